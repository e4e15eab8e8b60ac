from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.accounts import find_accounts
from recoupe.comparison.accounts.judged.questions import find_questions
from recoupe.comparison.calendar import date_articles
from recoupe.comparison.cast import merge_actors
from recoupe.comparison.judging import rule
from recoupe.judgements import About, Judgement, Kind, Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.question import Question, Side

    Read = Callable[..., list[Analysis]]

TEXTS = {
    "a": "L’explosion de Vaudry a fait 30 blessés. Le car roulait à 90 km/h sur le pont.",
    "b": "À Vaudry, les secours comptent 31 blessés. Le car filait à 110 km/h, selon la police.",
    "c": "Les hôpitaux soignent 31 blessés. Il faisait 12 degrés.",
}


def asked(articles: Sequence[Analysis], judgements: Sequence[Judgement] = ()) -> list[Question]:
    ruling = rule(articles, judgements)
    calendar, merged = date_articles(ruling.analyses), merge_actors(ruling.analyses)
    return list(find_questions(ruling, calendar, merged))


def together(articles: Sequence[Analysis], one: Question) -> bool:
    """Tell whether an account has both values."""
    found = find_accounts(articles, date_articles(articles), merge_actors(articles))
    places = [{value.place for value in account.values} for account in found]
    return any({one.a.place, one.b.place} <= told for told in places)


def test_values_that_differ_are_asked_about_with_what_they_are_of(analyses: Read) -> None:
    """Once for every two values, however many articles give them; nothing of one that nobody else gives."""
    articles = analyses(**TEXTS)
    texts = {one.article.id: one.article.text for one in articles}
    found = asked(articles)
    assert [{one.a.name, one.b.name} for one in found] == [{"30", "31"}]
    for one in found:
        assert one.about is About.VALUES
        assert one.held == together(articles, one)
        assert one.subject
        assert one.why
        assert 0 <= one.doubt <= 1
        assert one.a.place.article != one.b.place.article
        for side in (one.a, one.b):
            assert side.name in side.place.span.of(texts[side.place.article])


@pytest.mark.parametrize("kind", [Kind.SAME, Kind.DIFFERENT, Kind.UNSURE])
def test_what_is_decided_is_not_asked_again_wherever_the_values_stand(analyses: Read, kind: Kind) -> None:
    articles = analyses(**TEXTS)
    digests = {one.article.id: one.article for one in articles}
    one = next(one for one in asked(articles) if {one.a.name, one.b.name} == {"30", "31"})

    def mark(side: Side) -> Mark:
        article = digests[side.place.article]
        return Mark(article.digest, side.place.span, side.place.span.of(article.text), article.id)

    left = asked(articles, [Judgement(kind, mark(one.a), mark(one.b), of=About.VALUES)])
    assert {"30", "31"} not in [{other.a.name, other.b.name} for other in left]
    assert len(left) == len(asked(articles)) - 1


@given(st.permutations("abc"))
def test_the_order_of_articles_makes_no_difference_and_the_least_sure_is_first(
    analyses: Read, order: list[str]
) -> None:
    articles = {one.article.id: one for one in analyses(**TEXTS)}
    found = asked([articles[name] for name in order])
    assert found == asked(sorted(articles.values(), key=lambda one: one.article.id))
    assert all(one.doubt <= other.doubt for one, other in pairwise(found))
