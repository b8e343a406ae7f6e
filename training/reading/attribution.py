"""From statements (cue, sources, contents as word ranges) to the labels of both layers and the links.

Layer 1 (`attribution`) holds statements that stand in nobody's words, layer 2 (`nested`) those inside
the content of another. Spans of one layer do not overlap: what would is left out, the longer stays.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .documents import Document, paint

Range = tuple[int, int]
_MARKS = set("“”„«»\"‘’'")


def with_marks(document: Document, ranges: list[Range]) -> list[Range]:
    """Quotation marks at the edges belong to the content, as in the large public set."""
    out: list[Range] = []
    for begin, end in ranges:
        if begin > 0 and document.words[begin - 1] in _MARKS and document.space[begin] == 0:
            begin -= 1
        if end < len(document.words) and document.words[end] in _MARKS and document.space[end] == 0:
            end += 1
        out.append((begin, end))
    return out


@dataclass
class Statement:
    """Word ranges of one attribution; a discontinuous span gives several."""

    cue: list[Range] = field(default_factory=list)
    source: list[Range] = field(default_factory=list)
    content: list[Range] = field(default_factory=list)

    def inside(self, other: "Statement") -> bool:
        """True when the cue, or a statement without one entirely, lies in the other's content."""
        mine = self.cue[:1] or self.content
        if not mine or self is other or any(r in other.content for r in self.content):
            return False
        return all(any(b <= begin and end <= e for b, e in other.content) for begin, end in mine)


def _paint_layer(count: int, statements: list[Statement]) -> list[str]:
    labels = ["O"] * count
    rows = [(role, r) for s in statements for role in ("content", "cue", "source") for r in getattr(s, role)]
    for role, (begin, end) in sorted(dict.fromkeys(rows), key=lambda x: x[1][0] - x[1][1]):
        if all(label == "O" for label in labels[begin:end]):
            paint(labels, begin, end, role)
    return labels


def open_nested(document: Document, ranges: list[Range], cue_words: set[str]) -> None:
    """Layer 2 is not known in these contents where a word of reporting stands in them; where none does, there is nothing to miss."""
    assert document.nested
    for begin, end in ranges:
        if any(w.lower() in cue_words for w in document.words[begin:end]):
            for i in range(begin, end):
                if document.nested[i] == "O":
                    document.nested[i] = "*"


def annotate(document: Document, statements: list[Statement], cue_words: set[str] | None = None) -> None:
    """Set `attribution`, `nested` and `links`; `cue_words` where the set has no nested statements."""
    count = len(document.words)
    inner = [s for s in statements if any(s.inside(other) for other in statements)]
    outer = [s for s in statements if not any(s is other for other in inner)]
    document.attribution = _paint_layer(count, outer)
    document.nested = _paint_layer(count, inner)
    if cue_words is not None:
        open_nested(document, [r for s in statements for r in s.content], cue_words)

    cues: list[Range] = []
    owners: dict[tuple[str, int, int], set[int]] = {}
    for statement in statements:
        number = -1
        if statement.cue:
            cue = statement.cue[0]
            if cue not in cues:
                cues.append(cue)
            number = cues.index(cue)
        for role, ranges in (("source", statement.source), ("content", statement.content)):
            for begin, end in ranges:
                owner = owners.setdefault((role, begin, end), set())
                if number >= 0:
                    owner.add(number)
    links: dict[str, list] = {"cue": [list(c) for c in cues], "source": [], "content": []}
    for (role, begin, end), owner in sorted(owners.items(), key=lambda x: x[0][1:]):
        links[role].append([begin, end, sorted(owner)])
    document.links = links
