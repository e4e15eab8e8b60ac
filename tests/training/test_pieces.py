"""Pieces cut out of sentences with their parse."""

from collections.abc import Iterable

from training.pieces import Piece, harvest
from training.treebank import Sentence


def forms(pieces: Iterable[Piece]) -> list[str]:
    return [" ".join(word.form for word in piece.words) for piece in pieces]


def test_a_plain_sentence_is_a_clause_without_its_full_stop(sentences: list[Sentence]) -> None:
    assert forms(harvest(sentences).clauses)[0] == "Le maire du village ouvre la porte"


def test_subjects_that_can_speak_are_speakers(sentences: list[Sentence]) -> None:
    assert forms(harvest(sentences).speakers)[0] == "Le maire du village"


def test_names_are_cut_without_what_surrounds_them(sentences: list[Sentence]) -> None:
    assert forms(harvest(sentences).names) == ["Vizille"]


def test_what_stands_before_the_first_comma_is_an_opening_and_keeps_its_relation(
    sentences: list[Sentence],
) -> None:
    (opening,) = harvest(sentences).openings
    assert forms([opening]) == ["Hier"]
    assert opening.words[opening.root].relation == "advmod"


def test_a_piece_holds_its_own_heads(sentences: list[Sentence]) -> None:
    material = harvest(sentences)
    for piece in (*material.clauses, *material.speakers, *material.names, *material.openings):
        assert piece.words[piece.root].head == piece.root
        assert all(0 <= word.head < len(piece.words) for word in piece.words)


def test_a_sentence_with_marks_is_no_clause(sentences: list[Sentence]) -> None:
    quoted = tuple(
        word if word.form != "la" else type(word)("«", "PUNCT", word.head, "punct") for word in sentences[0]
    )
    assert harvest([quoted]).clauses == ()
