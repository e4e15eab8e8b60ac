"""The account of values of which only the words are known."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.analysis.figures import numbers_in
from recoupe.comparison.accounts.drafts.draft import Draft
from recoupe.comparison.accounts.people.spellings import is_spelling
from recoupe.comparison.dossier import AccountKind, Verdict
from recoupe.reasons import because
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.comparison.dossier import Account, Value
    from recoupe.reasons import Reason

_GRAVEST = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.COMPATIBLE, Verdict.SPELLING)
_ENTRIES = {
    Verdict.AGREE: "equal",
    Verdict.SPELLING: "spellings",
    Verdict.COMPATIBLE: "compatible",
    Verdict.CONFLICT: "differ",
}
_OF_NAMES = {Verdict.AGREE: "same_name", Verdict.COMPATIBLE: "short_name"}


def plain_draft(values: Sequence[Value], held: Sequence[Account], names: Mapping[str, str]) -> Draft:
    """Return the account of `values` by their words, else as the accounts stood that they come from.

    Args:
        values: of one fact.

        held: the accounts that they come from.

        names: what the articles are called, by id.
    """
    kinds = [one.kind for one in held]
    kind = AccountKind.NAME if kinds and set(kinds) == {AccountKind.NAME} else [*kinds, AccountKind.FACT][0]
    told = sorted(values, key=lambda value: (value.place, value.value))
    verdict = _verdict(told, kind, held)
    slot = held[0].slot if held else told[0].value
    return Draft(slot, tuple(told), verdict, _why(verdict, kind, told, held, names), kind)


def _verdict(values: Sequence[Value], kind: AccountKind, held: Sequence[Account]) -> Verdict:
    if len({value.place.article for value in values}) == 1:
        return Verdict.ONLY_ONE
    if len({fold(value.value) for value in values}) == 1:
        return Verdict.AGREE
    if kind is AccountKind.NAME:
        return _of_names({value.value for value in values})
    stood = {one.verdict for one in held}
    differ = Verdict.CONFLICT if _numbers_differ(values) else Verdict.COMPATIBLE
    return next((verdict for verdict in _GRAVEST if verdict in stood), differ)


def _of_names(written: set[str]) -> Verdict:
    pairs = list(combinations(sorted(written), 2))
    if all(is_spelling(one, other) for one, other in pairs):
        return Verdict.SPELLING
    return Verdict.COMPATIBLE if all(_is_short(*pair) for pair in pairs) else Verdict.CONFLICT


def _is_short(one: str, other: str) -> bool:
    """Tell whether one name is a part of the other."""
    ours, theirs = set(fold(one).split()), set(fold(other).split())
    return ours <= theirs or theirs <= ours


def _numbers_differ(values: Sequence[Value]) -> bool:
    numbers = {tuple(numbers_in(fold(one.value), Span(0, len(one.value)))) for one in values}
    return len(numbers - {()}) > 1


def _why(
    verdict: Verdict,
    kind: AccountKind,
    values: Sequence[Value],
    held: Sequence[Account],
    names: Mapping[str, str],
) -> tuple[Reason, ...]:
    if verdict is Verdict.ONLY_ONE:
        return (because("accounts.only", names[values[0].place.article]),)
    if verdict is Verdict.UPDATE:
        # What tells that one is later is known no more; what was told of them holds.
        return tuple(dict.fromkeys(reason for one in held if one.verdict is verdict for reason in one.why))
    entry = (_ENTRIES | _OF_NAMES if kind is AccountKind.NAME else _ENTRIES)[verdict]
    return (because(f"accounts.{entry}", " / ".join(dict.fromkeys(one.value for one in values))),)
