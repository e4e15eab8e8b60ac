"""What the templates ask of a dossier."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Verdict, Wording
from recoupe.presentation.dates import short_moment, spell_moment
from recoupe.presentation.differences import READABLE, mark_differences, mark_edits, share_words
from recoupe.presentation.naming import name_articles, plain
from recoupe.presentation.pages.addresses import address
from recoupe.presentation.pages.highlighting import paint
from recoupe.presentation.pages.marking import mark_articles
from recoupe.presentation.pages.svg import draw_bar, draw_chart
from recoupe.presentation.sharing import measure_sharing
from recoupe.presentation.speech import measure_speech
from recoupe.presentation.telling import tell_statements

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation, Speaker
    from recoupe.comparison.dossier import Account, Dossier, Moment, Passage, Place, Value
    from recoupe.presentation.differences import Piece
    from recoupe.presentation.interface import Interface
    from recoupe.presentation.pages.addresses import Addresses
    from recoupe.presentation.pages.svg import Bar, Chart
    from recoupe.presentation.sharing import Sharing
    from recoupe.presentation.speech import Speech
    from recoupe.presentation.telling import Telling, Variant
    from recoupe.text import Span

# Characters of context on each side of a value.
AROUND = 70
# How many names make a headline.
HEADLINE = 3


@dataclass(frozen=True)
class View:
    """A dossier as the page shows it, in one language."""

    dossier: Dossier
    words: Interface

    @cached_property
    def names(self) -> dict[str, str]:
        """Return what each article is called."""
        return name_articles(self.dossier)

    @cached_property
    def texts(self) -> dict[str, str]:
        """Return each article's text."""
        return {analysis.article.id: analysis.article.text for analysis in self.dossier.analyses}

    @cached_property
    def quotations(self) -> dict[str, Quotation]:
        """Return each quotation by its id."""
        return {quotation.id: quotation for quotation in self.dossier.quotations}

    @cached_property
    def addresses(self) -> Addresses:
        """Return where things stand in the page."""
        return address(self.dossier)

    @cached_property
    def sharing(self) -> Sharing:
        """Return how much text the articles share."""
        return measure_sharing(self.dossier)

    @cached_property
    def speeches(self) -> tuple[Speech, ...]:
        """Return who is given how many words."""
        return measure_speech(self.dossier)

    @cached_property
    def tellings(self) -> tuple[Telling, ...]:
        """Return the statements as told."""
        return tell_statements(self.dossier)

    @cached_property
    def repeated(self) -> tuple[Telling, ...]:
        """Return the statements that more than one quotation reports."""
        return tuple(telling for telling in self.tellings if len(telling.quotations) > 1)

    @cached_property
    def reported_speakers(self) -> list[str]:
        """Return the names of those whose statements more than one quotation reports."""
        return sorted({self.speaker(telling.statement.speaker) for telling in self.repeated})

    @cached_property
    def single(self) -> tuple[Telling, ...]:
        """Return the statements that one quotation reports."""
        return tuple(telling for telling in self.tellings if len(telling.quotations) == 1)

    @cached_property
    def telling_of(self) -> dict[str, Telling]:
        """Return the first statement that each quotation reports."""
        return {
            member: telling for telling in reversed(self.tellings) for member in telling.statement.members
        }

    @cached_property
    def headline(self) -> str:
        """Return the names of those who speak most; how many articles there are where nobody does."""
        speakers = [self.speaker(speech.speaker) for speech in self.speeches if speech.speaker.name]
        return ", ".join(speakers[:HEADLINE]) or self.words.count("article", len(self.names))

    @cached_property
    def differing(self) -> tuple[Account, ...]:
        """Return the accounts that do not agree: those that differ first, then those one updates."""
        order = (Verdict.CONFLICT, Verdict.UPDATE)
        return tuple(a for verdict in order for a in self.dossier.accounts if a.verdict is verdict)

    @cached_property
    def reworded(self) -> tuple[Telling, ...]:
        """Return the statements that articles give altered or cut short."""
        unlike = (Wording.ALTERED, Wording.TRUNCATED)
        return tuple(t for t in self.repeated if t.statement.wording in unlike and len(t.variants) > 1)

    @cached_property
    def painted(self) -> dict[str, Markup]:
        """Return each article's text with its highlights."""
        marks = mark_articles(self.dossier, self.addresses)
        return {
            analysis.article.id: paint(
                analysis.article.text, analysis.blocks, marks.get(analysis.article.id, ())
            )
            for analysis in self.dossier.analyses
        }

    @cached_property
    def chart(self) -> Chart:
        """Return the timeline's drawing."""
        return draw_chart(self.dossier.timeline, list(self.names))

    def accounts(self, *verdicts: str) -> list[Account]:
        """Return the accounts of these verdicts."""
        return [account for account in self.dossier.accounts if account.verdict.value in verdicts]

    def name_all(self, articles: Iterable[str]) -> str:
        """Return the articles' names, each once, in the order of the page."""
        wanted = set(articles)
        return ", ".join(name for article, name in self.names.items() if article in wanted)

    def speaker(self, speaker: Speaker) -> str:
        """Return the speaker's name, or the words for one the text does not tell."""
        return plain(speaker.name) or str(self.words.strings["statements"]["unknown"])

    def said(self, quotation: Quotation) -> str:
        """Return a quotation's words on one line."""
        return plain(quotation.said(self.texts[quotation.article]))

    def told(self, place: Place) -> str:
        """Return the words of a place on one line."""
        return plain(place.span.of(self.texts[place.article]))

    def moment(self, moment: Moment) -> str:
        """Return a date in full."""
        return spell_moment(moment, self.words)

    def short(self, moment: Moment) -> str:
        """Return a date for an axis."""
        return short_moment(moment, self.words)

    def carried(self, telling: Telling, article: str) -> list[Quotation]:
        """Return the quotations by which an article carries a statement, those outside headings first."""
        found = [quotation for quotation in telling.quotations if quotation.article == article]
        return sorted(found, key=lambda quotation: (quotation.heading, quotation.span))

    def leaving_out(self, telling: Telling) -> str:
        """Return the names of the articles that do not carry a statement."""
        return self.name_all(article for article in self.names if article not in telling.carriers)

    def differences(self, telling: Telling, variant: Variant) -> tuple[Piece, ...] | None:
        """Return a wording against the fullest; `None` where they are too far apart to show it."""
        if share_words(telling.label, variant.words) < READABLE:
            return None
        return mark_differences(telling.label, variant.words)

    def siblings(self, quotation: Quotation) -> list[Quotation]:
        """Return the other quotations of the same statement."""
        telling = self.telling_of.get(quotation.id)
        return [q for q in telling.quotations if q.id != quotation.id] if telling else []

    def edits(self, passage: Passage) -> tuple[Piece, ...]:
        """Return a passage's second side against its first."""
        return mark_edits(passage, self.texts[passage.a.article], self.texts[passage.b.article])

    def strips(self, article: str) -> list[tuple[str, list[Bar]]]:
        """Return, for each other article, the marks of the passages that `article` shares with it."""
        strips: dict[str, list[Bar]] = {}
        for number, passage in enumerate(self.dossier.passages):
            for side, mine, other in (("a", passage.a, passage.b), ("b", passage.b, passage.a)):
                if mine.article == article:
                    label = self.told(mine)
                    drawn = draw_bar(mine.span, len(self.texts[article]), f"p-{number}-{side}", label)
                    strips.setdefault(other.article, []).append(drawn)
        return [(other, strips[other]) for other in self.names if other in strips]

    def values(self, account: Account) -> list[tuple[str, list[tuple[int, Value]]]]:
        """Return each value of an account with the places that give it, numbered as in the account."""
        values: dict[str, list[tuple[int, Value]]] = {}
        for number, value in enumerate(account.values):
            values.setdefault(plain(value.value), []).append((number, value))
        return list(values.items())

    def silent(self, account: Account) -> str:
        """Return the names of the articles that do not give a fact."""
        telling = {value.place.article for value in account.values}
        return self.name_all(article for article in self.names if article not in telling)

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

    def actor_names(self, ids: Sequence[str]) -> str:
        """Return the names of actors."""
        return ", ".join(plain(self._actors[actor].name) for actor in ids if actor in self._actors)

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.dossier.actors}

    def actor(self, speaker: Speaker) -> Actor | None:
        """Return the actor who speaks, where the text tells."""
        return self._actors.get(speaker.actor) if speaker.actor else None

    @cached_property
    def silent_actors(self) -> list[Actor]:
        """Return the actors who are named and given no words, most named first."""
        speaking = {speech.speaker.actor for speech in self.speeches}
        found = [actor for actor in self.dossier.actors if actor.id not in speaking]
        return sorted(found, key=lambda actor: (-len(actor.mentions), actor.name))

    def quotations_of(self, article: str) -> list[Quotation]:
        """Return an article's quotations."""
        return [quotation for quotation in self.dossier.quotations if quotation.article == article]

    def file(self, analysis: Analysis) -> str:
        """Return where an article came from: its address, or its file's name without the folders above it."""
        article = analysis.article
        return plain(article.url or (article.path or article.id).replace("\\", "/").rsplit("/", 1)[-1])

    def language(self, article: str) -> str:
        """Return the language an article is written in, as HTML names it; `und` where it is not known."""
        return self._languages[article]

    @cached_property
    def _languages(self) -> dict[str, str]:
        return {analysis.article.id: analysis.language for analysis in self.dossier.analyses}

    def at(self, article: str, span: Span) -> str:
        """Return the words of a span of an article on one line."""
        return plain(span.of(self.texts[article]))
