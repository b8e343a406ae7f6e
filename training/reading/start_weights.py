"""Starting weights: the base encoder, or an earlier model (a checkpoint of ours, or a two-head model with the names below)."""

from __future__ import annotations

from pathlib import Path

import torch

from .labels import HEADS
from .network import Reader

_RENAMED = {"enc.pos.": "encoder.position.", "enc.layers.": "encoder.blocks.", "enc.fin.": "encoder.feature_input.", "enc.feat.": "encoder.features.", "enc.": "encoder.",
            ".o.": ".out.", ".n1.": ".norm1.", ".n2.": ".norm2.", ".f1.": ".up.", ".f2.": ".down."}  # fmt: skip
_NAMES = ["O"] + [p + c for c in ("PERSON", "PLACE", "ORGANIZATION", "NATIONALITY") for p in ("B-", "I-")]


def load_earlier(reader: Reader, path: Path, kept: list[int]) -> list[str]:
    """Take what fits from `path`; the names of what stays fresh are given back."""
    stored = torch.load(path, map_location="cpu", weights_only=True)
    if "model" in stored:
        return list(reader.load_state_dict(stored["model"], strict=False).missing_keys)
    own = reader.state_dict()
    taken: dict[str, torch.Tensor] = {}
    for key, value in stored["state"].items():
        value = value.float()
        if key == "enc.word.weight":
            value = value[kept]
        for old, new in _RENAMED.items():
            if key.startswith(old) or (old.startswith(".") and old in key):
                key = key.replace(old, new, 1)
        task, _, rest = key.removeprefix("heads.").removeprefix("crf.").partition(".")
        if task == "attr":
            rest = {"tr": "transitions", "st": "start"}.get(rest, rest)
            for head in ("attribution",):
                taken[f"{key.split('.')[0]}.{head}.{rest}"] = value
        elif task == "ner" and rest in ("weight", "bias"):
            # its fourth class joins nationalities and other names; weapons have no counterpart and start near it
            labels = HEADS["names"]
            rows = [_NAMES.index(x) if x in _NAMES else _NAMES.index(x[:2] + "NATIONALITY") for x in labels]
            taken[f"heads.names.{rest}"] = value[rows]
        else:
            taken[key] = value
    taken = {k: v for k, v in taken.items() if k in own and own[k].shape == v.shape}
    return list(reader.load_state_dict(taken, strict=False).missing_keys)
