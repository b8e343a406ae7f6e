"""Encoded documents, their windows, and batches of windows as tensors.

A window is a run of whole sentences of at most `size` pieces; a longer sentence is cut.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from .documents import Document
from .features import EDGE_FEATURES, features
from .labels import HEADS
from .network import GAP_BOUNDS, SENTENCE_REACH, gap_bucket, rank_table
from .wordpiece import WordPiece

WINDOW = 190
LABELLED = ("names", "attribution", "nested", "events", "decisions")


@dataclass
class Encoded:
    """A document ready for batching. `allowed[head]` is [words, labels] of bool."""

    document: Document
    pieces: list[list[int]]
    features: list[tuple[int, int, int]]
    sentence: list[int]  # number of each word's sentence
    paragraph: list[int]  # and of its paragraph
    units: list[tuple[int, int]]  # word ranges of sentences
    allowed: dict[str, np.ndarray]


def allowed_labels(head: str, labels: list[str]) -> np.ndarray:
    """Which labels of the head each word may bear (see documents.py for the marks)."""
    names = HEADS[head]
    index = {name: i for i, name in enumerate(names)}
    rows: dict[str, np.ndarray] = {}
    for label in set(labels):
        row = np.zeros(len(names), bool)
        if label == "*":
            row[:] = True
        elif label[0] in "~!":
            of_class = np.array([name == label[1:] or name[2:] == label[1:] for name in names])
            row = of_class if label[0] == "~" else ~of_class
            row[0] = True
        else:
            row[index[label]] = True
        rows[label] = row
    return np.stack([rows[label] for label in labels]) if labels else np.zeros((0, len(names)), bool)


def encode(document: Document, wordpiece: WordPiece) -> Encoded:
    """Pieces, features and targets of a whole document."""
    starts = [i for i, s in enumerate(document.starts) if s or i == 0]
    allowed = {}
    for head in LABELLED:
        labels = getattr(document, head)
        if labels is not None:
            allowed[head] = allowed_labels(head, labels)
    return Encoded(
        document,
        [wordpiece(word) for word in document.words],
        features(document.words, document.space),
        list(np.cumsum([int(s) for s in document.starts])),
        list(np.cumsum([int(s == 2) for s in document.space])),
        list(zip(starts, [*starts[1:], len(document.words)])),
        allowed,
    )


def windows(encoded: Encoded, size: int = WINDOW, first: int | None = None) -> list[tuple[int, int]]:
    """Word ranges; `first` is another limit for the first window, so that cuts vary from epoch to epoch."""
    out: list[tuple[int, int]] = []
    begin, total, limit = 0, 0, first or size
    lengths = [len(p) for p in encoded.pieces]
    for a, b in encoded.units:
        count = sum(lengths[a:b])
        if total and total + count > limit:
            out.append((begin, a))
            begin, total, limit = a, 0, size
        if count <= size:
            total += count
            continue
        for i in range(a, b):  # a sentence longer than any window
            if total + lengths[i] > size:
                out.append((begin, i))
                begin, total, limit = i, 0, size
            total += lengths[i]
    if total:
        out.append((begin, len(lengths)))
    return out


Item = tuple[Encoded, int, int]


def piece_count(item: Item) -> int:
    """Pieces of a window, without [CLS] and [SEP]."""
    return sum(len(p) for p in item[0].pieces[item[1] : item[2]])


@dataclass
class Batch:
    """Tensors of B windows: L pieces, W words, padded with zeros."""

    ids: Tensor  # [B, L]
    features: Tensor  # [B, L, 3]
    mask: Tensor  # [B, L]
    first: Tensor  # [B, W]
    words: Tensor  # [B, W] bool
    sentence: Tensor  # [B, W]
    foreign: Tensor  # [B], 0 or 1
    items: list[Item]
    allowed: dict[str, Tensor]  # [B, W, labels] bool


def collate(items: list[Item], wordpiece: WordPiece, heads: tuple[str, ...] = ()) -> Batch:
    """Tensors for the given windows and labelled heads."""
    length = max(piece_count(i) for i in items) + 2
    width = max(b - a for _, a, b in items)
    size = len(items)
    ids, mask = np.zeros((size, length), np.int64), np.zeros((size, length), np.int64)
    described = np.zeros((size, length, 3), np.int64)
    first, sentence = np.zeros((size, width), np.int64), np.full((size, width), -1, np.int64)
    words = np.zeros((size, width), bool)
    allowed = {head: np.ones((size, width, len(HEADS[head])), bool) for head in heads}
    for row, (encoded, a, b) in enumerate(items):
        line, shown = [wordpiece.cls], [EDGE_FEATURES]
        for k, i in enumerate(range(a, b)):
            first[row, k] = len(line)
            line += encoded.pieces[i]
            shown += [encoded.features[i]] * len(encoded.pieces[i])
        line.append(wordpiece.sep)
        shown.append(EDGE_FEATURES)
        ids[row, : len(line)], described[row, : len(line)], mask[row, : len(line)] = line, shown, 1
        words[row, : b - a] = True
        sentence[row, : b - a] = encoded.sentence[a:b]
        for head in heads:
            allowed[head][row, : b - a] = encoded.allowed[head][a:b]
    t = torch.from_numpy
    foreign = torch.tensor([float(encoded.document.foreign) for encoded, _, _ in items])
    return Batch(t(ids), t(described), t(mask), t(first), t(words), t(sentence), foreign, items, {h: t(x) for h, x in allowed.items()})


def syntax_targets(batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """(parts of speech, heads, relations), each [B, W]; heads count 0 as the root, -1 is nothing to learn."""
    shape = tuple(batch.words.shape)
    upos, heads, relations = (np.full(shape, -1, np.int64) for _ in range(3))
    for row, (encoded, a, b) in enumerate(batch.items):
        d = encoded.document
        assert d.upos and d.heads and d.relations
        for k, i in enumerate(range(a, b)):
            if d.upos[i] != "_":
                upos[row, k] = HEADS["upos"].index(d.upos[i])
            if d.heads[i] == -1:
                heads[row, k] = 0
            elif a <= d.heads[i] < b:
                heads[row, k] = d.heads[i] - a + 1
                relations[row, k] = HEADS["relations"].index(d.relations[i])
    return torch.from_numpy(upos), torch.from_numpy(heads), torch.from_numpy(relations)


def sentence_difference(span_sentence: int, cue_sentence: int) -> int:
    """Row of the sentence table."""
    return max(-SENTENCE_REACH, min(SENTENCE_REACH, span_sentence - cue_sentence)) + SENTENCE_REACH


def link_targets(item: Item, role: str) -> dict[str, Any] | None:
    """Cues and spans of one window with who belongs to whom; word ranges are relative to the window.

    `known[j]` (content) or `known[i]` (source, per cue) is false where the gold partner lies outside the window.
    """
    encoded, a, b = item
    links = encoded.document.links
    assert links
    inside = [n for n, (x, y) in enumerate(links["cue"]) if a <= x and y <= b]
    spans = [(x, y, set(owner)) for x, y, owner in links[role] if a <= x and y <= b]
    if not inside or (role == "content" and not spans):
        return None
    cues = [tuple(links["cue"][n]) for n in inside]
    owned = np.array([[n in owner for _, _, owner in spans] for n in inside], bool).reshape(len(inside), len(spans))
    if role == "content":
        known = np.array([not owner or bool(owned[:, j].any()) for j, (_, _, owner) in enumerate(spans)], bool)
    else:
        everywhere = {n for _, _, owner in links[role] for n in owner}
        known = np.array([n not in everywhere or bool(owned[i].any()) for i, n in enumerate(inside)], bool)
    gaps = np.array([[gap_bucket((x, y), c) for x, y, _ in spans] for c in cues], np.int64).reshape(owned.shape)
    rows = [[sentence_difference(encoded.sentence[x], encoded.sentence[c[0]]) for x, _, _ in spans] for c in cues]
    return {
        "cues": np.array(cues, np.int64) - a,
        "spans": np.array([(x, y) for x, y, _ in spans], np.int64).reshape(-1, 2) - a,
        "owned": owned,
        "known": known,
        "gaps": gaps,
        "sentences": np.array(rows, np.int64).reshape(owned.shape),
        "ranks": rank_table([(x, y) for x, y, _ in spans], cues, role, encoded.sentence, encoded.paragraph),
    }


def role_targets(item: Item) -> dict[str, np.ndarray] | None:
    """Triggers of one window, relative to it, and what each word is to them.

    `owned` and `known` are [triggers, words, roles] of bool; what is not known teaches nothing.
    """
    encoded, a, b = item
    roles = HEADS["roles"]
    rows = [row for row in encoded.document.arguments or [] if a <= row["trigger"][0] and row["trigger"][1] <= b]
    if not rows:
        return None
    owned = np.zeros((len(rows), b - a, len(roles)), bool)
    known = np.zeros(owned.shape, bool)
    for number, row in enumerate(rows):
        for role in row["roles"]:
            known[number, :, roles.index(role)] = True
        for word in row["open"]:
            if a <= word < b:
                known[number, word - a] = False
        for role, words in row["words"].items():
            for word in words:
                if a <= word < b:
                    owned[number, word - a, roles.index(role)] = True
                    known[number, word - a, roles.index(role)] = True
    triggers = np.array([row["trigger"] for row in rows], np.int64)
    gaps, sentences = pair_rows(encoded, [tuple(t) for t in triggers.tolist()], a, b)
    return {"triggers": triggers - a, "owned": owned, "known": known, "gaps": gaps, "sentences": sentences}


def pair_rows(encoded: Encoded, triggers: list[tuple[int, int]], a: int, b: int) -> tuple[np.ndarray, np.ndarray]:
    """Rows of the gap and sentence tables, [triggers, words a to b]."""
    words = np.arange(a, b)[None]
    begin, end = (np.array([t[side] for t in triggers], np.int64).reshape(-1, 1) for side in (0, 1))
    count = len(GAP_BOUNDS)

    def bucket(gap: np.ndarray) -> np.ndarray:
        return np.searchsorted(GAP_BOUNDS, np.maximum(gap, 0), "right") - 1

    # as gap_bucket, of single words
    gaps = np.where(words < begin, bucket(begin - words - 1), np.where(words >= end, count + bucket(words - end), 2 * count))
    sentence = np.array(encoded.sentence[a:b], np.int64)[None]
    of_trigger = np.array([encoded.sentence[t[0]] for t in triggers], np.int64).reshape(-1, 1)
    return gaps, np.clip(sentence - of_trigger, -SENTENCE_REACH, SENTENCE_REACH) + SENTENCE_REACH


def act_targets(item: Item) -> list[tuple[tuple[int, int] | None, tuple[int, int], int]]:
    """(cue, content, number of the act) of the statements that lie in one window, relative to it."""
    encoded, a, b = item
    inside = [row for row in encoded.document.acts or [] if all(r is None or (a <= r[0] and r[1] <= b) for r in row[:2])]

    def moved(span: list[int]) -> tuple[int, int]:
        return span[0] - a, span[1] - a

    return [(moved(cue) if cue else None, moved(content), HEADS["acts"].index(act)) for cue, content, act in inside]
