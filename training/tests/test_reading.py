"""Small checks of what the runtime repeats, and of the arithmetic that training rests on."""

from __future__ import annotations

import itertools
import json
import random
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from reading import features, text
from reading.arguments import argument_row
from reading.attribution import Statement, annotate
from reading.average import average
from reading.bio_file import mapped, sentences
from reading.crf import Crf
from reading.decode import tree, viterbi
from reading.documents import Document, paint, spans
from reading.fixtures import WORDS, described
from reading.labels import ATTRIBUTION_CLASSES, bio
from reading.readers import polnear_acts
from reading.readers.passages import countries, document_of, faults, fill
from reading.readers.typeset import typeset
from reading.wordpiece import WordPiece

FIXTURES = Path(__file__).parents[2] / "test" / "fixtures" / "reading"


def split(sentence: str) -> list[str]:
    """Words alone."""
    return [w for w, _, _ in text.words(sentence)]


class BioFile(unittest.TestCase):
    """Files of a word a line."""

    def test_columns(self) -> None:
        """The outermost name is in the second column, whatever stands in it."""
        lines = "the O\nAddis\tB-Organization\tB-Location\nAbaba\tI-Organization\tI-Location\nUniversity\tI-Organization\nalone\n\nnext O\n"
        first, second = sentences(lines)
        self.assertEqual([word for word, _ in first], ["the", "Addis", "Ababa", "University", "alone"])
        self.assertEqual(mapped(first, {"Organization": "ORGANIZATION"}), ["O", "B-ORGANIZATION", "I-ORGANIZATION", "I-ORGANIZATION", "O"])
        self.assertEqual(second, [("next", "O")])


class Text(unittest.TestCase):
    """Word and sentence borders."""

    def test_words(self) -> None:
        """Designators, clitics, initials and names with apostrophes."""
        self.assertEqual(split("The F-16AM didn't fire."), ["The", "F-16AM", "did", "n't", "fire", "."])
        self.assertEqual(split("O'Brien’s U.S. aide"), ["O'Brien", "’s", "U.S.", "aide"])
        self.assertEqual(split("9M133 at 1,200.5 m, $1.5m"), ["9M133", "at", "1,200.5", "m", ",", "$", "1.5m"])
        self.assertEqual(split("Gen. Lee"), ["Gen.", "Lee"])

    def test_sentences(self) -> None:
        """An initial ends nothing, a closing mark belongs to the sentence before it."""
        tokens = text.words("“No.” J. Smith left. Then\nmore")
        plain = [t[0] for t in tokens]
        starts = text.sentence_starts(plain, text.spaces("“No.” J. Smith left. Then\nmore", tokens))
        self.assertEqual([w for w, s in zip(plain, starts) if s], ["“", "J", "Then", "more"])

    def test_quotes(self) -> None:
        """An apostrophe neither opens nor closes."""
        words = text.words("He said: ‘the players’ won’t go’.")
        plain = [w[0] for w in words]
        states = features.quote_states(plain, text.spaces("He said: ‘the players’ won’t go’.", words))
        self.assertEqual(states[plain.index("‘")], 2)
        self.assertEqual(states[plain.index("He")], 0)

    def test_shapes(self) -> None:
        """One word of each shape."""
        words = ["lower", "Initial", "CAPS", "iPhone", "A", "1,200", "F-16", "—", "Al-Qaeda", "S-N", "al-Shabaab"]
        self.assertEqual([features.shape(w) for w in words], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])


class Runtime(unittest.TestCase):
    """The file that the runtime's tests compare with is what this code gives."""

    def test_words(self) -> None:
        """Words, offsets, features and pieces of the texts in test/fixtures."""
        stored = json.loads((FIXTURES / WORDS).read_text(encoding="utf-8"))
        for item in stored["texts"]:
            self.assertEqual(described(item["text"]), item)
        wordpiece = WordPiece(stored["vocabulary"])
        for word, pieces in stored["pieces"]:
            self.assertEqual([stored["vocabulary"][i] for i in wordpiece(word)], pieces)


class Arithmetic(unittest.TestCase):
    """CRF and trees against enumeration."""

    def test_crf(self) -> None:
        """The loss is the log of the share of allowed sequences; Viterbi finds the best."""
        torch.manual_seed(3)
        labels = bio(["a"])
        crf = Crf(labels)
        torch.nn.init.normal_(crf.transitions)
        scores = torch.randn(1, 5, 3)
        allowed = torch.rand(1, 5, 3) > 0.4
        allowed[..., 0] = True
        transitions, start = crf.tables()
        value = {}
        for path in itertools.product(range(3), repeat=5):
            total = (start[path[0]] + sum(scores[0, i, p] for i, p in enumerate(path))).detach()
            value[path] = float(total + sum(transitions[a, b].detach() for a, b in zip(path, path[1:])))
        every = torch.logsumexp(torch.tensor(list(value.values())), 0)
        kept = [v for p, v in value.items() if all(allowed[0, i, x] for i, x in enumerate(p))]
        want = every - torch.logsumexp(torch.tensor(kept), 0)
        got = crf.loss(scores, allowed, torch.ones(1, 5, dtype=torch.bool))
        self.assertAlmostEqual(float(got.detach()), float(want), places=4)
        best = max(value, key=lambda p: value[p])
        found = viterbi(scores[0].numpy(), transitions.detach().numpy(), start.detach().numpy())
        self.assertEqual(tuple(found), best)

    def test_tree(self) -> None:
        """Against all trees with one root of four words."""
        rng = np.random.default_rng(1)
        for _ in range(50):
            arcs, root = rng.normal(size=(4, 4)) * 3, rng.normal(size=4)
            best, want = -1e9, None
            for heads in itertools.product(range(-1, 4), repeat=4):
                if heads.count(-1) != 1 or any(h == i for i, h in enumerate(heads)):
                    continue
                reached = True
                for i in range(4):
                    seen, node = set(), i
                    while node != -1 and node not in seen:
                        seen.add(node)
                        node = heads[node]
                    reached = reached and node == -1
                total = sum(root[i] if h == -1 else arcs[i, h] for i, h in enumerate(heads))
                if reached and total > best:
                    best, want = total, list(heads)
            self.assertEqual(tree(arcs, root), want)


class Passages(unittest.TestCase):
    """Marked passages."""

    def test_marks(self) -> None:
        """Marks nest, slots are filled the same in one passage, and the named roles are found at their words."""
        line = "[{A} had [cleared|p1=granted] [{B.adj} crews|p1.grantee] to fire [ATACMS|p1.weapon]|s1.content=claim], [aides|s1.source] [said|s1.cue] in {A.capital}."
        passage = fill(line, random.Random(4), countries())
        document = document_of("x", [passage], {"permissions", "statements"})
        told = {kind: " ".join(document.words[a:b]) for kind, a, b in spans(document.attribution or [])}
        self.assertEqual((told["source"], told["cue"]), ("aides", "said"))
        self.assertEqual([w for w, label in zip(document.words, document.decisions or []) if label == "granted"], ["cleared"])
        (row,) = document.arguments or []
        self.assertEqual([document.words[i] for i in row["words"]["decision:weapon"]], ["ATACMS"])
        self.assertNotIn("decision:granter", row["words"])
        self.assertEqual([act for _, _, act in document.acts or []], ["claim"])

    def test_heads_of_phrases(self) -> None:
        """Words behind the first preposition say nothing; a pronoun takes the nearest noun before it along."""
        document = Document.from_text("x", "The ministry in Oslo waited. It allowed the army of Mali to fire.")
        at = document.words.index
        row = argument_row(document, (at("allowed"), at("allowed") + 1), ["a", "b"], {"a": [(0, 4), (at("It"), at("It") + 1)], "b": [(at("army") - 1, at("Mali") + 1)]}, set())
        self.assertEqual([document.words[i] for i in row["words"]["a"]], ["The", "ministry", "It"])
        self.assertEqual([document.words[i] for i in row["words"]["b"]], ["the", "army"])
        self.assertEqual([document.words[i] for i in row["open"]], ["in", "Oslo", "of", "Mali"])

    def test_faults(self) -> None:
        """What a passage may not have."""
        self.assertEqual(faults("[{A}|p1.granter] [let|p1=granted] [it|p1.grantee] fire."), [])
        for wrong in ("[{A}|p1.granter fires.", "[{A}|p1.giver] [let|p1=granted]", "[let|p1=allowed]", "[{G}|p1.granter] [let|p1=granted]", "[{A}|p1.granter] fires", "[x |p1=granted]"):
            self.assertNotEqual(faults(wrong), [], wrong)

    def test_files(self) -> None:
        """All that is kept is well marked and there once."""
        seen: set[str] = set()
        for path in sorted((Path(__file__).parents[1] / "passages").glob("*.txt")):
            for line in path.read_text(encoding="utf-8").splitlines()[1:]:
                self.assertEqual(faults(line), [], f"{path.name}: {line[:80]}")
                self.assertNotIn(line, seen)
                seen.add(line)


class Layers(unittest.TestCase):
    """Spans and statements."""

    def test_spans(self) -> None:
        """What is painted is read back."""
        labels = ["O"] * 6
        paint(labels, 1, 3, "cue")
        paint(labels, 3, 5, "cue")
        self.assertEqual(spans(labels), [("cue", 1, 3), ("cue", 3, 5)])

    def test_nested(self) -> None:
        """A statement in somebody's words goes to layer 2."""
        document = Document.from_text("x", "He said that she denied it.")
        outer = Statement(cue=[(1, 2)], source=[(0, 1)], content=[(2, 6)])
        inner = Statement(cue=[(4, 5)], source=[(3, 4)], content=[(5, 6)])
        annotate(document, [outer, inner])
        self.assertEqual(spans(document.attribution or []), [("source", 0, 1), ("cue", 1, 2), ("content", 2, 6)])
        self.assertEqual([s[0] for s in spans(document.nested or [])], ["source", "cue", "content"])
        self.assertEqual({s[0] for s in spans(document.attribution or [])}, set(ATTRIBUTION_CLASSES))

    def test_pieces(self) -> None:
        """Greedy, longest first, unknown as a whole."""
        pieces = WordPiece(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##know", "##n", "-", "x"])
        self.assertEqual(pieces("Unknown"), [4, 5, 6])
        self.assertEqual(pieces("x-x"), [8, 7, 8])
        self.assertEqual(pieces("zzz"), [1])

    def test_typeset(self) -> None:
        """Marks open and close within a sentence; what has none of them is left out."""
        words = ["``", "He", "'s", "late", '"', "--", "she", "said"]
        plain = Document("x", words, [2, 0, 0, 1, 0, 1, 1, 1], [True, *[False] * 7])
        (copy,) = typeset([plain, Document("y", ["She", "left"], [2, 1], [True, False])], 1)
        self.assertEqual(len(copy.words), len(words))
        self.assertIn((copy.words[0], copy.words[4]), {("“", "”"), ("‘", "’"), ("«", "»")})
        self.assertEqual(copy.words[2], "’s")
        self.assertIn(copy.words[5], "—–")
        self.assertEqual(plain.words, words)

    def test_average(self) -> None:
        """Shares are 1 together; steps are added up."""

        def checkpoint(value: float) -> dict:
            return {"model": {"x": torch.tensor([value])}, "steps": 2, "pieces": 3, "seconds": 4.0, "mixture": ["m"], "arguments": {}}

        mean = average([(0.25, checkpoint(1.0)), (0.75, checkpoint(2.0))])
        self.assertEqual(mean["model"]["x"].tolist(), [1.75])
        self.assertEqual(mean["steps"], 4)
        with self.assertRaises(ValueError):
            average([(0.5, checkpoint(1.0))])

    def test_acts_of_statements(self) -> None:
        """A row names the content by its words; the cue comes from the document, and other contents teach nothing."""
        document = Document("x", ["He", "said", "no", "and", "left"], [2, 1, 1, 1, 1], [True, *[False] * 4], foreign=True)
        document.links = {"cue": [[1, 2]], "source": [[0, 1, [0]]], "content": [[2, 3, [0]], [4, 5, []]]}
        with tempfile.TemporaryDirectory() as folder:
            table = Path(folder) / "acts.tsv"
            table.write_text("# document, content, act\nx\t2\t3\tdenial\n", encoding="utf-8")
            (read,) = polnear_acts.read(table, [document])
        self.assertEqual(read.acts, [[[1, 2], [2, 3], "denial"]])
        self.assertFalse(read.foreign)
        self.assertIsNone(read.attribution)


if __name__ == "__main__":
    unittest.main()
