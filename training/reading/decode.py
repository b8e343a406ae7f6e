"""From a document's outputs to labels, links and trees, as the runtime does it."""

from __future__ import annotations

import math

import numpy as np

from .documents import spans
from .labels import HEADS
from .network import LINK_PARTS, LINK_WIDTH, Reader, gap_bucket, rank_table
from .windows import Encoded, sentence_difference

Range = tuple[int, int]


def viterbi(scores: np.ndarray, transitions: np.ndarray, start: np.ndarray) -> list[int]:
    """Best label sequence of scores [W, N]."""
    if not len(scores):
        return []
    best = start + scores[0]
    back = np.zeros(scores.shape, np.int64)
    for i in range(1, len(scores)):
        step = best[:, None] + transitions
        back[i] = step.argmax(0)
        best = step.max(0) + scores[i]
    path = [int(best.argmax())]
    for i in range(len(scores) - 1, 0, -1):
        path.append(int(back[i, path[-1]]))
    return path[::-1]


def crf_labels(reader: Reader, head: str, scores: np.ndarray) -> list[str]:
    """Labels of a whole document's scores."""
    transitions, start = (t.detach().numpy() for t in reader.crf[head].tables())
    return [HEADS[head][i] for i in viterbi(scores, transitions, start)]


def event_spans(scores: np.ndarray) -> list[tuple[str, int, int]]:
    """Runs of words of one type."""
    return _runs([HEADS["events"][i] for i in scores.argmax(1)])


def decision_spans(scores: np.ndarray, least: float) -> list[tuple[str, int, int]]:
    """Runs of words that are a decision with at least that probability and have the same best label."""
    shares = np.exp(scores - scores.max(1, keepdims=True))
    decided = 1 - shares[:, 0] / shares.sum(1)
    return _runs([HEADS["decisions"][1 + i] if d >= least else "O" for i, d in zip(scores[:, 1:].argmax(1), decided)])


def _runs(names: list[str]) -> list[tuple[str, int, int]]:
    """Spans of words with the same name."""
    bio = ["O" if n == "O" else ("I-" if i and names[i - 1] == n else "B-") + n for i, n in enumerate(names)]
    return spans(bio)


def link_matrix(reader: Reader, vectors: np.ndarray, encoded: Encoded, role: str, cues: list[Range], candidates: list[Range]) -> tuple[np.ndarray, np.ndarray]:
    """(scores [cues, candidates], null): null by cue for sources, by candidate for contents."""
    part = {name: vectors[:, i * LINK_WIDTH : (i + 1) * LINK_WIDTH] for i, name in enumerate(LINK_PARTS)}
    null = vectors[:, LINK_WIDTH * len(LINK_PARTS) :]
    gap, difference, place = (table[role].detach().numpy() for table in (reader.links.gap, reader.links.sentence, reader.links.rank))
    sentence = encoded.sentence
    ranks = rank_table(candidates, cues, role, sentence, encoded.paragraph)
    scores = np.full((len(cues), len(candidates)), -1e9, np.float32)
    for i, cue in enumerate(cues):
        query = part[f"cue_{role}"][cue[0]] + part[f"cue_{role}"][cue[1] - 1]
        for j, span in enumerate(candidates):
            key = part[role][span[0]] + part[role][span[1] - 1]
            distance = gap[gap_bucket(span, cue)] + difference[sentence_difference(sentence[span[0]], sentence[cue[0]])] + place[ranks[i, j]]
            scores[i, j] = query @ key / math.sqrt(LINK_WIDTH) + distance
    if role == "source":
        return scores, np.array([null[c[0], 0] for c in cues], np.float32)
    return scores, np.array([null[s[0], 1] for s in candidates], np.float32)


def tree(arcs: np.ndarray, root: np.ndarray) -> list[int]:
    """Heads (-1 the root) of the best tree with one root: greedy where that is a tree, else Chu-Liu/Edmonds.

    arcs [n, n] (row dependent, column head), root [n].
    """
    count = len(root)
    scores = np.full((count + 1, count + 1), -1e9)
    scores[1:, 1:] = arcs
    # one root only: every further root costs more than any arc can bring
    scores[1:, 0] = root - 1e5
    np.fill_diagonal(scores, -1e9)
    return [h - 1 for h in _maximum(scores)[1:]]


def _maximum(scores: np.ndarray) -> list[int]:
    """Heads of the maximum spanning tree; node 0 is the root."""
    heads = [0, *(int(x) for x in scores[1:].argmax(1))]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    outside = [i for i in range(len(heads)) if i not in cycle]
    members = sorted(cycle)
    inner = sum(scores[c, heads[c]] for c in members)
    small = np.full((len(outside) + 1, len(outside) + 1), -1e9)
    enter, leave = {}, {}
    for i, node in enumerate(outside):
        for j, other in enumerate(outside):
            if i != j:
                small[i, j] = scores[node, other]
        values = [scores[c, node] - scores[c, heads[c]] + inner for c in members]
        enter[i] = members[int(np.argmax(values))]
        small[len(outside), i] = max(values)
        if node:
            leave[i] = members[int(np.argmax([scores[node, c] for c in members]))]
            small[i, len(outside)] = scores[node, leave[i]]
    found = _maximum(small)
    out = list(heads)
    for i, node in enumerate(outside):
        if node:
            out[node] = leave[i] if found[i] == len(outside) else outside[found[i]]
    entry = found[len(outside)]
    out[enter[entry]] = outside[entry]
    return out


def _cycle(heads: list[int]) -> set[int]:
    state = [0] * len(heads)
    state[0] = 2
    for begin in range(1, len(heads)):
        path: list[int] = []
        node = begin
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return set(path[path.index(node) :])
        for p in path:
            state[p] = 2
    return set()
