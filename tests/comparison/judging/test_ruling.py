from __future__ import annotations

from itertools import permutations

import pytest
from tests.comparison.judging.conftest import _mark, _read

from recoupe.comparison.cast import merge_actors
from recoupe.comparison.judging import Outcome, State, rule
from recoupe.judgements import Judgement, Kind

A = _read(
    "a", "{Le pont restera fermé}, dit [Jeanne Aubrac]. {La mairie paiera les travaux}, dit [Paul Ravier]."
)
B = _read(
    "b", "{Le pont sera fermé}, dit [Aubrac]. {On paiera les travaux}, dit [Ravier]. Puis [Marc Ravier] sort."
)
PLACES = {
    "a1": _mark(A, "Le pont restera fermé"),
    "a2": _mark(A, "La mairie paiera les travaux"),
    "b1": _mark(B, "Le pont sera fermé"),
    "b2": _mark(B, "On paiera les travaux"),
    "aubrac": _mark(A, "Jeanne Aubrac"),
    "ravier": _mark(A, "Paul Ravier"),
    "marc": _mark(B, "Marc Ravier"),
    "ravier-b": _mark(B, "Ravier"),
    "aubrac-b": _mark(B, "Aubrac"),
}


def judgement(kind: str, first: str, second: str | None = None, name: str | None = None) -> Judgement:
    return Judgement(Kind(kind), PLACES[first], PLACES[second] if second else None, name)


def outcomes(*judgements: Judgement) -> tuple[Outcome, ...]:
    ruling = rule([A, B], judgements)
    return ruling.outcomes(merge_actors(ruling.analyses, judged=ruling.cast).ids)


def states(*judgements: Judgement) -> list[str]:
    return [one.state.value for one in outcomes(*judgements)]


def test_a_judgement_that_fits_is_applied_to_what_it_means() -> None:
    (one,) = outcomes(judgement("same", "a1", "b1"))
    assert (one.state, one.findings, one.why) == (State.APPLIED, ("a-q0", "b-q0"), ())
    assert rule([A, B], [judgement("same", "b1", "a1")]).quotations.same == {("a-q0", "b-q0")}


def test_the_last_of_two_that_contradict_each_other_stands_and_both_are_kept() -> None:
    first, second = outcomes(judgement("same", "a1", "b1"), judgement("different", "b1", "a1"))
    assert (first.state, second.state) == (State.OVERRULED, State.APPLIED)
    assert first.why[-1].key == "judgements.overruled"


@pytest.mark.parametrize("kinds", [("same", "same", "different"), ("merge", "merge", "split")])
def test_a_circle_breaks_at_its_oldest(kinds: tuple[str, str, str]) -> None:
    x, y, z = ("a1", "a2", "b1") if kinds[0] == "same" else ("aubrac", "ravier", "marc")
    circle = [judgement(kind, *ends) for kind, ends in zip(kinds, ((x, y), (y, z), (x, z)), strict=True)]
    assert states(*circle) == ["overruled", "applied", "applied"]


def test_of_two_speakers_the_last_stands() -> None:
    given = [judgement("speaker", "a1", name=name) for name in ("Anne", None, "Anne")]
    assert states(*given[:2]) == ["overruled", "applied"]
    assert states(*given) == ["applied", "overruled", "applied"]
    assert rule([A, B], given).speakers == {"a-q0": "Anne"}


def test_quotations_and_actors_are_judged_apart() -> None:
    assert states(judgement("same", "a1", "b1"), judgement("split", "aubrac", "aubrac-b")) == ["applied"] * 2


def test_two_marks_of_one_place_decide_nothing() -> None:
    (one,) = outcomes(judgement("same", "a1", "a1"))
    assert (one.state, one.why[0].key) == (State.UNFIT, "judgements.one_place")


def test_a_mark_of_the_wrong_kind_fits_nothing() -> None:
    (one,) = outcomes(judgement("merge", "a1", "aubrac"))
    assert (one.state, one.findings, one.why[0].key) == (State.UNFIT, (), "judgements.no_actor")


def test_what_is_not_compared_cannot_be_the_same() -> None:
    from dataclasses import replace  # noqa: PLC0415

    denied = replace(A, quotations=(replace(A.quotations[0], negated=True), *A.quotations[1:]))
    (case,) = rule([denied, B], [judgement("same", "a1", "b1")]).cases
    assert case.why[0].key == "judgements.not_compared"
    assert rule([denied, B], [judgement("speaker", "a1", name="Anne")]).speakers == {"a-q0": "Anne"}


def test_the_order_of_lines_does_not_matter_where_they_agree() -> None:
    given = (
        judgement("same", "a1", "b1"),
        judgement("different", "a1", "a2"),
        judgement("unsure", "a2", "b2"),
        judgement("speaker", "b2", name="Anne"),
        judgement("merge", "aubrac", "ravier"),
        judgement("split", "ravier-b", "marc"),
    )
    ruling = rule([A, B], given)
    for lines in permutations(given):
        again = rule([A, B], lines)
        assert (again.quotations, again.cast, again.speakers) == (
            ruling.quotations,
            ruling.cast,
            ruling.speakers,
        )
        assert again.analyses == ruling.analyses


def test_said_twice_is_said_once() -> None:
    given = (
        judgement("same", "a1", "b1"),
        judgement("split", "ravier-b", "marc"),
        judgement("merge", "marc", "ravier"),
    )
    once, twice = rule([A, B], given), rule([A, B], given * 2)
    assert (once.quotations, once.cast, once.analyses) == (twice.quotations, twice.cast, twice.analyses)


def test_no_judgement_changes_nothing() -> None:
    assert rule([A, B], []).analyses == (A, B)
    assert states() == []


def test_where_one_side_is_absent_and_the_other_has_its_words_nothing_is_decided() -> None:
    dispatch = "{Le pont restera fermé jusqu’au printemps}, dit [Jeanne Aubrac]."
    here, gone = _read("a", dispatch), _read("b", f"Hier. {dispatch}")
    words = "Le pont restera fermé jusqu’au printemps"
    (case,) = rule([here], [Judgement(Kind.SAME, _mark(here, words), _mark(gone, words))]).cases
    assert [reason.key for reason in case.why] == ["judgements.absent"]
    assert case.why[0].words[1] == "b"
