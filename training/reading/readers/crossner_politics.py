"""CrossNER politics (train and dev): sentences of Wikipedia on politics. MIT."""

from __future__ import annotations

from pathlib import Path

from ..documents import Document
from ..lexicon import WeaponMatcher
from .grouped import read_grouped

CLASSES = {
    "person": "PERSON", "politician": "PERSON", "location": "PLACE", "country": "PLACE",
    "organisation": "ORGANIZATION", "politicalparty": "ORGANIZATION",
}  # fmt: skip


def read(base: Path, weapons: WeaponMatcher, nationalities: set[str]) -> list[Document]:
    """All sentences, six a document."""
    return read_grouped("crossner", [base / "train.txt", base / "dev.txt"], CLASSES, weapons, nationalities)
