from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.dossier import Edit, Operation, Passage, PassageKind, Place
from recoupe.presentation.differences import Piece, Side, mark_differences, mark_edits, share_words
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDINGS = st.lists(st.sampled_from(["le", "pont", "Pont", "cède", "«", "tôt,", "12", "\n"]), max_size=9).map(
    " ".join
)


def spelled(pieces: Sequence[Piece]) -> list[tuple[str, str]]:
    return [(piece.side.value, piece.text) for piece in pieces]


def test_an_added_word_is_marked_where_it_stands() -> None:
    pieces = mark_differences("le pont cède", "le vieux pont cède")
    assert spelled(pieces) == [("both", "le "), ("added", "vieux"), ("both", " pont cède")]


def test_a_missing_word_stands_where_it_would_stand() -> None:
    pieces = mark_differences("le vieux pont cède", "le pont cède")
    assert [(p.side, p.text) for p in pieces if p.side is not Side.BOTH] == [(Side.MISSING, "vieux")]


def test_a_replaced_word_is_missing_and_added() -> None:
    sides = [piece.side for piece in mark_differences("un grand bruit", "un énorme bruit")]
    assert sides == [Side.BOTH, Side.MISSING, Side.ADDED, Side.BOTH]


def test_case_and_accents_are_no_difference() -> None:
    assert spelled(mark_differences("L’État cède", "l’Etat cède")) == [("both", "l’Etat cède")]


@given(WORDINGS, WORDINGS)
def test_the_pieces_that_are_not_missing_are_the_wording_shown(base: str, shown: str) -> None:
    pieces = mark_differences(base, shown)
    assert "".join(piece.text for piece in pieces if piece.side is not Side.MISSING) == shown


@given(WORDINGS, WORDINGS)
def test_what_is_missing_is_in_the_other_wording(base: str, shown: str) -> None:
    missing = [piece.text for piece in mark_differences(base, shown) if piece.side is Side.MISSING]
    assert all(words in base for words in missing)


def test_the_second_side_of_a_passage_shows_what_it_adds_and_lacks() -> None:
    a, b = "Le pont a cédé hier.", "Le vieux pont cède hier."
    edits = (
        Edit(Operation.REPLACE, Span(8, 14), Span(14, 18)),
        Edit(Operation.INSERT, Span(3, 3), Span(3, 8)),
    )
    passage = Passage(Place("a", Span(0, 20)), Place("b", Span(0, 24)), PassageKind.NARRATION, edits, words=3)
    pieces = mark_edits(passage, a, b)
    assert "".join(p.text for p in pieces if p.side is not Side.MISSING) == b
    assert [p.text for p in pieces if p.side is Side.MISSING] == ["a cédé"]


def test_the_share_of_words_is_of_the_shorter_wording() -> None:
    assert share_words("le pont a cédé hier matin", "le pont") == 1.0
    assert share_words("le pont a cédé", "la route tient") == 0.0


def test_a_wording_without_words_shares_nothing() -> None:
    assert share_words("", "le pont") == 0.0
