"""Copies of treebank documents with the marks of typeset news: curly quotation marks, apostrophes, long dashes.

The treebanks are mostly typed at a keyboard; a reader trained on them alone takes “ for a noun.
"""

from __future__ import annotations

import dataclasses
import random

from ..documents import Document

_STYLES = (("“", "”"), ("“", "”"), ("‘", "’"), ("«", "»"))
_DASHES = ("—", "–")
_DOUBLE = ('"', "``", "''")


def typeset(documents: list[Document], seed: int) -> list[Document]:
    """One copy of each document; documents without such marks are left out."""
    rng = random.Random(f"typeset {seed}")
    copies = [dataclasses.replace(d, id=f"{d.id}-typeset", words=_marks(d, rng)) for d in documents]
    return [copy for copy, d in zip(copies, documents) if copy.words != d.words]


def _marks(document: Document, rng: random.Random) -> list[str]:
    opening, closing = rng.choice(_STYLES)
    dash = rng.choice(_DASHES)
    opened = False
    words: list[str] = []
    for word, starts in zip(document.words, document.starts):
        opened = opened and not starts
        if word in _DOUBLE:
            opened = not opened
            words.append(opening if opened else closing)
        elif word in ("--", "-", "---"):
            words.append(dash)
        else:
            words.append(word.replace("'", "’"))
    return words
