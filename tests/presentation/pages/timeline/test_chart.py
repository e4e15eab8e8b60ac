from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import Moment, Place, Precision, TimelineEntry
from recoupe.presentation.interface import interface
from recoupe.presentation.pages.labels import Labels
from recoupe.presentation.pages.timeline.chart import Chart
from recoupe.presentation.report import report

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.presentation.conftest import Page

    from recoupe.comparison.dossier import Dossier

DAY = date(2025, 1, 16)


def chart(dossier: Dossier, language: str = "fr") -> Chart:
    return Chart(Labels(dossier, interface(language)))


def dated(dossier: Dossier, moments: list[Moment]) -> Dossier:
    """Return the dossier with an entry like its own for each moment."""
    (entry,) = dossier.timeline
    return replace(dossier, timeline=tuple(replace(entry, moment=moment) for moment in moments))


def years_and_an_evening() -> list[Moment]:
    """Return the moments of a story: six years of days, then one evening minute by minute."""
    days = [DAY - timedelta(days=73 * number) for number in range(30, 0, -1)]
    evening = [f"{DAY}T{20 + number // 60}:{number % 60:02}" for number in range(0, 90, 3)]
    return [
        *(Moment(day, day, Precision.DAY, day.isoformat()) for day in days),
        *(Moment(DAY, DAY, Precision.TIME, value) for value in evening),
    ]


def test_a_mark_says_when_what_and_who(story: Dossier) -> None:
    (mark,) = chart(story).marks
    assert (mark.when, mark.said, mark.outlets) == ("3 mai", "le pont a cédé", 2)
    assert mark.title == "3 mai le pont a cédé · Dépêche, Gazette"


def test_an_entry_whose_accounts_differ_says_so_in_signs_and_words(
    story: Dossier, place: Callable[..., Place]
) -> None:
    (entry,) = story.timeline
    texts = {article.id: article.text for article in story.articles}
    clause = place(texts, "gazette", "Quinze personnes sont blessées, et le pont a cédé le 3 mai")
    (mark,) = chart(replace(story, timeline=(replace(entry, mentions=(clause,)),))).marks
    assert mark.when == "≠ 3 mai"
    assert mark.title.startswith("≠ 3 mai le pont a cédé · 3 mai · ")
    assert mark.title.endswith("les versions diffèrent (personnes blessées)")


def test_a_label_too_long_for_its_room_is_cut_before_a_word(story: Dossier) -> None:
    (entry,) = story.timeline
    (mark,) = chart(replace(story, timeline=(replace(entry, label="le pont a cédé hier soir"),))).marks
    assert mark.cut(mark.first + mark.rest) == "le pont a cédé hier soir"
    assert mark.cut(mark.first + mark.rest * 0.8) == "le pont a cédé…"
    assert mark.cut(mark.first) == ""


def test_every_entry_is_in_the_drawing_whether_drawn_or_counted(
    story: Dossier, read_page: type[Page]
) -> None:
    dossier = dated(story, years_and_an_evening())
    page = read_page(report(dossier))
    rows = [
        one.attributes["id"] for one in page.all("tr") if one.attributes.get("id", "").startswith("row-t-")
    ]
    drawn = [
        one.attributes["href"][1:]
        for one in page.all("a")
        if "entry" in one.parents[-1].attributes.get("class", "").split()
    ]
    assert drawn == rows
    shown = [one for one in page.all("g", class_="entry") if "display" not in one.attributes]
    left = sum(len(cluster.items) for cluster in chart(dossier).layout.clusters)
    assert len(shown) + left == len(rows)


def test_a_cluster_says_how_many_it_counts_from_when_to_when(story: Dossier) -> None:
    drawn = chart(dated(story, years_and_an_evening()))
    cluster = max(drawn.layout.clusters, key=lambda one: len(one.items))
    said = drawn.counted(cluster)
    assert said.startswith(f"{len(cluster.items)}\u00a0autres faits datés · ")
    assert said.count("16 janv.") == 2


def test_what_has_no_place_on_the_axis_stands_under_it(story: Dossier, read_page: type[Page]) -> None:
    known = Moment(DAY, DAY, Precision.DAY, DAY.isoformat())
    dossier = dated(story, [known, Moment(None, None, Precision.OPEN, "XXXX")])
    assert [mark.when for mark in chart(dossier).aside] == ["date ouverte"]
    _, last = read_page(report(dossier)).all("g", class_="entry")
    assert "data-from" not in last.attributes
    assert "display" not in last.attributes


def test_nothing_but_open_dates_is_a_drawing_all_the_same(story: Dossier, read_page: type[Page]) -> None:
    page = read_page(report(dated(story, [Moment(None, None, Precision.OPEN, "XXXX")])))
    assert len(page.all("g", class_="entry")) == 1
    assert not page.all("text", class_="tick")


@pytest.mark.parametrize(
    ("moments", "levels"),
    [
        (years_and_an_evening(), ["year", "month", "day", "hour"]),
        (years_and_an_evening()[:30], ["year", "month", "day"]),
        (years_and_an_evening()[30:], ["day", "hour"]),
    ],
    ids=["years and hours", "no hours", "one evening"],
)
def test_only_scales_that_show_more_are_offered(
    story: Dossier, moments: list[Moment], levels: list[str]
) -> None:
    assert chart(dated(story, moments)).levels == levels


def test_the_script_is_given_the_words_of_the_page(story: Dossier) -> None:
    shape = json.loads(chart(story, "en").shape)
    assert shape["words"]["months"][0] == "January"
    assert shape["words"]["origin"] == "D"


def test_an_outlet_without_articles_or_actors_is_no_hindrance(story: Dossier) -> None:
    bare = TimelineEntry(Moment(DAY, DAY, Precision.DAY, DAY.isoformat()), "", (), (), ())
    (mark,) = chart(replace(story, timeline=(bare,))).marks
    assert mark.language == "und"


def test_only_a_day_of_another_year_than_most_tells_its_year(story: Dossier) -> None:
    days = [date(2019, 3, 4), DAY, DAY + timedelta(days=1)]
    drawn = chart(dated(story, [Moment(day, day, Precision.DAY, day.isoformat()) for day in days]))
    assert [mark.when for mark in drawn.marks] == ["4 mars 2019", "16 janv.", "17 janv."]
