"""Label inventories of all heads."""

from __future__ import annotations

NAME_CLASSES = ["PERSON", "ORGANIZATION", "PLACE", "WEAPON", "NATIONALITY"]
ATTRIBUTION_CLASSES = ["source", "cue", "content"]
EVENT_TYPES = [
    "STRIKE", "INVASION", "SEIZURE", "CASUALTIES", "DEPLOYMENT", "EXERCISE", "TEST", "DETENTION",
    "PROTEST", "ARMS_TRANSFER", "AUTHORIZATION", "REQUEST", "REFUSAL", "ACCUSATION", "MEETING",
    "VISIT", "AGREEMENT", "SANCTION", "DESIGNATION", "LEGISLATION", "ELECTION", "OTHER",
]  # fmt: skip
# What becomes of a permission, as in the gold's `authorizations`; on the words that carry the decision.
DECISIONS = ["requested", "under_review", "granted", "granted_with_limits", "denied", "revoked", "alleged_granted"]
# Whom or what a word names for a trigger. Those of a decision have names of their own: the agent of a refusal is the granter of what it denies.
EVENT_ROLES = ["agent", "target", "authorizer", "grantee", "supplier", "recipient", "host", "attendee", "victim", "location", "weapon"]
DECISION_ROLES = ["decision:granter", "decision:grantee", "decision:weapon"]
ACTS = [
    "claim", "accusation", "warning", "threat", "denial", "announcement", "demand", "request", "confirmation",
    "refusal", "promise", "opinion", "question",
]  # fmt: skip
UPOS = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X",
]  # fmt: skip
# Universal relations with the subtypes that later stages read; other subtypes are cut to the relation.
RELATIONS = [
    "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp",
    "compound", "compound:prt", "conj", "cop", "csubj", "dep", "det", "discourse", "dislocated",
    "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nsubj",
    "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "orphan", "parataxis", "punct", "reparandum",
    "root", "vocative", "xcomp",
]  # fmt: skip


def bio(classes: list[str]) -> list[str]:
    """O, then B- and I- of each class."""
    return ["O"] + [prefix + name for name in classes for prefix in ("B-", "I-")]


HEADS: dict[str, list[str]] = {
    "names": bio(NAME_CLASSES),
    "attribution": bio(ATTRIBUTION_CLASSES),
    "nested": bio(ATTRIBUTION_CLASSES),
    "events": ["O"] + EVENT_TYPES,
    "decisions": ["O"] + DECISIONS,
    "roles": EVENT_ROLES + DECISION_ROLES,
    "acts": ACTS,
    "upos": UPOS,
    "relations": RELATIONS,
}
CRF_HEADS = ("names", "attribution", "nested")


def relation_label(deprel: str) -> str:
    """The inventory's label for a treebank's relation."""
    return deprel if deprel in RELATIONS else deprel.split(":")[0] if deprel.split(":")[0] in RELATIONS else "dep"
