"""English Worldwide Newswire: names in nine classes, one file an article (word TAB label).

Every fifth file by sorted name is the held-out test part.
NORP joins peoples, religions and parties: those in the table of country adjectives become NATIONALITY.
"""

from __future__ import annotations

from pathlib import Path

from ..bio_file import mapped, sentences
from ..documents import Document, spans
from ..lexicon import WeaponMatcher, weak_names

CLASSES = {"Person": "PERSON", "Location": "PLACE", "Facility": "PLACE", "Organization": "ORGANIZATION", "NORP": "NORP", "Product": "PRODUCT"}


def read(base: Path, weapons: WeaponMatcher, nationalities: set[str]) -> tuple[list[Document], list[Document]]:
    """(training documents, held-out documents)."""
    parts: tuple[list[Document], list[Document]] = ([], [])
    for number, path in enumerate(sorted(base.glob("*.tsv"))):
        blocks = list(sentences(path.read_text(encoding="utf-8", errors="replace")))
        # the address, the title and the first paragraph are lines of their own; later breaks are not marked in the set
        document = Document.from_sentences(path.stem, [[w for w, _ in s] for s in blocks], {1, 2} | set(range(3, len(blocks), 3)))
        labels = [label for s in blocks for label in mapped(s, CLASSES)]
        for name, begin, end in spans(labels):
            if name == "NORP":
                keep = " ".join(document.words[begin:end]) in nationalities
                for i in range(begin, end):
                    labels[i] = (labels[i][:2] + "NATIONALITY") if keep else "O"
            elif name == "PRODUCT":
                labels[begin:end] = ["~WEAPON"] * (end - begin)
        weak_names(labels, document.words, weapons, nationalities, {"NATIONALITY"})
        document.names = labels
        parts[number % 5 == 0].append(document)
    return parts
