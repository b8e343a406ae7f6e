"""Which sets are trained on, for which heads, with which share of the pieces; and the stream of batches."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

from .documents import load
from .windows import WINDOW, Encoded, Item, encode, piece_count, windows
from .wordpiece import WordPiece


class Stream:
    """Endless shuffled batches of one or more prepared files that share their heads."""

    def __init__(self, name: str, row: dict, data: Path, wordpiece: WordPiece, rng: random.Random) -> None:
        self.name, self.share, self.rng = name, float(row["share"]), rng
        self.heads: tuple[str, ...] = tuple(row["heads"])
        self.used = 0
        self._queue: list[list[Item]] = []
        self.documents: list[Encoded] = []
        for file in row["files"]:
            path = data / f"{file}.jsonl"
            self.documents += [encode(d, wordpiece) for d in load(path)] if path.exists() else []

    def next(self, size: int) -> list[Item]:
        """The next batch; windows of like length go together."""
        if not self._queue:
            items = [(e, a, b) for e in self.documents for a, b in windows(e, WINDOW, self.rng.randint(WINDOW // 4, WINDOW))]
            self.rng.shuffle(items)
            for k in range(0, len(items), size * 32):
                chunk = sorted(items[k : k + size * 32], key=piece_count)
                self._queue += [chunk[j : j + size] for j in range(0, len(chunk), size)]
            self.rng.shuffle(self._queue)
        batch = self._queue.pop()
        self.used += sum(piece_count(i) for i in batch)
        return batch


def read_mixture(path: Path, open_licences_only: bool) -> dict[str, dict]:
    """Rows of mixture.json; with the switch, without the sets whose licence is unclear or non-commercial."""
    table = json.loads(path.read_text(encoding="utf-8"))
    unclear = set(table["unclear_licence"])
    rows: dict[str, dict] = {}
    for name, row in table["streams"].items():
        files = [f for f in row["files"] if not (open_licences_only and f in unclear)]
        if files:
            rows[name] = {**row, "files": files}
    return rows


def batches(rows: dict[str, dict], data: Path, wordpiece: WordPiece, size: int, seed: str) -> Iterator[tuple[Stream, list[Item]]]:
    """Always from the stream that is furthest behind its share."""
    streams = [Stream(name, row, data, wordpiece, random.Random(f"{seed}/{name}")) for name, row in rows.items()]
    streams = [s for s in streams if s.documents]
    for stream in streams:
        words = sum(len(e.document.words) for e in stream.documents)
        print(f"stream {stream.name}: {len(stream.documents)} documents, {words} words, share {stream.share}", flush=True)
    while True:
        stream = min(streams, key=lambda s: s.used / s.share)
        yield stream, stream.next(size)
