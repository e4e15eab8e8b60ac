"""What the page calls things: articles, speakers, dates, stretches of text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.presentation.dates import spell_day, spell_entry, spell_moment
from recoupe.presentation.naming import name_articles, plain
from recoupe.presentation.short_dates import short_moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation, Speaker
    from recoupe.comparison.dossier import Dossier, Moment, Place, TimelineEntry
    from recoupe.presentation.interface import Interface
    from recoupe.text import Span

# More articles than this make a matrix that no screen holds: lists take its place.
CROWD = 16
# How many names a line holds before it counts the rest.
NAMES = 8
# Characters of context on each side of a value.
AROUND = 70


def nowhere(_: str) -> str:
    """Return no address: a page alone has nothing beside it."""
    return ""


@dataclass(frozen=True)
class Labels:
    """The words that stand for a dossier's things, in one language.

    Args:
        dossier: the findings.

        words: the interface.

        people: returns where all that the person of a name said stands; `""` for nowhere.
    """

    dossier: Dossier
    words: Interface
    people: Callable[[str], str] = nowhere

    @cached_property
    def names(self) -> dict[str, str]:
        """Return what each article is called."""
        return name_articles(self.dossier.articles)

    @cached_property
    def crowded(self) -> bool:
        """Tell whether there are more articles than a matrix can show."""
        return len(self.names) > CROWD

    @cached_property
    def texts(self) -> dict[str, str]:
        """Return each article's text."""
        return {analysis.article.id: analysis.article.text for analysis in self.dossier.analyses}

    @cached_property
    def _languages(self) -> dict[str, str]:
        return {analysis.article.id: analysis.language for analysis in self.dossier.analyses}

    def language(self, article: str) -> str:
        """Return the language an article is written in, as HTML names it; `und` where it is not known."""
        return self._languages[article]

    def name_all(self, articles: Iterable[str]) -> str:
        """Return the articles' names, each once, in the order of the page; past a few, how many more."""
        wanted = set(articles)
        names = [name for article, name in self.names.items() if article in wanted]
        if len(names) <= NAMES + 1:
            return ", ".join(names)
        others = self.words.strings["page"]["others"].format(self.words.number(len(names) - NAMES))
        return f"{', '.join(names[:NAMES])} {others}"

    def speaker(self, speaker: Speaker) -> str:
        """Return the speaker's name, or the words for one the text does not tell."""
        return plain(speaker.name) or str(self.words.strings["statements"]["unknown"])

    def person(self, speaker: Speaker) -> str:
        """Return where all that a speaker said stands, by the first of the names that leads there; `""` for nowhere."""
        actor = self.actors.get(speaker.actor or "")
        names = (speaker.name, *(actor.names if actor else ()))
        return next((address for name in names if (address := self.people(name))), "")

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Return the actors by their ids."""
        return {actor.id: actor for actor in self.dossier.actors}

    def said(self, quotation: Quotation) -> str:
        """Return a quotation's words on one line."""
        return plain(quotation.said(self.texts[quotation.article]))

    def denying(self, quotation: Quotation) -> str:
        """Return the words by which a quotation is denied, not held (*dément*); `""` where it is not."""
        return (
            " ".join(self.at(quotation.article, span) for span in quotation.cue) if quotation.denial else ""
        )

    def told(self, place: Place) -> str:
        """Return the words of a place on one line."""
        return self.at(place.article, place.span)

    def at(self, article: str, span: Span) -> str:
        """Return the words of a span of an article on one line."""
        return plain(span.of(self.texts[article]))

    def around(self, place: Place) -> tuple[str, str, str]:
        """Return what stands before a place, the place, and what stands after, within its paragraph."""
        text = self.texts[place.article]
        before = text[max(0, place.span.start - AROUND) : place.span.start].rsplit("\n", 1)[-1]
        after = text[place.span.end : place.span.end + AROUND].split("\n", 1)[0]
        if len(before) == AROUND:
            before = "… " + before.partition(" ")[2]
        if len(after) == AROUND:
            after = after.rpartition(" ")[0] + " …"
        return before, place.span.of(text), after

    def moment(self, moment: Moment) -> str:
        """Return a date in full."""
        return spell_moment(moment, self.words)

    def when(self, entry: TimelineEntry) -> str:
        """Return when something happened, and how far from the event where the year is open."""
        return spell_entry(entry, self.words)

    def short(self, moment: Moment) -> str:
        """Return a date for a drawing; its year only where it is not the one that most entries are of."""
        return short_moment(moment, self.words, usual=self._usual_year)

    @cached_property
    def _usual_year(self) -> int | None:
        days = (entry.moment.earliest for entry in self.dossier.timeline)
        years = Counter(day.year for day in days if day)
        return max(years, key=lambda year: (years[year], year), default=None)

    def file(self, analysis: Analysis) -> str:
        """Return where an article came from: its address, or its file's name without the folders above it."""
        article = analysis.article
        return plain(article.url or (article.path or article.id).replace("\\", "/").rsplit("/", 1)[-1])

    def published(self, analysis: Analysis) -> str:
        """Return when an article was published: its day spelled, else what its source says."""
        article = analysis.article
        return spell_day(article.day, self.words) if article.day else plain(article.published or "")

    def link(self, analysis: Analysis) -> str:
        """Return an article's address on the web; `""` where it has none that is safe to follow."""
        url = analysis.article.url or ""
        return url if url.lower().startswith(("https://", "http://")) else ""
