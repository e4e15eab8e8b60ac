"""A quotation as the rules find it, before its speaker is known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recoupe.text import Span

if TYPE_CHECKING:
    from recoupe.analysis.quotations.quotation import Speaker
    from recoupe.language.parsed import Token
    from recoupe.language.tokens import Sentence


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name a speaker: their head in a parse, and where they stand.

    `head` is `None` where no parsed word names the speaker (*sa promesse*: the possessive inside a noun phrase
    is still a token).
    """

    sentence: Sentence
    head: Token
    span: Span


@dataclass(slots=True)
class Draft:
    """One attribution: content, cue and source as spans and tokens.

    Args:
        rule: the construction that found it, an entry of `reasons/quotations.toml`.

        aside: whether it is somebody else's remark inside a clause (*jugée irréaliste par les experts*).

        follows: the draft whose speaker goes on speaking, where no words name one here.

        sure: whether the construction alone makes it speech.

        spoken_by: who speaks where the layout alone tells: the answers of an interview.
    """

    rule: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    cue_lemma: str = ""
    source: Source | None = None
    negated: bool = False
    denial: bool = False
    heading: bool = False
    sure: bool = True
    aside: bool = False
    follows: Draft | None = field(default=None, repr=False)
    spoken_by: Speaker | None = None

    @property
    def start(self) -> int:
        """Return where the content begins."""
        return self.content[0].start

    @property
    def whole(self) -> Span:
        """Return the stretch that holds content, cue and source."""
        spans = [*self.content, *self.cue, *([self.source.span] if self.source is not None else [])]
        return Span(min(span.start for span in spans), max(span.end for span in spans))
