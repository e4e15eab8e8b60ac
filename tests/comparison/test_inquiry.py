from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from recoupe.analysis import analyse
from recoupe.article import Article
from recoupe.comparison import follow
from recoupe.comparison.inquiry import COMPARED
from recoupe.judgements import About

if TYPE_CHECKING:
    from recoupe.analysis.analysis import Analysis

TEXTS = {
    "a": "L’explosion de Vaudry a fait 30 blessés. « Nous cherchons encore dans les ruines », a dit la préfète, "
    "Farida Lakdar-Vernet.",
    "b": "À Vaudry, les secours comptent 31 blessés. La préfète Farida Lakhdar-Vernet assure que les ruines sont "
    "fouillées encore.",
    "c": "Les hôpitaux soignent 31 blessés. Il faisait 12 degrés.",
}


@pytest.fixture(scope="module")
def analyses() -> list[Analysis]:
    return [analyse(Article(name, text, published="2021-09-17")) for name, text in TEXTS.items()]


def test_values_names_and_quotations_are_asked_about_the_least_sure_first(analyses: list[Analysis]) -> None:
    found = follow(analyses).questions
    assert {one.about for one in found} == {About.VALUES, About.ACTORS, About.QUOTATIONS}
    assert all(one.doubt <= other.doubt for one, other in pairwise(found))
    assert all(0 <= one.doubt <= 1 and one.why for one in found)
    assert found == follow(analyses[::-1]).questions


def test_each_side_says_where_it_stands(analyses: list[Analysis]) -> None:
    """A quotation's side is called as the quotation; a value and a name as what stands there."""
    texts = {one.article.id: one.article.text for one in analyses}
    spans = {one.id: one.span for whole in analyses for one in whole.quotations}
    for one in follow(analyses).questions:
        for side in (one.a, one.b):
            if one.about is About.QUOTATIONS:
                assert spans[side.name] == side.place.span
            else:
                assert side.name in side.place.span.of(texts[side.place.article])


def test_values_of_a_story_of_hundreds_are_not_compared(
    analyses: list[Analysis], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(analyses) < COMPARED
    monkeypatch.setattr("recoupe.comparison.inquiry.COMPARED", 2)
    assert About.VALUES not in {one.about for one in follow(analyses).questions}
