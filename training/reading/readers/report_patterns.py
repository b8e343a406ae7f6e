"""Weak labels for kinds of statements and types of events that the public sets leave out: marked sentences of the project's own."""

from __future__ import annotations

import random

import regex

from ..attribution import Range, Statement, annotate
from ..documents import Document
from ..event_mapping import unlabelled
from ..labels import EVENT_TYPES
from ..lexicon import HERE, weapon_list
from ..text import sentence_starts, spaces, words

_FILL = {
    "P": "Ukraine|Poland|Norway|Turkey|India|Pakistan|Taiwan|Japan|Israel|Iran|Egypt|Kenya|Brazil|Canada|Germany|France|Britain|Spain|Serbia|Armenia|Sudan|the United States|South Korea|Beijing|Moscow|Tehran|Ankara|Washington",
    "N": "Ukrainian|Polish|Norwegian|Turkish|Indian|Pakistani|Taiwanese|Japanese|Israeli|Iranian|Egyptian|Kenyan|Brazilian|German|French|British|Serbian|Sudanese|U.S.|Russian|Chinese",
    "F": "Hansen|Okafor|Lindqvist|Marquez|Petrov|Tanaka|Al-Sayed|Novak|Duarte|Mrs. Keller|Mr. Rahman|General Osei|Castellano|Yilmaz|O'Rourke",
    "O": "foreign minister|prime minister|president|defence ministry spokesman|White House|army chief|governor|deputy chief of staff|Kremlin spokesman|government|finance minister|State Department|NATO chief|rebel commander",
}
_TOKEN = regex.compile(r"\[(S|C|T|[A-Z_]{4,}) |\]|\{([A-Z])\}|[^\[\]{}]+")
_ROLE = {"S": "source", "C": "cue", "T": "content"}
Mark = tuple[str, int, int]


def _fill(pattern: str, systems: list[str], rng: random.Random) -> tuple[str, list[Mark]]:
    """(text, marks by character)."""
    text = ""
    marks: list[Mark] = []
    stack: list[tuple[str, int]] = []
    for match in _TOKEN.finditer(pattern):
        if match.group(1):
            stack.append((match.group(1), len(text)))
        elif match.group(0) == "]":
            kind, begin = stack.pop()
            marks.append((kind, begin, len(text)))
        elif match.group(2):
            slot = match.group(2)
            put = rng.choice(systems) if slot == "W" else rng.choice(_FILL[slot].split("|"))
            text += put[0].upper() + put[1:] if not text else put
        else:
            text += match.group(0)
    return text, marks


def read(copies: int, seed: int) -> list[Document]:
    """`copies` documents of five sentences."""
    rng = random.Random(seed)
    lines = (HERE / "report_sentences.txt").read_text(encoding="utf-8").splitlines()
    patterns = [line for line in lines if line and line[0] != "#"]
    systems = weapon_list()
    documents: list[Document] = []
    for number in range(copies):
        text = ""
        marks: list[list[Mark]] = []
        for pattern in rng.sample(patterns, 5):
            text += rng.choice(("\n", " ")) if text else ""
            plain, found = _fill(pattern, systems, rng)
            marks.append([(kind, b + len(text), e + len(text)) for kind, b, e in found])
            text += plain
        tokens = words(text)
        plain_words = [t[0] for t in tokens]
        space = spaces(text, tokens)
        document = Document(f"reports-{number}", plain_words, space, sentence_starts(plain_words, space), [(b, e) for _, b, e in tokens])
        events = unlabelled(document.words)
        statements: list[Statement] = []
        for found in marks:
            roles: dict[str, list[Range]] = {}
            for kind, begin, end in found:
                covered = document.cover(begin, end)
                assert covered, text
                if kind in EVENT_TYPES:
                    events[slice(*covered)] = [kind] * (covered[1] - covered[0])
                else:
                    roles.setdefault(_ROLE[kind], []).append(covered)
            if roles:
                statements.append(Statement(**roles))
        document.events = events
        annotate(document, statements)
        document.offsets = None
        documents.append(document)
    return documents
