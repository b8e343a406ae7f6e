"""Nested statements made from flat ones: a sentence that reports somebody is put into somebody else's mouth.

The large public set has hardly any nested statement. Here a sentence of it, with its statements, becomes the
content of a frame of our own ("X," a spokesman said; officials said that X); the frame is layer 1, the
sentence's own statements are layer 2.
"""

from __future__ import annotations

import random

from ..attribution import Range, Statement, annotate, open_nested
from ..documents import Document

_SOURCES = """the ministry|a spokesman|the president|two officials|the envoy|her lawyer|the general|a senior diplomat|the company
state television|the opposition leader|the agency|he|she|they|the governor|a Western official|the prime minister|the commander
the foreign ministry|analysts|the report|the mayor|residents|the union|the statement|the committee""".replace("\n", "|").split("|")
_QUOTING = "said|added|told reporters|wrote|insisted|explained|recalled|noted|complained|warned|claimed".split("|")
_REPORTING = "said that|claimed that|noted that|told reporters that|admitted that|argued that|complained that|confirmed that|reported that|denied that".split("|")


def _frame(sentence: list[str], space: list[int], rng: random.Random) -> tuple[list[str], list[int], int, dict[str, Range]]:
    """(words, space codes, where the sentence begins, ranges of the frame by role)."""
    source = rng.choice(_SOURCES).split()
    body, gaps = list(sentence), list(space)
    gaps[0] = 1
    if rng.random() < 0.5:
        cue = rng.choice(_QUOTING).split()
        marks = rng.choice([("“", "”"), ('"', '"'), ("‘", "’")])
        if body[-1] == ".":
            body[-1] = ","
        gaps[0] = 0
        first, second = (source, cue) if rng.random() < 0.6 else (cue[:1], source)
        words = [marks[0], *body, marks[1], *first, *second, "."]
        codes = [1, *gaps, 0, *[1] * (len(first) + len(second)), 0]
        end = len(body) + 2
        a, b = (end, end + len(first)), (end + len(first), end + len(first) + len(second))
        roles = {"content": (0, end), "source": a if first is source else b, "cue": b if first is source else a}
        return words, codes, 1, roles
    cue = rng.choice(_REPORTING).split()
    source = [source[0].capitalize(), *source[1:]]
    if body[0] in ("The", "A", "He", "She", "They", "It", "In", "But", "But", "There", "We"):
        body[0] = body[0].lower()
    words = [*source, *cue, *body]
    at = len(source) + len(cue)
    closed = body[-1] in ".!?"
    return words, [*[1] * at, *gaps], at, {"source": (0, len(source)), "cue": (len(source), at - 1), "content": (at - 1, at + len(body) - closed)}


def read(flat: list[Document], cue_words: set[str], seed: int) -> list[Document]:
    """Documents of three or four sentences, one of them wrapped, from about every sixth sentence that reports somebody."""
    rng = random.Random(seed)
    out: list[Document] = []
    for document in flat:
        assert document.links
        edges = [i for i, s in enumerate(document.starts) if s] + [len(document.words)]
        for k in range(len(edges) - 1):
            begin, end = edges[k], edges[k + 1]
            inside = [n for n, (a, b) in enumerate(document.links["cue"]) if begin <= a and b <= end]
            if not inside or not 6 < end - begin < 45 or rng.random() > 0.17 or any(w in "“”\"‘" for w in document.words[begin:end]):
                continue
            first, last = edges[max(0, k - 1)], edges[min(len(edges) - 1, k + 2)]
            frame, codes, at, roles = _frame(document.words[begin:end], document.space[begin:end], rng)
            codes[0] = document.space[begin]
            words = document.words[first:begin] + frame + document.words[end:last]
            space = document.space[first:begin] + codes + document.space[end:last]
            space[0] = 2
            starts = document.starts[first:begin] + [i == 0 for i in range(len(frame))] + document.starts[end:last]

            def moved(a: int, b: int) -> Range | None:
                if first <= a and b <= begin:
                    return a - first, b - first
                if begin <= a and b <= end:
                    return a - first + at, b - first + at
                if end <= a and b <= last:
                    shift = len(frame) - (end - begin) - first
                    return a + shift, b + shift
                return None

            statements = [Statement(*([(a + begin - first, b + begin - first)] for a, b in (roles["cue"], roles["source"], roles["content"])))]
            whole = True
            for number, (a, b) in enumerate(document.links["cue"]):
                if not (first <= a and b <= last):
                    continue
                statement = Statement(cue=[r for r in [moved(a, b)] if r])
                for role in ("source", "content"):
                    for x, y, owner in document.links[role]:
                        if number in owner:
                            place = moved(x, y)
                            whole = whole and (place is not None or not (x < end and y > begin))
                            if place:
                                getattr(statement, role).append(place)
                statements.append(statement)
            if whole:
                made = Document(f"{document.id}-{k}", words, space, starts, foreign=True)
                annotate(made, statements)
                assert made.links
                wrapped = [r + begin - first for r in roles["content"]]
                others = [(a, b) for a, b, _ in made.links["content"] if not (wrapped[0] <= a and b <= wrapped[1])]
                open_nested(made, others, cue_words)
                out.append(made)
    return out

