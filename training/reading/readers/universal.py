"""Shared by the Universal Dependencies treebanks: CoNLL-U sentences and their folding onto the project's words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .. import text as T
from ..documents import Document
from ..labels import relation_label


@dataclass
class Token:
    """One syntactic word; head -1 is the root."""

    form: str
    upos: str
    head: int
    relation: str
    space_after: bool


@dataclass
class Sentence:
    """A sentence and whether it opens a paragraph."""

    tokens: list[Token]
    new_paragraph: bool


def conllu(path: Path) -> list[tuple[str, list[Sentence]]]:
    """[(document id, sentences)]; multi-word tokens are kept as their parts, empty nodes left out."""
    documents: list[tuple[str, list[Sentence]]] = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        new_paragraph = False
        tokens: list[Token] = []
        skip_until, glued = 0, True
        for line in block.split("\n"):
            if line.startswith("# newdoc id"):
                documents.append((line.split("=", 1)[1].strip(), []))
                new_paragraph = True
            elif line.startswith("# newpar"):
                new_paragraph = True
            if not line or line[0] == "#":
                continue
            fields = line.split("\t")
            space_after = "SpaceAfter=No" not in fields[9]
            if "-" in fields[0]:  # the parts of "don't" stand together, the whole says what follows
                skip_until, glued = int(fields[0].split("-")[1]), space_after
                continue
            if "." in fields[0]:
                continue
            number = int(fields[0])
            if number <= skip_until:
                space_after = glued if number == skip_until else False
            tokens.append(Token(fields[1], fields[3], int(fields[6]) - 1, relation_label(fields[7]), space_after))
        if not documents:
            documents.append((path.stem, []))
        documents[-1][1].append(Sentence(tokens, new_paragraph))
    return documents


def as_given(name: str, sentences: list[Sentence]) -> Document:
    """With the treebank's own words."""
    document = Document(name, [], [], [])
    document.upos, document.heads, document.relations = [], [], []
    for number, sentence in enumerate(sentences):
        base = len(document.words)
        for i, token in enumerate(sentence.tokens):
            document.words.append(token.form)
            before = sentence.tokens[i - 1].space_after if i else True
            document.space.append((2 if sentence.new_paragraph or number == 0 else 1) if i == 0 else int(before))
            document.starts.append(i == 0)
            document.upos.append(token.upos if token.upos != "_" else "X")
            document.heads.append(token.head + base if token.head >= 0 else -1)
            document.relations.append(token.relation)
    return document


def folded(name: str, sentences: list[Sentence]) -> Document:
    """On the project's words: a word of several tokens takes head, relation and class of the token that leads it.

    A token cut by our words (a place name with a hyphen never is) leads its first word; the rest is `flat`.
    """
    given = as_given(name, sentences)
    text, begins = "", []
    for i, word in enumerate(given.words):
        text += ("" if given.space[i] == 0 else "\n" if given.space[i] == 2 else " ") if i else ""
        begins.append(len(text))
        text += word
    tokens = T.words(text)
    starts_at = {begins[i] for i in range(len(begins)) if given.starts[i]}
    owner = [0] * len(text)  # token number at each character
    for i, begin in enumerate(begins):
        owner[begin : begin + len(given.words[i])] = [i] * len(given.words[i])
    members: list[list[int]] = []
    for _, begin, end in tokens:
        members.append(sorted({owner[c] for c in range(begin, end)}))
    assert given.heads and given.upos and given.relations
    word_of: dict[int, int] = {}
    for index, group in enumerate(members):
        for token in group:
            word_of.setdefault(token, index)
    out = Document(name, [t[0] for t in tokens], T.spaces(text, tokens), [t[1] in starts_at for t in tokens])
    out.upos, out.heads, out.relations = [], [], []
    for index, group in enumerate(members):
        if word_of[group[0]] != index and len(group) == 1:  # a later word of a token that we cut
            out.upos.append(given.upos[group[0]])
            out.heads.append(word_of[group[0]])
            out.relations.append("flat")
            continue
        lead = next((t for t in group if given.heads[t] not in group), group[-1])
        head = given.heads[lead]
        out.upos.append("PROPN" if any(given.upos[t] == "PROPN" for t in group) and given.upos[lead] == "NOUN" else given.upos[lead])
        out.heads.append(-1 if head == -1 else word_of.get(head, -2))
        out.relations.append(given.relations[lead])
    return out
