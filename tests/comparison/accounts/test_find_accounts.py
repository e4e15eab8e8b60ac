from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.accounts import find_accounts
from recoupe.comparison.calendar import date_articles
from recoupe.comparison.cast import merge_actors
from recoupe.comparison.dossier import Event, Moment, Precision, Story, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.dossier import Account

TEXTS = {
    "a": "L’explosion de Vaudry, mardi 4 avril, a fait 9 morts et 30 blessés dans la province d’Idrane.",
    "b": "L’explosion de Vaudry a fait 12 morts, un bilan provisoire, le 4 avril. Un car roulait à 90 km/h.",
    "c": "Le car roulait à 110 km/h, selon la police. À Vaudry, province d’Idrène, 31 blessés sont soignés.",
}
PARTS = st.lists(st.sampled_from([part for text in TEXTS.values() for part in text.split(". ")]), max_size=4)


def accounts(articles: list[Analysis], stories: list[Story] | None = None) -> tuple[Account, ...]:
    return find_accounts(articles, date_articles(articles), merge_actors(articles), stories=stories)


@given(st.permutations("abc"))
def test_the_order_of_articles_makes_no_difference(
    analyses: Callable[..., list[Analysis]], order: list[str]
) -> None:
    articles = {one.article.id: one for one in analyses(**TEXTS)}
    assert accounts([articles[name] for name in order]) == accounts(list(articles.values()))


@given(PARTS, PARTS, PARTS)
def test_every_value_stands_where_it_says(
    analyses: Callable[..., list[Analysis]], a: list[str], b: list[str], c: list[str]
) -> None:
    articles = analyses(a=". ".join(a), b=". ".join(b), c=". ".join(c))
    texts = {one.article.id: one.article.text for one in articles}
    found = accounts(articles)
    assert [account.id for account in found] == [f"a{number}" for number in range(1, len(found) + 1)]
    for account in found:
        told = {value.place.article for value in account.values}
        assert (len(told) == 1) == (account.verdict is Verdict.ONLY_ONE)
        assert account.slot
        assert account.why
        for value in account.values:
            words = value.place.span.of(texts[value.place.article])
            assert words
            assert words == words.strip()


@given(PARTS)
def test_an_article_agrees_with_its_copy(analyses: Callable[..., list[Analysis]], parts: list[str]) -> None:
    text = ". ".join(dict.fromkeys(parts))
    verdicts = {account.verdict for account in accounts(analyses(a=text, b=text))}
    assert Verdict.ONLY_ONE not in verdicts


def test_what_differs_comes_first(analyses: Callable[..., list[Analysis]]) -> None:
    order = [account.verdict for account in accounts(analyses(**TEXTS))]
    assert order == sorted(order, key=lambda verdict: verdict not in (Verdict.CONFLICT, Verdict.UPDATE))
    assert order[0] is Verdict.CONFLICT


def test_articles_of_two_stories_are_not_compared(analyses: Callable[..., list[Analysis]]) -> None:
    moment = Moment(None, None, Precision.OPEN, "XXXX-XX-XX")
    stories = [Story(name, (Event(name, (name,), moment),), ()) for name in TEXTS]
    assert accounts(analyses(**TEXTS), stories) == ()
