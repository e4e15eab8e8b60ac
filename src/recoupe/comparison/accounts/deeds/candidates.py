"""Words that can fill the slots of deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recoupe.text import Span


class Candidate(NamedTuple):
    """A word that can fill a slot: where it stands, the line of its class, who or what is named, if a place."""

    span: Span
    lines: frozenset[str]
    names: frozenset[str]
    is_place: bool = False

    @property
    def is_name(self) -> bool:
        """Tell whether it is a name, which needs no article: *Odile Vasseur*, *Berlin*."""
        return bool(self.names) or any(line.startswith("countries.") for line in self.lines)

    @property
    def is_actor(self) -> bool:
        """Tell whether it names a person or a body."""
        return not self.is_place and any(not name.startswith("=") for name in self.names)


class Found(NamedTuple):
    """What fills a slot: the phrase, and its word that tells what it is."""

    span: Span
    word: Candidate
