"""Losses of all heads on a batch; each is a mean over what the batch has to teach."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional as F

from .labels import CRF_HEADS
from .network import LINK_PARTS, LINK_WIDTH, Reader
from .windows import Batch, act_targets, link_targets, role_targets, syntax_targets

WEIGHTS = {"names": 1.0, "attribution": 1.0, "nested": 0.5, "events": 2.0, "links": 0.5, "syntax": 1.0, "decisions": 4.0, "roles": 0.3, "acts": 1.0}
ACT_SMOOTHING = 0.1  # two careful readers agree on 93 %
WORD_SHARE = 0.3  # of the plain cross-entropy beside a CRF's loss


def _marginal(scores: Tensor, allowed: Tensor, mask: Tensor) -> Tensor:
    """-log of the probability of the allowed labels of each word, mean over words that are not wholly open."""
    held = scores.masked_fill(~allowed, -1e4).logsumexp(-1)
    teaches = mask & ~allowed.all(-1)
    loss = (scores.logsumexp(-1) - held) * teaches
    return loss.sum() / teaches.sum().clamp(min=1)


def link_scores(reader: Reader, vectors: Tensor, role: str, t: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
    """(scores [cues, spans], null) of one window; null is [cues] for sources and [spans] for contents."""
    part = {name: vectors[:, i * LINK_WIDTH : (i + 1) * LINK_WIDTH] for i, name in enumerate(LINK_PARTS)}
    null = vectors[:, LINK_WIDTH * len(LINK_PARTS) :]
    query, key = part[f"cue_{role}"], part[role]
    cues, spans = t["cues"], t["spans"]
    q = query[cues[:, 0]] + query[cues[:, 1] - 1]
    k = key[spans[:, 0]] + key[spans[:, 1] - 1]
    scores = q @ k.T * (1 / math.sqrt(LINK_WIDTH)) + reader.links.gap[role][t["gaps"]]
    scores = scores + reader.links.sentence[role][t["sentences"]] + reader.links.rank[role][t["ranks"]]
    return scores, null[cues[:, 0], 0] if role == "source" else null[spans[:, 0], 1]


def _links(reader: Reader, words: Tensor, batch: Batch) -> Tensor:
    vectors = reader.links(words)
    losses: list[Tensor] = []
    for row, item in enumerate(batch.items):
        for role in ("source", "content"):
            target = link_targets(item, role)
            if target is None:
                continue
            t = {k: torch.from_numpy(v) for k, v in target.items()}
            scores, null = link_scores(reader, vectors[row], role, t)
            owned = t["owned"]
            if role == "content":
                scores, owned = scores.T, owned.T
            full = torch.cat([null[:, None], scores], 1)
            gold = torch.cat([~owned.any(1, keepdim=True), owned], 1)
            loss = full.logsumexp(1) - full.masked_fill(~gold, -1e4).logsumexp(1)
            losses.append(loss[t["known"]])
    joined = torch.cat(losses) if losses else words.sum()[None] * 0
    return joined.sum() / max(1, len(joined))


def _roles(reader: Reader, words: Tensor, batch: Batch) -> Tensor:
    """Cross-entropy of each role of each word, summed and divided by the number of words that have one: most have none."""
    vectors = reader.roles(words)
    total, owned = words.sum() * 0, 0
    for row, item in enumerate(batch.items):
        target = role_targets(item)
        if target is None:
            continue
        t = {k: torch.from_numpy(v) for k, v in target.items()}
        count = t["owned"].shape[1]
        scores = reader.roles.scores(vectors["role_trigger"][row, t["triggers"][:, 0]], vectors["role_word"][row, :count], t["gaps"], t["sentences"])
        loss = F.binary_cross_entropy_with_logits(scores, t["owned"].float(), reduction="none")
        total = total + (loss * t["known"]).sum()
        owned += int(t["owned"].sum())
    return total / max(1, owned)


def _acts(reader: Reader, words: Tensor, batch: Batch) -> Tensor:
    vectors = reader.acts(words)
    scores: list[Tensor] = []
    gold: list[int] = []
    for row, item in enumerate(batch.items):
        for cue, content, act in act_targets(item):
            scores.append(reader.acts.scores(vectors[row], cue, content))
            gold.append(act)
    return F.cross_entropy(torch.stack(scores), torch.tensor(gold), label_smoothing=ACT_SMOOTHING) if scores else words.sum() * 0


def arc_scores(out: dict[str, Tensor], sentence: Tensor) -> Tensor:
    """[B, W, 1 + W]: the root first; other sentences' words, and the word itself, cannot be heads."""
    other = sentence[:, :, None] != sentence[:, None, :]
    own = torch.eye(sentence.shape[1], dtype=torch.bool)
    return torch.cat([out["root"][..., None], out["arcs"].masked_fill(other | own, -1e4)], 2)


def _syntax(reader: Reader, words: Tensor, batch: Batch, drop: float) -> Tensor:
    upos, heads, relations = syntax_targets(batch)
    out = reader.syntax(words, drop)
    scores = arc_scores(out, batch.sentence)
    arc = F.cross_entropy(scores.flatten(0, 1), heads.flatten(), ignore_index=-1)
    partner = (heads - 1).clamp(min=0)
    head_vectors = out["relation_head"].gather(1, partner[..., None].expand(-1, -1, out["relation_head"].shape[-1]))
    labels = reader.syntax.relations(out["relation_dependent"], head_vectors)
    relation = F.cross_entropy(labels.flatten(0, 1), relations.flatten(), ignore_index=-1)
    speech = F.cross_entropy(reader.heads["upos"](words).flatten(0, 1), upos.flatten(), ignore_index=-1)
    return arc + 0.6 * relation + 0.3 * speech


# Nearly twice the speed of float32 where the processor has it, and a tenth of it where it must be imitated.
FAST_BFLOAT16 = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()


def batch_losses(reader: Reader, batch: Batch, heads: tuple[str, ...], drop: float) -> dict[str, Tensor]:
    """Loss of each head that the batch teaches."""
    with torch.autocast("cpu", torch.bfloat16, enabled=FAST_BFLOAT16):
        words = reader.words(batch.ids, batch.features, batch.mask, batch.first, batch.foreign, drop)
    words = words.float()
    out: dict[str, Tensor] = {}
    for head in heads:
        if head == "links":
            out[head] = _links(reader, words, batch)
        elif head == "roles":
            out[head] = _roles(reader, words, batch)
        elif head == "acts":
            out[head] = _acts(reader, words, batch)
        elif head == "syntax":
            out[head] = _syntax(reader, words, batch, drop)
        else:
            scores, allowed = reader.heads[head](words), batch.allowed[head]
            loss = _marginal(scores, allowed, batch.words)
            if head in CRF_HEADS:
                # per word that teaches something, so that open stretches do not water it down
                counted = (batch.words & ~allowed.all(-1)).sum().clamp(min=1)
                loss = reader.crf[head].loss(scores, allowed, batch.words) / counted + WORD_SHARE * loss
            out[head] = loss
    return out
