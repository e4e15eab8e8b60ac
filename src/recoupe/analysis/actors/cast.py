"""The cast of one article: its actors, and who any source phrase means."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from recoupe.analysis.actors.pronouns.pronouns import is_pronoun, resolve_pronoun
from recoupe.analysis.actors.sources.edges import completed, past_civility, trimmed, with_list
from recoupe.analysis.actors.sources.nominals import resolve_nominal
from recoupe.analysis.actors.sources.resolution import NOBODY, Heard, Resolution
from recoupe.analysis.actors.sources.source import Source
from recoupe.analysis.actors.words.lexicon import key

if TYPE_CHECKING:
    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.actors.descriptions import Description
    from recoupe.analysis.actors.names.names import Name
    from recoupe.analysis.actors.roles.roles import Role
    from recoupe.analysis.actors.sources.documents import Issue
    from recoupe.analysis.actors.sources.references import Reference
    from recoupe.language.parsed import Token
    from recoupe.language.tokens import Sentence
    from recoupe.text import Span


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of one article, and what names them.

    Args:
        names: every proper name with the id of its actor, in reading order.

        roles: every role with the id of its actor, `""` where the article names nobody for it, and whether
            the text itself ties the two.

        references: whatever a pronoun can take up, in reading order.

        countries: the countries the article names.

        issues: the documents whose issuer the article names beside them, in reading order.

        descriptions: what the article calls its bodies beside their names.
    """

    text: str
    actors: tuple[Actor, ...]
    sentences: tuple[Span, ...]
    names: tuple[tuple[Name, str], ...]
    roles: tuple[tuple[Role, str, bool], ...]
    references: tuple[Reference, ...]
    countries: frozenset[str]
    issues: tuple[Issue, ...]
    descriptions: tuple[Description, ...]

    def resolve(
        self, sentence: Sentence, head: Token | None, span: Span | None, heard: Heard = ()
    ) -> Resolution:
        """Return who a source phrase means.

        Args:
            sentence: where it stands; its parse need not be the one the cast was found with.

            head: its head in that parse.

            span: where it stands in the article; `None` where nothing names the source.

            heard: where the sources of earlier quotations stand and who spoke, in reading order.
        """
        if span is None:
            return NOBODY
        tokens = sentence.touching(span)
        if not tokens and head is not None:
            tokens = [head]
        if not tokens:
            return NOBODY
        names = self.ends_in(sentence)
        tokens = trimmed(self.text, sentence, past_civility(tokens, names))
        source = Source.of(self.text, sentence, with_list(tokens, names), head)
        if is_pronoun(tokens):
            return self._shown(resolve_pronoun(self, source, heard), source.span)
        return self._shown(resolve_nominal(self, completed(source, self.text, names)), source.span)

    def _shown(self, found: Resolution, at: Span) -> Resolution:
        """Return a resolution with the place that names its actor in full, where it gives none."""
        actor = self.actor(found.actor)
        if found.evidence is not None or actor is None:
            return found
        named = (mention for mention in actor.mentions if mention.span.of(self.text) == actor.name)
        first = next(named, actor.mentions[0]).span
        return found if first.overlaps(at) else replace(found, evidence=first)

    def ends_in(self, sentence: Sentence) -> dict[int, int]:
        """Return the first and last token of each name in the sentence, counted in this parse of it."""
        found: dict[int, int] = {}
        for name, _ in self.names_in(sentence.span):
            if inside := sentence.touching(name.span):
                found[inside[0].i] = inside[-1].i
        return found

    def actor(self, identifier: str | None) -> Actor | None:
        """Return the actor of that id; `None` where there is none."""
        return next((actor for actor in self.actors if actor.id == identifier), None)

    def called(self, name: str) -> Actor | None:
        """Return the actor of that name, accents and hyphens aside."""
        return next((actor for actor in self.actors if key(actor.name) == key(name)), None)

    def names_in(self, span: Span) -> tuple[tuple[Name, str], ...]:
        """Return the names that stand in `span`, with the ids of their actors."""
        first = bisect_right(self.names, span.start, key=lambda named: named[0].span.end)
        return tuple(takewhile(lambda named: named[0].span.start < span.end, self.names[first:]))

    def sentence_at(self, position: int) -> int:
        """Return the number of the sentence that `position` stands in, or follows."""
        return max(
            (number for number, span in enumerate(self.sentences) if span.start <= position), default=0
        )
