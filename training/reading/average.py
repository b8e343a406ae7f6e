"""Mean of the weights of runs that began at the same ones: `python -m reading.average --out FILE.pt 0.45:one.pt 0.55:two.pt`.

What two runs have each learnt of noise cancels out, what both have learnt stays (Wortsman et al. 2022, "Robust fine-tuning of
zero-shot models"). Steps, pieces and minutes of the written checkpoint are the sums.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import torch


def average(parts: list[tuple[float, dict[str, Any]]]) -> dict[str, Any]:
    """One checkpoint of several, each with its share; without an optimiser's state. Raises ValueError where the shares are not 1 together."""
    if abs(sum(share for share, _ in parts) - 1) > 1e-6:
        raise ValueError("the shares must be 1 together")
    first = parts[-1][1]
    model = {name: sum(share * part["model"][name].float() for share, part in parts) for name in first["model"]}
    sums = {key: sum(part[key] for _, part in parts) for key in ("steps", "pieces", "seconds")}
    return {"model": model, **sums, "mixture": first["mixture"], "arguments": first["arguments"]}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("parts", nargs="+", help="share:checkpoint")
    options = parser.parse_args()
    pairs = [part.split(":", 1) for part in options.parts]
    torch.save(average([(float(share), torch.load(path, map_location="cpu", weights_only=True)) for share, path in pairs]), options.out)


if __name__ == "__main__":
    main()
