"""What the statements of PolNeAR do by being made, as the project annotated it (`acts/polnear.tsv`).

Only the acts are taught, and the windows bear no mark of the set's guideline: which words are a statement's is given, so it does
not matter here.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from ..documents import Document


def read(table: Path, documents: list[Document]) -> list[Document]:
    """Copies of the documents that the table knows, with acts and nothing else. Rows: document, first and last + 1 word of the content, act."""
    acts: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    for line in table.read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            name, begin, end, act = line.split("\t")
            acts[name][int(begin), int(end)] = act
    out: list[Document] = []
    for document in documents:
        known = acts.get(document.id, {})
        links = document.links or {"cue": [], "content": []}
        rows = [
            [links["cue"][owners[0]] if owners else None, [begin, end], known[begin, end]]
            for begin, end, owners in links["content"]
            if (begin, end) in known
        ]
        if rows:
            out.append(Document(f"{document.id}-acts", document.words, document.space, document.starts, acts=rows))
    return out
