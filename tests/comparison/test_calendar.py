from __future__ import annotations

from datetime import date
from itertools import permutations

from recoupe.analysis.analysis import Analysis
from recoupe.analysis.times import find_times
from recoupe.article import Article, Block, BlockKind
from recoupe.comparison.calendar import Calendar, date_articles
from recoupe.comparison.dossier import Place
from recoupe.text import Span

FIXED = "La ministre recevait jeudi 16 septembre les élus du canton."
SAME_DAY = "Les élus du canton ont rencontré la ministre jeudi. Ils s'étaient réunis mercredi."
LATER = "La ministre est revenue dans le canton le 20 octobre."


def analysis(name: str, text: str, published: str | None = None) -> Analysis:
    article = Article(name, text, published=published)
    span = Span(0, len(text))
    times = find_times(name, text, (span,), published=article.day)
    return Analysis(article, "fr", None, (Block(span, BlockKind.PARAGRAPH),), (), (span,), (), (), times, ())


def values(calendar: Calendar, article: str) -> list[str]:
    return [time.value for time in calendar.times if time.article == article]


def test_a_weekday_with_its_date_leaves_the_years_it_falls_in() -> None:
    year = date_articles([analysis("a", FIXED)]).year
    assert year.candidates == (1993, 1999, 2004, 2010, 2021, 2027)
    assert all(date(candidate, 9, 16).isoweekday() == 4 for candidate in year.candidates)
    (place,) = year.evidence
    assert place.span.of(FIXED) == "jeudi 16 septembre"


def test_an_open_year_leaves_the_day_known() -> None:
    calendar = date_articles([analysis("a", FIXED), analysis("b", SAME_DAY)])
    assert values(calendar, "b") == ["XXXX-09-16", "XXXX-09-15"]
    assert all(time.earliest is None for time in calendar.times)
    assert calendar.written["b"].value == "XXXX-09-16"
    assert calendar.written["b"].earliest is None


def test_one_dated_article_dates_the_others() -> None:
    calendar = date_articles(
        [analysis("a", FIXED), analysis("b", SAME_DAY), analysis("c", LATER, "2021-10-20")]
    )
    assert calendar.year.candidates == (2021,)
    assert values(calendar, "b") == ["2021-09-16", "2021-09-15"]
    assert calendar.days["a"] == (date(2021, 9, 16), date(2021, 9, 16))


def test_an_article_of_a_later_day_stands_apart_and_after() -> None:
    calendar = date_articles([analysis("a", FIXED), analysis("b", SAME_DAY), analysis("c", LATER)])
    assert calendar.written["c"].value == "XXXX-10-20"
    first, last = calendar.days["c"]
    before = calendar.days["a"][1]
    assert first is not None
    assert before is not None
    assert first > before
    assert last is None


def test_a_day_set_as_a_term_parts_no_article_from_its_fellows() -> None:
    due = "La passerelle, promise aux élus pour le 15 décembre, attend ses câbles."
    calendar = date_articles([analysis("a", FIXED, "2021-09-16"), analysis("b", due)])
    assert calendar.days["b"] == calendar.days["a"]


def test_articles_of_another_event_do_not_lend_their_day() -> None:
    calendar = date_articles([analysis("a", FIXED), analysis("b", SAME_DAY)], groups=[["a"], ["b"]])
    assert values(calendar, "b") == ["XXXX-WXX-4", "XXXX-WXX-3"]


def test_an_article_no_group_holds_is_dated_alone() -> None:
    calendar = date_articles([analysis("a", FIXED), analysis("b", SAME_DAY)], groups=[["a"]])
    assert calendar.days["b"] == (None, None)


def test_last_week_is_known_by_its_days_while_the_year_is_open() -> None:
    text = FIXED + " Un barrage a cédé la semaine dernière."
    assert values(date_articles([analysis("a", text)]), "a") == ["XXXX-09-16", "XXXX-09-06/XXXX-09-12"]


def test_years_ago_stays_open_with_the_year() -> None:
    text = FIXED + " Le canton est né il y a six ans."
    assert values(date_articles([analysis("a", text)]), "a")[-1] == "XXXX"
    dated = date_articles([analysis("a", text), analysis("b", LATER, "2021-10-20")])
    assert values(dated, "a")[-1] == "2015"


def test_dates_that_no_year_fits_leave_no_candidate_and_say_so() -> None:
    year = date_articles([analysis("a", FIXED), analysis("b", "Il est venu jeudi 17 septembre.")]).year
    assert year.candidates == ()
    assert "times.no_year_fits" in [reason.key for reason in year.why]


def test_nothing_to_date_is_said() -> None:
    calendar = date_articles([analysis("a", "Les élus sont venus mardi.")])
    assert calendar.year.candidates == ()
    assert [reason.key for reason in calendar.year.why] == ["times.nothing_dates"]
    assert values(calendar, "a") == ["XXXX-WXX-2"]


def test_a_line_of_publication_dates_its_article() -> None:
    text = "Publié le 18 septembre. Les élus sont venus jeudi 16 septembre."
    assert date_articles([analysis("a", text)]).written["a"].value == "XXXX-09-18"


def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = [analysis("a", FIXED), analysis("b", SAME_DAY), analysis("c", LATER)]
    assert len({repr(date_articles(order)) for order in permutations(articles)}) == 1


def test_every_reason_reads_in_both_languages() -> None:
    calendar = date_articles([analysis("a", FIXED), analysis("b", SAME_DAY, "2021-09-16")])
    assert {reason.say("fr") for reason in calendar.year.why}.isdisjoint(
        {reason.say("en") for reason in calendar.year.why}
    )


def test_every_expression_has_its_place_among_the_days() -> None:
    calendar = date_articles([analysis("a", FIXED)])
    assert set(calendar.spans_of_days) == {Place(time.article, time.span) for time in calendar.times}
