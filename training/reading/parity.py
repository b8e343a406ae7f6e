"""`python -m reading.parity --model DIR --data DIR --ckpt FILE.pt --export DIR`: largest difference of the graphs from PyTorch on real windows."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch

from .documents import load
from .export import FLOAT, WEIGHTS, load_reader
from .run import Graph
from .windows import collate, encode, windows
from .wordpiece import WordPiece


def main() -> None:
    """Print one line an output."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "data", "ckpt", "export"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    o = parser.parse_args()
    reader, vocabulary, _ = load_reader(o.model, o.data, o.ckpt)
    wordpiece = WordPiece(vocabulary["pieces"])
    encoded = encode(load(o.data / "polnear-dev.jsonl")[0], wordpiece)
    graphs = {name: Graph(o.export / name, wordpiece) for name in (FLOAT, WEIGHTS)}
    worst: dict[tuple[str, str], float] = {}
    size: dict[str, float] = {}
    for a, b in windows(encoded)[:5]:
        batch = collate([(encoded, a, b)], wordpiece)
        with torch.no_grad():
            expected = reader.outputs(reader.words(batch.ids, batch.features, batch.mask, batch.first, batch.foreign))
        for name, graph in graphs.items():
            for output, value in graph.window(encoded, a, b).items():
                want = expected[output][0].numpy()
                size[output] = max(size.get(output, 0), float(np.abs(want).max()))
                worst[name, output] = max(worst.get((name, output), 0), float(np.abs(want - value).max()))
    for (name, output), value in worst.items():
        print(f"{name:20} {output:20} {value:.6f} of {size[output]:.2f}")


if __name__ == "__main__":
    main()
