"""Linear-chain CRF (Lafferty et al. 2001) with sets of allowed labels, so that partly labelled words can be learned from.

The partition function is a product of small matrices, multiplied pairwise in log space: log2(words)
steps in place of one a word.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

FORBIDDEN = -6.0  # soft: windows are cut where they must be, and a learned score may overrule it
_NEVER = -1e4


def _log_product(a: Tensor, b: Tensor) -> Tensor:
    """log(exp(a) @ exp(b)) over the last two dimensions."""
    top_a = a.amax((-2, -1), keepdim=True)
    top_b = b.amax((-2, -1), keepdim=True)
    return ((a - top_a).exp() @ (b - top_b).exp() + 1e-30).log() + top_a + top_b


class Crf(nn.Module):
    """Transition scores [from, to] and start scores over BIO labels."""

    def __init__(self, labels: list[str]) -> None:
        super().__init__()
        count = len(labels)
        self.transitions = nn.Parameter(torch.zeros(count, count))
        self.start = nn.Parameter(torch.zeros(count))
        bad, bad_start = torch.zeros(count, count), torch.zeros(count)
        for j, label in enumerate(labels):
            if label.startswith("I-"):
                bad_start[j] = FORBIDDEN
                for i, before in enumerate(labels):
                    if before == "O" or before[2:] != label[2:]:
                        bad[i, j] = FORBIDDEN
        self.register_buffer("bad", bad)
        self.register_buffer("bad_start", bad_start)

    def tables(self) -> tuple[Tensor, Tensor]:
        """(transitions, start) with the built-in penalties."""
        return self.transitions + self.bad, self.start + self.bad_start

    def loss(self, scores: Tensor, allowed: Tensor, mask: Tensor) -> Tensor:
        """Negative log-likelihood of the allowed sequences, summed.

        scores [B, W, N], allowed [B, W, N] (bool), mask [B, W] (bool, a prefix of each row).
        """
        transitions, start = self.tables()
        count = scores.shape[2]
        both = torch.cat([scores, scores.masked_fill(~allowed, _NEVER)])
        valid = torch.cat([mask, mask])
        steps = both[:, 1:, None, :] + transitions
        unit = torch.full((count, count), _NEVER).fill_diagonal_(0.0)
        steps = torch.where(valid[:, 1:, None, None], steps, unit)
        while steps.shape[1] > 1:
            if steps.shape[1] % 2:
                steps = torch.cat([steps, unit.expand(steps.shape[0], 1, count, count)], 1)
            steps = _log_product(steps[:, 0::2], steps[:, 1::2])
        first = start + both[:, 0]
        if steps.shape[1]:
            total = torch.logsumexp(first[:, :, None] + steps[:, 0], (1, 2))
        else:
            total = torch.logsumexp(first, 1)
        free, held = total.chunk(2)
        return (free - held).sum()
