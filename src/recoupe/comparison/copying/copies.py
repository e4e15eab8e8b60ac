"""What was copied in a set of articles, as data: passages, families, dependence, boilerplate."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.comparison.copying.boilerplate import Boilerplate, find_boilerplate
from recoupe.comparison.copying.dependence import Dependence, find_dependence
from recoupe.comparison.copying.exchange import Exchange, find_exchange
from recoupe.comparison.copying.families import Family, find_families

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.comparison.copying.matches import Matches
    from recoupe.comparison.dossier import Passage


@dataclass(frozen=True, eq=False)
class Copies:
    """What articles share, and what follows from it; each part is worked out when first asked for."""

    articles: tuple[Article, ...]
    matches: Matches

    @property
    def passages(self) -> Iterator[Passage]:
        """Yield the passages each two articles share, and each with itself, by pair and place.

        A dispatch in 300 articles is found once; its 45,000 pairs are told here, one after another.
        """
        return self.matches.passages()

    @cached_property
    def between(self) -> tuple[Passage, ...]:
        """Return the passages that two articles share, sorted, `a.article < b.article`."""
        return tuple(one for one in self.passages if one.a.article != one.b.article)

    @cached_property
    def dependence(self) -> tuple[Dependence, ...]:
        """Return how much of each article stands in others."""
        return find_dependence(self.matches)

    @cached_property
    def families(self) -> tuple[Family, ...]:
        """Return the articles grouped by shared narration."""
        return find_families(self.matches)

    @cached_property
    def exchange(self) -> Exchange:
        """Return how many of each outlet's words stand in each other's articles."""
        return find_exchange(self.matches)

    @cached_property
    def boilerplate(self) -> tuple[Boilerplate, ...]:
        """Return what many articles have and nobody copied."""
        return find_boilerplate(self.matches)
