"""Plain tokens say what spaCy's say."""

import pytest
import spacy.tokens

from recoupe.language import pipeline
from recoupe.language.parsed import Doc
from recoupe.language.tokens import feature

SENTENCES = [
    "« Personne n’est mort », a assuré mardi le préfet de l'Ain, M. Jean Morel, qui s'était rendu sur place.",
    "La digue, dont on parle depuis  30 ans, TIENDRA-t-elle ? - Oui.",
]
PLAIN = ("i", "idx", "text", "lower_", "pos_", "dep_", "lemma_", "whitespace_")
FLAGS = ("is_alpha", "is_digit", "is_lower", "is_upper", "is_space", "is_punct")
OTHERS = ("head", "left_edge", "right_edge")
ROWS = ("children", "ancestors", "subtree")


@pytest.fixture(params=SENTENCES, ids=["quotation", "question"])
def parsed(request: pytest.FixtureRequest) -> spacy.tokens.Doc:
    return pipeline.parse(pipeline.load("fr"), [request.param])[0]


def test_tokens_are_spacys(parsed: spacy.tokens.Doc) -> None:
    for ours, theirs in zip(Doc(parsed), parsed, strict=True):
        for name in (*PLAIN, *FLAGS):
            assert getattr(ours, name) == getattr(theirs, name), (ours, name)
        for name in OTHERS:
            assert getattr(ours, name).i == getattr(theirs, name).i, (ours, name)
        for name in ROWS:
            assert [t.i for t in getattr(ours, name)] == [t.i for t in getattr(theirs, name)], (ours, name)


def test_features_are_spacys(parsed: spacy.tokens.Doc) -> None:
    for ours, theirs in zip(Doc(parsed), parsed, strict=True):
        assert ours.morph.strip("_") == str(theirs.morph)
        for name in ("VerbForm", "Number", "PronType"):
            assert feature(ours, name) == next(iter(theirs.morph.get(name, [])), "")


def test_what_stands_between_two_tokens_is_said_as_written(parsed: spacy.tokens.Doc) -> None:
    assert Doc(parsed).said(1, 4) == parsed[1:5].text
    assert not Doc(parsed).said(3, 2)


def test_a_neighbour_is_found_within_the_sentence_only(parsed: spacy.tokens.Doc) -> None:
    doc = Doc(parsed)
    assert doc[2].nbor(-1) is doc[1]
    for token, offset in ((doc[0], -1), (doc[-1], 1)):
        with pytest.raises(IndexError):
            token.nbor(offset)


def test_a_sentence_without_heads_says_so() -> None:
    tagged = pipeline.parse(pipeline.load("fr"), SENTENCES, needs=lambda number, _: number == 0)
    assert [Doc(one).is_parsed for one in tagged] == [True, False]
