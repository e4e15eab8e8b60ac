from __future__ import annotations

from typing import Any

import pytest
from tests.quality.scoring.characters import characters
from tests.quality.scoring.contradictions import repeated, score_couples
from tests.quality.scoring.passages import passage_score
from tests.quality.scoring.quotations import Quotations
from tests.quality.scoring.score import Score
from tests.quality.scoring.speakers import same_speaker
from tests.quality.scoring.statements import statement_score
from tests.quality.scoring.timeline import timeline_scores
from tests.quality.scoring.times import time_scores

Row = dict[str, Any]


def span(start: int, text: str) -> Row:
    return {"start": start, "end": start + len(text), "text": text}


def said(name: str, start: int, text: str, speaker: str = "Anne", **more: Any) -> Row:
    row = {"id": name, "article": "a", "type": "direct", "content": [span(start, text)]}
    return {**row, "speaker": speaker, "confidence": "certain", **more}


def heard(name: str, start: int, text: str, speaker: str = "Anne") -> Row:
    return said(name, start, text) | {"speaker": {"name": speaker}}


def passage(first: str, second: str, start: int, end: int) -> Row:
    return {
        side: {"article": name, "start": start, "end": end} for side, name in (("a", first), ("b", second))
    }


def test_marks_spaces_and_edges_do_not_count() -> None:
    assert characters([span(10, "« l’eau monte ». ")]) == {12, 14, 15, 16, 18, 19, 20, 21, 22}


def test_a_span_of_punctuation_counts_for_nothing() -> None:
    assert characters([span(0, " …»")]) == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hélène Marchadour", "Marchadour"),
        ("la préfète", "préfète"),
        ("président Élie Vanneau", "Elie Vanneau"),
        ("", ""),
    ],
)
def test_two_names_are_one_speaker_s(one: str, other: str) -> None:
    assert same_speaker(one, other)
    assert same_speaker(other, one)


@pytest.mark.parametrize(("one", "other"), [("Anne Roy", "Anne"), ("Anne", ""), ("Le Roy", "Le Duc")])
def test_two_names_are_not_one_speaker_s(one: str, other: str) -> None:
    assert not same_speaker(one, other)
    assert not same_speaker(other, one)


def test_a_quotation_with_most_of_its_words_is_found() -> None:
    marked = Quotations([said("g", 0, "abcdefghij")], [heard("f", 0, "abcdefgh")])
    assert marked.content == marked.attribution == Score(1, 1, 1)


def test_a_quotation_cut_short_is_missed_and_a_false_alarm() -> None:
    marked = Quotations([said("g", 0, "abcdefghij")], [heard("f", 0, "abcdefg")])
    assert marked.content == Score(0, 1, 1)


def test_the_wrong_speaker_costs_the_attribution_alone() -> None:
    marked = Quotations([said("g", 0, "abcdefghij")], [heard("f", 0, "abcdefghij", "Paul")])
    assert (marked.content, marked.attribution) == (Score(1, 1, 1), Score(0, 1, 1))
    assert marked.certain.precision == 0


def test_the_name_the_lot_gives_counts_as_right() -> None:
    gold = [said("g", 0, "abcdefghij", "Tesen", speaker_in_lot="Tessen")]
    assert Quotations(gold, [heard("f", 0, "abcdefghij", "Tessen")]).attribution == Score(1, 1, 1)


def test_an_arguable_quotation_is_neither_missed_nor_a_false_alarm() -> None:
    gold = [said("g", 0, "abcdefghij"), said("h", 50, "klmnopqrst", optional=True)]
    first, second = heard("f", 0, "abcdefghij"), heard("k", 50, "klmnopqrst")
    assert Quotations(gold, [first]).content == Quotations(gold, [first, second]).content == Score(1, 1, 1)


def test_a_trap_found_as_speech_is_told_apart() -> None:
    trap = said("t", 20, "surnom", type="not_speech")
    marked = Quotations([said("g", 0, "abcdefghij"), trap], [heard("f", 20, "surnom")])
    assert marked.taken_for_speech == [trap]
    assert marked.content == Score(0, 1, 1)


def test_each_quotation_answers_for_one_alone() -> None:
    gold = [said("g", 0, "abcdefghij")]
    marked = Quotations(gold, [heard("f", 0, "abcdefghij"), heard("k", 0, "abcdefghij")])
    assert marked.content == Score(1, 2, 1)


def test_statements_are_scored_by_pairs_of_their_quotations() -> None:
    gold = [said(name, 20 * place, "abcdefghij") for place, name in enumerate("ghi")]
    found = [heard(name, 20 * place, "abcdefghij") for place, name in enumerate("GHI")]
    score = statement_score(gold, [{"members": ["g", "h"]}], found, [{"members": ["G", "H", "I"]}])
    assert score == Score(1, 3, 1)


def test_passages_are_scored_by_characters_whichever_side_comes_first() -> None:
    score = passage_score([passage("a", "b", 0, 10)], [passage("b", "a", 5, 15)])
    assert score == Score(10, 20, 20)


def test_a_time_may_be_right_in_value_with_other_edges() -> None:
    gold = [{"article": "a", **span(3, "le 3 mai"), "type": "DATE", "value": "2025-05-03"}]
    found = [{"article": "a", **span(6, "3 mai"), "type": "DATE", "value": "2025-05-03"}]
    scores = time_scores(gold, found)
    assert [scores[rule].hits for rule in ("strict", "relaxed", "type", "value")] == [0, 1, 1, 1]


def test_where_nobody_told_the_year_a_value_without_it_is_right() -> None:
    gold = [
        {"article": "a", **span(0, "mai"), "type": "DATE", "value": "2025-05", "value_unaided": "XXXX-05"}
    ]
    found = [{"article": "a", **span(0, "mai"), "type": "DATE", "value": "XXXX-05"}]
    assert time_scores(gold, found)["value"].f1 == 100


def at(start: int) -> Row:
    return {"article": "a", "start": start, "end": start + 5}


def happened(name: str, value: str, *starts: int, **more: Any) -> Row:
    return {"id": name, "value": value, "mentions": [at(start) for start in starts], **more}


def entry(value: str, *starts: int) -> Row:
    return {"date": {"value": value}, "mentions": [at(start) for start in starts]}


def test_an_event_is_found_where_an_entry_of_its_day_tells_of_it() -> None:
    events = [
        happened("e1", "2017-04-12T09:00", 0),
        happened("e2", "2017-04-13", 10),
        happened("e3", "2017", 20),
    ]
    events[2]["value_unaided"] = "XXXX"
    entries = [entry("2017-04-12", 2), entry("2017-04-12", 11), entry("XXXX", 24), entry("2017-04-12", 40)]
    found = timeline_scores(events, entries)
    assert found["events"] == Score(2, 4, 3)
    assert found["entries"] == Score(3, 4, 4)


def test_an_event_whose_day_no_text_gives_is_not_asked_for() -> None:
    events = [happened("e1", "2017-04-12", 0, value_unaided="après e05")]
    assert timeline_scores(events, [entry("2017-04-12", 2)])["events"] == Score(0, 1, 0)


def test_an_entry_of_several_things_tells_of_none() -> None:
    events = [happened("e1", "2017", 0), happened("e2", "2017", 10), happened("e3", "2017", 20)]
    found = timeline_scores(events, [entry("2017", 0, 10, 20)])
    assert found["events"] == Score(0, 1, 3)
    assert found["together"] == Score(0, 3, 0)


def test_places_of_one_event_and_one_day_belong_together() -> None:
    events = [happened("e1", "2017", 0, 10, 20)]
    found = timeline_scores(events, [entry("2017", 0, 10), entry("2017", 20), entry("2016", 21)])
    assert found["together"] == Score(1, 1, 3)


def test_a_contradiction_found_counts_by_the_pairs_of_gold_it_holds() -> None:
    one, other, wrong = (frozenset(pair) for pair in (("a", "b"), ("a", "c"), ("d", "e")))
    found = score_couples([{one, other}, {wrong}], {one, other}, {one, other})
    assert found == {"contradictions": Score(2, 3, 2), "contradictions true": Score(1, 2, 2)}


def test_reports_of_two_utterances_that_dispute_all_dispute() -> None:
    groups = [{"members": ["a", "x"]}, {"members": ["b", "y"]}]
    couples = repeated({frozenset(("a", "b"))}, groups)
    assert couples == {frozenset(pair) for pair in (("a", "b"), ("a", "y"), ("x", "b"), ("x", "y"))}
