from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from typing import TYPE_CHECKING

import pytest

import recoupe
from recoupe import clock, examples
from recoupe.analysis import dating

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Le pont a fermé mardi 11 avril 2017. Il rouvrira demain vers 18 h 30, dans deux semaines ou jamais."
ARTICLES = examples.articles()
# Not an article: it cannot be read, whatever reads it.
BAD = replace(ARTICLES[0], id="bad", text=None)  # type: ignore[arg-type]
# A process that ends at one article, as for want of memory; its batch has others.
SCRIPT = """
import os
from recoupe import Article, clock
from recoupe.analysis import dating
whole = dating.find_dating
def deadly(article):
    if article.id == "deadly":
        os._exit(1)
    return whole(article)
dating.find_dating = deadly
"""


def test_each_time_stands_where_it_says() -> None:
    found = recoupe.times(TEXT, published="2017-04-12")
    assert [time.span.of(TEXT) for time in found] == [
        "mardi 11 avril 2017",
        "demain",
        "18 h 30",
        "dans deux semaines",
    ]
    assert [time.value for time in found] == ["2017-04-11", "2017-04-13", "2017-04-13T18:30", "2017-W17"]


def test_the_times_of_a_text_are_those_of_its_article_and_of_its_analysis() -> None:
    article = ARTICLES[0]
    assert recoupe.times(article) == recoupe.analyse(article).times
    assert recoupe.times(recoupe.Article("text", TEXT)) == recoupe.times(TEXT)


@pytest.mark.parametrize("published", ["2017-04-12", "2017-04-12T08:00:00+02:00", date(2017, 4, 12)])
def test_the_day_of_reference_may_be_a_date_or_its_spelling(published: date | str) -> None:
    (time,) = recoupe.times("Il pleuvait hier.", published=published)
    assert (time.value, time.earliest, time.anchor) == ("2017-04-11", date(2017, 4, 11), "published")


def test_the_day_an_article_gives_goes_before_the_one_of_reference() -> None:
    article = recoupe.Article("a", "Il pleuvait hier.", published="2020-02-02")
    assert recoupe.times(article, published="2017-04-12") == recoupe.times(article)


def test_without_a_day_of_reference_what_depends_on_it_stays_open() -> None:
    (time,) = recoupe.times("Il pleuvait le 3 mai.")
    assert (time.value, time.earliest, time.latest) == ("XXXX-05-03", None, None)


def test_a_day_of_reference_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="month"):
        recoupe.times(TEXT, published="2017-31-02")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "Rendez-vous le 31 février.",
        "En 9999, dans trois ans.",
        "31/02/2017",
        "T\x00 hier \ud800",
    ],
)
@pytest.mark.parametrize("published", [None, "0001-01-01", "9999-12-31"])
def test_days_that_no_calendar_has_are_read_without_harm(text: str, published: str | None) -> None:
    for time in recoupe.times(text, published=published):
        assert time.span.of(text)
        assert (time.earliest is None) == (time.latest is None)


@pytest.mark.parametrize("processes", [1, 2])
def test_the_number_of_processes_changes_nothing(monkeypatch: pytest.MonkeyPatch, processes: int) -> None:
    monkeypatch.setattr(clock, "FEW", 1)
    monkeypatch.setattr(clock, "BATCH", 4)
    alone = [dating.find_dating(article) for article in ARTICLES]
    assert list(recoupe.datings(ARTICLES, processes=processes)) == alone


def test_few_articles_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", None)
    assert len(list(recoupe.datings(ARTICLES, processes=8))) == len(ARTICLES)
    assert list(recoupe.datings([])) == []


@pytest.mark.parametrize("processes", [1, 2])
def test_an_article_that_cannot_be_read_costs_its_own_result_alone(
    monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    monkeypatch.setattr(clock, "FEW", 1)
    found = list(recoupe.datings([ARTICLES[0], BAD, ARTICLES[1]], processes=processes))
    assert [one.article.id for one in found] == [ARTICLES[0].id, "bad", ARTICLES[1].id]
    assert [one.failure is None for one in found] == [True, False, True]
    assert found[1].failure is not None
    assert "TypeError" in found[1].failure.say("en")


def test_an_article_that_ends_its_process_costs_none_of_its_batch(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(SCRIPT, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(clock, "FEW", 1)
    given = [ARTICLES[0], replace(ARTICLES[1], id="deadly"), ARTICLES[2]]
    found = list(recoupe.datings(given, processes=2))
    assert [bool(one.times) for one in found] == [True, False, True]
    assert [one.failure is None for one in found] == [True, False, True]


def test_articles_without_end_are_read_as_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "FEW", 1)
    found = islice(recoupe.datings(cycle(ARTICLES), processes=2), 80)
    assert [one.article.id for one in found] == [article.id for article in islice(cycle(ARTICLES), 80)]


def test_no_large_library_is_loaded() -> None:
    code = f"import sys, recoupe; recoupe.times({TEXT!r}); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert {"spacy", "numpy", "thinc"}.isdisjoint(loaded.split())
