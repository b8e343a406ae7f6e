"""WikiEvents dev part: event triggers (KAIROS types) and entities, among them weapons (WEA)."""

from __future__ import annotations

import json
from pathlib import Path

from ..arguments import argument_row
from ..attribution import Range
from ..documents import Document, paint
from ..event_mapping import WIKIEVENTS, argument_of, by_prefix, known_roles, unlabelled

TYPES = {"PER": "PERSON", "ORG": "ORGANIZATION", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "WEA": "WEAPON"}


def read(base: Path) -> list[Document]:
    """Documents with event triggers and, for what the annotators marked, weapons (other mentions include common nouns)."""
    documents: list[Document] = []
    for line in (base / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        source = json.loads(line)
        sentences = [[word[0] for word in words] for words, _ in source["sentences"]]
        document = Document.from_sentences(source["doc_id"], sentences, set(range(0, len(sentences), 2)))
        if document.words != source["tokens"]:
            continue
        events = unlabelled(document.words)
        places = {e["id"]: (e["start"], e["end"]) for e in source["entity_mentions"]}
        document.arguments = []
        for mention in source["event_mentions"]:
            kind = by_prefix(WIKIEVENTS, mention["event_type"]) or "*"
            for i in range(mention["trigger"]["start"], mention["trigger"]["end"]):
                events[i] = kind
            marked: dict[str, list[Range]] = {}
            for argument in mention["arguments"]:
                role = argument_of(kind, argument["role"])
                if role and argument["entity_id"] in places:
                    marked.setdefault(role, []).append(places[argument["entity_id"]])
            if known_roles(kind):
                trigger = (mention["trigger"]["start"], mention["trigger"]["end"])
                document.arguments.append(argument_row(document, trigger, known_roles(kind), marked, set()))
        document.events = events
        names = ["O"] * len(document.words)
        for entity in source["entity_mentions"]:
            kind = TYPES.get(entity["entity_type"])
            if kind == "WEAPON":
                paint(names, entity["start"], entity["end"], kind)
            else:
                names[entity["start"] : entity["end"]] = ["*"] * (entity["end"] - entity["start"])
        document.names = names
        documents.append(document)
    return documents
