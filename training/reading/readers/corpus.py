"""The project's own corpus: gold annotations of whole articles (UTF-16 offsets), `<part>/NAME.txt` and `NAME.json`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import regex

from ..attribution import Range, Statement, annotate
from ..documents import Document, paint
from ..labels import EVENT_TYPES
from ..lexicon import body_word, generic_weapon_word

CLASSES = {"Person": "PERSON", "Organization": "ORGANIZATION", "Place": "PLACE", "Country": "PLACE", "WeaponSystem": "WEAPON"}
_MARKS = set("“”„«»\"‘’'")


def _points(text: str) -> list[int]:
    """Code point index at each UTF-16 index (and one past the end)."""
    out: list[int] = []
    for index, char in enumerate(text):
        out += [index] * (2 if ord(char) > 0xFFFF else 1)
    return out + [len(text)]


def _event_type(name: str) -> str:
    label = regex.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).upper()
    return label if label in EVENT_TYPES else "OTHER"


def _names(document: Document, text: str, gold: dict[str, Any], points: list[int]) -> list[str]:
    """Every occurrence of every surface form, the longest first; what stands for something else is left open."""
    forms: list[tuple[str, str]] = []
    for entity in gold["entities"]:
        name = CLASSES[entity["type"]]
        open_ = not entity.get("named", True) and name != "WEAPON"
        forms += [(form, "*" if open_ else name) for form in entity.get("surfaceForms", [])]
        forms += [(form, "NATIONALITY") for form in entity.get("adjectivals", [])]
        forms += [(form, "*") for form in entity.get("nominals", []) if name == "WEAPON"]
    order = {"PLACE": 0, "*": 2}  # where a country and its government share a form, the literal reading
    labels: list[str | None] = [None] * len(document.words)
    for mark in gold.get("metonyms", []):
        covered = document.cover(points[mark["start"]], points[mark["end"]])
        for i in range(*(covered or (0, 0))):
            labels[i] = "*"
    for form, name in sorted(set(forms), key=lambda f: (-len(f[0]), order.get(f[1], 1))):
        if not form:
            continue
        for match in regex.finditer(r"(?<![\p{L}\p{Nd}])" + regex.escape(form) + r"(?![\p{L}\p{Nd}]|[-‐‑]\p{L})", text):
            covered = document.cover(*match.span())
            if covered and all(labels[i] is None for i in range(*covered)):
                filled = [""] * (covered[1] - covered[0])
                if name == "*":
                    filled = ["*"] * len(filled)
                else:
                    paint(filled, 0, len(filled), name)
                labels[slice(*covered)] = filled
    for i, word in enumerate(document.words):
        if labels[i] is None and body_word(word):
            for k in range(max(0, i - 1), i + 1):  # with the word that tells which: "air force", "foreign ministry"
                if labels[k] is None:
                    labels[k] = "~ORGANIZATION"
    return ["~WEAPON" if x is None and generic_weapon_word(w) else x or "O" for x, w in zip(labels, document.words)]


def _statements(document: Document, gold: dict[str, Any], points: list[int]) -> None:
    def cover(span: list[int] | None) -> list[Range]:
        covered = document.cover(points[span[0]], points[span[1]]) if span else None
        return [covered] if covered else []

    def with_marks(ranges: list[Range]) -> list[Range]:
        """Quotation marks at the edges belong to the content, as in the large public set."""
        out: list[Range] = []
        for begin, end in ranges:
            if begin > 0 and document.words[begin - 1] in _MARKS and document.space[begin] == 0:
                begin -= 1
            if end < len(document.words) and document.words[end] in _MARKS and document.space[end] == 0:
                end += 1
            out.append((begin, end))
        return out

    statements: list[Statement] = []
    rows = [s for s in gold["statements"] if s.get("contentSpan")]
    for row in sorted(rows, key=lambda s: s["contentSpan"][0] - s["contentSpan"][1]):
        content = with_marks(cover(row["contentSpan"]))
        for quoted in row.get("quotedSpans") or []:
            begin, end = (quoted["start"], quoted["end"]) if isinstance(quoted, dict) else quoted[:2]
            for part in with_marks(cover([begin, end])):
                if all(part[1] <= b or part[0] >= e for b, e in content):
                    content.append(part)
        statements.append(Statement(cover(row.get("cueSpan")), cover(row.get("speakerSpan")), content))
    annotate(document, statements)


def _events(document: Document, gold: dict[str, Any], points: list[int]) -> list[str]:
    """Types at triggers; other words that look like a trigger of the article are left open (one mention of an event is annotated)."""
    labels = ["O"] * len(document.words)
    stems: set[str] = set()
    for event in gold["events"]:
        span = event.get("triggerSpan")
        covered = document.cover(points[span[0]], points[span[1]]) if span else None
        if covered:
            for i in range(covered[0], min(covered[1], covered[0] + 3)):
                labels[i] = _event_type(event["type"])
                stems.add(document.words[i].lower()[:5])
    return ["*" if x == "O" and len(w) > 3 and w.lower()[:5] in stems else x for x, w in zip(labels, document.words)]


def read(base: Path, part: str) -> list[Document]:
    """All readable articles of `train` or `dev` (a file without its partner is skipped)."""
    documents: list[Document] = []
    for path in sorted((base / part).glob("*.json")):
        article = path.with_suffix(".txt")
        if not article.exists():
            continue
        with article.open(encoding="utf-8", newline="") as file:
            text = file.read()
        gold = json.loads(path.read_text(encoding="utf-8"))
        points = _points(text)
        document = Document.from_text(path.stem, text)
        document.names = _names(document, text, gold, points)
        _statements(document, gold, points)
        document.events = _events(document, gold, points)
        documents.append(document)
    return documents
