"""Training: `python -m reading.train --model DIR --data DIR --mixture FILE --out FILE.pt [--init FILE.pt] ...`.

With RANK and WORLD_SIZE set, several single-threaded processes train side by side and average their
weights every few steps (local SGD, Stich 2019): on a shared CPU that is faster than threads, which wait
for each other, and than averaging gradients at each step. A checkpoint is written every few minutes;
the same command again goes on from it. The learning rate falls to zero with the share of `--pieces` or
of `--minutes` that is used up, whichever is larger.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import time
from pathlib import Path

import torch
import torch.distributed as dist

from .losses import WEIGHTS, batch_losses
from .mixture import batches, read_mixture
from .network import Reader
from .start_weights import load_earlier
from .windows import LABELLED, collate
from .wordpiece import WordPiece

SAVE_SECONDS = 240


def options() -> argparse.Namespace:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "data", "mixture", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--init", type=Path, help="start from these weights, not from the base encoder")
    parser.add_argument("--pieces", type=float, default=12e6, help="word pieces to train on, all ranks together")
    parser.add_argument("--minutes", type=float, default=1e9, help="training time, earlier runs of the same checkpoint included")
    parser.add_argument("--lr", type=float, default=2e-4)
    parser.add_argument("--head-lr", type=float, default=1e-3)
    parser.add_argument("--batch", type=int, default=6)
    parser.add_argument("--drop", type=float, default=0.1)
    parser.add_argument("--warm", type=float, default=0.04)
    parser.add_argument("--every", type=int, default=8, help="steps between averages of the ranks")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--open-licences-only", action="store_true")
    return parser.parse_args()


def optimiser(reader: Reader, lr: float, head_lr: float) -> torch.optim.AdamW:
    """AdamW with five groups; word embeddings stay as they are (a third of the cost, little of the gain)."""
    reader.encoder.word.weight.requires_grad_(False)
    groups: dict[str, list[torch.nn.Parameter]] = {"matrices": [], "vectors": [], "features": [], "heads": [], "tables": []}
    for name, parameter in reader.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("encoder.feature"):
            groups["features"].append(parameter)
        elif name == "encoder.foreign":
            groups["tables"].append(parameter)
        elif name.startswith("encoder."):
            groups["matrices" if parameter.dim() > 1 else "vectors"].append(parameter)
        elif name.startswith(("crf.", "links.gap", "links.sentence", "links.rank", "roles.gap", "roles.sentence")):
            groups["tables"].append(parameter)
        else:
            groups["heads"].append(parameter)
    rate = {"matrices": lr, "vectors": lr, "features": head_lr, "heads": head_lr, "tables": 5 * head_lr}
    rows = [{"params": p, "lr": rate[n], "base": rate[n], "weight_decay": 0.01 if n in ("matrices", "features", "heads") else 0.0} for n, p in groups.items()]
    return torch.optim.AdamW(rows, betas=(0.9, 0.98), fused=True)


def average(parameters: list[torch.nn.Parameter], world: int) -> None:
    """Replace each rank's weights by the mean of all."""
    flat = torch.cat([p.data.reshape(-1) for p in parameters])
    dist.all_reduce(flat)
    flat /= world
    place = 0
    for p in parameters:
        p.data.copy_(flat[place : place + p.numel()].view_as(p))
        place += p.numel()


def main() -> None:
    """Train until the pieces or the minutes are used up."""
    o = options()
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    rank, world = int(os.environ.get("RANK", "0")), int(os.environ.get("WORLD_SIZE", "1"))
    if world > 1:
        dist.init_process_group("gloo", init_method=os.environ["RENDEZVOUS"], rank=rank, world_size=world)
    torch.manual_seed(o.seed * 1000)  # the same fresh heads on every rank
    vocabulary = json.loads((o.data / "vocabulary.json").read_text(encoding="utf-8"))
    wordpiece = WordPiece(vocabulary["pieces"])
    reader = Reader(o.model, len(vocabulary["pieces"]))
    reader.encoder.load_base(o.model, vocabulary["base"])
    steps = pieces = 0
    spent = 0.0
    stored = torch.load(o.out, map_location="cpu", weights_only=True) if o.out.exists() else None
    if stored:
        reader.load_state_dict(stored["model"])
        steps, pieces, spent = stored["steps"], stored["pieces"], stored["seconds"]
    elif o.init:
        print("fresh:", load_earlier(reader, o.init, vocabulary["base"]), flush=True)
    optimizer = optimiser(reader, o.lr, o.head_lr)
    if stored and "optimizer" in stored:
        base = [g["base"] for g in optimizer.param_groups]
        optimizer.load_state_dict(stored["optimizer"])
        for group, value in zip(optimizer.param_groups, base):
            group["base"] = value  # the command's rates, not the checkpoint's
    parameters = [p for g in optimizer.param_groups for p in g["params"]]
    torch.manual_seed(o.seed * 1000 + steps * 10 + rank + 1)  # dropout differs by rank
    rows = read_mixture(o.mixture, o.open_licences_only)
    stream_of = batches(rows, o.data, wordpiece, o.batch, f"{o.seed}/{steps}/{rank}")
    begun = time.time() - spent
    saved = time.time()
    means: dict[str, float] = {}
    reader.train()
    here = 0
    start_pieces = pieces

    def save(with_optimizer: bool) -> None:
        if rank:
            return
        state = {"model": reader.state_dict(), "steps": steps, "pieces": pieces, "seconds": time.time() - begun, "mixture": sorted(rows), "arguments": {k: v for k, v in vars(o).items() if isinstance(v, (int, float))}}
        if with_optimizer:
            state["optimizer"] = optimizer.state_dict()
        torch.save(state, o.out.with_suffix(".tmp"))
        os.replace(o.out.with_suffix(".tmp"), o.out)

    stopping: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: stopping.append(number))
    done = 0.0
    while True:
        if here % o.every == 0:  # the ranks agree here on how far they are
            used = torch.tensor([max(pieces / o.pieces, (time.time() - begun) / 60 / o.minutes)] if not stopping else [2.0])
            if world > 1:
                average(parameters, world)
                dist.broadcast(used, 0)
            done = float(used)
            if done >= 1:
                break
            if time.time() - saved > SAVE_SECONDS:
                save(True)
                saved = time.time()
        rate = min(1.0, (done + 1e-3) / o.warm) * (1 - done)
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * rate
        stream, items = next(stream_of)
        batch = collate(items, wordpiece, tuple(h for h in stream.heads if h in LABELLED))
        losses = batch_losses(reader, batch, stream.heads, o.drop)
        loss = sum(WEIGHTS[head] * value for head, value in losses.items())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        optimizer.zero_grad()
        for head, value in losses.items():
            means[head] = 0.98 * means.get(head, float(value.detach())) + 0.02 * float(value.detach())
        steps, here = steps + 1, here + 1
        pieces += int(batch.mask.sum()) * world  # the other ranks' batches are about as large
        if rank == 0 and here % 50 == 0:
            speed = (pieces - start_pieces) / (time.time() - begun - spent)
            shown = " ".join(f"{h} {v:.3f}" for h, v in sorted(means.items()))
            print(f"step {steps} pieces {pieces / 1e6:.2f}M {speed:.0f}/s done {done:.3f} {shown}", flush=True)
    save(True)
    print(f"{'stopped' if done > 1.5 else 'finished'}: {steps} steps, {pieces} pieces, {(time.time() - begun) / 60:.1f} minutes", flush=True)


if __name__ == "__main__":
    main()
