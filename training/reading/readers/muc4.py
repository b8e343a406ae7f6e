"""MUC-4: attacks in Latin America, lower-cased. Only its weapons are read (strings with offsets); it has no triggers."""

from __future__ import annotations

import json
from pathlib import Path

from ..documents import Document, paint
from ..lexicon import generic_weapon_word


def read(base: Path) -> list[Document]:
    """Documents with at least one weapon; the other words may be anything but a weapon, weapon-like ones anything."""
    documents: list[Document] = []
    for line in (base / "train.json").read_text(encoding="utf-8").splitlines():
        source = json.loads(line)
        found = [mention for group in source["extracts"].get("Weapon", []) for mention in group]
        text = source["doctext"]
        if not found:
            continue
        document = Document.from_text(source["docid"], text)
        names = ["!WEAPON"] * len(document.words)
        for i, word in enumerate(document.words):
            if generic_weapon_word(word):
                for k in range(max(0, i - 2), i + 1):
                    names[k] = "*"
        for phrase, begin in found:
            if text[begin : begin + len(phrase)] != phrase:
                continue
            covered = document.cover(begin, begin + len(phrase))
            if covered and any(generic_weapon_word(w) for w in document.words[slice(*covered)]):
                paint(names, *covered, "WEAPON")
        document.names = names
        documents.append(document)
    return documents
