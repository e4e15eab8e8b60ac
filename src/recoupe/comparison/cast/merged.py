"""The dossier's actors, and who of them each article's own actors are."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.quotation import Confidence, Quotation, Speaker
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.analysis.actors.actor import Actor
    from recoupe.reasons import Reason


@dataclass(frozen=True)
class Merged:
    """The dossier's actors, and which of them each article's own actor is.

    Args:
        titled: the articles' own actors whom their title alone ties to a name in another article.

        judged: what to tell of the articles' own actors whom people hold to be one, or two.
    """

    actors: tuple[Actor, ...]
    ids: Mapping[tuple[str, str], str]
    names: Mapping[tuple[str, str], str]
    titled: frozenset[tuple[str, str]] = frozenset()
    judged: Mapping[tuple[str, str], tuple[Reason, ...]] = field(default_factory=dict)

    def id_of(self, article: str, local_id: str) -> str:
        """Return the dossier's id of an article's actor.

        Raises:
            KeyError: the article has no such actor.
        """
        return self.ids[article, local_id]

    def actor(self, identifier: str) -> Actor:
        """Return the dossier's actor of an id.

        Raises:
            KeyError: there is none.
        """
        return self._by_id[identifier]

    @cached_property
    def _by_id(self) -> Mapping[str, Actor]:
        return {actor.id: actor for actor in self.actors}

    def named(self, quotation: Quotation) -> Quotation:
        """Return `quotation` with the dossier's id and fullest name of its speaker."""
        article, said = quotation.article, quotation.speaker
        if said.actor is None:
            names = [self._fullest(article, name) for name in said.name.split("; ")]
            return replace(quotation, speaker=Speaker("; ".join(names)))
        identifier = self.ids[article, said.actor]
        name = self._by_id[identifier].name
        why = (*quotation.why, *self.judged.get((article, said.actor), ()))
        if name != said.name:
            why = (*why, because("actors.other_article", said.name, name))
        sure = quotation.confidence
        if sure is Confidence.CERTAIN and (article, said.actor) in self.titled:
            sure = Confidence.LIKELY
        return replace(quotation, speaker=Speaker(name, identifier), confidence=sure, why=why)

    def _fullest(self, article: str, name: str) -> str:
        known = self._by_id.get(self.names.get((article, name), ""))
        return known.name if known else name
