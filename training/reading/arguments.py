"""What the words around a trigger are to it: from marked phrases to `Document.arguments`.

A phrase counts by its head: words behind its first preposition or comma belong to something else that it names
("the ministry in the capital"), and say nothing.
"""

from __future__ import annotations

from typing import Any

from .attribution import Range
from .documents import Document

_ENDS = {"of", "in", "at", "from", "for", "to", "on", "with", "by", "near", "and", "or", "who", "which", "that", ",", "(", "-", "–", "—"}
_PRONOUNS = {"it", "its", "he", "his", "him", "she", "her", "they", "their", "them", "we", "our", "us", "i", "my", "you", "your", "who", "which", "that", "whose", "itself", "both"}


def phrase(document: Document, span: Range) -> tuple[list[int], list[int]]:
    """(words of the head, words behind it)."""
    begin, end = span
    cut = next((i for i in range(begin + 1, end) if document.words[i].lower() in _ENDS), end)
    return list(range(begin, cut)), list(range(cut, end))


def sentence_of(document: Document) -> list[int]:
    """Number of each word's sentence."""
    number, out = 0, []
    for start in document.starts:
        number += int(start)
        out.append(number)
    return out


def is_pronoun(document: Document, span: Range) -> bool:
    """True where nothing but a pronoun is marked."""
    return span[1] - span[0] == 1 and document.words[span[0]].lower() in _PRONOUNS


def argument_row(document: Document, trigger: Range, known: list[str], marked: dict[str, list[Range]], open_: set[int]) -> dict[str, Any]:
    """One row of `Document.arguments`; `known` are the roles that the annotators looked for.

    Of several phrases for a role those in the trigger's sentence count, with the nearest noun before it where they are pronouns;
    where the sentence has none, the nearest in the text. All others say nothing.
    """
    sentence = sentence_of(document)
    words: dict[str, list[int]] = {}
    silent = set(open_)
    for role, spans in marked.items():
        here = [s for s in spans if sentence[s[0]] == sentence[trigger[0]]]
        elsewhere = sorted((s for s in spans if s not in here), key=lambda s: abs(s[0] - trigger[0]) + (0 if s[0] < trigger[0] else 1000))
        chosen = here + (elsewhere[:1] if all(is_pronoun(document, s) for s in here) else [])
        for span in chosen:
            head, tail = phrase(document, span)
            words.setdefault(role, []).extend(head)
            silent.update(tail)
        silent.update(i for s in elsewhere if s not in chosen for i in range(*s))
    silent -= {i for row in words.values() for i in row}
    return {"trigger": list(trigger), "roles": known, "words": {r: sorted(set(w)) for r, w in words.items()}, "open": sorted(silent)}
