"""The accounts of a dossier: what each story's articles give, compared."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.changes.dues import dues
from recoupe.comparison.accounts.changes.prospects import prospects
from recoupe.comparison.accounts.changes.slips import slips
from recoupe.comparison.accounts.changes.tellings import tellings
from recoupe.comparison.accounts.changes.turns import turns, without_told
from recoupe.comparison.accounts.claims import claims
from recoupe.comparison.accounts.deeds.parts import parts
from recoupe.comparison.accounts.details.counts import counts_of
from recoupe.comparison.accounts.details.days import days_of
from recoupe.comparison.accounts.details.hours import hours_of
from recoupe.comparison.accounts.details.lengths import lengths_of
from recoupe.comparison.accounts.details.periods import periods_of
from recoupe.comparison.accounts.details.ranks import ranks_of
from recoupe.comparison.accounts.details.terms import terms_of
from recoupe.comparison.accounts.details.wheres import wheres_of
from recoupe.comparison.accounts.drafts.drafting import Newsroom, draft_of
from recoupe.comparison.accounts.facts.correspondence import Correspondence
from recoupe.comparison.accounts.facts.evidence import Evidence
from recoupe.comparison.accounts.facts.grouping import facts_of
from recoupe.comparison.accounts.facts.sources import Sources
from recoupe.comparison.accounts.pages.agenda import Agenda, complete_times
from recoupe.comparison.accounts.pages.opening import pages_of
from recoupe.comparison.accounts.people.portraits import portraits
from recoupe.comparison.dossier import Account, AccountKind, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.drafts.draft import Draft
    from recoupe.comparison.calendar import Calendar
    from recoupe.comparison.cast import Merged
    from recoupe.comparison.dossier import Passage, Statement, Story

# What differs comes first.
_ORDER = (
    Verdict.CONFLICT,
    Verdict.UPDATE,
    Verdict.COMPATIBLE,
    Verdict.SPELLING,
    Verdict.AGREE,
    Verdict.ONLY_ONE,
)
# What agrees of people fills lists: it comes behind what agrees of the story.
_LAST = (AccountKind.NAME, AccountKind.ROLE, AccountKind.PLACE, AccountKind.CLAIM)


def find_accounts(
    analyses: Iterable[Analysis],
    calendar: Calendar,
    merged: Merged,
    *,
    passages: Sequence[Passage] = (),
    stories: Sequence[Story] | None = None,
    statements: Sequence[Statement] = (),
    quotations: Iterable[Quotation] = (),
) -> tuple[Account, ...]:
    """Return the facts that the articles of one story give, compared; what differs comes first.

    Args:
        analyses: the articles.

        calendar: when each was written, and the days their times mean.

        merged: the cast.

        passages: what they share: values in one shared text have one source.

        stories: which articles are compared with one another; without it, all are.

        statements: what is reported, over all articles.

        quotations: those of the statements.
    """
    heard = {quotation.id: quotation for quotation in quotations}
    shared, carried = _by_article(passages), _carried(statements, heard)
    drafts: list[Draft] = []
    for room in newsrooms(analyses, calendar, merged, passages=passages, stories=stories):
        ranks = {rank for name in room.pages for rank in carried.get(name, ())}
        said = [statements[rank] for rank in sorted(ranks)]
        told = [*_facts(room), *portraits(room, merged), *claims(room, said, heard)]
        between = [one for name in room.pages for one in shared.get(name, ()) if one.b.article in room.pages]
        drafts += [*told, *slips(room, between, told)]
    return numbered(drafts)


def newsrooms(
    analyses: Iterable[Analysis],
    calendar: Calendar,
    merged: Merged,
    *,
    passages: Sequence[Passage] = (),
    stories: Sequence[Story] | None = None,
) -> Iterator[Newsroom]:
    """Yield what comparing the articles of each story needs; see `find_accounts`."""
    articles = tuple(analyses)
    names = {one.article.id: one.article.outlet or one.article.id for one in articles}
    pages, sources = pages_of(articles, merged), Sources(passages)
    copied, times = Correspondence(passages), complete_times(calendar)
    for ids in _stories(stories, sorted(pages)):
        yield Newsroom({name: pages[name] for name in ids}, calendar, sources, names, copied, times)


def numbered(drafts: Iterable[Draft]) -> tuple[Account, ...]:
    """Return the accounts in their order, each with its id."""
    return tuple(
        Account(f"a{number}", draft.slot, draft.values, draft.verdict, draft.why, draft.kind)
        for number, draft in enumerate(sorted(drafts, key=_rank), 1)
    )


def _by_article(passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    """Return the passages by the article of their first side."""
    found: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        found[passage.a.article].append(passage)
    return found


def _carried(statements: Sequence[Statement], heard: Mapping[str, Quotation]) -> dict[str, list[int]]:
    """Return by article the statements that it carries, as their places among all."""
    found: dict[str, list[int]] = defaultdict(list)
    for rank, statement in enumerate(statements):
        for member in statement.members:
            found[heard[member].article].append(rank)
    return found


def _facts(room: Newsroom) -> Iterator[Draft]:
    """Yield an account for every fact that several articles of one story give, or one where no other does."""
    details = details_of(room)
    evidence = Evidence(room.pages.values(), room.copied)
    facts = facts_of(details, evidence)
    drafts: list[Draft] = []
    given: dict[tuple[object, str], set[str]] = defaultdict(set)
    for one in details:
        given[one.worth.measured, one.said].add(one.article)
    for fact in facts:
        alone = len(room.pages) > 1 and all(len(given[one.worth.measured, one.said]) == 1 for one in fact)
        if len({one.article for one in fact}) > 1 or (alone and fact[0].worth.is_news):
            drafts.append(draft_of(fact, room))
    for fact in facts:
        drafts += dues(fact, room, evidence)
    drafts += prospects(room, evidence)
    drafts += parts(room, evidence)
    turned = list(turns(room, evidence))
    drafts = [*without_told(drafts, turned), *turned]
    yield from (*drafts, *tellings(room, evidence.alignment, drafts))


def details_of(room: Newsroom) -> list[Detail]:
    """Return every value of a story that can be compared, article by article."""
    agenda = Agenda(list(room.pages), room.calendar, room.times)
    kinds = (counts_of, days_of, hours_of, lengths_of, periods_of, ranks_of, terms_of, wheres_of)
    return [one for page in room.pages.values() for found in kinds for one in found(page, agenda)]


def _stories(stories: Sequence[Story] | None, ids: Sequence[str]) -> Iterator[Sequence[str]]:
    if stories is None:
        yield ids
        return
    for story in stories:
        yield sorted(chain.from_iterable(event.articles for event in story.events))


def _rank(draft: Draft) -> tuple[object, ...]:
    """Rank accounts: by verdict, facts before names and roles, those of most articles first."""
    articles = {value.place.article for value in draft.values}
    first = min(value.place for value in draft.values)
    return _ORDER.index(draft.verdict), draft.kind in _LAST, -len(articles), first, draft.slot
