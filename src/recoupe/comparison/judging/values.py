"""Accounts kept to what people decided of their values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.drafts.draft import Draft
from recoupe.comparison.accounts.finding import numbered
from recoupe.comparison.accounts.judged.makings import Makings
from recoupe.comparison.dossier import AccountKind
from recoupe.comparison.judging.fitting import brief, value_at
from recoupe.reasons import Reason, because

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recoupe.comparison.accounts.drafts.drafting import Newsroom
    from recoupe.comparison.accounts.judged.values import Bundle, JudgedValues
    from recoupe.comparison.cast import Merged
    from recoupe.comparison.dossier import Account, Place
    from recoupe.comparison.judging.ruling import Ruling


def judge_values(
    ruling: Ruling, accounts: Sequence[Account], rooms: Iterable[Newsroom], merged: Merged
) -> tuple[Ruling, tuple[Account, ...]]:
    """Return the ruling fitted to the values, and the accounts as it has them.

    Args:
        ruling: what is decided of values waits in it.

        accounts: as `find_accounts` gives them.

        rooms: the articles of each story, as `newsrooms` gives them.

        merged: the cast.
    """
    stories = list(rooms)
    if not stories:
        return ruling.on_values(()), tuple(accounts)
    makings = Makings(accounts, stories, merged, _marked(ruling))
    fitted = ruling.on_values(sorted(makings.values))
    bundles = fitted.values.applied(accounts, makings.values, makings.near)
    return fitted, numbered([_draft(one, fitted.values, makings) for one in bundles])


def value_ids(accounts: Iterable[Account]) -> Mapping[tuple[str, ...], str]:
    """Return the id of each value that has one, by what `value_at` names it; of several the first."""
    ids: dict[tuple[str, ...], str] = {}
    for account in (one for one in accounts if one.kind is not AccountKind.CLAIM):
        for number, value in enumerate(account.values, 1):
            ids.setdefault(value_at(value.place), f"{account.id}.{number}")
    return ids


def _marked(ruling: Ruling) -> set[str]:
    """Return the articles, by id, that values were marked in."""
    marks = ruling.marked_values
    names, digests = {mark.article for mark in marks}, {mark.digest for mark in marks}
    articles = (one.article for one in ruling.analyses)
    return {one.id for one in articles if one.id in names or one.digest in digests}


def _draft(bundle: Bundle, judged: JudgedValues, makings: Makings) -> Draft:
    """Return the account of a bundle, with what people decided of its values among its reasons."""
    if bundle.is_changed:
        draft = makings.draw(bundle.values, bundle.held)
    else:
        (one,) = bundle.held
        draft = Draft(one.slot, one.values, one.verdict, one.why, one.kind)
    places = {value.place for value in bundle.values}
    about = sorted({told for place in places for told in judged.about.get(place, ())})
    return replace(draft, why=(*draft.why, *(_because(entry, pair, makings) for entry, pair in about)))


def _because(entry: str, pair: tuple[Place, Place], makings: Makings) -> Reason:
    words = (word for place in pair for word in (brief(makings.values[place].value), makings.outlet(place)))
    return because(f"judgements.{entry}_fact", *words)
