"""Clauses of what is, turned to what will or would be."""

from collections.abc import Callable
from random import Random

import pytest
from training.futures import later
from training.pieces import Piece
from training.treebank import Word

PRESENT = "Mood=Ind|Number={}|Person=3|Tense=Pres|VerbForm=Fin"


def clause(subject: str, verb: str, lemma: str, number: str = "Sing") -> Piece:
    return Piece(
        (Word(subject, "PRON", 1, "nsubj"), Word(verb, "VERB", 1, "ROOT", lemma, PRESENT.format(number))), 1
    )


def printed(piece: Piece, roll: Callable[[int], Random]) -> set[str]:
    return {later(piece, roll(seed)).words[1].form for seed in range(20)}


@pytest.mark.parametrize(
    ("verb", "lemma", "number", "expected"),
    [
        ("cède", "céder", "Sing", {"cédera", "céderait"}),
        ("tiennent", "tenir", "Plur", {"tiendront", "tiendraient"}),
        ("prend", "prendre", "Sing", {"prendra", "prendrait"}),
        ("va", "aller", "Sing", {"ira", "irait"}),
        ("emballe", "emballer", "Sing", {"emballera", "emballerait"}),
        ("peut", "pouvoir", "Sing", {"pourra", "pourrait"}),
    ],
)
def test_a_verb_takes_the_endings_of_both_tenses(
    verb: str, lemma: str, number: str, expected: set[str], roll: Callable[[int], Random]
) -> None:
    assert printed(clause("cela", verb, lemma, number), roll) == expected


def test_its_features_follow(roll: Callable[[int], Random]) -> None:
    features = {later(clause("il", "cède", "céder"), roll(seed)).words[1].features for seed in range(20)}
    assert features == {
        "Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin",
        "Mood=Cnd|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    }


def test_a_clause_that_would_need_another_apostrophe_is_left_alone(roll: Callable[[int], Random]) -> None:
    assert printed(clause("n'", "est", "être"), roll) == {"est"}
    assert printed(clause("se", "trouve", "ouvrir"), roll) == {"trouve"}


def test_a_clause_without_a_finite_verb_is_left_alone(roll: Callable[[int], Random]) -> None:
    fragment = Piece((Word("Rien", "PRON", 0, "ROOT"),), 0)
    assert later(fragment, roll(1)) == fragment
