"""re3d (dstl): names in defence reporting. Public domain, CC BY-SA 3.0, CC BY 3.0 AU by folder.

Its organisations and persons include descriptions ("U.S. service members"): such spans teach nothing.
Every fifth document is held out.
"""

from __future__ import annotations

import json
from pathlib import Path

from ..documents import Document, paint
from ..lexicon import WeaponMatcher, generic_weapon_word, weak_names

CLASSES = {"Person": "PERSON", "Organisation": "ORGANIZATION", "Location": "PLACE", "Nationality": "NATIONALITY", "Weapon": "WEAPON", "MilitaryPlatform": "WEAPON"}
_ARTICLES = {"the", "a", "an"}


def _lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]


def read(base: Path, weapons: WeaponMatcher, nationalities: set[str]) -> tuple[list[Document], list[Document]]:
    """(training documents, held-out documents)."""
    parts: tuple[list[Document], list[Document]] = ([], [])
    number = 0
    for folder in sorted(p for p in base.iterdir() if (p / "documents.json").exists()):
        entities = _lines(folder / "entities.json")
        for source in _lines(folder / "documents.json"):
            document = Document.from_text(source["_id"], source["text"])
            labels = ["O"] * len(document.words)
            mine = [e for e in entities if e["documentId"] == source["_id"] and e["type"] in CLASSES]
            for entity in sorted(mine, key=lambda e: (e["begin"] - e["end"])):
                covered = document.cover(entity["begin"], entity["end"])
                if not covered:
                    continue
                begin, end = covered
                while begin < end and document.words[begin].lower() in _ARTICLES:
                    begin += 1
                span = document.words[begin:end]
                name = CLASSES[entity["type"]]
                if not span:
                    continue
                if name == "WEAPON":
                    if any(generic_weapon_word(w) for w in span) or any(w[0].isupper() for w in span):
                        paint(labels, begin, end, name)
                    else:  # strikes, bulldozers: annotated as means, not weapons here
                        labels[begin:end] = ["~WEAPON"] * (end - begin)
                elif name == "NATIONALITY" or all(w[0].isupper() or w in ("of", "and", "al", "-") or not w[0].isalpha() for w in span):
                    paint(labels, begin, end, name)
                elif all(x == "O" for x in labels[begin:end]):
                    labels[begin:end] = ["*"] * (end - begin)
            weak_names(labels, document.words, weapons, nationalities, {"WEAPON"})
            document.names = labels
            parts[number % 5 == 0].append(document)
            number += 1
    return parts
