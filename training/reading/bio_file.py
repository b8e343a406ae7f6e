"""Reading of one-word-a-line BIO and IO files."""

from __future__ import annotations

from collections.abc import Iterator

import regex

Sentence = list[tuple[str, str]]


def sentences(text: str) -> Iterator[Sentence]:
    """[(word, label)] per block of lines; the label is the second column, an absent one is O.

    Further columns hold names inside the name ("Addis Ababa" in "Addis Ababa University").
    """
    for block in regex.split(r"\n[^\S\n]*\n", text.replace("\r", "")):
        sentence: Sentence = []
        for line in block.split("\n"):
            fields = regex.split(r"[\t ]+", line.strip())
            if fields[0] and not line.startswith("-DOCSTART-"):
                sentence.append((fields[0], fields[1] if len(fields) > 1 else "O"))
        if sentence:
            yield sentence


def mapped(sentence: Sentence, classes: dict[str, str]) -> list[str]:
    """The set's labels as ours: BIO repaired (IO files have no B-), classes without a counterpart are O."""
    out: list[str] = []
    before = "O"
    for _, label in sentence:
        name = classes.get(label[2:], "") if label[:2] in ("B-", "I-", "S-", "E-", "U-", "L-") else ""
        if not name:
            out.append("O")
        else:
            first = label[0] in "BSU" or before in ("O", "") or before[2:] != label[2:]
            out.append(("B-" if first else "I-") + name)
        before = label
    return out
