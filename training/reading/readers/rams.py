"""RAMS dev part: windows of five sentences with one annotated trigger each; other words that might be triggers say nothing."""

from __future__ import annotations

import json
from pathlib import Path

from ..documents import Document
from ..event_mapping import RAMS, by_prefix, unlabelled


def read(base: Path) -> list[Document]:
    """Windows whose trigger has a type of ours."""
    documents: list[Document] = []
    for line in (base / "dev.jsonlines").read_text(encoding="utf-8").splitlines():
        source = json.loads(line)
        document = Document.from_sentences(source["doc_key"], source["sentences"], {0})
        events = unlabelled(document.words)
        for begin, end, types in source["evt_triggers"]:
            events[begin : end + 1] = [by_prefix(RAMS, types[0][0]) or "*"] * (end + 1 - begin)
        if any(e not in ("*", "O") for e in events):
            document.events = events
            documents.append(document)
    return documents
