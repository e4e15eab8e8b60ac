"""Figures of a model: `python -m training.evaluate MODEL [TREEBANKS] [--gold FILE --texts FOLDER]`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.scorer import Scorer
from spacy.training import Example
from training.families import Part
from training.treebank import document

from recoupe.language import pipeline
from training import reporting

if TYPE_CHECKING:
    from spacy.language import Language
    from training.treebank import Sentence

# None of these trains anything; PUD's last 300 sentences are held out of its family's part.
TESTS = {
    "Sequoia test": Part("seq-test"),
    "GSD test": Part("gsd-test"),
    "PUD, last 300": Part("pud", since=700),
}
SCORES = {
    "UPOS": "pos_acc",
    "lemma": "lemma_acc",
    "UAS": "dep_uas",
    "LAS": "dep_las",
}


def main() -> None:
    """Print the syntax figures of a model, and the reporting figures where gold is given."""
    asked = _arguments()
    nlp = pipeline.load("fr", str(asked.model))
    for title, part in TESTS.items():
        scores = syntax(nlp, part.sentences(asked.treebanks))
        print(f"{title:14}", "  ".join(f"{name} {100 * scores[name]:.1f}" for name in SCORES))
    for gold, texts in zip(asked.gold, asked.texts, strict=True):
        print(gold.parent.name, reporting.measure(nlp, gold, texts))


def syntax(nlp: Language, sentences: list[Sentence]) -> dict[str, float]:
    """Return accuracies over `sentences`, each parsed alone, as articles are."""
    gold = [document([sentence], nlp.vocab) for sentence in sentences]
    parsed = nlp.pipe((doc.text for doc in gold), batch_size=64)
    scores = Scorer(nlp).score([Example(mine, theirs) for mine, theirs in zip(parsed, gold, strict=True)])
    return {name: scores[key] for name, key in SCORES.items()}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("treebanks", nargs="?", type=Path, default=Path("treebanks"))
    parser.add_argument("--gold", type=Path, action="append", default=[])
    parser.add_argument("--texts", type=Path, action="append", default=[])
    return parser.parse_args()


if __name__ == "__main__":
    main()
