"""WikiGold: sentences of Wikipedia, IO labels. CC BY 4.0."""

from __future__ import annotations

from pathlib import Path

from ..documents import Document
from ..lexicon import WeaponMatcher
from .grouped import read_grouped

CLASSES = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORGANIZATION"}


def read(base: Path, weapons: WeaponMatcher, nationalities: set[str]) -> list[Document]:
    """All sentences, six a document."""
    return read_grouped("wikigold", [base / "wikigold.conll.txt"], CLASSES, weapons, nationalities)
