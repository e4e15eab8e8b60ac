"""What the templates ask of a dossier."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.presentation.judging import count_states, tell_decision, tell_note
from recoupe.presentation.pages.addresses import address
from recoupe.presentation.pages.brief import Brief
from recoupe.presentation.pages.cast import Cast
from recoupe.presentation.pages.copies import Copies
from recoupe.presentation.pages.coverage import Coverage
from recoupe.presentation.pages.disputes import Disputes
from recoupe.presentation.pages.facts import Facts
from recoupe.presentation.pages.highlighting import paint
from recoupe.presentation.pages.labels import Labels
from recoupe.presentation.pages.marking import mark_articles
from recoupe.presentation.pages.timeline.chart import Chart

if TYPE_CHECKING:
    from markupsafe import Markup

    from recoupe.comparison.dossier import TimelineEntry
    from recoupe.judgements.judgement import Judgement
    from recoupe.presentation.pages.addresses import Addresses

# How many names make a headline.
HEADLINE = 3


@dataclass(frozen=True)
class View(Labels):
    """A dossier as the page shows it, in one language."""

    @cached_property
    def addresses(self) -> Addresses:
        """Return where things stand in the page."""
        return address(self.dossier)

    @cached_property
    def coverage(self) -> Coverage:
        """Return the statements and who carries them."""
        return Coverage(self)

    @cached_property
    def brief(self) -> Brief:
        """Return what stands at the head of the page."""
        return Brief(self, self.coverage, self.addresses)

    @cached_property
    def disputes(self) -> Disputes:
        """Return the contradictions."""
        return Disputes(self, self.coverage)

    @cached_property
    def copies(self) -> Copies:
        """Return the shared passages."""
        return Copies(self)

    @cached_property
    def facts(self) -> Facts:
        """Return the accounts."""
        return Facts(self)

    @cached_property
    def cast(self) -> Cast:
        """Return the actors."""
        return Cast(self)

    @cached_property
    def headline(self) -> str:
        """Return the names of those who speak most; how many articles there are where nobody does."""
        speakers = [self.speaker(speech.speaker) for speech in self.cast.speeches if speech.speaker.name]
        return ", ".join(speakers[:HEADLINE]) or self.words.count("article", len(self.names))

    @cached_property
    def painted(self) -> dict[str, Markup]:
        """Return each article's text with its highlights."""
        marks = mark_articles(self.dossier, self.addresses, self.copies.shown)
        return {
            analysis.article.id: paint(
                analysis.article.text, analysis.blocks, marks.get(analysis.article.id, ())
            )
            for analysis in self.dossier.analyses
        }

    @cached_property
    def chart(self) -> Chart:
        """Return the timeline's drawing."""
        return Chart(self)

    @cached_property
    def decided(self) -> str:
        """Return what became of people's judgements."""
        return count_states(self.dossier.judgements, self.words)

    def decision(self, judgement: Judgement) -> str:
        """Return what a judgement decides."""
        return tell_decision(judgement, self.words)

    def noted(self, judgement: Judgement) -> str:
        """Return what a judgement says of itself."""
        return tell_note(judgement)

    def tellers(self, entry: TimelineEntry) -> list[tuple[str, list[int]]]:
        """Return the articles that tell of an entry, each with the numbers of its mentions."""
        places: dict[str, list[int]] = {}
        for number, mention in enumerate(entry.mentions):
            places.setdefault(mention.article, []).append(number)
        return list(places.items())
