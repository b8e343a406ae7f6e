"""The project's own corpus: gold annotations of whole articles (UTF-16 offsets), `<part>/NAME.txt` and `NAME.json`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import regex

from ..arguments import argument_row, is_pronoun
from ..attribution import Range, Statement, annotate, with_marks
from ..documents import Document, paint
from ..labels import DECISION_ROLES, EVENT_ROLES, EVENT_TYPES
from ..lexicon import body_word, generic_weapon_word

CLASSES = {"Person": "PERSON", "Organization": "ORGANIZATION", "Place": "PLACE", "Country": "PLACE", "WeaponSystem": "WEAPON"}
# what an event of the article may be called that a decision is read from
_DECIDING = ("Authorization", "Refusal", "Request", "ArmsTransfer", "Deployment")


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

    statements: list[Statement] = []
    document.acts = []
    rows = [s for s in gold["statements"] if s.get("contentSpan")]
    for row in sorted(rows, key=lambda s: s["contentSpan"][0] - s["contentSpan"][1]):
        content = with_marks(document, cover(row["contentSpan"]))
        for quoted in row.get("quotedSpans") or []:
            begin, end = (quoted["start"], quoted["end"]) if isinstance(quoted, dict) else quoted[:2]
            for part in with_marks(document, cover([begin, end])):
                if all(part[1] <= b or part[0] >= e for b, e in content):
                    content.append(part)
        cue = cover(row.get("cueSpan"))
        statements.append(Statement(cue, cover(row.get("speakerSpan")), content))
        if content:
            document.acts.append([list(cue[0]) if cue else None, list(content[0]), row["act"]])
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


class _Places:
    """Where the entities of an article stand in its words."""

    def __init__(self, document: Document, text: str, gold: dict[str, Any], points: list[int]) -> None:
        # a state and its government share their words: which is meant is not for this head to say
        self._one = {e["id"]: e.get("governmentOf", e["id"]) for e in gold["entities"]}
        forms = [(form, self.key(e["id"])) for e in gold["entities"] for kind in ("surfaceForms", "adjectivals", "nominals") for form in e.get(kind, []) if form]
        self.of: dict[str, list[Range]] = {}
        taken: set[int] = set()
        for mark in gold.get("metonyms", []):
            covered = document.cover(points[mark["start"]], points[mark["end"]])
            if covered and mark.get("entity"):
                self.of.setdefault(self.key(mark["entity"]), []).append(covered)
                taken.update(range(*covered))
        for form, key in sorted(set(forms), key=lambda f: -len(f[0])):
            for match in regex.finditer(r"(?<![\p{L}\p{Nd}])" + regex.escape(form) + r"(?![\p{L}\p{Nd}])", text):
                covered = document.cover(*match.span())
                if covered and not taken & set(range(*covered)):
                    self.of.setdefault(key, []).append(covered)
                    taken.update(range(*covered))
        self.pronouns = [(i, i + 1) for i in range(len(document.words)) if is_pronoun(document, (i, i + 1))]

    def key(self, entity: str) -> str:
        """A government is its country."""
        return self._one.get(entity, entity)

    def row(self, document: Document, trigger: Range, decision: bool, parties: list[tuple[str, str]]) -> dict[str, Any]:
        """What the words of the article are to the trigger; parties are (role, entity). Nobody says whom a pronoun means."""
        marked: dict[str, list[Range]] = {}
        for role, entity in parties:
            marked.setdefault(role, []).extend(self.of.get(self.key(entity), []))
        return argument_row(document, trigger, DECISION_ROLES if decision else EVENT_ROLES, marked, {i for p in self.pronouns for i in range(*p)})


def _arguments(document: Document, text: str, gold: dict[str, Any], points: list[int]) -> None:
    """Sets `arguments` of events and decisions, and `decisions`.

    The annotation has no trigger of a decision: it is that of an event in its evidence which names the same parties.
    Where there is none, and in whatever else tells the same, the words are left open.
    """
    places = _Places(document, text, gold, points)
    document.arguments, triggers = [], []
    for event in gold["events"]:
        span = event.get("triggerSpan")
        covered = document.cover(points[span[0]], points[span[1]]) if span else None
        if covered:
            covered = (covered[0], min(covered[1], covered[0] + 3))
            parties = [(p["role"], p["entity"]) for p in event.get("participants", []) if p.get("entity")]
            document.arguments.append(places.row(document, covered, False, parties))
            triggers.append((event["type"], covered, {places.key(e) for _, e in parties}))
    labels = ["O"] * len(document.words)
    decided: list[tuple[Range, str, list[tuple[str, str]]]] = []
    for row in gold["authorizations"]:
        told = [document.cover(*(points[i] for i in row["evidenceSpan"]))] if row.get("evidenceSpan") else []
        told += [document.cover(at, at + len(alt)) for alt in row.get("evidenceAlt") or [] if (at := text.find(alt)) >= 0]
        for begin, end in filter(None, told):
            labels[begin:end] = ["*"] * (end - begin)
        parties = [(f"decision:{r}", row[k]) for r, k in (("granter", "authorizer"), ("grantee", "grantee"), ("weapon", "weapon")) if row.get(k)]
        if not told or not told[0] or row.get("optional"):
            continue
        who = {places.key(e) for _, e in parties}
        near = [(_DECIDING.index(kind), -len(who & theirs), t) for kind, t, theirs in triggers if kind in _DECIDING and told[0][0] <= t[0] < told[0][1] and who & theirs]
        if near:
            decided.append((min(near)[2], row["status"], parties))
    for trigger, status, parties in decided:
        labels[slice(*trigger)] = [status] * (trigger[1] - trigger[0])
    for trigger in {t for t, _, _ in decided}:
        # "A and B have let C use it" is two decisions with one trigger
        together = [p for t, _, parties in decided if t == trigger for p in parties]
        document.arguments.append(places.row(document, trigger, True, together))
    document.decisions = labels


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
        _arguments(document, text, gold, points)
        documents.append(document)
    return documents
