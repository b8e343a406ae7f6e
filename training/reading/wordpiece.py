"""WordPiece of BERT's lower-cased vocabulary, one word at a time, on a pruned vocabulary.

The words are already split from the text, so the offsets stay the project's own. Algorithm:
lower case, decompose, drop marks and control characters, cut at punctuation and at CJK
characters, then greedy longest match (Devlin et al. 2019, the reference tokenizer of BERT).
"""

from __future__ import annotations

import unicodedata

import regex

SPECIAL = ("[CLS]", "[SEP]", "[UNK]")
MAX_PIECES = 10  # of one word: longer ones are addresses and hashes
_CUT = regex.compile(r"[\p{P}$+<=>^`|~]|[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_DROP = regex.compile(r"[\p{Mn}\p{Cc}\p{Cf}\ufffd]")


class WordPiece:
    """Pieces of words over a vocabulary (a list; the index is the id)."""

    def __init__(self, vocabulary: list[str]) -> None:
        self.ids = {piece: index for index, piece in enumerate(vocabulary)}
        self.cls, self.sep, self.unknown = (self.ids[x] for x in SPECIAL)
        self._cache: dict[str, list[int]] = {}

    def __call__(self, word: str) -> list[int]:
        """Ids of one word's pieces, at least one, at most MAX_PIECES."""
        found = self._cache.get(word)
        if found is None:
            plain = _DROP.sub("", unicodedata.normalize("NFD", word.lower()))
            out: list[int] = []
            part = ""
            for char in plain:
                if _CUT.match(char) or char.isspace():
                    self._greedy(part, out)
                    part = ""
                    if not char.isspace():
                        self._greedy(char, out)
                else:
                    part += char
            self._greedy(part, out)
            found = self._cache[word] = out[:MAX_PIECES] or [self.unknown]
        return found

    def _greedy(self, part: str, out: list[int]) -> None:
        begin, found = 0, []
        while begin < len(part):
            end = len(part)
            while end > begin:
                piece = self.ids.get(("##" if begin else "") + part[begin:end])
                if piece is not None:
                    break
                end -= 1
            if end == begin:
                out.append(self.unknown)
                return
            found.append(piece)
            begin = end
        out.extend(found)
