"""The ONNX graph, written op by op (opset 20): one window a call, no batch dimension, words out.

Inputs: ids [L], features [L, 3], first [W], all int64, and foreign [1], float32: 1 cuts statements as the large public set does, 0 as
our guidelines say. Outputs are listed in OUTPUTS.
"""

from __future__ import annotations

import math

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from .encoder import EPSILON
from .features import FEATURE_SIZES
from .network import ARC_WIDTH, WORD_HEADS, Reader
from .windows import WINDOW

POSITIONS = WINDOW + 2
VECTORS = ("links", "acts", "role_trigger", "role_word")
SYNTAX_PARTS = ("dependent", "head", "head_bias", "root", "relation_dependent", "relation_head")
OUTPUTS = (*WORD_HEADS, *VECTORS, "arcs", "root", "relation_dependent", "relation_head")


class Builder:
    """Nodes and weights under construction."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: dict[str, onnx.TensorProto] = {}

    def weight(self, name: str, value: np.ndarray) -> str:
        """Add a constant once."""
        if name not in self.weights:
            self.weights[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def op(self, kind: str, inputs: list[str], outputs: list[str] | None = None, **attributes: object) -> str:
        """Add a node; the name of its first output is given back."""
        number = len(self.nodes)
        names = outputs or [f"v{number}"]
        self.nodes.append(helper.make_node(kind, inputs, names, name=f"{kind}_{number}", **attributes))
        return names[0]

    def linear(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """x @ weight + bias; weight is [in, out]."""
        product = self.op("MatMul", [x, self.weight(f"{name}.weight", weight)])
        return self.op("Add", [product, self.weight(f"{name}.bias", bias)])

    def layer(self, x: str, name: str, module: nn.Linear) -> str:
        """A PyTorch linear layer."""
        return self.linear(x, name, array(module.weight).T, array(module.bias))

    def norm(self, x: str, name: str, module: nn.LayerNorm) -> str:
        """A PyTorch layer norm."""
        parts = [x, self.weight(f"{name}.weight", array(module.weight)), self.weight(f"{name}.bias", array(module.bias))]
        return self.op("LayerNormalization", parts, epsilon=EPSILON, axis=-1)


def array(value: torch.Tensor) -> np.ndarray:
    """As float32."""
    return value.detach().float().numpy()


def _joined(layers: list[nn.Linear]) -> tuple[np.ndarray, np.ndarray]:
    weights = np.concatenate([array(layer.weight).T for layer in layers], 1)
    biases = [array(layer.bias) if layer.bias is not None else np.zeros(layer.out_features, np.float32) for layer in layers]
    return weights, np.concatenate(biases)


def _words(b: Builder, reader: Reader, int8_words: bool) -> str:
    """Vectors of pieces with features behind them, picked at each word's first piece: [W, 420]."""
    encoder = reader.encoder
    table = array(encoder.word.weight)
    if int8_words:  # one scale a row; the quantizer of the runtime package leaves Gather alone
        scale = np.abs(table).max(1, keepdims=True) / 127 + 1e-12
        rows = b.op("Gather", [b.weight("word.rows", np.round(table / scale).astype(np.int8)), "ids"])
        scales = b.op("Gather", [b.weight("word.scales", scale.astype(np.float32)), "ids"])
        x = b.op("Mul", [b.op("Cast", [rows], to=TensorProto.FLOAT), scales])
    else:
        x = b.op("Gather", [b.weight("word", table), "ids"])
    zero = b.weight("zero", np.array([0], np.int64))
    length = b.op("Shape", ["ids"])
    positions = b.weight("position", array(encoder.position.weight)[:POSITIONS])
    x = b.op("Add", [x, b.op("Slice", [positions, zero, length, zero])])
    b.op("Split", ["features"], [f"feature{i}" for i in range(len(FEATURE_SIZES))], axis=1, num_outputs=len(FEATURE_SIZES))
    one = b.weight("axis1", np.array([1], np.int64))
    described = b.op(
        "Concat",
        [b.op("Gather", [b.weight(f"feature.table{i}", array(t.weight)), b.op("Squeeze", [f"feature{i}", one])]) for i, t in enumerate(encoder.features)],
        axis=-1,
    )
    x = b.op("Add", [x, b.layer(described, "feature.input", encoder.feature_input)])
    x = b.norm(b.op("Add", [x, b.op("Mul", ["foreign", b.weight("foreign.vector", array(encoder.foreign))])]), "norm", encoder.norm)
    width = encoder.width
    for number, block in enumerate(encoder.blocks):
        name = f"block{number}"
        size = width // block.heads
        split = b.weight("shape.heads", np.array([0, block.heads, size], np.int64))
        b.op("Split", [b.layer(x, f"{name}.qkv", block.qkv)], [f"{name}.{p}" for p in "qkv"], axis=1, num_outputs=3)
        q, k, v = (b.op("Reshape", [f"{name}.{p}", split]) for p in "qkv")
        q, v = b.op("Transpose", [q], perm=[1, 0, 2]), b.op("Transpose", [v], perm=[1, 0, 2])
        k = b.op("Transpose", [k], perm=[1, 2, 0])
        scale = b.weight("attention.scale", np.array(1 / math.sqrt(size), np.float32))
        mixed = b.op("MatMul", [b.op("Softmax", [b.op("Mul", [b.op("MatMul", [q, k]), scale])], axis=-1), v])
        flat = b.op("Reshape", [b.op("Transpose", [mixed], perm=[1, 0, 2]), b.weight("shape.flat", np.array([0, width], np.int64))])
        x = b.norm(b.op("Add", [x, b.layer(flat, f"{name}.out", block.out)]), f"{name}.norm1", block.norm1)
        inner = b.op("Gelu", [b.layer(x, f"{name}.up", block.up)])
        x = b.norm(b.op("Add", [x, b.layer(inner, f"{name}.down", block.down)]), f"{name}.norm2", block.norm2)
    return b.op("Gather", [b.op("Concat", [x, described], axis=-1), "first"])


def build(reader: Reader, int8_words: bool) -> onnx.ModelProto:
    """The checked graph. All layers that read the word vectors are one product, and so are those of syntax."""
    b = Builder()
    words = _words(b, reader, int8_words)
    vectors = [reader.links.vectors, reader.acts.vectors, reader.roles.trigger, reader.roles.word]
    heads = [*(reader.heads[name] for name in WORD_HEADS), *vectors, reader.syntax.hidden]
    weight, bias = _joined(heads)
    sizes = b.weight("sizes.heads", np.array([h.out_features for h in heads], np.int64))
    b.op("Split", [b.linear(words, "heads", weight, bias), sizes], [*WORD_HEADS, *VECTORS, "hidden"], axis=1)
    syntax = [getattr(reader.syntax, part) for part in SYNTAX_PARTS]
    weight, bias = _joined(syntax)
    weight[:, :ARC_WIDTH] /= math.sqrt(ARC_WIDTH)
    bias[:ARC_WIDTH] /= math.sqrt(ARC_WIDTH)
    sizes = b.weight("sizes.syntax", np.array([layer.out_features for layer in syntax], np.int64))
    parts = ["arc.dependent", "arc.head", "arc.bias", "root2", "relation_dependent", "relation_head"]
    b.op("Split", [b.linear(b.op("Relu", ["hidden"]), "syntax", weight, bias), sizes], parts, axis=1)
    products = b.op("MatMul", ["arc.dependent", b.op("Transpose", ["arc.head"], perm=[1, 0])])
    b.op("Add", [products, b.op("Transpose", ["arc.bias"], perm=[1, 0])], ["arcs"])
    b.op("Squeeze", ["root2", b.weight("axis1", np.array([1], np.int64))], ["root"])
    width = {name: layer.out_features for name, layer in zip((*WORD_HEADS, *VECTORS), heads)}
    width |= {name: getattr(reader.syntax, name).out_features for name in ("relation_dependent", "relation_head")}
    shapes = {name: ["W", width.get(name, "W")] if name != "root" else ["W"] for name in OUTPUTS}
    outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shapes[name]) for name in OUTPUTS]
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, s) for n, s in (("ids", ["L"]), ("features", ["L", 3]), ("first", ["W"]))]
    inputs.append(helper.make_tensor_value_info("foreign", TensorProto.FLOAT, [1]))
    graph = helper.make_graph(b.nodes, "reading", inputs, outputs, list(b.weights.values()))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    onnx.checker.check_model(model)
    return model
