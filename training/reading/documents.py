"""Prepared documents: words with what some annotators said about them.

A document carries only the layers its set has. Word labels are strings of the head's inventory,
or "*" (anything may hold here) or "~X" (nothing, or class X: the set's annotators lacked X).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterable

from . import text as T


@dataclass
class Document:
    """One text, or one piece of a text, with its layers."""

    id: str
    words: list[str]
    space: list[int]
    starts: list[bool]
    offsets: list[tuple[int, int]] | None = None
    names: list[str] | None = None
    attribution: list[str] | None = None
    nested: list[str] | None = None
    # {"cue": [[a, b]], "source": [[a, b, [cue numbers]]], "content": [[a, b, [cue numbers]]]}
    links: dict[str, list[Any]] | None = None
    events: list[str] | None = None
    decisions: list[str] | None = None
    # [{"trigger": [a, b], "roles": [names that are known], "words": {role: [word]}, "open": [word]}]: `open` teaches nothing
    arguments: list[dict[str, Any]] | None = None
    # [[cue or None, content, act]], ranges of words
    acts: list[list[Any]] | None = None
    # True where the set cuts statements by another guideline than ours
    foreign: bool = False
    upos: list[str] | None = None  # "_" not known
    heads: list[int] | None = None  # word index, -1 root, -2 not known
    relations: list[str] | None = None

    @staticmethod
    def from_text(name: str, text: str) -> "Document":
        """Split a plain text (offsets in code points)."""
        tokens = T.words(text)
        plain = [t[0] for t in tokens]
        space = T.spaces(text, tokens)
        return Document(name, plain, space, T.sentence_starts(plain, space), [(t[1], t[2]) for t in tokens])

    @staticmethod
    def from_sentences(name: str, sentences: list[list[str]], lines: set[int] | None = None) -> "Document":
        """From words without their spaces; `lines` are the sentences that begin a line (the first always does)."""
        words: list[str] = []
        space: list[int] = []
        starts: list[bool] = []
        for number, sentence in enumerate(sentences):
            opened = False
            for i, word in enumerate(sentence):
                new_line = number == 0 or (lines is not None and number in lines)
                code = (2 if new_line else 1) if i == 0 else 1
                if i and (word in ".,;:!?)]’”%'" or word in ("'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m")):
                    code = 0
                if i and words[-1] in "([“$‘#@":
                    code = 0
                if word == '"' and i:
                    code = 0 if opened else 1
                elif i and words[-1] == '"' and opened:
                    code = 0
                if word == '"':
                    opened = not opened
                words.append(word)
                space.append(code)
                starts.append(i == 0)
        return Document(name, words, space, starts)

    def cover(self, begin: int, end: int) -> tuple[int, int] | None:
        """Word range [a, b) that a character span touches."""
        assert self.offsets is not None
        inside = [i for i, (b, e) in enumerate(self.offsets) if b < end and e > begin]
        return (inside[0], inside[-1] + 1) if inside else None

    def to_json(self) -> dict[str, Any]:
        """The fields that are present."""
        return {k: v for k, v in self.__dict__.items() if v not in (None, [])}


def paint(labels: list[str], begin: int, end: int, name: str) -> None:
    """Write one BIO span over whatever stood there."""
    for i in range(begin, end):
        labels[i] = ("B-" if i == begin else "I-") + name


def spans(labels: Iterable[str]) -> list[tuple[str, int, int]]:
    """(class, begin, end) of a BIO sequence; an I- after another class begins a span of its own."""
    out: list[tuple[str, int, int]] = []
    open_: tuple[str, int] | None = None
    index = -1
    for index, label in enumerate([*labels, "O"]):
        if open_ and (label[:2] != "I-" or label[2:] != open_[0]):
            out.append((open_[0], open_[1], index))
            open_ = None
        if label[:2] in ("B-", "I-") and open_ is None:
            open_ = (label[2:], index)
    return out


def save(path: Path, documents: list[Document]) -> None:
    """One JSON object a line."""
    with path.open("w", encoding="utf-8") as out:
        for document in documents:
            out.write(json.dumps(document.to_json(), ensure_ascii=False) + "\n")


def load(path: Path) -> list[Document]:
    """Read what `save` wrote."""
    with path.open(encoding="utf-8") as lines:
        return [Document(**json.loads(line)) for line in lines]
