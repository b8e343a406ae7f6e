"""The own corpus with other weapons in it: the articles are few, the systems of the world are not."""

from __future__ import annotations

import random

from ..documents import Document, spans
from ..lexicon import generic_weapon_word, weapon_list
from ..text import words


def _exchange(document: Document, changes: dict[tuple[int, int], list[str]]) -> Document:
    """Replace word ranges; the layers' labels of a range's first word go on over what is put in."""
    place: list[int] = []  # new index of each old word, and of the end
    source: list[tuple[int, int]] = []  # (old index, position inside what was put in) of each new word
    new_words: list[str] = []
    ends = {begin: (end, put) for (begin, end), put in changes.items()}
    i = 0
    while i < len(document.words):
        end, put = ends.get(i, (i + 1, [document.words[i]]))
        place += [len(new_words)] + [len(new_words) + len(put) - 1] * (end - i - 1)
        source += [(i, k) for k in range(len(put))]
        new_words += put
        i = end
    place.append(len(new_words))

    def carried(labels: list[str] | None, bio: bool) -> list[str] | None:
        if labels is None:
            return None
        return [("I-" + labels[i][2:] if k and bio and labels[i][:2] == "B-" else labels[i]) for i, k in source]

    def moved(begin: int, end: int) -> list[int]:
        return [place[begin], place[end] if end == len(document.words) or place[end] > place[end - 1] else place[end - 1] + 1]

    links = document.links and {
        "cue": [moved(a, b) for a, b in document.links["cue"]],
        **{role: [[*moved(a, b), owner] for a, b, owner in document.links[role]] for role in ("source", "content")},
    }
    inside: dict[int, list[int]] = {}  # new words of each old one
    for new, (old, _) in enumerate(source):
        inside.setdefault(old, []).append(new)

    def all_of(old: list[int]) -> list[int]:
        return [new for i in old for new in inside.get(i, [])]

    arguments = document.arguments and [
        {**row, "trigger": moved(*row["trigger"]), "words": {role: all_of(words) for role, words in row["words"].items()}, "open": all_of(row["open"])}
        for row in document.arguments
    ]
    return Document(
        f"{document.id}-varied",
        new_words,
        [document.space[i] if k == 0 else 1 for i, k in source],
        [document.starts[i] and k == 0 for i, k in source],
        names=carried(document.names, True),
        attribution=carried(document.attribution, True),
        nested=carried(document.nested, True),
        links=links,
        events=carried(document.events, False),
        decisions=carried(document.decisions, False),
        arguments=arguments,
        acts=document.acts and [[cue and moved(*cue), moved(*content), act] for cue, content, act in document.acts],
    )


def _name_of(document: Document, begin: int, end: int, nationalities: set[str]) -> tuple[int, int] | None:
    """The part of a mention that is a system's name: without the general word behind it; None for "Western weapons"."""
    while end > begin and generic_weapon_word(document.words[end - 1]):
        end -= 1
    part = document.words[begin:end]
    general = any(w in nationalities or w in ("US", "U.S.", "UK", "West", "Nato", "NATO") or w.split("-")[-1][:1].islower() for w in part)
    return None if not part or general or len(part) > 3 else (begin, end)


def vary(documents: list[Document], nationalities: set[str], copies: int, seed: int) -> list[Document]:
    """`copies` of each article that names a weapon; every name is replaced, the same one always by the same."""
    rng = random.Random(seed)
    systems = [[w for w, _, _ in words(name)] for name in weapon_list()]
    out: list[Document] = []
    for document in documents:
        found = [(a, b) for name, a, b in spans(document.names or []) if name == "WEAPON"]
        named = [part for a, b in found if (part := _name_of(document, a, b, nationalities))]
        for _ in range(copies if named else 0):
            chosen: dict[str, list[str]] = {}
            changes = {}
            for a, b in named:
                key = " ".join(document.words[a:b]).lower()
                changes[a, b] = chosen.setdefault(key, rng.choice(systems))
            out.append(_exchange(document, changes))
    return out
