"""`python -m reading.fixtures --model DIR --data DIR --ckpt FILE.pt --out DIR`: what the runtime's tests compare with.

`texts.json` holds texts of our own. Written are `words.json` (their words with UTF-16 offsets, features and sentence starts; pieces of words on a small
vocabulary) and `decoded.json` (the outputs of a few small windows, rounded, and what `decode` makes of exactly these numbers).
"""

from __future__ import annotations

import argparse
import base64
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

from . import features, text
from .decode import crf_labels, decision_spans, event_spans, link_matrix, tree
from .documents import Document, spans
from .export import load_reader, tables
from .labels import CRF_HEADS, DECISION_ROLES, EVENT_ROLES, HEADS
from .network import Reader
from .windows import Encoded, collate, encode, pair_rows, windows
from .wordpiece import MAX_PIECES, SPECIAL, WordPiece

STEP = 1000  # outputs are kept as whole thousandths
SMALL_WINDOW = 60
# as in the runtime: what is less likely is left out, what is further away not looked at
LEAST_DECISION, LEAST_ROLE, BEFORE, BEHIND = 0.5, 0.1, 100, 40
WORDS, DECODED, TEXTS = "words.json", "decoded.json", "texts.json"


def utf16(string: str, offset: int) -> int:
    """A code-point offset in UTF-16 code units."""
    return len(string[:offset].encode("utf-16-le")) // 2


def described(string: str) -> dict[str, Any]:
    """Words of a text as the runtime has to find them."""
    tokens = text.words(string)
    plain = [t[0] for t in tokens]
    space = text.spaces(string, tokens)
    return {
        "text": string,
        "words": [[utf16(string, a), utf16(string, b)] for _, a, b in tokens],
        "features": [list(f) for f in features.features(plain, space)],
    }


def cut(words: list[str], full: list[str]) -> dict[str, Any]:
    """Pieces of words on the vocabulary that these words and no others need."""
    whole = WordPiece(full)
    ids = sorted({i for w in words for i in whole(w)} | {whole.ids[s] for s in SPECIAL})
    vocabulary = [full[i] for i in ids]
    small = WordPiece(vocabulary)
    return {"vocabulary": vocabulary, "most": MAX_PIECES, "pieces": [[w, [vocabulary[i] for i in small(w)]] for w in words]}


def packed(values: np.ndarray) -> tuple[str, np.ndarray]:
    """(base64 of whole thousandths in 16 bits, the numbers that these stand for)."""
    whole = np.clip(np.round(values.astype(np.float64) * STEP), -32767, 32767).astype("<i2")
    return base64.b64encode(whole.tobytes()).decode(), whole.astype(np.float32) / np.float32(STEP)


def decoded(reader: Reader, encoded: Encoded, parts: list[tuple[int, int, dict[str, np.ndarray]]]) -> dict[str, Any]:
    """Spans, links and trees of a document's windows."""
    whole = {name: np.concatenate([p[2][name] for p in parts]) for name in (*CRF_HEADS, "events", "decisions", "links", "acts", "role_trigger", "role_word", "upos")}
    found = {head: spans(crf_labels(reader, head, whole[head])) for head in CRF_HEADS}
    said = found["attribution"] + found["nested"]
    by_role = {role: sorted({(a, b) for r, a, b in said if r == role}) for role in ("cue", "source", "content")}
    cues = by_role["cue"]
    links: list[list[Any]] = []
    for role in ("source", "content"):
        candidates = by_role[role]
        if not cues or not candidates:
            continue
        scores, null = link_matrix(reader, whole["links"], encoded, role, cues, candidates)
        for j in range(len(candidates) if role == "content" else len(cues)):
            row = scores[:, j] if role == "content" else scores[j]
            if row.max() > null[j]:
                i = int(row.argmax())
                links.append([role, cues[i] if role == "content" else cues[j], candidates[j if role == "content" else i]])
    found |= {"events": event_spans(whole["events"]), "decisions": decision_spans(whole["decisions"], LEAST_DECISION)}
    owner = {content: cue for role, cue, content in links if role == "content"}
    acts = [[list(c), _shares(reader, whole["acts"], owner.get(c), c)] for c in by_role["content"]]
    return {
        "spans": found,
        "links": links,
        "acts": acts,
        "roles": [row for head in ("events", "decisions") for span in found[head] for row in _roles(reader, encoded, whole, head, span[1:])],
        "syntax": [row for a, b, out in parts for row in _syntax(reader, encoded, a, b, out)],
    }


def _shares(reader: Reader, vectors: np.ndarray, cue: tuple[int, int] | None, content: tuple[int, int]) -> list[float]:
    with torch.no_grad():
        shares = reader.acts.scores(torch.from_numpy(vectors), cue, content).softmax(-1)
    return [round(float(x), 4) for x in shares]


def _roles(reader: Reader, encoded: Encoded, whole: dict[str, np.ndarray], head: str, trigger: tuple[int, int]) -> list[list[Any]]:
    """[head, first word of the trigger, word, role, probability] of what is likely enough."""
    a, b = max(0, trigger[0] - BEFORE), min(len(encoded.sentence), trigger[1] + BEHIND)
    gaps, sentences = (torch.from_numpy(x) for x in pair_rows(encoded, [trigger], a, b))
    first = torch.from_numpy(whole["role_trigger"][trigger[0] : trigger[0] + 1])
    with torch.no_grad():
        scores = reader.roles.scores(first, torch.from_numpy(whole["role_word"][a:b]), gaps, sentences)[0].sigmoid().numpy()
    names = DECISION_ROLES if head == "decisions" else EVENT_ROLES
    rows = [(word, role, float(scores[word, HEADS["roles"].index(role)])) for word in range(b - a) for role in names]
    return [[head, trigger[0], a + word, role, round(p, 4)] for word, role, p in rows if p >= LEAST_ROLE]


def _syntax(reader: Reader, encoded: Encoded, a: int, b: int, out: dict[str, np.ndarray]) -> list[list[Any]]:
    """[part of speech, head in the document or -1, relation] of each word."""
    weight, bias = (p.detach().numpy() for p in (reader.syntax.relation.weight, reader.syntax.relation.bias))
    rows: list[list[Any]] = []
    edges = [i for i in range(a, b) if i == a or encoded.sentence[i] != encoded.sentence[i - 1]] + [b]
    for x, y in zip(edges, edges[1:]):
        for k, head in enumerate(tree(out["arcs"][x - a : y - a, x - a : y - a], out["root"][x - a : y - a])):
            relation = "root"
            if head >= 0:
                pair = np.maximum(out["relation_dependent"][x - a + k] + out["relation_head"][x - a + head], 0)
                relation = HEADS["relations"][int((weight @ pair + bias).argmax())]
            rows.append([HEADS["upos"][int(out["upos"][x - a + k].argmax())], head + x if head >= 0 else -1, relation])
    return rows


def outputs(reader: Reader, wordpiece: WordPiece, string: str) -> dict[str, Any]:
    """The decoded fixture of one text."""
    encoded = encode(Document.from_text("fixture", string), wordpiece)
    parts, kept = [], []
    for a, b in windows(encoded, SMALL_WINDOW):
        batch = collate([(encoded, a, b)], wordpiece)
        with torch.no_grad():
            out = reader.outputs(reader.words(batch.ids, batch.features, batch.mask, batch.first, batch.foreign))
        pairs = {name: packed(value[0].numpy()) for name, value in out.items()}
        parts.append((a, b, {name: value for name, (_, value) in pairs.items()}))
        kept.append({"from": a, "until": b, "outputs": {name: code for name, (code, _) in pairs.items()}})
    return {
        "words": encoded.document.words,
        "sentence": [int(n) for n in encoded.sentence],
        "paragraph": [int(n) for n in encoded.paragraph],
        "step": STEP,
        "windows": kept,
        "expected": decoded(reader, encoded, parts),
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "data", "ckpt", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    o = parser.parse_args()
    given = json.loads((o.out / TEXTS).read_text(encoding="utf-8"))
    reader, vocabulary, _ = load_reader(o.model, o.data, o.ckpt)
    texts = [described(t) for t in given["split"]]
    words = {"texts": texts, **cut(given["pieces"], vocabulary["pieces"])}
    (o.out / WORDS).write_text(json.dumps(words, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    wordpiece = WordPiece(vocabulary["pieces"])
    decodings = {"tables": tables(reader), "documents": [outputs(reader, wordpiece, t) for t in given["decode"]]}
    (o.out / DECODED).write_text(json.dumps(decodings, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
