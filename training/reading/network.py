"""The whole model: encoder, vectors of words, heads.

A word is the vector of its first piece with its three features behind it: [B, W, 420].
Heads that need pairs of words give small vectors of single words, from which the runtime scores
pairs by dot products: nothing of the network runs twice.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .crf import Crf
from .encoder import FEATURE_WIDTH, Encoder, read_config
from .features import FEATURE_SIZES
from .labels import CRF_HEADS, HEADS

LINK_WIDTH = 48
LINK_PARTS = ("cue_source", "cue_content", "source", "content")  # LINK_WIDTH numbers each
SYNTAX_WIDTH, ARC_WIDTH, RELATION_WIDTH = 192, 128, 96
# gap in words between a span and a cue, lower bounds; one table row each, first before the cue, then after
GAP_BOUNDS = (0, 1, 2, 3, 5, 9, 17, 33, 65)
SENTENCE_REACH = 3
ROLE_WIDTH = 96
ACT_WIDTH = 64
ACT_PARTS = ("cue", "begin", "content")  # ACT_WIDTH numbers each
WORD_HEADS = ("names", "attribution", "nested", "events", "decisions", "upos")
RANKS = 4  # nearest, second, third, further
OTHER_SENTENCE, OTHER_PARAGRAPH = 20, 40  # words that such a border counts for nearness


class Syntax(nn.Module):
    """Deep biaffine arcs (Dozat and Manning 2017), relations scored by a sum in place of a product."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(width, SYNTAX_WIDTH)
        self.dependent = nn.Linear(SYNTAX_WIDTH, ARC_WIDTH)
        self.head = nn.Linear(SYNTAX_WIDTH, ARC_WIDTH)
        self.head_bias = nn.Linear(SYNTAX_WIDTH, 1)
        self.root = nn.Linear(SYNTAX_WIDTH, 1)
        self.relation_dependent = nn.Linear(SYNTAX_WIDTH, RELATION_WIDTH)
        self.relation_head = nn.Linear(SYNTAX_WIDTH, RELATION_WIDTH, bias=False)
        self.relation = nn.Linear(RELATION_WIDTH, len(HEADS["relations"]))

    def forward(self, words: Tensor, drop: float = 0.0) -> dict[str, Tensor]:
        """words [B, W, 420] -> arcs [B, W, W] (row dependent, column head), root [B, W], relation vectors [B, W, 96]."""
        hidden = F.dropout(F.relu(self.hidden(words)), drop, self.training)
        arcs = self.dependent(hidden) @ self.head(hidden).transpose(-1, -2) * (1 / math.sqrt(ARC_WIDTH))
        return {
            "arcs": arcs + self.head_bias(hidden).transpose(-1, -2),
            "root": self.root(hidden)[..., 0],
            "relation_dependent": self.relation_dependent(hidden),
            "relation_head": self.relation_head(hidden),
        }

    def relations(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Scores [..., relations] of pairs of relation vectors."""
        return self.relation(F.relu(dependent + head))


class Links(nn.Module):
    """Which cue a source or content belongs to.

    score(cue, span) = (q[first of cue] + q[last]) · (k[first of span] + k[last]) / sqrt(48) + gap[bucket] + sentence[difference] + rank[place];
    the place is that of the cue among all cues (role content) or of the source among all sources (role source) by nearness;
    `null` [2] is the score, at a cue's first word, of having no source, and at a content's first word of having no cue.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.vectors = nn.Linear(width, LINK_WIDTH * len(LINK_PARTS) + 2)
        rows = 2 * len(GAP_BOUNDS) + 1
        self.gap = nn.ParameterDict({role: nn.Parameter(torch.zeros(rows)) for role in ("source", "content")})
        self.sentence = nn.ParameterDict({role: nn.Parameter(torch.zeros(2 * SENTENCE_REACH + 1)) for role in ("source", "content")})
        # begins as the rule of the nearest, which is hard to beat
        self.rank = nn.ParameterDict({role: nn.Parameter(torch.tensor([3.0, 0.0, -1.0, -2.0])) for role in ("source", "content")})

    def forward(self, words: Tensor) -> Tensor:
        """[B, W, 420] -> [B, W, 4 x 48 + 2]."""
        return self.vectors(words)


class Roles(nn.Module):
    """What a word is for a trigger; each role by itself, as one word may have several.

    score(trigger, word) = weight · relu(trigger[first] + word) + bias + gap[bucket] + sentence[difference], one number a role.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        count = len(HEADS["roles"])
        self.trigger = nn.Linear(width, ROLE_WIDTH)
        self.word = nn.Linear(width, ROLE_WIDTH, bias=False)
        self.role = nn.Linear(ROLE_WIDTH, count)
        nn.init.constant_(self.role.bias, -3.0)  # most words are nothing to most triggers
        self.gap = nn.Parameter(torch.zeros(2 * len(GAP_BOUNDS) + 1, count))
        self.sentence = nn.Parameter(torch.zeros(2 * SENTENCE_REACH + 1, count))

    def forward(self, words: Tensor) -> dict[str, Tensor]:
        """[B, W, 420] -> two vectors a word, [B, W, 96]."""
        return {"role_trigger": self.trigger(words), "role_word": self.word(words)}

    def scores(self, trigger: Tensor, word: Tensor, gaps: Tensor, sentences: Tensor) -> Tensor:
        """trigger [T, 96], word [W, 96], gaps and sentences [T, W] (rows of the tables) -> [T, W, roles]."""
        return self.role(F.relu(trigger[:, None] + word[None])) + self.gap[gaps] + self.sentence[sentences]


class Acts(nn.Module):
    """What a statement does by being made.

    scores = weight · relu(cue[first of cue, or `uncued`] + begin[first of content] + mean of content[words of content]) + bias
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.vectors = nn.Linear(width, ACT_WIDTH * len(ACT_PARTS))
        self.uncued = nn.Parameter(torch.zeros(ACT_WIDTH))
        self.act = nn.Linear(ACT_WIDTH, len(HEADS["acts"]))

    def forward(self, words: Tensor) -> Tensor:
        """[B, W, 420] -> [B, W, 3 x 64]."""
        return self.vectors(words)

    def scores(self, vectors: Tensor, cue: tuple[int, int] | None, content: tuple[int, int]) -> Tensor:
        """vectors [W, 3 x 64] -> [acts] of one statement."""
        of_cue, begin, of_content = vectors.split(ACT_WIDTH, -1)
        hidden = (of_cue[cue[0]] if cue else self.uncued) + begin[content[0]] + of_content[content[0] : content[1]].mean(0)
        return self.act(F.relu(hidden))


class Reader(nn.Module):
    """Everything that is trained."""

    def __init__(self, model: Path, vocabulary_size: int) -> None:
        super().__init__()
        self.encoder = Encoder(read_config(model), vocabulary_size)
        width = self.encoder.width + FEATURE_WIDTH * len(FEATURE_SIZES)
        self.heads = nn.ModuleDict({name: nn.Linear(width, len(HEADS[name])) for name in WORD_HEADS})
        self.crf = nn.ModuleDict({name: Crf(HEADS[name]) for name in CRF_HEADS})
        self.links = Links(width)
        self.roles = Roles(width)
        self.acts = Acts(width)
        self.syntax = Syntax(width)

    def words(self, ids: Tensor, features: Tensor, mask: Tensor, first: Tensor, foreign: Tensor, drop: float = 0.0) -> Tensor:
        """Word vectors [B, W, 420]; first [B, W] is the index of each word's first piece, foreign [B] is 0 or 1."""
        vectors, described = self.encoder(ids, features, mask, foreign, drop)
        joined = torch.cat([vectors, described], -1)
        picked = joined.gather(1, first[..., None].expand(-1, -1, joined.shape[-1]))
        return F.dropout(picked, drop, self.training)

    def outputs(self, words: Tensor) -> dict[str, Tensor]:
        """All outputs of the exported graph (attention: none of the CRFs)."""
        out = {name: head(words) for name, head in self.heads.items()}
        out["links"], out["acts"] = self.links(words), self.acts(words)
        return out | self.roles(words) | self.syntax(words)


def gap_bucket(span: tuple[int, int], cue: tuple[int, int]) -> int:
    """Row of the gap table: 0.. before the cue by growing distance, then after it, the last for overlap."""
    count = len(GAP_BOUNDS)
    before = span[1] <= cue[0]
    if not before and span[0] < cue[1]:
        return 2 * count
    gap = cue[0] - span[1] if before else span[0] - cue[1]
    row = max(i for i, bound in enumerate(GAP_BOUNDS) if gap >= bound)
    return row if before else count + row


def nearness(span: tuple[int, int], cue: tuple[int, int], sentence: list[int], paragraph: list[int]) -> int:
    """Words between a span and a cue, with more for borders between them; small is near."""
    gap = max(0, cue[0] - span[1], span[0] - cue[1])
    edges = (span[0], span[1] - 1)
    gap += OTHER_SENTENCE * all(sentence[e] != sentence[cue[0]] for e in edges)
    return gap + OTHER_PARAGRAPH * all(paragraph[e] != paragraph[cue[0]] for e in edges)


def rank_table(spans: list[tuple[int, int]], cues: list[tuple[int, int]], role: str, sentence: list[int], paragraph: list[int]) -> np.ndarray:
    """Rows of the rank table, [cues, spans]; among equals the earlier is nearer."""
    near = np.array([[nearness(s, c, sentence, paragraph) for s in spans] for c in cues], np.int64).reshape(len(cues), len(spans))
    axis = 0 if role == "content" else 1
    order = near.argsort(axis, kind="stable").argsort(axis, kind="stable")
    return np.minimum(order, RANKS - 1)
