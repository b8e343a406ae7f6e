"""Three small features of each word, because the encoder's vocabulary is lower-cased.

Every value is an index into an embedding table; the tables' sizes are below and in the metadata.
"""

from __future__ import annotations

import regex

SHAPE_COUNT, QUOTE_COUNT, SPACE_COUNT = 11, 5, 4
FEATURE_SIZES = (SHAPE_COUNT, QUOTE_COUNT, SPACE_COUNT)
EDGE_FEATURES = (7, 0, 0)  # of [CLS] and [SEP]

SHAPES = [
    "letters, all lower case",
    "letters, first upper, rest lower",
    "letters, all upper (two or more)",
    "letters, other mixture",
    "one letter, upper case or without case",
    "digits without letters",
    "digits and letters",
    "no letter and no digit",
    "letters and marks, first upper, not all upper",
    "letters and marks, all upper",
    "letters and marks, other",
]
QUOTES = ["outside", "inside", "opening mark", "closing mark", "stray closing mark"]
SPACES = ["none", "blank", "line break", "unused"]

_LETTERS = regex.compile(r"^[\p{L}\p{M}]+$")
_LETTER = regex.compile(r"\p{L}")
_DIGIT = regex.compile(r"\p{Nd}")

_DOUBLE_OPEN, _DOUBLE_CLOSE = frozenset("“„«"), frozenset("”»")
_AFTER_CLOSE = frozenset(".,;:!?)]—–-…")


def shape(word: str) -> int:
    """Index into SHAPES."""
    lower, upper = word == word.lower(), word == word.upper()
    if _LETTERS.match(word):
        if lower and not upper:
            return 0
        if len(word) == 1:
            return 4
        if upper and not lower:
            return 2
        rest = word[1:]
        return 1 if word[0] != word[0].lower() and rest == rest.lower() else 3
    letters = _LETTER.search(word) is not None
    if _DIGIT.search(word):
        return 6 if letters else 5
    if not letters:
        return 7
    if word[0] != word[0].lower():
        return 9 if upper else 8
    return 10


def quote_states(words: list[str], space: list[int]) -> list[int]:
    """State of quotation at each word; reset at every new line, marks of another kind inside are text.

    A single mark opens only after a gap and before a word, and closes only before a gap or
    punctuation, so that apostrophes stay out of it.
    """
    out: list[int] = []
    kind = ""
    for index, word in enumerate(words):
        if space[index] == 2:
            kind = ""
        gap_before = space[index] > 0 or (index > 0 and words[index - 1] in "([—–")
        gap_after = index + 1 == len(words) or space[index + 1] > 0
        closes = gap_after or words[index + 1] in _AFTER_CLOSE
        state = 1 if kind else 0
        if kind == "":
            if word in _DOUBLE_OPEN or word in ('"', "``"):
                kind, state = "double", 2
            elif word in ("‘", "'") and gap_before and not gap_after:
                kind, state = "single", 2
            elif word in _DOUBLE_CLOSE or word == "''":
                state = 4
        elif kind == "double":
            if word in _DOUBLE_CLOSE or word in ('"', "''"):
                kind, state = "", 3
            elif word in ("“", "„"):  # a mark opened again without having been closed
                state = 2
        elif word in ("’", "'") and closes:
            kind, state = "", 3
        out.append(state)
    return out


def features(words: list[str], space: list[int]) -> list[tuple[int, int, int]]:
    """(shape, quote state, space) of each word."""
    quotes = quote_states(words, space)
    return [(shape(word), quotes[i], space[i]) for i, word in enumerate(words)]
