"""RAMS dev part: windows of five sentences with one annotated trigger each; other words that might be triggers say nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..arguments import argument_row
from ..attribution import Range
from ..documents import Document
from ..event_mapping import RAMS, argument_of, by_prefix, known_roles, unlabelled


def read(base: Path) -> list[Document]:
    """Windows whose trigger has a type of ours."""
    documents: list[Document] = []
    for line in (base / "dev.jsonlines").read_text(encoding="utf-8").splitlines():
        source = json.loads(line)
        document = Document.from_sentences(source["doc_key"], source["sentences"], {0})
        events = unlabelled(document.words)
        arguments: list[dict[str, Any]] = []
        for begin, end, types in source["evt_triggers"]:
            kind = by_prefix(RAMS, types[0][0]) or "*"
            events[begin : end + 1] = [kind] * (end + 1 - begin)
            marked: dict[str, list[Range]] = {}
            for (first, last), (a, b), name in source["gold_evt_links"]:
                role = argument_of(kind, name) if (first, last) == (begin, end) else None
                if role:
                    marked.setdefault(role, []).append((a, b + 1))
            if known_roles(kind):
                arguments.append(argument_row(document, (begin, end + 1), known_roles(kind), marked, set()))
        if any(e not in ("*", "O") for e in events):
            document.events, document.arguments = events, arguments
            documents.append(document)
    return documents
