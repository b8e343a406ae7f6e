"""`python -m reading.card --template FILE --figures FILE.json --notes FILE.json --out FILE.md`: the model card of one run.

`--notes` holds what only the person who ran it knows: where the weights started, what is weak.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from .evaluate import table


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("template", "figures", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--notes", type=Path)
    parser.add_argument("--start", default="the base encoder")
    parser.add_argument("--ranks", default="2")
    o = parser.parse_args()
    record = json.loads(o.figures.read_text(encoding="utf-8"))
    training, arguments = record["training"], record["training"]["arguments"]
    notes = json.loads(o.notes.read_text(encoding="utf-8")) if o.notes else {}
    filled = {
        "start": notes.get("start", o.start),
        "pieces": f"{training['vocabulary']:,}",
        "trained": f"{training['pieces']:,}",
        "steps": f"{training['steps']:,}",
        "minutes": f"{training['seconds'] / 60:.0f}",
        "streams": ", ".join(training["mixture"]),
        "lr": arguments["lr"],
        "head_lr": arguments["head_lr"],
        "batch": arguments["batch"],
        "every": arguments["every"],
        "seed": arguments["seed"],
        "ranks": o.ranks,
        "open": notes.get("open", "Its figures were not measured for these weights."),
        "targets": notes.get("targets", ""),
        "bad": notes.get("bad", "Not looked into for this run."),
        "figures": table(record["figures"]),
    }
    text = o.template.read_text(encoding="utf-8")
    for key, value in filled.items():
        text = text.replace("{" + key + "}", str(value))
    o.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
