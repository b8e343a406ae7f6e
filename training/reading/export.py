"""`python -m reading.export --model DIR --data DIR --ckpt FILE.pt --out DIR [--figures FILE]`: float and int8 graphs and the metadata."""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from . import features, text
from .graph import OUTPUTS, build
from .labels import CRF_HEADS, HEADS
from .network import ACT_PARTS, ACT_WIDTH, GAP_BOUNDS, LINK_PARTS, LINK_WIDTH, OTHER_PARAGRAPH, OTHER_SENTENCE, RELATION_WIDTH, ROLE_WIDTH, SENTENCE_REACH, Reader
from .windows import WINDOW
from .wordpiece import MAX_PIECES

FORMAT = 2  # of the metadata and the graph's inputs and outputs
WEIGHTS, FLOAT, METADATA = "reading.onnx", "reading-float.onnx", "reading.json"


def _rounded(value: torch.Tensor) -> Any:
    values = value.detach().float()
    return [_rounded(row) for row in values] if values.dim() > 1 else [round(float(x), 4) for x in values]


def tables(reader: Reader) -> dict[str, Any]:
    heads: dict[str, Any] = {}
    for name, labels in HEADS.items():
        heads[name] = {"labels": labels}
        if name in CRF_HEADS:
            transitions, start = reader.crf[name].tables()
            heads[name] |= {"transitions": _rounded(transitions), "start": _rounded(start)}
    heads["relations"] |= {"weight": _rounded(reader.syntax.relation.weight), "bias": _rounded(reader.syntax.relation.bias), "width": RELATION_WIDTH}
    links = {
        "width": LINK_WIDTH,
        "parts": [*LINK_PARTS, "null"],
        "gapBounds": list(GAP_BOUNDS),
        "sentenceReach": SENTENCE_REACH,
        "gap": {role: _rounded(t) for role, t in reader.links.gap.items()},
        "sentence": {role: _rounded(t) for role, t in reader.links.sentence.items()},
        "rank": {role: _rounded(t) for role, t in reader.links.rank.items()},
        "otherSentence": OTHER_SENTENCE,
        "otherParagraph": OTHER_PARAGRAPH,
    }
    roles = {
        "width": ROLE_WIDTH,
        "weight": _rounded(reader.roles.role.weight),
        "bias": _rounded(reader.roles.role.bias),
        "gap": _rounded(reader.roles.gap),
        "sentence": _rounded(reader.roles.sentence),
    }
    acts = {
        "width": ACT_WIDTH,
        "parts": list(ACT_PARTS),
        "uncued": _rounded(reader.acts.uncued),
        "weight": _rounded(reader.acts.act.weight),
        "bias": _rounded(reader.acts.act.bias),
    }
    heads["roles"] |= roles
    heads["acts"] |= acts
    return {"heads": heads, "links": links}


def load_reader(model: Path, data: Path, checkpoint: Path) -> tuple[Reader, dict[str, Any], dict[str, Any]]:
    """(model, vocabulary, what the checkpoint says of itself)."""
    vocabulary = json.loads((data / "vocabulary.json").read_text(encoding="utf-8"))
    stored = torch.load(checkpoint, map_location="cpu", weights_only=True)
    reader = Reader(model, len(vocabulary["pieces"]))
    reader.load_state_dict(stored["model"])
    reader.eval()
    return reader, vocabulary, {k: stored[k] for k in ("steps", "pieces", "seconds", "mixture", "arguments")} | {"vocabulary": len(vocabulary["pieces"])}


def write(reader: Reader, vocabulary: dict[str, Any], about: dict[str, Any], out: Path) -> None:
    """The three files; the metadata names the weights' checksum."""
    out.mkdir(parents=True, exist_ok=True)
    onnx.save(build(reader, False), out / FLOAT)
    with tempfile.TemporaryDirectory() as scratch:
        half = Path(scratch) / "half.onnx"
        onnx.save(build(reader, True), half)
        quantize_dynamic(
            half, out / f"{WEIGHTS}.tmp", per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"],
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )  # fmt: skip
    (out / f"{WEIGHTS}.tmp").replace(out / WEIGHTS)
    weights = (out / WEIGHTS).read_bytes()
    metadata = {
        "format": FORMAT,
        "weights": {"file": WEIGHTS, "bytes": len(weights), "sha256": hashlib.sha256(weights).hexdigest()},
        "training": {k: about[k] for k in ("steps", "pieces")} | {"streams": about["mixture"]},
        "versions": {name: version(name) for name in ("torch", "onnx", "onnxruntime")},
        "inputs": {"ids": ["L"], "features": ["L", 3], "first": ["W"], "foreign": [1]},
        "outputs": list(OUTPUTS),
        "window": {"pieces": WINDOW, "positions": WINDOW + 2, "piecesOfOneWord": MAX_PIECES},
        "words": {"pattern": text.WORD_PATTERN, "flags": "gu"},
        "features": {"shapes": features.SHAPES, "quotes": features.QUOTES, "spaces": features.SPACES, "edge": list(features.EDGE_FEATURES)},
        **tables(reader),
        "vocabulary": vocabulary["pieces"],
    }
    (out / METADATA).write_text(json.dumps(metadata, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "data", "ckpt", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    o = parser.parse_args()
    reader, vocabulary, about = load_reader(o.model, o.data, o.ckpt)
    write(reader, vocabulary, about, o.out)
    for path in sorted(o.out.iterdir()):
        print(path.name, path.stat().st_size)


if __name__ == "__main__":
    main()
