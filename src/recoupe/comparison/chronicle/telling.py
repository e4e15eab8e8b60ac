"""A dated clause: its time, the days it means, its stretch of text and what it speaks of."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from recoupe.article import BlockKind
from recoupe.comparison.chronicle.occasions import occasions
from recoupe.comparison.clauses import find_clause, find_stems
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.times import Time
    from recoupe.article import Block
    from recoupe.comparison.calendar import Days
    from recoupe.reasons import Reason


# Where open days stand in the order: behind all others.
FAR = date.max
# What is told highest in its article.
LEAD = (BlockKind.TITLE, BlockKind.STANDFIRST)


class Cast(Protocol):
    """The actors of all articles: which of them an article's own actor is."""

    def id_of(self, article: str, local_id: str) -> str:
        """Return the dossier's id of an article's actor."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One dated clause: its time, the days it means, its stretch of text and what it speaks of.

    Args:
        said: the words that date it.

        kinds: of the things that happen in it on that day.

        speaker: the dossier's id of whose words it reports; `""` where it reports none.

        lead: it stands in the title, the standfirst or the first paragraph.

        hangs: how it hangs on another's day; `None` where it has its own.

        notes: on what else its day rests.
    """

    time: Time
    days: Days
    clause: Span
    stems: frozenset[str]
    actors: frozenset[str]
    label: str
    said: str
    outlet: str
    kinds: frozenset[str] = frozenset()
    speaker: str = ""
    lead: bool = False
    hangs: Reason | None = None
    notes: tuple[Reason, ...] = ()

    @property
    def order(self) -> tuple[date, date, str, Span]:
        """Return where it stands among all tellings: by day, the open ones last."""
        first, last = self.days
        return first or FAR, last or FAR, self.time.article, self.time.span

    @property
    def length(self) -> int:
        """Return how many days it may lie in beyond the first; as many as there are where they are open."""
        first, last = self.days
        return (last - first).days if first and last else FAR.toordinal()


def tell(analysis: Analysis, time: Time, days: Days, actors: Cast) -> Telling:
    """Return what an article tells at `time`, which means `days`."""
    article, sentence = analysis.article, sentence_of(analysis, time.span)
    clause = find_clause(article.text, sentence, time.span)
    return Telling(
        time=time,
        days=days,
        clause=clause,
        stems=find_stems(article.text, clause, time.span),
        actors=frozenset(named(analysis, clause, actors)),
        label=" ".join(clause.of(article.text).split()),
        said=" ".join(time.span.of(article.text).split()),
        outlet=article.outlet or article.id,
        kinds=frozenset(_kinds(analysis, clause, time.span)),
        speaker=speaker_of(analysis, clause, actors),
        lead=_leads(analysis, time.span),
    )


def sentence_of(analysis: Analysis, span: Span) -> Span:
    """Return the sentence that holds `span`, else `span` itself."""
    place = bisect_right(analysis.sentences, span.start, key=lambda sentence: sentence.start) - 1
    found = analysis.sentences[place] if place >= 0 else span
    return found if span in found else span


def named(analysis: Analysis, stretch: Span, actors: Cast) -> Iterator[str]:
    """Yield the dossier's ids of whom a stretch of an article names."""
    for actor in analysis.actors:
        if any(mention.span in stretch for mention in actor.mentions):
            yield actors.id_of(analysis.article.id, actor.id)


def speaker_of(analysis: Analysis, clause: Span, actors: Cast) -> str:
    """Return the dossier's id of whose words a clause introduces; `""` where there are none."""
    for quotation in analysis.quotations:
        if quotation.speaker.actor and any(cue.overlaps(clause) for cue in quotation.cue):
            return actors.id_of(analysis.article.id, quotation.speaker.actor)
    return ""


def moved(telling: Telling, time: Time, days: Days, hangs: Reason) -> Telling:
    """Return `telling` on the day it hangs on."""
    return replace(telling, time=time, days=days, hangs=hangs)


def _kinds(analysis: Analysis, clause: Span, time: Span) -> Iterator[str]:
    """Yield the kinds of what happens in a clause; what others say in it is of another day than their words."""
    quoted = [span for one in analysis.quotations for span in one.quoted if time not in span]
    folded = fold(clause.of(analysis.article.text))
    for one in occasions(folded, Span(0, len(folded)), dated=True):
        at = Span(clause.start + one.span.start, clause.start + one.span.end)
        if not any(at in span for span in quoted):
            yield one.kind


def _leads(analysis: Analysis, span: Span) -> bool:
    """Tell whether a place is in the title, the standfirst or the paragraph below: in two where none stands apart."""
    return any(span in block.span for block in _high(analysis))


def _high(analysis: Analysis) -> Iterator[Block]:
    left = 2
    for block in analysis.blocks:
        if block.kind in LEAD:
            left -= block.kind is BlockKind.STANDFIRST
            yield block
        elif block.kind is BlockKind.PARAGRAPH:
            if left <= 0:
                return
            left -= 1
            yield block
