"""Every article of a dossier ready to be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.comparison.accounts.pages.content import content_of
from recoupe.comparison.accounts.pages.happenings import happenings
from recoupe.comparison.accounts.pages.page import Page
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.cast import Merged


def pages_of(analyses: tuple[Analysis, ...], merged: Merged) -> Mapping[str, Page]:
    """Return every article as `Page`, by its id, in order of id."""
    ordered = sorted(analyses, key=lambda analysis: analysis.article.id)
    kinds = {actor.id: actor.kind for actor in merged.actors}
    called = {actor.id: actor.name if actor.kind is ActorKind.PLACE else "" for actor in merged.actors}
    return {analysis.article.id: _page(analysis, merged, kinds, called) for analysis in ordered}


def _page(
    analysis: Analysis, merged: Merged, kinds: Mapping[str, ActorKind], called: Mapping[str, str]
) -> Page:
    names = sorted(
        (mention.span, merged.id_of(analysis.article.id, actor.id))
        for actor in analysis.actors
        for mention in actor.mentions
    )
    starts = tuple(span.start for span in analysis.sentences)
    folded = fold(analysis.article.text)
    happens = tuple(happenings(folded, Span(0, len(folded))))
    words = tuple(content_of(analysis, folded, happens))
    return Page(analysis, folded, starts, tuple(names), called, kinds, words, happens)
