"""The head of the page: what several articles tell, and what one alone does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.quotation import Confidence
from recoupe.comparison.dossier import AccountKind, Verdict
from recoupe.presentation.naming import plain
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.quotations.quotation import Speaker
    from recoupe.comparison.dossier import Account, TimelineEntry
    from recoupe.presentation.pages.addresses import Addresses
    from recoupe.presentation.pages.coverage import Coverage
    from recoupe.presentation.pages.labels import Labels
    from recoupe.presentation.telling import Telling

    Spots = tuple[tuple[str, str], ...]

# Lines of each list.
LINES = 6
# Two lines that share this much of the shorter's words tell one thing.
ALIKE = 0.5
_AGREEING = (Verdict.AGREE, Verdict.SPELLING, Verdict.COMPATIBLE)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing told.

    Args:
        head: who says it, what it is a value of, or when it was.

        words: of an article.

        article: the one in whose language the words are.

        spots: an address in the page for each article that tells it, and that article.

        speaker: who says it, where somebody does.
    """

    head: str
    words: str
    article: str
    spots: Spots
    speaker: Speaker | None = None

    @property
    def tellers(self) -> int:
        """Return how many articles tell it."""
        return len(self.spots)


@dataclass(frozen=True)
class Brief:
    """What stands at the head of the page, of statements, accounts and dated events."""

    labels: Labels
    coverage: Coverage
    addresses: Addresses

    @cached_property
    def shared(self) -> list[Line]:
        """Return what several articles tell alike, most of them first; nothing twice."""
        kept: list[Line] = []
        for line in sorted(self._all, key=lambda line: -line.tellers):
            if line.tellers > 1 and not any(_alike(line, other) for other in kept):
                kept.append(line)
        return kept[:LINES]

    @cached_property
    def alone(self) -> list[Line]:
        """Return what one article alone tells, one thing of each article in turn."""
        if len(self.labels.names) < 2:
            return []
        by_article: dict[str, list[Line]] = {article: [] for article in self.labels.names}
        for line in self._alone:
            by_article[line.article].append(line)
        turns = zip_longest(*(lines[:LINES] for lines in by_article.values()))
        return [line for turn in turns for line in turn if line][:LINES]

    @cached_property
    def _all(self) -> list[Line]:
        accounts = self._facts(*_AGREEING)
        told = map(self._of_statement, filter(_is_held, self.coverage.tellings))
        return [*told, *map(self._of_account, accounts), *self._of_dates()]

    @cached_property
    def _alone(self) -> Iterable[Line]:
        single = (one for one in self.coverage.single if _is_held(one) and not one.quotations[0].heading)
        told = sorted(single, key=lambda one: one.quotations[0].confidence is not Confidence.CERTAIN)
        named = [one for one in told if one.statement.speaker.name]
        accounts = self._facts(Verdict.ONLY_ONE)
        return [*map(self._of_statement, named), *map(self._of_account, accounts)]

    def _facts(self, *verdicts: Verdict) -> list[Account]:
        """Return the accounts of what happened; who is called what, and how old, is no news."""
        accounts = self.labels.dossier.accounts
        told = (AccountKind.FACT, AccountKind.EVENT)
        return [one for one in accounts if one.verdict in verdicts and one.kind in told]

    def _of_statement(self, telling: Telling) -> Line:
        quotations = {one.article: one for one in reversed(telling.quotations)}
        spots = ((self.addresses.quotations[quotations[name].id], name) for name in telling.carriers)
        speaker = telling.statement.speaker
        first = telling.quotations[0].article
        return Line(self.labels.speaker(speaker), telling.label, first, tuple(spots), speaker)

    def _of_account(self, account: Account) -> Line:
        address = self.addresses.accounts[account.id]
        places = {one.place.article: number for number, one in reversed(list(enumerate(account.values)))}
        spots = ((f"{address}-{places[name]}", name) for name in self.labels.names if name in places)
        first = account.values[0]
        return Line(plain(account.slot), plain(first.value), first.place.article, tuple(spots))

    def _of_dates(self) -> Iterator[Line]:
        for number, entry in enumerate(self.labels.dossier.timeline):
            if entry.mentions:
                yield self._of_date(number, entry)

    def _of_date(self, number: int, entry: TimelineEntry) -> Line:
        places = {one.article: place for place, one in reversed(list(enumerate(entry.mentions)))}
        spots = ((f"t-{number}-{places[name]}", name) for name in self.labels.names if name in places)
        return Line(self.labels.when(entry), plain(entry.label), entry.mentions[0].article, tuple(spots))


def _is_held(telling: Telling) -> bool:
    """Tell whether somebody holds it: what is denied would read as said."""
    return not any(one.denial for one in telling.quotations)


def _alike(one: Line, other: Line) -> bool:
    ours, theirs = (set(fold(line.words).split()) for line in (one, other))
    return len(ours & theirs) >= ALIKE * max(1, min(len(ours), len(theirs)))
