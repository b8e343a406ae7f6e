"""GUM (genres without a non-commercial clause): syntax only. Its entities have no mark for being names. CC BY 4.0."""

from __future__ import annotations

from pathlib import Path

from ..documents import Document
from .universal import conllu, folded

# genres far from news add little and cost time
GENRES = ("news", "interview", "speech", "bio", "court", "academic", "voyage", "textbook")


def read(base: Path) -> list[Document]:
    """Documents of the chosen genres on our words."""
    return [
        folded(name, sentences)
        for path in sorted(base.glob("GUM_*.conllu"))
        if path.name.split("_")[1] in GENRES
        for name, sentences in conllu(path)
    ]
