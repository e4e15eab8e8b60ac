"""A value as a detail: with what its clause and sentence say that tells which fact it is of."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.detail import Detail
from recoupe.comparison.accounts.details.measures import listed
from recoupe.comparison.accounts.pages.agenda import CLOCK
from recoupe.comparison.dossier import Place
from recoupe.language.lexicon import table
from recoupe.text import Span

if TYPE_CHECKING:
    from recoupe.comparison.accounts.details.worth import Worth
    from recoupe.comparison.accounts.pages.agenda import Agenda
    from recoupe.comparison.accounts.pages.page import Page

# A preposition that opens a sentence, before a few words and a comma.
_FRONT = re.compile(
    r"(?:a|au|aux|dans|devant|derriere|sur|sous|en|chez|pour|lors|pendant|parmi|avec|pres) (?:[^\s,]+ ?){1,6},"
)


def detail_of(
    page: Page,
    span: Span,
    worth: Worth,
    said: str,
    agenda: Agenda,
    *,
    hedged: Span | None = None,
    mark: str = "",
) -> Detail:
    """Return what stands at `span` of an article as a detail.

    Args:
        page: the article.

        span: the value.

        worth: what it comes to.

        said: the value as it is written beside others.

        agenda: the days of the story.

        hedged: the value with the words that say how surely it is given.

        mark: one more word beside it.
    """
    sentence, cited = page.sentence(span), is_cited(page, span)
    beside = page.senses(page.vicinity(span), span)
    return Detail(
        place=Place(page.id, hedged or span),
        worth=worth,
        said=said,
        near=beside | _fronted(page, span) | ({mark} if mark else set()),
        far=page.senses(sentence, span),
        speaker=page.speaker(span),
        cited=cited,
        as_of=_as_of(page, sentence) if cited else frozenset(),
        changing=_is_changing(page, sentence),
        planned=page.is_planned(span),
        undated=page.analysis.article.day is None,
        places=frozenset(name for name in page.named(sentence) if page.called[name]),
        days=agenda.days(page, sentence),
        past=agenda.is_past(page, page.clause(span), sentence),
    )


def is_cited(page: Page, span: Span) -> bool:
    """Tell whether words beside `span` say that a toll is not the last, or not the first."""
    sentence = page.sentence(span)
    return not listed("cues").isdisjoint(re.findall(r"[\w']+", page.folded[sentence.start : sentence.end]))


def _is_changing(page: Page, sentence: Span) -> bool:
    """Tell whether words of a sentence say that a count has changed."""
    return bool(_changes().search(page.folded, sentence.start, sentence.end))


@cache
def _changes() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{table('french', 'measures')['changes']['words']})\b")


def _fronted(page: Page, span: Span) -> frozenset[str]:
    """Return the words of a phrase that opens the sentence and holds for all of it: *Devant le palais, …*."""
    whole, clause = page.sentence(span), page.clause(span)
    if clause.start <= whole.start or not _FRONT.match(page.folded, whole.start, clause.start):
        return frozenset()
    return page.senses(page.clause(Span(whole.start, whole.start + 1)))


def _as_of(page: Page, sentence: Span) -> frozenset[str]:
    """Return the hours a sentence names: *un bilan arrêté à 22 heures*."""
    times = (one for one in page.analysis.times if one.span in sentence and one.rule in CLOCK)
    return frozenset(time.value.partition("T")[2] for time in times)
