"""Label inventories of all heads."""

from __future__ import annotations

NAME_CLASSES = ["PERSON", "ORGANIZATION", "PLACE", "WEAPON", "NATIONALITY"]
ATTRIBUTION_CLASSES = ["source", "cue", "content"]
EVENT_TYPES = [
    "STRIKE", "INVASION", "SEIZURE", "CASUALTIES", "DEPLOYMENT", "EXERCISE", "TEST", "DETENTION",
    "PROTEST", "ARMS_TRANSFER", "AUTHORIZATION", "REQUEST", "REFUSAL", "ACCUSATION", "MEETING",
    "VISIT", "AGREEMENT", "SANCTION", "DESIGNATION", "LEGISLATION", "ELECTION", "OTHER",
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
    "upos": UPOS,
    "relations": RELATIONS,
}
CRF_HEADS = ("names", "attribution", "nested")


def relation_label(deprel: str) -> str:
    """The inventory's label for a treebank's relation."""
    return deprel if deprel in RELATIONS else deprel.split(":")[0] if deprel.split(":")[0] in RELATIONS else "dep"
