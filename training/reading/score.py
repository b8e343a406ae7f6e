"""Scores of one document, added to running counts; one function a head, called by its name."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from .decode import crf_labels, decision_spans, event_spans, link_matrix, tree
from .documents import spans
from .labels import HEADS
from .network import Reader, rank_table
from .run import Outputs
from .windows import Encoded, act_targets, role_targets

Parts = list[tuple[int, int, Outputs]]
Span = tuple[str, int, int]


class Counts:
    """Right, predicted and gold; `accuracy` where the last two are the same thing."""

    def __init__(self) -> None:
        self.right = self.predicted = self.gold = 0
        self.accuracy = False

    def add(self, right: int, predicted: int, gold: int) -> None:
        """Add one document's numbers."""
        self.right, self.predicted, self.gold = self.right + right, self.predicted + predicted, self.gold + gold

    def rate(self, right: int, total: int) -> None:
        """Add to a percentage."""
        self.accuracy = True
        self.add(right, total, total)

    def figures(self) -> dict[str, Any]:
        """Percentages with one decimal."""
        p, r = (100 * self.right / max(1, x) for x in (self.predicted, self.gold))
        if self.accuracy:
            return {"percent": round(p, 1), "n": self.gold}
        return {"precision": round(p, 1), "recall": round(r, 1), "f1": round(2 * p * r / max(1e-9, p + r), 1), "n": self.gold}


def _compare(totals: dict[str, Counts], prefix: str, gold: set[Span], found: set[Span], together: set[str]) -> None:
    for name in sorted({s[0] for s in gold | found}):
        g, f = ({s for s in x if s[0] == name} for x in (gold, found))
        totals[f"{prefix} {name}"].add(len(g & f), len(f), len(g))
    g, f = ({s for s in x if s[0] in together} for x in (gold, found))
    totals[f"{prefix} together"].add(len(g & f), len(f), len(g))


def names(reader: Reader, encoded: Encoded, parts: Parts, whole: Outputs, totals: dict[str, Counts]) -> None:
    """Exact spans; what touches an open word (`*`, `~X`, `!X`) is not counted."""
    labels = encoded.document.names or []
    unsure = {i for i, label in enumerate(labels) if label[0] in "*~!"}
    found = {s for s in spans(crf_labels(reader, "names", whole["names"])) if not unsure & set(range(s[1], s[2]))}
    _compare(totals, "names", set(spans(labels)), found, {"PERSON", "PLACE", "ORGANIZATION"})


def attribution(reader: Reader, encoded: Encoded, parts: Parts, whole: Outputs, totals: dict[str, Counts]) -> None:
    """Exact spans of layer 1."""
    found = set(spans(crf_labels(reader, "attribution", whole["attribution"])))
    _compare(totals, "attribution", set(spans(encoded.document.attribution or [])), found, {"source", "cue", "content"})


def nested(reader: Reader, encoded: Encoded, parts: Parts, whole: Outputs, totals: dict[str, Counts]) -> None:
    """Exact spans of layer 2."""
    labels = encoded.document.nested or []
    unsure = {i for i, label in enumerate(labels) if label == "*"}
    found = {s for s in spans(crf_labels(reader, "nested", whole["nested"])) if not unsure & set(range(s[1], s[2]))}
    _compare(totals, "nested", set(spans(labels)), found, {"source", "cue", "content"})


def events(reader: Reader, encoded: Encoded, parts: Parts, whole: Outputs, totals: dict[str, Counts]) -> None:
    """Triggers: type and overlap; what touches an open word is not counted."""
    document = encoded.document
    labels = document.events or []
    unsure = {i for i, label in enumerate(labels) if label == "*"}
    gold = event_spans(np.eye(len(HEADS["events"]))[[HEADS["events"].index(x) if x != "*" else 0 for x in labels]])
    found = [s for s in event_spans(whole["events"]) if not unsure & set(range(s[1], s[2]))]
    for name in sorted({s[0] for s in [*gold, *found]}):
        mine, theirs = ([s for s in x if s[0] == name] for x in (gold, found))
        hit = sum(any(a[1] < b[2] and b[1] < a[2] for b in theirs) for a in mine)
        totals[f"events {name}"].add(hit, max(len(theirs), hit), len(mine))
        totals["events together"].add(hit, max(len(theirs), hit), len(mine))
    covered = {i for s in event_spans(whole["events"]) for i in range(s[1], s[2])}
    totals["events any type, recall"].rate(sum(bool(covered & set(range(a, b))) for _, a, b in gold), len(gold))


def _coarse(label: str) -> str:
    return "granted" if "granted" in label else label


def decisions(reader: Reader, encoded: Encoded, parts: Parts, whole: Outputs, totals: dict[str, Counts]) -> None:
    """Triggers of decisions: status and overlap, the three ways to grant as one; what touches an open word is not counted."""
    labels = encoded.document.decisions or []
    unsure = {i for i, label in enumerate(labels) if label == "*"}
    gold = decision_spans(100 * np.eye(len(HEADS["decisions"]))[[HEADS["decisions"].index(x) if x != "*" else 0 for x in labels]], 0.5)
    found = [s for s in decision_spans(whole["decisions"], 0.5) if not unsure & set(range(s[1], s[2]))]
    for title, same in (("decisions", lambda a, b: _coarse(a) == _coarse(b)), ("decisions, exact status", lambda a, b: a == b), ("decisions, any status", lambda a, b: True)):
        hit = sum(any(same(a[0], b[0]) and a[1] < b[2] and b[1] < a[2] for b in found) for a in gold)
        totals[title].add(hit, max(len(found), hit), len(gold))


def roles(reader: Reader, encoded: Encoded, parts: Parts, whole: Outputs, totals: dict[str, Counts]) -> None:
    """With gold triggers: words of each role (all that are known)."""
    for a, b, out in parts:
        target = role_targets((encoded, a, b))
        if target is None:
            continue
        t = {k: torch.from_numpy(v) for k, v in target.items()}
        with torch.no_grad():
            scores = reader.roles.scores(torch.from_numpy(out["role_trigger"])[t["triggers"][:, 0]], torch.from_numpy(out["role_word"]), t["gaps"], t["sentences"]).numpy()
        for number, role in enumerate(HEADS["roles"]):
            known = target["known"][..., number]
            gold, found = target["owned"][..., number] & known, (scores[..., number] > 0) & known
            kind = "decisions" if role.startswith("decision:") else "events"
            for title in (f"roles {role}", f"roles of {kind}"):
                totals[title].add(int((gold & found).sum()), int(found.sum()), int(gold.sum()))


def acts(reader: Reader, encoded: Encoded, parts: Parts, whole: Outputs, totals: dict[str, Counts]) -> None:
    """With gold statements: is the act right?"""
    for a, b, out in parts:
        for cue, content, act in act_targets((encoded, a, b)):
            with torch.no_grad():
                best = int(reader.acts.scores(torch.from_numpy(out["acts"]), cue, content).argmax())
            totals["acts"].rate(int(best == act), 1)


def links(reader: Reader, encoded: Encoded, parts: Parts, whole: Outputs, totals: dict[str, Counts]) -> None:
    """With gold spans: is the right cue chosen for a content, the right source for a cue? Beside it the nearest one."""
    gold = encoded.document.links
    if not gold or not gold["cue"]:
        return
    cues = [(a, b) for a, b in gold["cue"]]
    for role in ("content", "source"):
        candidates = [(a, b) for a, b, _ in gold[role]]
        if not candidates:
            continue
        scores, null = link_matrix(reader, whole["links"], encoded, role, cues, candidates)
        ranks = rank_table(candidates, cues, role, encoded.sentence, encoded.paragraph)
        if role == "content":
            for j, (_, _, owner) in enumerate(gold[role]):
                totals["links content to cue"].rate(int(scores[:, j].argmax() in owner and scores[:, j].max() > null[j]) if owner else int(scores[:, j].max() <= null[j]), 1)
                totals["links content to cue, nearest"].rate(int(ranks[:, j].argmin() in owner), 1)
        else:
            for i in range(len(cues)):
                owned = [j for j, (_, _, owner) in enumerate(gold[role]) if i in owner]
                best = int(scores[i].argmax()) if scores[i].max() > null[i] else -1
                totals["links cue to source"].rate(int(best in owned if owned else best == -1), 1)
                if owned:
                    totals["links cue to source, of cues that have one"].rate(int(best in owned), 1)
                    totals["links cue to source, nearest"].rate(int(int(ranks[i].argmin()) in owned), 1)


def statements(reader: Reader, encoded: Encoded, parts: Parts, whole: Outputs, totals: dict[str, Counts]) -> None:
    """Found spans, linked: a statement is found when a content overlaps by half (Jaccard); then, is its speaker right?"""
    gold = encoded.document.links
    if not gold:
        return
    found = spans(crf_labels(reader, "attribution", whole["attribution"])) + spans(crf_labels(reader, "nested", whole["nested"]))
    by_role = {role: sorted({(a, b) for r, a, b in found if r == role}) for role in ("cue", "source", "content")}
    cues = by_role["cue"]
    contents: dict[int, set[int]] = {}  # by cue; contents without one get numbers of their own
    if by_role["content"]:
        scores, null = link_matrix(reader, whole["links"], encoded, "content", cues, by_role["content"])
        for j, (a, b) in enumerate(by_role["content"]):
            owner = int(scores[:, j].argmax()) if cues and scores[:, j].max() > null[j] else -1 - j
            contents.setdefault(owner, set()).update(range(a, b))
    speakers: dict[int, set[int]] = {}
    if cues and by_role["source"]:
        scores, null = link_matrix(reader, whole["links"], encoded, "source", cues, by_role["source"])
        for i in range(len(cues)):
            if scores[i].max() > null[i]:
                speakers[i] = set(range(*by_role["source"][int(scores[i].argmax())]))
    wanted: dict[int, set[int]] = {}
    sources: dict[int, set[int]] = {}
    for j, (a, b, owner) in enumerate(gold["content"]):
        for number in owner or [-1 - j]:
            wanted.setdefault(number, set()).update(range(a, b))
    for a, b, owner in gold["source"]:
        for number in owner:
            sources.setdefault(number, set()).update(range(a, b))
    used: set[int] = set()
    right = 0
    for number, words in wanted.items():
        ranked = sorted(((len(words & c) / len(words | c), k) for k, c in contents.items() if k not in used and words & c), reverse=True)
        if ranked and ranked[0][0] >= 0.5:
            used.add(ranked[0][1])
            right += 1
            if number in sources:
                totals["statements, right speaker"].rate(int(bool(sources[number] & speakers.get(ranked[0][1], set()))), 1)
    totals["statements, overlap 0.5"].add(right, len(contents), len(wanted))


def syntax(reader: Reader, encoded: Encoded, parts: Parts, whole: Outputs, totals: dict[str, Counts]) -> None:
    """Parts of speech, heads, and heads with relations (subtypes cut, as in the shared tasks; and with those that are kept)."""
    d = encoded.document
    assert d.upos and d.heads and d.relations
    weight, bias = (p.detach().numpy() for p in (reader.syntax.relation.weight, reader.syntax.relation.bias))
    heads = [-2] * len(d.words)
    labels = ["root"] * len(d.words)
    for a, b, out in parts:
        edges = [i for i in range(a, b) if i == a or encoded.sentence[i] != encoded.sentence[i - 1]] + [b]
        for x, y in zip(edges, edges[1:]):
            found = tree(out["arcs"][x - a : y - a, x - a : y - a], out["root"][x - a : y - a])
            for k, head in enumerate(found):
                heads[x + k] = head + x if head >= 0 else -1
                if head >= 0:
                    pair = np.maximum(out["relation_dependent"][x - a + k] + out["relation_head"][x - a + head], 0)
                    labels[x + k] = HEADS["relations"][int((weight @ pair + bias)[: len(HEADS["relations"])].argmax())]
    speech = whole["upos"].argmax(1)
    known = [i for i in range(len(d.words)) if d.heads[i] != -2]
    same = [i for i in known if heads[i] == d.heads[i]]
    totals["syntax part of speech"].rate(sum(HEADS["upos"][speech[i]] == d.upos[i] for i in known), len(known))
    totals["syntax heads (unlabelled)"].rate(len(same), len(known))
    totals["syntax heads and relations (labelled)"].rate(sum(labels[i].split(":")[0] == d.relations[i].split(":")[0] for i in same), len(known))
    totals["syntax heads and relations with subtypes"].rate(sum(labels[i] == d.relations[i] for i in same), len(known))
