"""PolNeAR 1.0: attributions in political news (brat standoff, code points, discontinuous spans).

`<base>/<part>/text/*.txt` and `<base>/<part>/attributions/*.ann`; a text with several annotators has
several files, of which the first by name is read.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import regex

from ..attribution import Range, Statement, annotate
from ..documents import Document

_ROLES = {"Source": "source", "Cue": "cue", "Content": "content"}


def _read_annotation(path: Path) -> tuple[dict[str, tuple[str, list[Range]]], list[list[tuple[str, str]]]]:
    """({span id: (type, character ranges)}, [[(role, span id)]]) in file order."""
    marks: dict[str, tuple[str, list[Range]]] = {}
    events: list[list[tuple[str, str]]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        fields = line.split("\t")
        if len(fields) < 2:
            continue
        if regex.match(r"^T\d+$", fields[0]):
            kind, _, places = fields[1].partition(" ")
            ranges = [tuple(int(x) for x in place.split()) for place in places.split(";")]
            marks[fields[0]] = (kind, ranges)  # type: ignore[assignment]
        elif regex.match(r"^E\d+$", fields[0]):
            pairs = [argument.split(":") for argument in fields[1].split()]
            events.append([(regex.sub(r"\d+$", "", role), target) for role, target in pairs])
    return marks, events


def cue_words(read: list[tuple[Document, list[Statement]]]) -> set[str]:
    """Words that stand in a cue at least five times, and at least one time in ten that they occur."""
    everywhere: Counter[str] = Counter()
    in_cues: Counter[str] = Counter()
    for document, statements in read:
        everywhere.update(w.lower() for w in document.words)
        for statement in statements:
            for begin, end in statement.cue:
                in_cues.update(w.lower() for w in document.words[begin:end])
    return {w for w, n in in_cues.items() if n >= 5 and n * 10 >= everywhere[w] and w.isalpha()}


def read(base: Path, part: str) -> tuple[list[Document], set[str]]:
    """All documents of `train` or `dev`, sorted by name, and the words of reporting in them."""
    found: list[tuple[Document, list[Statement]]] = []
    seen: set[str] = set()
    for path in sorted((base / part / "attributions").glob("*.ann")):
        name = path.stem.rsplit("_", 1)[0]
        if name in seen:
            continue
        seen.add(name)
        with (base / part / "text" / f"{name}.txt").open(encoding="utf-8", newline="") as file:
            document = Document.from_text(name, file.read())
        document.foreign = True
        marks, events = _read_annotation(path)
        ranges: dict[str, list[Range]] = {}
        for key, (kind, places) in marks.items():
            if kind not in _ROLES:
                continue
            # a span that runs over a paragraph's end is cut there, since windows may be
            cut: list[Range] = []
            for begin, end in places:
                covered = document.cover(begin, end)
                if covered:
                    edges = [i for i in range(*covered) if document.space[i] == 2 and i > covered[0]]
                    cut += list(zip([covered[0], *edges], [*edges, covered[1]]))
            ranges[key] = cut
        statements: list[Statement] = []
        for event in events:
            statement = Statement()
            for role, target in event:
                if role in _ROLES and target in ranges:
                    getattr(statement, _ROLES[role]).extend(ranges[target])
            statements.append(statement)
        found.append((document, statements))
    reporting = cue_words(found)
    for document, statements in found:
        annotate(document, statements, reporting)
    return [document for document, _ in found], reporting
