"""What is worked out in another way than spaCy's comes out the same."""

from typing import Any

import numpy as np
import pytest

from recoupe.language import pipeline
from recoupe.language.transitions import is_stepwise, step_through

TEXTS = [
    "La ministre affirme que la digue tiendra.",
    "« Personne n’est mort », a assuré le préfet de l'Ain, qui s'est rendu sur place dans la soirée.",
    "Oui.",
    "Le maire de la commune, Paul Durand, a dit que la digue, longue de 30 mètres, ne tiendra pas.",
]


def prepared(nlp: Any) -> list[Any]:
    docs = [nlp.make_doc(text) for text in TEXTS]
    for name in ("tok2vec", "morphologizer"):
        docs = list(nlp.get_pipe(name).pipe(docs))
    return docs


@pytest.mark.parametrize("name", ["parser", "ner"])
def test_steps_are_those_of_spacys_own_loop(name: str) -> None:
    nlp = pipeline.load("fr")
    parser: Any = nlp.get_pipe(name)
    theirs, ours = list(parser.pipe(prepared(nlp))), prepared(nlp)
    assert is_stepwise(parser)
    step_through(parser, ours)
    for one, other in zip(ours, theirs, strict=True):
        assert [(t.dep_, t.head.i) for t in one] == [(t.dep_, t.head.i) for t in other]
        assert [(e.text, e.label_) for e in one.ents] == [(e.text, e.label_) for e in other.ents]


def test_nothing_is_stepped_through_without_a_token() -> None:
    nlp = pipeline.load("fr")
    docs = [nlp.make_doc("")]
    step_through(nlp.get_pipe("parser"), docs)
    assert not docs[0]


def test_words_embedded_once_have_the_vectors_of_each_token() -> None:
    nlp = pipeline.load("fr")
    tok2vec: Any = nlp.get_pipe("tok2vec")
    docs = prepared(nlp)
    once = tok2vec.model.get_ref("embed")
    (each,) = once.layers
    assert once.name == "embed_once"
    for one, other in zip(once.predict(docs), each.predict(docs), strict=True):
        assert np.allclose(one, other, atol=1e-6)
