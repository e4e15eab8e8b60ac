"""Contradictions as the page shows them: two camps side by side, each in its words, never who is right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.quotations.quotation import Quotation, Speaker
    from recoupe.comparison.dossier import Place
    from recoupe.comparison.positions import Contradiction, Opposition, Position, Side
    from recoupe.presentation.pages.coverage import Coverage
    from recoupe.presentation.pages.labels import Labels
    from recoupe.presentation.telling import Telling
    from recoupe.reasons import Reason

    Pieces = tuple[tuple[str, bool], ...]

# Sayings of one camp that the page shows; it counts the others.
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Saying:
    """What one side says: its words, those that oppose the other's told apart, and a report in each article.

    `denies`: the words that introduce what it denies (*dément*); `""` where it holds what it says.
    """

    article: str
    pieces: Pieces
    reports: tuple[Quotation, ...]
    denies: str = ""


@dataclass(frozen=True, slots=True)
class Camp:
    """One speaker, or an article itself where there is no `speaker`, and what it says against the other."""

    speaker: Speaker | None
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """All that two camps say against one another in one way."""

    kind: Opposition
    camps: tuple[Camp, Camp]
    why: tuple[Reason, ...]


@dataclass(frozen=True)
class Disputes:
    """A dossier's contradictions and positions."""

    labels: Labels
    coverage: Coverage

    @cached_property
    def all(self) -> tuple[Dispute, ...]:
        """Return the contradictions by the two that oppose one another, in reading order."""
        groups: dict[tuple[Opposition, frozenset[str]], list[Contradiction]] = {}
        for one in self.labels.dossier.contradictions:
            names = frozenset((self._name(one.a), self._name(one.b)))
            groups.setdefault((one.kind, names), []).append(one)
        return tuple(self._dispute(group) for group in groups.values())

    def held(self, position: Position) -> list[Telling]:
        """Return the statements of a position, in order of time."""
        return [self._tellings[name] for name in position.statements]

    @cached_property
    def _tellings(self) -> dict[str, Telling]:
        return {telling.statement.id: telling for telling in self.coverage.tellings}

    def _name(self, side: Side) -> str:
        speaker = self._speaker(side)
        return self.labels.speaker(speaker) if speaker else ""

    def _speaker(self, side: Side) -> Speaker | None:
        return self._tellings[side.statement].statement.speaker if side.statement else None

    def _dispute(self, group: list[Contradiction]) -> Dispute:
        first = self._name(group[0].a)
        ordered = [(one.a, one.b) if self._name(one.a) == first else (one.b, one.a) for one in group]
        camps = (self._camp(side for side, _ in ordered), self._camp(side for _, side in ordered))
        why = dict.fromkeys(reason for one in group for reason in one.why)
        return Dispute(group[0].kind, camps, tuple(why))

    def _camp(self, sides: Iterable[Side]) -> Camp:
        distinct = {side.statement: side for side in reversed(list(sides))}
        ordered = list(reversed(distinct.values()))
        return Camp(self._speaker(ordered[0]), tuple(map(self._saying, ordered)))

    def _saying(self, side: Side) -> Saying:
        if side.statement is None:
            article = side.words[0].article
            whole = Span(side.words[0].span.start, side.words[-1].span.end)
            return Saying(article, self._pieces(article, (whole,), side.words), ())
        reports = self._tellings[side.statement].quotations
        said = next(one for one in reports if one.id == side.quotation)
        pieces = self._pieces(said.article, said.content, side.words)
        by_article = {one.article: one for one in reversed(reports)}
        ordered = tuple(by_article[name] for name in self._tellings[side.statement].carriers)
        return Saying(said.article, pieces, ordered, self.labels.denying(said))

    def _pieces(self, article: str, content: tuple[Span, ...], words: tuple[Place, ...]) -> Pieces:
        """Return the words of `content`, an ellipsis where it is cut, and whether each oppose."""
        spans = [place.span for place in words]
        parts = [tuple(self._cut(article, span, spans)) for span in content]
        joined = list(parts[0])
        for part in parts[1:]:
            joined += [(" […] ", False), *part]
        return tuple(joined)

    def _cut(self, article: str, whole: Span, spans: Iterable[Span]) -> Iterator[tuple[str, bool]]:
        inside = [span for span in spans if span in whole]
        edges = sorted(
            {whole.start, whole.end, *(edge for span in inside for edge in (span.start, span.end))}
        )
        for start, end in pairwise(edges):
            text = Span(start, end).of(self.labels.texts[article]).replace("\n", " ")
            yield text, any(span.start <= start and end <= span.end for span in inside)
