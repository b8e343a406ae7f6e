"""WNUT17 (train and dev): posts with rare names. CC BY 4.0."""

from __future__ import annotations

from pathlib import Path

from ..documents import Document
from ..lexicon import WeaponMatcher
from .grouped import read_grouped

CLASSES = {"person": "PERSON", "location": "PLACE", "corporation": "ORGANIZATION", "group": "ORGANIZATION"}


def read(base: Path, weapons: WeaponMatcher, nationalities: set[str]) -> list[Document]:
    """All sentences, six a document."""
    return read_grouped("wnut17", [base / "wnut17train.conll", base / "emerging.dev.conll"], CLASSES, weapons, nationalities)
