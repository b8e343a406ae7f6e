"""A BERT-shaped encoder in plain PyTorch (Devlin et al. 2019; weights: all-MiniLM-L6-v2), with word features added to its input.

Shapes: B windows, L pieces, D = 384.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from .features import FEATURE_SIZES

FEATURE_WIDTH = 12  # numbers for each of the three features
EPSILON = 1e-12  # of BERT's layer norms


class Block(nn.Module):
    """Self-attention and feed-forward, each followed by a residual layer norm."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, EPSILON)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, EPSILON)

    def forward(self, x: Tensor, bias: Tensor, drop: float) -> Tensor:
        """x [B, L, D], bias [B, 1, 1, L] (0 or very negative)."""
        batch, length, width = x.shape
        size = width // self.heads
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, size).permute(2, 0, 3, 1, 4).unbind(0)
        # written out: on a CPU its backward is faster than that of the fused attention
        scores = q @ k.transpose(-1, -2) * (1 / math.sqrt(size)) + bias.to(q.dtype)
        mixed = (torch.softmax(scores, -1).to(v.dtype) @ v).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + F.dropout(self.out(mixed), drop, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), drop, self.training))


class Encoder(nn.Module):
    """Pieces and features in; vectors of pieces and the feature vectors out."""

    def __init__(self, config: dict, vocabulary_size: int) -> None:
        super().__init__()
        width = config["hidden_size"]
        self.width = width
        self.word = nn.Embedding(vocabulary_size, width)
        self.position = nn.Embedding(config["max_position_embeddings"], width)
        self.norm = nn.LayerNorm(width, EPSILON)
        self.blocks = nn.ModuleList(
            Block(width, config["num_attention_heads"], config["intermediate_size"]) for _ in range(config["num_hidden_layers"])
        )
        self.features = nn.ModuleList(nn.Embedding(size, FEATURE_WIDTH) for size in FEATURE_SIZES)
        self.feature_input = nn.Linear(FEATURE_WIDTH * len(FEATURE_SIZES), width)
        nn.init.zeros_(self.feature_input.weight)  # begins as the plain encoder
        nn.init.zeros_(self.feature_input.bias)
        # added to every piece of a text whose statements are cut by another guideline; the runtime's texts have none
        self.foreign = nn.Parameter(torch.zeros(width))

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor, foreign: Tensor, drop: float = 0.0) -> tuple[Tensor, Tensor]:
        """ids [B, L], features [B, L, 3], mask [B, L], foreign [B] (0 or 1) -> ([B, L, D], [B, L, 36])."""
        described = torch.cat([table(features[..., i]) for i, table in enumerate(self.features)], -1)
        x = self.word(ids) + self.position.weight[: ids.shape[1]] + self.feature_input(described)
        x = self.norm(x + foreign[:, None, None] * self.foreign)
        x = F.dropout(x, drop, self.training)
        bias = ((1.0 - mask.float()) * -10000.0)[:, None, None, :]
        for block in self.blocks:
            x = block(x, bias, drop)
        return x.float(), described.float()

    def load_base(self, model: Path, kept: list[int]) -> None:
        """Weights of the base encoder; `kept` are the rows of its vocabulary in our order."""
        raw = {k.removeprefix("bert."): v.float() for k, v in load_file(model / "model.safetensors").items()}
        state = {
            "word.weight": raw["embeddings.word_embeddings.weight"][kept],
            # there is one segment only: its embedding goes into the positions
            "position.weight": raw["embeddings.position_embeddings.weight"] + raw["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": raw["embeddings.LayerNorm.weight"],
            "norm.bias": raw["embeddings.LayerNorm.bias"],
        }
        parts = {"out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm"}
        for i in range(len(self.blocks)):
            source = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                joined = [raw[f"{source}attention.self.{x}.{kind}"] for x in ("query", "key", "value")]
                state[f"blocks.{i}.qkv.{kind}"] = torch.cat(joined)
                for ours, theirs in parts.items():
                    state[f"blocks.{i}.{ours}.{kind}"] = raw[f"{source}{theirs}.{kind}"]
        missing = self.load_state_dict(state, strict=False)
        assert not missing.unexpected_keys, missing


def read_config(model: Path) -> dict:
    """Sizes of the base encoder."""
    return json.loads((model / "config.json").read_text(encoding="utf-8"))
