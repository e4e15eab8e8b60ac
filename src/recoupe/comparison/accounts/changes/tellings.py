"""Accounts of what happened, as clauses that tell the same: announced in one article, done in another, or alike."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.changes.change import change, is_open, values_at
from recoupe.comparison.accounts.drafts.draft import Draft
from recoupe.comparison.accounts.facts.alignment import matched
from recoupe.comparison.dossier import AccountKind, Verdict
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.comparison.accounts.drafts.drafting import Newsroom
    from recoupe.comparison.accounts.facts.alignment import Alignment, Telling

# The part of the longer clause's words that the other must have for both to say the same. Open stories, the last
# nine and the held-out, facts right: 0: 80.2, 69.3, 61.3; .4: 81.4, 68.9, 62; .5: 82.5, 69.8, 63.3; .6: 81.9,
# 69.8, 63.3.
_ALIKE = 0.5
# Words of a slot.
_NAMED = 3
_DIFFERING = (Verdict.CONFLICT, Verdict.UPDATE)


def tellings(room: Newsroom, alignment: Alignment, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield an account for what clauses of several articles tell alike, or announced and done.

    Args:
        room: the articles.

        alignment: which clauses tell the same.

        drafts: the accounts of what differs in them: such clauses are not told as alike.
    """
    differing = [draft for draft in drafts if draft.verdict in _DIFFERING]
    for group in _groups(alignment):
        draft = _draft([alignment.tellings[number] for number in group], room)
        held = [other for other in differing if _is_within(other, draft)]
        if draft.verdict is Verdict.UPDATE:
            held = [other for other in held if other.kind is AccountKind.EVENT]
        if not held:
            yield draft


def _groups(alignment: Alignment) -> list[list[int]]:
    """Return the clauses that tell one thing together, one for each article: most of them pairwise alike."""
    pairs, articles = alignment.pairs, [one.place.article for one in alignment.tellings]
    homes = {number: [number] for pair in pairs for number in pair}
    for pair in sorted(pairs, key=lambda pair: (-pairs[pair], pair)):
        one, other = (homes[number] for number in pair)
        if one is other or {articles[n] for n in one} & {articles[n] for n in other}:
            continue
        cross = [(min(both), max(both)) in pairs for both in product(one, other)]
        if 2 * sum(cross) >= len(cross):
            joined = sorted(one + other)
            homes.update(dict.fromkeys(joined, joined))
    return list({id(group): group for group in homes.values() if len(group) > 1}.values())


def _is_within(draft: Draft, told: Draft) -> bool:
    """Tell whether two articles or more give what differs in clauses that are told as alike."""
    held = {
        value.place.article
        for value in draft.values
        for clause in told.values
        if value.place.article == clause.place.article and value.place.span.overlaps(clause.place.span)
    }
    return len(held) > 1


def _draft(told: Sequence[Telling], room: Newsroom) -> Draft:
    opened = [one for one in told if is_open(room.pages[one.place.article], one.place.span)]
    done = [one for one in told if one not in opened]
    words = ", ".join(_shared(told, room))
    if any(not room.is_later(a.place.article, b.place.article) for a in opened for b in done):
        return change([(one.place, one in opened) for one in told], words, room)
    places = [one.place for one in told]
    alike = all(_are_alike(one, other) for one, other in combinations(told, 2))
    verdict = Verdict.AGREE if alike else Verdict.COMPATIBLE
    why = (because("accounts.words", words), *room.sources.why(places, room.names))
    return Draft(words, values_at(places, room), verdict, why, AccountKind.EVENT)


def _are_alike(one: Telling, other: Telling) -> bool:
    """Tell whether neither of two clauses says much that the other leaves out."""
    return len(matched(one, other)) >= _ALIKE * max(len(one.words), len(other.words))


def _shared(told: Sequence[Telling], room: Newsroom) -> list[str]:
    """Return words of the shortest clause that another has too, as written there."""
    shortest = min(told, key=lambda one: (len(one.place.span), one.place))
    others = [matched(shortest, other) for other in told if other is not shortest]
    common = frozenset[str]().union(*others) & shortest.core or frozenset[str]().union(*others)
    page = room.pages[shortest.place.article]
    found = (word for word in page.content(shortest.place.span) if word.sense in common)
    return list(dict.fromkeys(page.text[word.start : word.end] for word in found))[:_NAMED]
