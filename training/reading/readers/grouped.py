"""Shared by the sets that are lists of sentences: six sentences make a document."""

from __future__ import annotations

from pathlib import Path

from ..bio_file import mapped, sentences
from ..documents import Document
from ..lexicon import WeaponMatcher, weak_names

GROUP = 6


def read_grouped(name: str, paths: list[Path], classes: dict[str, str], weapons: WeaponMatcher, nationalities: set[str]) -> list[Document]:
    """Documents of GROUP sentences with mapped and weak labels; each sentence is a line, since they are not one text."""
    documents: list[Document] = []
    for path in paths:
        blocks = list(sentences(path.read_text(encoding="utf-8", errors="replace")))
        for begin in range(0, len(blocks), GROUP):
            group = blocks[begin : begin + GROUP]
            document = Document.from_sentences(f"{name}-{path.stem}-{begin}", [[w for w, _ in s] for s in group], set(range(len(group))))
            labels = [label for s in group for label in mapped(s, classes)]
            weak_names(labels, document.words, weapons, nationalities, set())
            document.names = labels
            documents.append(document)
    return documents
