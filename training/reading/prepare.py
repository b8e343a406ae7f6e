"""Reads every set into prepared documents: `python -m reading.prepare --data DIR --corpus DIR --model DIR --out DIR`.

Writes one JSON-lines file a set and part, the pruned vocabulary (once: it fixes the weights' layout) and counts.
`--only corpus` renews the own corpus and the passages and leaves the rest.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from .documents import Document, save
from .lexicon import WeaponMatcher, nationality_words, weapon_names
from .readers import corpus, corpus_varied, crossner_politics, ecb_plus, gum, muc4, newswire, passages, polnear, polnear_acts, rams, re3d, report_patterns, typeset, ud_ewt, weapon_patterns, wikievents, wikigold, wnut17, wrapped
from .vocabulary import base_vocabulary, prune


ACTS = Path(__file__).parent.parent / "acts" / "polnear.tsv"


def public_sets(data: Path, seed: int) -> dict[str, list[Document]]:
    """All sets but the corpus, by file name."""
    gazetteers = data / "gazetteers"
    weapons, nationalities = WeaponMatcher(weapon_names(gazetteers)), nationality_words(gazetteers)
    wire_train, wire_test = newswire.read(data / "worldwide-newswire", weapons, nationalities)
    re3d_train, re3d_test = re3d.read(data / "re3d", weapons, nationalities)
    flat, reporting = polnear.read(data / "polnear", "train")
    flat_dev, _ = polnear.read(data / "polnear", "dev")
    treebanks = {"ud-ewt-train": ud_ewt.read(data / "ud-ewt", "train"), "gum": gum.read(data / "gum")}
    wiki, windows = wikievents.read(data / "wikievents-dev"), rams.read(data / "rams-dev")
    return {
        "polnear-train": flat,
        "polnear-wrapped": wrapped.read(flat, reporting, seed),
        "polnear-acts": polnear_acts.read(ACTS, flat),
        "polnear-dev": flat_dev,
        "polnear-dev-wrapped": wrapped.read(flat_dev, reporting, seed),
        "newswire-train": wire_train,
        "newswire-test": wire_test,
        "crossner-politics": crossner_politics.read(data / "crossner-politics", weapons, nationalities),
        "wikigold": wikigold.read(data / "wikigold", weapons, nationalities),
        "wnut17": wnut17.read(data / "wnut17", weapons, nationalities),
        "re3d-train": re3d_train,
        "re3d-test": re3d_test,
        "report-patterns": report_patterns.read(300, seed),
        "weapon-patterns": weapon_patterns.read(600, seed),
        "muc4": muc4.read(data / "muc4"),
        # every fifth document is held out
        "wikievents-train": [d for i, d in enumerate(wiki) if i % 5],
        "wikievents-test": wiki[::5],
        "rams-train": [d for i, d in enumerate(windows) if i % 5],
        "rams-test": windows[::5],
        "ecb-plus": ecb_plus.read(data / "ecb-plus"),
        **treebanks,
        **{f"{name}-typeset": typeset.typeset(documents, seed) for name, documents in treebanks.items()},
        "ud-ewt-dev": ud_ewt.read(data / "ud-ewt", "dev"),
        "ud-ewt-dev-folded": ud_ewt.read_folded(data / "ud-ewt", "dev"),
        "ud-ewt-dev-typeset": typeset.typeset(ud_ewt.read_folded(data / "ud-ewt", "dev"), seed),
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "corpus", "model", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--gold", type=Path, help="folder with seeds/: scored as one more set, never trained on")
    parser.add_argument("--only", choices=["corpus"])
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    sets = {f"corpus-{part}": corpus.read(options.corpus, part) for part in ("train", "dev")}
    sets["corpus-varied"] = corpus_varied.vary(sets["corpus-train"], nationality_words(options.data / "gazetteers"), 3, options.seed)
    sets |= passages.read(options.corpus.parent / "passages", 3, options.seed)
    if options.gold:
        sets["gold-seeds"] = corpus.read(options.gold, "seeds")
    if options.only is None:
        sets |= public_sets(options.data, options.seed)
    for name, documents in sets.items():
        save(options.out / f"{name}.jsonl", documents)
        print(f"{name:20} {len(documents):6} documents {sum(len(d.words) for d in documents):8} words", flush=True)
    vocabulary = options.out / "vocabulary.json"
    if not vocabulary.exists():
        base = base_vocabulary(options.model)
        training = [d for name, documents in sets.items() if not name.endswith(("-dev", "-test", "-folded", "-dev-wrapped", "-seeds")) for d in documents]
        kept = prune(base, training)
        vocabulary.write_text(json.dumps({"base": kept, "pieces": [base[i] for i in kept]}, ensure_ascii=False), encoding="utf-8")
        print(f"vocabulary: {len(kept)} of {len(base)} pieces")


if __name__ == "__main__":
    main()
