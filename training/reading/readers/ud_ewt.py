"""English Web Treebank of Universal Dependencies. CC BY-SA 4.0."""

from __future__ import annotations

from pathlib import Path

from ..documents import Document
from .universal import as_given, conllu, folded


def read(base: Path, part: str) -> list[Document]:
    """`train`: of three documents two on our words (as at run time), one on the treebank's; `dev`: the treebank's."""
    return [
        as_given(name, sentences) if part == "dev" or number % 3 == 0 else folded(name, sentences)
        for number, (name, sentences) in enumerate(conllu(base / f"{part}.conllu"))
    ]


def read_folded(base: Path, part: str) -> list[Document]:
    """On our words throughout: what the runtime sees."""
    return [folded(name, sentences) for name, sentences in conllu(base / f"{part}.conllu")]
