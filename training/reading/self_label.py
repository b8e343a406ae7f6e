"""Syntax of news as a teacher reads it: `python -m reading.self_label --model DIR --data DIR --ckpt FILE --sets a,b`.

No treebank of news may be used for any purpose, so a reader trained on treebanks alone (mixture-teacher.json) reads prepared
sets, and what it is sure of is taught to the joint reader (self-training: McClosky, Charniak and Johnson 2006). Writes
NAME-syntax.jsonl beside each set; a word that the teacher is not sure of has no label ("_", head -2).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from .decode import tree
from .documents import Document, load, save
from .labels import HEADS
from .losses import arc_scores
from .network import Reader
from .windows import Encoded, collate, encode, windows
from .wordpiece import WordPiece

SURE = 0.8  # of the head; and of the part of speech
NOT_KNOWN = "_"


def _window(reader: Reader, encoded: Encoded, begin: int, end: int, wordpiece: WordPiece) -> tuple[list[str], list[int], list[str]]:
    """Parts of speech, heads in the document (-1 root, -2 not sure) and relations of one window."""
    batch = collate([(encoded, begin, end)], wordpiece)
    words = reader.words(batch.ids, batch.features, batch.mask, batch.first, batch.foreign, 0.0)
    out = reader.syntax(words, 0.0)
    shares = arc_scores(out, batch.sentence)[0].softmax(-1).numpy()
    arcs, root = out["arcs"][0].numpy(), out["root"][0].numpy()
    speech = reader.heads["upos"](words)[0].softmax(-1).numpy()
    count = end - begin
    heads = [-2] * count
    cuts = [i for i in range(begin, end) if i == begin or encoded.sentence[i] != encoded.sentence[i - 1]] + [end]
    for a, b in zip(cuts, cuts[1:]):
        x, y = a - begin, b - begin
        for k, head in enumerate(tree(arcs[x:y, x:y], root[x:y])):
            column = 0 if head < 0 else 1 + x + head
            if shares[x + k, column] >= SURE:
                heads[x + k] = head + a if head >= 0 else -1
    partner = torch.tensor([[max(0, h - begin) for h in heads]])
    vectors = out["relation_head"].gather(1, partner[..., None].expand(-1, -1, out["relation_head"].shape[-1]))
    best = reader.syntax.relations(out["relation_dependent"], vectors)[0].argmax(-1).tolist()
    relations = ["root" if h == -1 else HEADS["relations"][best[i]] for i, h in enumerate(heads)]
    upos = [HEADS["upos"][int(row.argmax())] if row.max() >= SURE else NOT_KNOWN for row in speech[:count]]
    return upos, heads, relations


def label(reader: Reader, document: Document, wordpiece: WordPiece) -> Document:
    """The words of a document with the teacher's syntax and nothing else."""
    encoded = encode(Document(document.id, document.words, document.space, document.starts), wordpiece)
    read = encoded.document
    read.upos, read.heads, read.relations = [], [], []
    with torch.no_grad():
        for a, b in windows(encoded):
            upos, heads, relations = _window(reader, encoded, a, b, wordpiece)
            read.upos, read.heads, read.relations = read.upos + upos, read.heads + heads, read.relations + relations
    return read


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "data", "ckpt"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--sets", required=True)
    options = parser.parse_args()
    vocabulary = json.loads((options.data / "vocabulary.json").read_text(encoding="utf-8"))
    reader = Reader(options.model, len(vocabulary["pieces"]))
    reader.load_state_dict(torch.load(options.ckpt, map_location="cpu", weights_only=True)["model"])
    reader.eval()
    wordpiece = WordPiece(vocabulary["pieces"])
    for name in options.sets.split(","):
        documents = [label(reader, d, wordpiece) for d in load(options.data / f"{name}.jsonl")]
        save(options.data / f"{name}-syntax.jsonl", documents)
        known = np.mean([h != -2 for d in documents for h in d.heads or []])
        print(f"{name}-syntax: {len(documents)} documents, {100 * known:.1f} % of the heads are sure", flush=True)


if __name__ == "__main__":
    main()
