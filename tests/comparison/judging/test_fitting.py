from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.comparison.judging.conftest import _mark, _read

from recoupe.comparison.dossier import Place
from recoupe.comparison.judging.fitting import Fit, Fitting
from recoupe.judgements import About
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.analysis.analysis import Analysis
    from recoupe.reasons import Reason

PONT = "La maire parle. {Le pont restera fermé jusqu’au printemps}, dit [Jeanne Aubrac]. [Aubrac] sort."
SAID = "Le pont restera fermé jusqu’au printemps"
OLD = _read("a", PONT)
MARK = _mark(OLD, SAID)


def fit(
    analyses: list[Analysis], words: str = SAID, about: About = About.QUOTATIONS, values: Iterable[Place] = ()
) -> Fit | Reason:
    return Fitting(analyses, values).fit(_mark(OLD, words), about)


def keys(found: Fit | Reason) -> list[str]:
    return [one.key for one in found.why] if isinstance(found, Fit) else [found.key]


def test_a_mark_means_the_quotation_in_its_place() -> None:
    found = fit([OLD])
    assert isinstance(found, Fit)
    assert (found.finding, found.place.span, found.why) == (("a-q16",), Span(16, 56), ())


def test_a_mark_means_the_actor_who_is_named_in_its_place() -> None:
    found = fit([OLD], "Jeanne Aubrac", About.ACTORS)
    assert isinstance(found, Fit)
    assert (found.finding, found.why) == (("a", "a1"), ())


@given(
    before=st.text(st.characters(exclude_characters="{}[]", exclude_categories=["Cs"])),
    after=st.text("xyz .\n"),
)
def test_words_put_in_before_and_after_move_a_mark_along(before: str, after: str) -> None:
    new = _read("a", f"{before}\n{PONT}{after}")
    found = fit([new])
    assert isinstance(found, Fit)
    assert found.place.span.of(new.article.text) == SAID
    assert keys(found) == ([] if new.article.digest == OLD.article.digest else ["judgements.moved"])


def test_a_copy_under_another_name_is_the_same_text() -> None:
    found = fit([replace(OLD, article=replace(OLD.article, id="b"), quotations=_read("b", PONT).quotations)])
    assert isinstance(found, Fit)
    assert (found.finding, found.why) == (("b-q16",), ())


def test_of_two_copies_the_one_of_its_name_is_meant() -> None:
    found = fit([_read("Z", PONT), OLD])
    assert isinstance(found, Fit)
    assert found.finding == ("a-q16",)


def test_marks_and_spaces_that_changed_do_not_hide_the_words() -> None:
    found = fit([_read("a", PONT.replace("’", "'").replace("pont restera", "pont\u00a0restera"))])
    assert keys(found) == ["judgements.moved"]


def test_words_in_several_quotations_mean_none() -> None:
    assert keys(fit([_read("a", f"{PONT} {{{SAID}}}, redit [Paul Ravier].")])) == ["judgements.several"]


def test_of_several_places_the_one_that_is_a_quotation_is_meant() -> None:
    assert keys(fit([_read("a", f"{SAID}.\n{PONT}")])) == ["judgements.moved"]


def test_a_name_in_several_places_means_its_one_actor() -> None:
    found = fit([_read("a", f"Hier. {PONT} Oui, [Jeanne Aubrac].")], "Jeanne Aubrac", About.ACTORS)
    assert isinstance(found, Fit)
    assert found.finding == ("a", "a1")


def test_long_words_are_looked_for_in_every_article_and_short_ones_are_not() -> None:
    other = _read("b", f"Hier. {PONT}")
    assert keys(fit([other])) == ["judgements.moved"]
    assert keys(fit([other], "Jeanne Aubrac", About.ACTORS)) == ["judgements.no_words"]


def test_half_a_word_is_not_the_word() -> None:
    assert keys(fit([_read("a", "Des [Aubracs].")], "Aubrac", About.ACTORS)) == ["judgements.no_words"]


@pytest.mark.parametrize(
    ("about", "words", "entry"),
    [
        (About.QUOTATIONS, SAID, "no_quotation"),
        (About.SPEAKER, SAID, "no_quotation"),
        (About.ACTORS, "Jeanne Aubrac", "no_actor"),
        (About.VALUES, "printemps", "no_value"),
    ],
)
def test_words_that_are_no_finding_any_more_are_told(about: About, words: str, entry: str) -> None:
    bare = replace(OLD, quotations=(), actors=())
    assert keys(fit([bare], words, about)) == [f"judgements.{entry}"]
    assert keys(fit([_read("a", f"{SAID} Jeanne Aubrac")], words, about)) == [f"judgements.{entry}"]


def test_words_that_stand_nowhere_are_told() -> None:
    assert keys(fit([_read("a", "Rien.")])) == keys(fit([])) == ["judgements.no_words"]


def test_a_quotation_drawn_otherwise_is_still_meant() -> None:
    longer = replace(OLD, quotations=(replace(OLD.quotations[0], content=(Span(19, 56),)),))
    found = fit([longer])
    assert isinstance(found, Fit)
    assert (found.place.span, keys(found)) == (Span(19, 56), ["judgements.redrawn"])


def test_a_quotation_that_has_little_in_common_is_not() -> None:
    half = replace(OLD, quotations=(replace(OLD.quotations[0], content=(Span(40, 56),)),))
    assert keys(fit([half])) == ["judgements.no_quotation"]


def test_where_span_and_words_disagree_the_words_are_believed() -> None:
    found = Fitting([OLD]).fit(replace(MARK, span=Span(3, 5)), About.QUOTATIONS)
    assert isinstance(found, Fit)
    assert found.finding == ("a-q16",)


def test_words_that_several_other_articles_have_mean_none_of_them() -> None:
    others = [_read("b", f"Hier. {PONT}"), _read("c", f"Ce soir. {PONT}")]
    assert keys(fit(others)) == ["judgements.absent"]


TOLL = "L’accident a fait 12 morts et 30 blessés.\nLe maire en compte 12 lui aussi."
DEAD = replace(_mark(_read("a", TOLL), "12"), before="L’accident a fait ", after=" morts et 30 blessés.")


def at(text: str, words: str) -> Place:
    return Place("a", Span(text.index(words), text.index(words) + len(words)))


def test_a_value_is_meant_by_its_place() -> None:
    other = Place("a", Span(TOLL.rindex("12"), TOLL.rindex("12") + 2))
    found = Fitting([_read("a", TOLL)], [other, at(TOLL, "12")]).fit(DEAD, About.VALUES)
    assert isinstance(found, Fit)
    assert (found.place, found.why) == (at(TOLL, "12"), ())


@pytest.mark.parametrize(
    "text", [f"Hier.\n{TOLL}", TOLL.replace("morts et", "tués et"), TOLL.replace("fait", "tué")]
)
def test_a_value_is_found_again_by_the_words_beside_it_on_one_side(text: str) -> None:
    places = [Place("a", Span(start, start + 2)) for start in (text.index("12"), text.rindex("12"))]
    found = Fitting([_read("a", text)], places).fit(DEAD, About.VALUES)
    assert isinstance(found, Fit)
    assert (found.place, keys(found)) == (places[0], ["judgements.moved"])


def test_the_same_number_in_other_words_is_another_value() -> None:
    text = TOLL.replace("12 morts", "15 morts")
    found = Fitting([_read("a", text)], [at(text, "12")]).fit(DEAD, About.VALUES)
    assert keys(found) == ["judgements.no_value"]


def test_a_value_read_with_more_words_is_still_meant() -> None:
    found = Fitting([_read("a", TOLL)], [at(TOLL, "12 m")]).fit(DEAD, About.VALUES)
    assert keys(found) == ["judgements.redrawn"]
