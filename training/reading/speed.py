"""`python -m reading.speed --data DIR --export DIR`: words and windows a CPU-second on one thread, graph alone and with decoding left out."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from .documents import load
from .export import METADATA, WEIGHTS
from .run import Graph
from .windows import encode, windows
from .wordpiece import WordPiece


def main() -> None:
    """Print one line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "export"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    o = parser.parse_args()
    wordpiece = WordPiece(json.loads((o.export / METADATA).read_text(encoding="utf-8"))["vocabulary"])
    graph = Graph(o.export / WEIGHTS, wordpiece)
    items = [(e, a, b) for e in (encode(d, wordpiece) for d in load(o.data / "polnear-dev.jsonl")[:20]) for a, b in windows(e)]
    for item in items[:5]:
        graph.window(*item)
    begin = time.process_time()
    for item in items:
        graph.window(*item)
    spent = time.process_time() - begin
    words = sum(b - a for _, a, b in items)
    print(f"{words / spent:.0f} words and {len(items) / spent:.1f} windows a CPU-second ({len(items)} windows)")


if __name__ == "__main__":
    main()
