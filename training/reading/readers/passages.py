"""The project's own passages (`passages/*.txt`): short texts with statements, permissions and events marked inline.

A line is a passage; `[words|tags]` marks words, `{A.adj}` is filled with a country, ` ¶ ` begins a paragraph. The first line of a
file names its layers: what a file does not name is not known there. See passages/README.md.
"""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import regex

from ..arguments import argument_row
from ..attribution import Range, Statement, annotate, with_marks
from ..documents import Document
from ..labels import ACTS, DECISION_ROLES, DECISIONS, EVENT_ROLES, EVENT_TYPES
from ..lexicon import HERE

LAYERS = ("permissions", "statements", "events")
HELD_OUT = 10  # every tenth passage is measured on
_SLOT = regex.compile(r"\{(?:([A-F])(?:\.(adj|people|capital|city|gov))?|(\w+))\}")
_TAG = regex.compile(r"([pes]\d+)(?:\.(\w+))?(?:=(\w+))?")
_COLUMNS = ("name", "adj", "people", "capital", "city", "gov")
_OTHER = {
    "bloc": ("NATO", "the EU", "the European Union", "the U.N.", "the United Nations", "the African Union", "the Arab League", "ASEAN", "the OSCE", "the G7"),
    "agency": ("Reuters", "AFP", "the Associated Press", "TASS", "RIA Novosti", "Interfax", "Xinhua", "Kyodo", "Anadolu", "IRNA", "Yonhap", "dpa", "Ukrinform", "Bloomberg"),
    "paper": ("the Financial Times", "the New York Times", "the Washington Post", "the Guardian", "Le Monde", "Der Spiegel", "the Times", "the Wall Street Journal", "Haaretz", "Dawn", "Axios", "Politico"),
    "company": ("Lockheed Martin", "Raytheon", "BAE Systems", "Rheinmetall", "Saab", "MBDA", "Rafael", "Hanwha", "Baykar", "Dassault", "KNDS", "Boeing"),
}
_ROLE_OF = {"granter": "decision:granter", "grantee": "decision:grantee", "weapon": "decision:weapon"}


@dataclass
class Mark:
    """Characters of a filled passage with a tag."""

    begin: int
    end: int
    tag: str


@dataclass
class Passage:
    """A passage with its slots filled."""

    text: str
    marks: list[Mark]
    slots: list[tuple[str, int, int]] = field(default_factory=list)  # (letter, begin, end)


def countries() -> list[dict[str, str]]:
    """Rows of tables/countries.tsv."""
    lines = (HERE / "countries.tsv").read_text(encoding="utf-8").splitlines()
    return [dict(zip(_COLUMNS, line.split("\t"))) for line in lines if line and line[0] != "#"]


def fill(line: str, rng: random.Random, table: list[dict[str, str]]) -> Passage:
    """Replace slots and take the marks out. Raises ValueError where a mark is not closed."""
    chosen = dict(zip("ABCDEF", rng.sample(table, 6)))
    fixed = {name: rng.choice(values) for name, values in _OTHER.items()}
    text, at = "", 0
    stack: list[int] = []
    passage = Passage("", [])
    line = line.replace(" ¶ ", "\n")
    while at < len(line):
        char = line[at]
        slot = _SLOT.match(line, at) if char == "{" else None
        if slot:
            put = chosen[slot[1]][slot[2] or "name"] if slot[1] else fixed[slot[3]]
            sentence_start = not text or text[-1] == "\n" or regex.search(r"[.!?][”\"’']?\s$", text)
            if slot[1]:
                passage.slots.append((slot[1], len(text), len(text) + len(put)))
            text += put[0].upper() + put[1:] if sentence_start else put.removeprefix("the ") if text.lower().endswith("the ") else put
            at = slot.end()
        elif char == "[":
            stack.append(len(text))
            at += 1
        elif char == "|":
            end = line.index("]", at)
            begin = stack.pop()
            passage.marks += [Mark(begin, len(text), tag) for tag in line[at + 1 : end].split()]
            at = end + 1
        else:
            text += char
            at += 1
    if stack:
        raise ValueError(f"a mark is not closed: {line[:60]}")
    passage.text = text
    return passage


def _event_type(name: str) -> str:
    label = regex.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).upper()
    return label if label in EVENT_TYPES else "OTHER"


def faults(line: str) -> list[str]:
    """What is wrong with a passage's marks; empty where nothing is."""
    found = [f"no such slot: {slot}" for slot in regex.findall(r"\{[^{}]*\}", line) if not _SLOT.fullmatch(slot) or (slot[1:-1] not in _OTHER and not regex.match(r"\{[A-F]", slot))]
    try:
        passage = fill(line, random.Random(0), countries())
    except (ValueError, IndexError, KeyError):
        return [*found, "a mark is not closed or opened"]
    groups: dict[str, list[str]] = defaultdict(list)
    for mark in passage.marks:
        match = _TAG.fullmatch(mark.tag)
        words = passage.text[mark.begin : mark.end]
        if match is None or words != words.strip() or not words:
            found.append(f"{mark.tag} on '{words}'")
            continue
        group, role, value = match.groups()
        allowed = {"p": (_ROLE_OF, DECISIONS), "e": (EVENT_ROLES, None), "s": (("source", "cue", "content"), ACTS)}[group[0]]
        valued = role == "content" if group[0] == "s" else role is None
        if (role is not None and role not in allowed[0]) or valued != (value is not None) or (valued and allowed[1] and value not in allowed[1]):
            found.append(f"{mark.tag} is no tag")
        groups[group].append(mark.tag)
    found += [f"{g} has no {'content' if g[0] == 's' else 'trigger'}" for g, tags in groups.items() if not any("=" in t for t in tags)]
    return found


def _join(passages: list[Passage]) -> Passage:
    """One text of several passages; tags are told apart by the passage's number."""
    joined = Passage("", [])
    for number, passage in enumerate(passages):
        shift = len(joined.text) + (1 if joined.text else 0)
        joined.text += ("\n" if joined.text else "") + passage.text
        joined.marks += [Mark(m.begin + shift, m.end + shift, f"{number}/{m.tag}") for m in passage.marks]
        joined.slots += [(f"{number}/{letter}", b + shift, e + shift) for letter, b, e in passage.slots]
    return joined


def document_of(name: str, passages: list[Passage], layers: set[str]) -> Document:
    """The passages as one text with the layers that are known."""
    joined = _join(passages)
    document = Document.from_text(name, joined.text)
    spans: dict[str, dict[str, list[Range]]] = defaultdict(lambda: defaultdict(list))
    values: dict[str, str] = {}
    triggers: list[tuple[str, Range, str]] = []
    for mark in sorted(joined.marks, key=lambda m: (m.begin, m.end)):
        number, _, tag = mark.tag.partition("/")
        match = _TAG.fullmatch(tag)
        covered = document.cover(mark.begin, mark.end)
        if match is None or covered is None:
            raise ValueError(f"{name}: {mark.tag}")
        group, role, value = f"{number}/{match[1]}", match[2], match[3]
        if role is None:
            triggers.append((group, covered, value))
        else:
            spans[group][role].append(covered)
            if value:
                values[group] = value
    if "statements" in layers:
        _statements(document, spans, values)
    document.arguments = []
    for kind, layer in (("p", "permissions"), ("e", "events")):
        if layer in layers:
            mine = [t for t in triggers if t[0].split("/")[1][0] == kind]
            labels = ["O"] * len(document.words)
            for group, (begin, end), value in mine:
                labels[begin:end] = [value if kind == "p" else _event_type(value)] * (end - begin)
                roles = {_ROLE_OF[r] if kind == "p" else r: s for r, s in spans[group].items()}
                open_ = {i for s in roles.values() for r in s for i in _same_country(document, joined, r)}
                document.arguments.append(argument_row(document, (begin, end), DECISION_ROLES if kind == "p" else EVENT_ROLES, roles, open_))
            setattr(document, "decisions" if kind == "p" else "events", labels)
    document.offsets = None
    return document


def _same_country(document: Document, joined: Passage, span: Range) -> set[int]:
    """Words elsewhere that name a country which the span names."""
    assert document.offsets
    begin, end = document.offsets[span[0]][0], document.offsets[span[1] - 1][1]
    letters = {letter for letter, b, e in joined.slots if begin <= b and e <= end}
    elsewhere = [(b, e) for letter, b, e in joined.slots if letter in letters and not (begin <= b and e <= end)]
    return {i for b, e in elsewhere for i in range(*(document.cover(b, e) or (0, 0)))}


def _statements(document: Document, spans: dict[str, dict[str, list[Range]]], values: dict[str, str]) -> None:
    statements: list[Statement] = []
    document.acts = []
    for group, roles in spans.items():
        if group.split("/")[1][0] != "s":
            continue
        cue, content = roles.get("cue", []), with_marks(document, roles["content"])
        statements.append(Statement(cue, roles.get("source", []), content))
        longest = max(content, key=lambda r: r[1] - r[0])
        document.acts.append([list(cue[0]) if cue else None, list(longest), values[group]])
    annotate(document, statements)


def read(base: Path, copies: int, seed: int) -> dict[str, list[Document]]:
    """Documents by `passages-LAYERS` and, of held-out passages, `passages-dev`; one to three passages a document, filled anew in each copy."""
    rng = random.Random(seed)
    table = countries()
    out: dict[str, list[Document]] = defaultdict(list)
    for path in sorted(base.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        layers = set(lines[0].removeprefix("# layers:").split())
        if not layers or layers - set(LAYERS):
            raise ValueError(f"{path.name} names no layers")
        plain = [line for line in lines if line and line[0] != "#"]
        name = "-".join(sorted(layers))
        for number, line in enumerate(plain[::HELD_OUT]):
            out[f"passages-{name}-dev"].append(document_of(f"{path.stem}-dev-{number}", [fill(line, rng, table)], layers))
        kept = [line for i, line in enumerate(plain) if i % HELD_OUT]
        for copy in range(copies):
            rng.shuffle(kept)
            at = 0
            while at < len(kept):
                count = rng.choice((1, 2, 3))
                filled = [fill(line, rng, table) for line in kept[at : at + count]]
                out[f"passages-{name}"].append(document_of(f"{path.stem}-{copy}-{at}", filled, layers))
                at += count
    return dict(out)
