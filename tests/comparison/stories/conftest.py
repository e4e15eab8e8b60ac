"""Invented articles of several stories, as the comparison reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.analysis import Analysis
from recoupe.analysis.times import find_times
from recoupe.article import Article, Block, BlockKind
from recoupe.language.sentences import split
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

FLOOD_ONE = """\
Le barrage de Lomont a cédé jeudi 16 septembre et noyé la vallée de la Grelle. Trois fermes ont été
emportées, a indiqué la préfète Odile Vasseur. Les pompiers cherchent deux bergers."""
FLOOD_TWO = """\
La vallée de la Grelle est sous les eaux depuis la rupture du barrage de Lomont, jeudi. Odile
Vasseur, la préfète, a promis des secours aux fermes emportées. Deux bergers manquent à l’appel."""
FLOOD_LATER = """\
Un mois après la rupture du barrage de Lomont, la vallée de la Grelle reconstruit ses fermes. Samedi
16 octobre, la préfète Odile Vasseur est venue saluer les pompiers et les bergers sauvés des eaux."""
MATCH = """\
Les handballeuses de Tréval ont battu Corbigny samedi au terme d’une finale serrée. La gardienne
Inès Bacri a arrêté quatre penaltys, et l’entraîneur a pleuré."""
STRIKE = """\
Les aiguilleurs de la gare d’Ormoy ont voté la grève. Leur syndicat réclame des embauches et refuse
le nouveau règlement de nuit que défend la direction."""
TEXTS = {"a": FLOOD_ONE, "b": FLOOD_TWO, "c": FLOOD_LATER, "d": MATCH, "e": STRIKE}


def _analysis(name: str, text: str, published: str | None = None) -> Analysis:
    blocks = (Block(Span(0, len(text)), BlockKind.PARAGRAPH),)
    spans = split(text, [block.span for block in blocks])
    article = Article(name, text, published=published)
    times = find_times(name, text, spans, published=article.day)
    return Analysis(article, "fr", None, blocks, (), spans, (), (), times, ())


@pytest.fixture(scope="session")
def analysis() -> Callable[..., Analysis]:
    return _analysis


@pytest.fixture(scope="session")
def articles() -> dict[str, Analysis]:
    """Return two articles of a flood, a later one of it, one of a match and one of a strike, by id."""
    return {name: _analysis(name, text) for name, text in TEXTS.items()}
