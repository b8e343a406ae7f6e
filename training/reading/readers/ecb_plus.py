"""ECB+ (even topics): occurrences, typed here by their words where that is sound. CC BY 3.0."""

from __future__ import annotations

import json
from pathlib import Path

from ..documents import Document
from ..event_mapping import ecb_type, unlabelled


def read(base: Path) -> list[Document]:
    """Documents with typed occurrences; untyped ones are left open, words outside any mention are none."""
    documents: list[Document] = []
    for line in (base / "even-topics.jsonl").read_text(encoding="utf-8").splitlines():
        source = json.loads(line)
        annotated = {m["sentence"] for m in source["mentions"]}  # the annotators read only part of the sentences
        keep = [n for n in range(len(source["sentences"])) if n in annotated]
        if not keep:
            continue
        sentences = [source["sentences"][n] for n in keep]
        document = Document.from_sentences(source["doc"], sentences)
        first: dict[int, int] = {}
        total = 0
        for n, sentence in zip(keep, sentences):
            first[n] = total
            total += len(sentence)
        events = unlabelled(document.words)
        for mention in source["mentions"]:
            if not mention["type"].startswith(("ACTION", "NEG_ACTION")):
                continue
            places = [first[mention["sentence"]] + t for t in mention["tokens"]]
            kind = ecb_type(" ".join(document.words[p] for p in places)) if "OCCURRENCE" in mention["type"] else None
            for place in places:
                events[place] = kind or "*"
        document.events = events
        documents.append(document)
    return documents
