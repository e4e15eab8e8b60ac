"""What is written on each mark of the timeline: when, what, how many tell it, whether they differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Precision, Verdict
from recoupe.presentation.lettering import width
from recoupe.presentation.naming import legible, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.comparison.dossier import Account, TimelineEntry
    from recoupe.presentation.pages.labels import Labels

# Letters of a label, and how many of its characters a mark has at most; a title has them all.
LETTERS = 12.5
MOST = 90
SPACE = 6
# How much wider than the guess the widest of common letters are, and the same for a date, which is bold.
WIDEST = 1.12
BOLD = 1.25
# What a cut label does not end with.
ENDS = " \u00a0,;:.…«“\"'‘’("


@dataclass(frozen=True, slots=True)
class Mark:
    """One entry of the timeline, in words.

    Args:
        number: its place in the timeline, from nought.

        when: its date, short.

        said: what is told, in as many characters as a mark may have.

        title: the whole, with who tells it.

        outlets: how many tell it.

        clock: whether it is an hour of the clock.

        differs: whether accounts of it do not agree.
    """

    number: int
    when: str
    said: str
    title: str
    language: str
    outlets: int
    mentions: int
    clock: bool
    differs: bool

    @property
    def first(self) -> float:
        """Return how wide its date is."""
        return round(width(self.when, LETTERS) * BOLD + SPACE, 1)

    @property
    def rest(self) -> float:
        """Return how wide what is told is."""
        return round(width(self.said, LETTERS) * WIDEST, 1)

    def cut(self, room: float) -> str:
        """Return what is told, cut before a word to the room that its date leaves; nothing where no word fits."""
        left = room - self.first
        if left >= self.rest:
            return self.said
        letters = max(0, int(len(self.said) * left / self.rest) - 2)
        whole = self.said[:letters].rpartition(" ")[0].rstrip(ENDS)
        return f"{whole}…" if whole else ""


def mark_entries(labels: Labels) -> list[Mark]:
    """Return a mark for each entry of the timeline."""
    conflicts = [account for account in labels.dossier.accounts if account.verdict is Verdict.CONFLICT]
    return [_mark(number, entry, labels, conflicts) for number, entry in enumerate(labels.dossier.timeline)]


def _mark(number: int, entry: TimelineEntry, labels: Labels, conflicts: list[Account]) -> Mark:
    differing = [account.slot for account in conflicts if _touches(account, entry)]
    short = legible(labels.short(entry.moment))
    when = f"≠ {short}" if differing else short
    return Mark(
        number=number,
        when=when,
        said=shorten(legible(entry.label), MOST),
        title=" · ".join(map(legible, _title(entry, labels, when, differing))),
        language=labels.language(entry.mentions[0].article) if entry.mentions else "und",
        outlets=len({place.article for place in entry.mentions}),
        mentions=len(entry.mentions),
        clock=entry.moment.precision is Precision.TIME,
        differs=bool(differing),
    )


def _title(entry: TimelineEntry, labels: Labels, when: str, differing: list[str]) -> Iterator[str]:
    """Yield the parts of a title: what is written on the mark comes first, so that it can be called by it."""
    yield f"{when} {entry.label}"
    if (full := labels.moment(entry.moment)) != when:
        yield full
    if entry.mentions:
        yield labels.name_all(place.article for place in entry.mentions)
    yield from map(labels.words.strings["timeline"]["differ"].format, differing)


def _touches(account: Account, entry: TimelineEntry) -> bool:
    """Tell whether an account compares something within what tells of an entry."""
    return any(
        value.place.article == place.article and value.place.span in place.span
        for value in account.values
        for place in entry.mentions
    )
