"""Which pieces of the base vocabulary are kept."""

from __future__ import annotations

from pathlib import Path

from .documents import Document
from .wordpiece import WordPiece

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
FREQUENT = 22000  # the base list is in order of frequency but for single characters


def base_vocabulary(model: Path) -> list[str]:
    """The vocabulary file of the base encoder."""
    return [line.rstrip("\n") for line in (model / "vocab.txt").open(encoding="utf-8")]


def prune(base: list[str], documents: list[Document]) -> list[int]:
    """Ids of the base list to keep: seen in the texts, special, single characters, endings, and the most frequent Latin ones."""
    pieces = WordPiece(base)
    seen: set[int] = set()
    for document in documents:
        for word in document.words:
            seen.update(pieces(word))
    kept: list[int] = []
    for index, piece in enumerate(base):
        plain = piece.removeprefix("##")
        latin = all(ord(c) < 0x250 or not c.isalpha() for c in plain)
        bracketed = piece.startswith("[") and len(piece) > 1
        if piece in SPECIAL or (not bracketed and (index in seen or len(plain) == 1 or (latin and (piece.startswith("##") or index < FREQUENT)))):
            kept.append(index)
    return kept
