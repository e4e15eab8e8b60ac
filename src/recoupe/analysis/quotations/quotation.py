"""A quotation: reported words, what introduces them and who spoke."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from recoupe.text import Span

if TYPE_CHECKING:
    from recoupe.analysis.actors.actor import Link
    from recoupe.reasons import Reason


class QuotationType(StrEnum):
    """How much of the content stands in quotation marks: all, none, part (Pareti, PARC 3.0, 2016)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SourceForm(StrEnum):
    """How the text names the speaker at the quotation."""

    NAME = "name"
    TITLE = "title"
    PRONOUN = "pronoun"
    METONYM = "metonym"
    COLLECTIVE = "collective"
    DOCUMENT = "document"
    NONE = "none"


class Confidence(StrEnum):
    """How far to trust a quotation and its speaker."""

    CERTAIN = "certain"
    LIKELY = "likely"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke: an actor's id where resolved, and the name to show; `""` where the text does not say."""

    name: str
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """One attribution of words to a source; all spans lie in the article's text.

    Args:
        content: what is reported, without outer quotation marks; several spans where an incise cuts it.

        quoted: the stretches of it that stand inside quotation marks.

        cue: the verb or expression that introduces it; empty after a bare colon or in a heading.

        cue_lemma: the cue as the lexicon lists it; `""` where there is none.

        source: the words that name the speaker where the cue takes its subject.

        depth: 0; 1 inside another quotation's content.

        negated: a statement not made (*n'a pas commenté*).

        denial: what is reported is denied or rejected (*dément*).

        heading: a headline or run-in heading that quotes.

        evidence: where the article names whom the source means, if not in the source itself.

        link: by what the source stands for the speaker (*Moscou*: a capital); `None` where it names him.
    """

    id: str
    article: str
    type: QuotationType
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    cue: tuple[Span, ...]
    cue_lemma: str
    source: Span | None
    source_form: SourceForm
    speaker: Speaker
    depth: int
    negated: bool
    denial: bool
    heading: bool
    confidence: Confidence
    why: tuple[Reason, ...]
    evidence: Span | None = None
    link: Link | None = None

    @property
    def span(self) -> Span:
        """Return the stretch from the first character of the content to its last."""
        return Span(self.content[0].start, self.content[-1].end)

    def said(self, text: str) -> str:
        """Return the content as one line, an ellipsis where it is cut."""
        return " […] ".join(span.of(text) for span in self.content)
