"""`python -m reading.evaluate --model DIR --data DIR --ckpt FILE.pt --export DIR --out FILE.json [--corpus-only]`.

Scores the float and the int8 graph on all development parts and writes the figures as JSON and as a table.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np

from . import score
from .documents import Document, load
from .export import FLOAT, WEIGHTS, load_reader
from .network import Reader
from .run import Graph
from .windows import encode
from .wordpiece import WordPiece

OWN = ("names", "attribution", "nested", "links", "statements", "events", "decisions", "roles", "acts")
# set -> heads scored on it
SETS: dict[str, tuple[str, ...]] = {
    "polnear-dev": ("attribution", "links", "statements"),
    "polnear-dev-wrapped": ("attribution", "nested"),
    "newswire-test": ("names",),
    "re3d-test": ("names",),
    "ud-ewt-dev": ("syntax",),
    "ud-ewt-dev-folded": ("syntax",),
    "ud-ewt-dev-typeset": ("syntax",),
    "wikievents-test": ("events",),
    "rams-test": ("events",),
    "gold-seeds": OWN,
    "corpus-dev": OWN,
    "passages-permissions-statements-dev": ("attribution", "statements", "decisions", "roles", "acts"),
    "passages-statements-dev": ("attribution", "statements", "acts"),
    "passages-events-dev": ("events", "roles"),
}


def evaluate(reader: Reader, graph: Graph, documents: list[Document], heads: tuple[str, ...]) -> dict[str, Any]:
    """Figures of one graph on one set."""
    totals: dict[str, Any] = defaultdict(score.Counts)
    for document in documents:
        encoded = encode(document, graph.wordpiece)
        parts = graph.document(encoded)
        if not parts:
            continue
        whole = {name: np.concatenate([p[2][name] for p in parts]) for name in parts[0][2] if name != "arcs"}
        for head in heads:
            getattr(score, head)(reader, encoded, parts, whole, totals)
    return {name: counts.figures() for name, counts in sorted(totals.items())}


def table(figures: dict[str, dict[str, dict[str, Any]]]) -> str:
    """Markdown: one row a figure, float and int8 side by side."""
    lines = ["| set | figure | float: P / R / F1 or % | int8 | n |", "|---|---|---|---|---|"]
    for name, graphs in figures.items():
        for figure, first in graphs[next(iter(graphs))].items():
            if not first["n"] and not first.get("predicted"):
                continue  # nothing of the kind is in the set
            cells = []
            for graph in ("float", "int8"):
                row = graphs.get(graph, {}).get(figure)
                if row is None:
                    cells.append("–")
                else:
                    cells.append(f"{row['precision']} / {row['recall']} / {row['f1']}" if "f1" in row else f"{row['percent']}")
            lines.append(f"| {name} | {figure} | {cells[0]} | {cells[1]} | {next(iter(graphs.values()))[figure]['n']} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "data", "ckpt", "export", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--graphs", default="float,int8")
    parser.add_argument("--sets", default=",".join(SETS))
    o = parser.parse_args()
    reader, vocabulary, about = load_reader(o.model, o.data, o.ckpt)
    wordpiece = WordPiece(vocabulary["pieces"])
    figures: dict[str, dict[str, dict[str, Any]]] = {}
    for name in o.sets.split(","):
        path = o.data / f"{name}.jsonl"
        documents = load(path) if path.exists() else []
        if not documents:
            continue
        figures[name] = {}
        for kind in o.graphs.split(","):
            graph = Graph(o.export / (FLOAT if kind == "float" else WEIGHTS), wordpiece)
            figures[name][kind] = evaluate(reader, graph, documents, SETS[name])
            short = {k: v.get("f1", v.get("percent")) for k, v in figures[name][kind].items()}
            print(name, kind, short, flush=True)
    o.out.write_text(json.dumps({"training": about, "figures": figures}, indent=1) + "\n", encoding="utf-8")
    o.out.with_suffix(".md").write_text(table(figures), encoding="utf-8")


if __name__ == "__main__":
    main()
