from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

import recoupe
from recoupe import examples
from recoupe.examine import Examined, examine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article

ARTICLES = examples.articles()
# Not an article: it cannot be read, whatever reads it.
BAD = replace(ARTICLES[0], id="bad", text=None)  # type: ignore[arg-type]


@pytest.mark.parametrize("processes", [1, 2])
def test_analyses_come_in_order_whatever_the_processes(
    monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    """One that cannot be read says why, and no other is the worse for it."""
    monkeypatch.setattr("recoupe.examine.FEW", 1)
    first, bad, last = examine([ARTICLES[0], BAD, ARTICLES[1]], processes=processes)
    assert [first, last] == [Examined(one, recoupe.analyse(one)) for one in ARTICLES[:2]]
    assert (bad.article.id, bad.analysis) == ("bad", None)
    assert bad.failure is not None
    assert bad.failure.key == "failures.stopped"


def test_articles_are_taken_as_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream without end gives its first analysis."""
    taken: list[str] = []

    def endless() -> Iterator[Article]:
        while True:
            taken.append("one")
            yield ARTICLES[0]

    assert next(examine(endless(), processes=1)).analysis is not None
    assert len(taken) == 1


def test_a_model_that_is_not_there_stops_all() -> None:
    """As everywhere."""
    with pytest.raises(recoupe.PipelineError):
        next(examine(ARTICLES, model="no_such_model"))
