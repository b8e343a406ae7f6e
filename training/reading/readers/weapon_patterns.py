"""Weak labels for weapons: the project's own sentences, filled with systems from its table."""

from __future__ import annotations

import random

import regex

from ..documents import Document
from ..lexicon import HERE, weapon_list
from ..text import words

_PLACES = "Ukraine Poland Norway Turkey India Pakistan Taiwan Japan Israel Iran Egypt Kenya Brazil Canada Germany France Britain Spain Morocco Vietnam".split()
_ADJECTIVES = "Ukrainian Polish Norwegian Turkish Indian Pakistani Taiwanese Japanese Israeli Iranian Egyptian Kenyan Brazilian German French British Spanish Russian Chinese".split()


def _fill(pattern: str, systems: list[str], rng: random.Random) -> tuple[list[str], list[str], list[int]]:
    """(words, labels, space codes) of one sentence."""
    text, kinds = "", []
    for piece in regex.split(r"(\{[WNP]\}|\[\[|\]\])", pattern):
        kind = ""
        if piece == "{W}":
            piece, kind = rng.choice(systems), "WEAPON"
        elif piece == "{N}":
            piece, kind = rng.choice(_ADJECTIVES), "NATIONALITY"
        elif piece == "{P}":
            piece, kind = rng.choice(_PLACES), "PLACE"
        elif piece in ("[[", "]]"):
            kinds.append(piece)
            text += "\x00" if piece == "[[" else "\x01"
            continue
        kinds.append(kind)
        text += f"\x02{piece}\x03{kind}\x04" if kind else piece
    marks: list[tuple[int, int, str]] = []
    plain, begin, label, reading_kind, generic = "", 0, "", False, 0
    for char in text:
        if char == "\x00":
            generic = len(plain)
        elif char == "\x01":
            marks.append((generic, len(plain), "WEAPON"))
        elif char == "\x02":
            begin, label = len(plain), ""
        elif char == "\x03":
            reading_kind = True
        elif char == "\x04":
            reading_kind = False
            marks.append((begin, len(plain), label))
        elif reading_kind:
            label += char
        else:
            plain += char
    tokens = words(plain)
    labels = ["!WEAPON"] * len(tokens)
    for start, end, name in marks:
        inside = [i for i, (_, b, e) in enumerate(tokens) if b < end and e > start]
        for k, i in enumerate(inside):
            labels[i] = ("I-" if k else "B-") + name
    space, last = [], 0
    for _, b, e in tokens:
        space.append(1 if b > last else 0)
        last = e
    return [t[0] for t in tokens], labels, space


def read(copies: int, seed: int) -> list[Document]:
    """`copies` documents of six filled sentences each; longer systems after "launchers", "missiles" stay inside their span's end."""
    rng = random.Random(seed)
    lines = (HERE / "weapon_sentences.txt").read_text(encoding="utf-8").splitlines()
    patterns = [line for line in lines if line and line[0] != "#"]
    systems = weapon_list()
    documents: list[Document] = []
    for number in range(copies):
        document = Document(f"weapons-{number}", [], [], [], names=[])
        assert document.names is not None
        for pattern in rng.sample(patterns, 6):
            plain, labels, space = _fill(pattern, systems, rng)
            space[0] = 2 if not document.words or rng.random() < 0.5 else 1
            document.starts += [i == 0 for i in range(len(plain))]
            document.words += plain
            document.names += labels
            document.space += space
        documents.append(document)
    return documents
