"""Words with offsets, sentence starts and space codes of a plain text.

The runtime (`src/reading`) does the same in TypeScript with the same expressions; they are written
into the metadata file, so that the two cannot drift apart unnoticed. Offsets here are code points.
"""

from __future__ import annotations

import regex

# Alternatives in order; the first that matches at a position wins.
WORD_PATTERN = "|".join(
    [
        r"(?:\p{L}\.){2,}",  # U.S., a.m.
        r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Rev|Hon|Prof|St|Jr|Sr|No|vs"
        r"|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.(?=\s)",  # an abbreviation keeps its full stop
        r"\p{Nd}+(?:[.,]\p{Nd}+)+\p{L}+(?![\p{L}\p{M}\p{Nd}])",  # 1.5m, 7.62mm
        r"\p{Nd}+(?:[.,:]\p{Nd}+)*(?![\p{L}\p{M}\p{Nd}]|[-‐‑–]\p{L})",  # 1,200.5 but not 9M133
        r"(?<=[\p{L}\p{Nd}.])['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)(?![\p{L}\p{M}\p{Nd}])",  # clitics
        r"(?<=\p{L})[nN]['’][tT](?![\p{L}\p{M}\p{Nd}])",  # don|'t is cut as do|n't
        r"\p{L}+(?=[nN]['’][tT](?![\p{L}\p{M}\p{Nd}]))",
        r"[\p{L}\p{M}\p{Nd}]+"
        r"(?:[-‐‑–][\p{L}\p{M}\p{Nd}]+"  # Kh-101, long-range
        r"|['’](?!(?:s|re|ve|ll|d|m|t|S|RE|VE|LL|D|M|T)(?![\p{L}\p{M}\p{Nd}]))[\p{L}\p{M}]+)*",  # O'Brien
        r"--+|\.\.\.+",
        r"[^\s]",
    ]
)
_WORD = regex.compile(WORD_PATTERN)

ABBREVIATION_PATTERN = r"^(?:(?:\p{L}\.)+|\p{L}+\.)$"
_ABBREVIATION = regex.compile(ABBREVIATION_PATTERN)
_INITIAL = regex.compile(r"^\p{Lu}$")
_STARTS_SENTENCE = regex.compile(r"^(?:[\p{Lu}\p{Lt}\p{Nd}]|[“\"‘'«„(\[])")
_CLOSES = frozenset("”\"'’»)]")

SPACE_NONE, SPACE_BLANK, SPACE_LINE = 0, 1, 2


def words(text: str) -> list[tuple[str, int, int]]:
    """[(word, begin, end)] in reading order, white space left out."""
    return [(m.group(0), m.start(), m.end()) for m in _WORD.finditer(text)]


def spaces(text: str, tokens: list[tuple[str, int, int]]) -> list[int]:
    """What stands before each word: nothing, a blank, or a line break (also before the first)."""
    codes: list[int] = []
    last = 0
    for index, (_, begin, end) in enumerate(tokens):
        gap = text[last:begin]
        codes.append(SPACE_LINE if index == 0 or "\n" in gap else SPACE_BLANK if gap else SPACE_NONE)
        last = end
    return codes


def sentence_starts(tokens: list[str], space: list[int]) -> list[bool]:
    """A sentence starts on a new line, or after . ! ? … (and closing marks) before a word that can open one."""
    starts: list[bool] = []
    ended = False
    for index, token in enumerate(tokens):
        starts.append(
            space[index] == SPACE_LINE
            or (ended and space[index] != SPACE_NONE and _STARTS_SENTENCE.match(token) is not None)
        )
        if token in ("!", "?", "…") or token.startswith("..."):
            ended = True
        elif token == ".":
            # "J. Smith": a full stop right behind one capital letter ends nothing
            initial = index > 0 and space[index] == SPACE_NONE and _INITIAL.match(tokens[index - 1])
            ended = not initial
        elif not (ended and token in _CLOSES):
            ended = False
    return starts


def is_abbreviation(token: str) -> bool:
    """True for words that keep a full stop of their own."""
    return _ABBREVIATION.match(token) is not None
