"""What an article says around a place in it: its sentence, the words and names near, who is cited."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.pages.clauses import BREAK, clauses_in
from recoupe.comparison.accounts.pages.happenings import planned
from recoupe.comparison.accounts.pages.speakers import speaker_at
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recoupe.analysis.actors.actor import ActorKind
    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.accounts.pages.content import Content
    from recoupe.comparison.accounts.pages.happenings import Happening

# Content words beside a figure from which its clause tells what is counted. 1 to 6: all alike; in *34
# véhicules, dont 2 lourds,* the clause has none.
_ENOUGH = 3


@dataclass(frozen=True)
class Page:
    """One article ready to be asked: its folded text and everything found in it by place."""

    analysis: Analysis
    folded: str
    starts: tuple[int, ...]
    names: tuple[tuple[Span, str], ...]
    called: Mapping[str, str]
    kinds: Mapping[str, ActorKind]
    words: tuple[Content, ...]
    happens: tuple[Happening, ...]

    @property
    def id(self) -> str:
        """Return the article's id."""
        return self.analysis.article.id

    @property
    def text(self) -> str:
        """Return the article's text."""
        return self.analysis.article.text

    def sentence(self, span: Span) -> Span:
        """Return the sentence that holds `span`, else `span` itself."""
        at = bisect_right(self.starts, span.start) - 1
        found = self.analysis.sentences[at] if at >= 0 else span
        return found if span in found else span

    def clause(self, span: Span) -> Span:
        """Return the stretch of its sentence between the breaks around `span`."""
        if span not in self._clauses_around:
            self._clauses_around[span] = self._clause(span)
        return self._clauses_around[span]

    @cached_property
    def _clauses_around(self) -> dict[Span, Span]:
        """Return the clauses asked for so far: all that is told of one value asks for its clause."""
        return {}

    def _clause(self, span: Span) -> Span:
        whole = self.sentence(span)
        start, end = whole.start, whole.end
        for found in BREAK.finditer(self.folded, whole.start, whole.end):
            if found.end() <= span.start:
                start = found.end()
            elif found.start() >= span.end:
                return Span(start, found.start())
        return Span(start, end)

    @cached_property
    def clauses(self) -> tuple[Span, ...]:
        """Return the clauses that tell the story in the article's words, each alone and with the next."""
        told = (one for one in self.analysis.sentences if self.in_prose(one))
        found = (clause for sentence in told for clause in clauses_in(self.folded, sentence))
        return tuple(clause for clause in found if not self.is_quoted(clause))

    def trimmed(self, clause: Span) -> Span:
        """Return a clause without the spaces and marks at its ends."""
        words = clause.of(self.text)
        start = clause.start + len(words) - len(words.lstrip())
        return Span(start, clause.start + len(words.rstrip(" .,;:")))

    def content(self, stretch: Span, *but: Span) -> tuple[Content, ...]:
        """Return the content words of `stretch`, `but` left out, in reading order."""
        low, high = (bisect_left(self.words, (at,)) for at in (stretch.start, stretch.end))
        # Words do not overlap: the last alone can end behind the stretch.
        held = self.words[low : high - 1 if high > low and self.words[high - 1].end > stretch.end else high]
        for span in but:
            held = tuple(word for word in held if not (span.start <= word.start and word.end <= span.end))
        return held

    def vicinity(self, span: Span) -> Span:
        """Return the clause that holds `span`; its sentence where the clause says hardly more."""
        clause = self.clause(span)
        return clause if len(self.stems(clause, span)) >= _ENOUGH else self.sentence(span)

    def stems(self, stretch: Span, *but: Span) -> frozenset[str]:
        """Return the beginnings of the content words of `stretch`, times and `but` left out."""
        return frozenset(word.stem for word in self.content(stretch, *but))

    def senses(self, stretch: Span, *but: Span) -> frozenset[str]:
        """Return the same, a word for what happens as `#` and the line of the table it stands in."""
        return frozenset(word.sense for word in self.content(stretch, *but))

    def happenings(self, stretch: Span) -> Iterator[Happening]:
        """Yield the words for what happens in `stretch`, in reading order."""
        low = bisect_left(self.happens, stretch.start, key=_start)
        for found in self.happens[low:]:
            if found.span.end > stretch.end:
                break
            yield found

    def is_quoted(self, stretch: Span) -> bool:
        """Tell whether half of `stretch` or more is somebody's words in quotation marks."""
        spans = {span for q in self.analysis.quotations for span in q.quoted if span.overlaps(stretch)}
        held = sum(min(span.end, stretch.end) - max(span.start, stretch.start) for span in spans)
        return 2 * held >= len(stretch)

    def is_planned(self, span: Span) -> bool:
        """Tell whether its clause tells of what is to come."""
        clause = self.clause(span)
        return bool(planned().search(self.folded, clause.start, clause.end))

    def named(self, stretch: Span) -> frozenset[str]:
        """Return who and what is named in `stretch`, by the dossier's ids."""
        low = bisect_right(self.names, (Span(stretch.start, 0), ""))
        found = set()
        for span, identifier in self.names[low:]:
            if span.start >= stretch.end:
                break
            if span in stretch:
                found.add(identifier)
        return frozenset(found)

    def kind_at(self, span: Span) -> ActorKind | None:
        """Return what is named at `span`; `None` where nothing is."""
        return next((self.kinds[name] for place, name in self.names if place == span), None)

    def in_prose(self, span: Span) -> bool:
        """Tell whether `span` stands in what tells the story."""
        return any(span in block for block in self._prose)

    @cached_property
    def _prose(self) -> tuple[Span, ...]:
        return tuple(block.span for block in self.analysis.blocks if block.is_prose)

    def speaker(self, span: Span) -> str:
        """Return who gives what stands at `span`; `""` where the article does."""
        return speaker_at(self, span)


def _start(found: Happening) -> int:
    return found.span.start
