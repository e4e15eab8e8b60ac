"""A search as an address says it, and the addresses that would ask a little more or less."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from recoupe.store import Asked, Facet, Order, Unit
from recoupe.store.asked import MANY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.desk.visit import Visit

# Results on one screen.
SCREEN = 50
# What may stand behind `?` of a kind, and how a facet is called there.
KINDS = ("direct", "indirect", "mixed")
NAMES = {Facet.OUTLET: "outlet", Facet.SPEAKER: "speaker", Facet.KIND: "kind", Facet.CARRIED: "carried"}
# More values of one name than anybody chooses, and longer ones than anything is called, are left aside.
VALUES, LENGTH = 50, 500
WIDEST = 1_000_000


def asked_in(visit: Visit) -> Asked:
    """Return the search that an address asks for; what cannot be is left aside."""
    return Asked(
        visit.query.get("q", "")[:LENGTH],
        of=Unit.QUOTATIONS if visit.query.get("of") == Unit.QUOTATIONS else Unit.ARTICLES,
        outlets=_values(visit, "outlet"),
        speakers=_values(visit, "speaker"),
        since=_day(visit, "since"),
        until=_day(visit, "until"),
        kinds=tuple(one for one in _values(visit, "kind") if one in KINDS),
        carried=tuple(int(one) for one in _values(visit, "carried") if one in map(str, range(MANY + 1))),
        earlier=visit.query.get("earlier") == "1",
        order=next((one for one in Order if one == visit.query.get("order")), Order.NEAREST),
    )


def page_in(visit: Visit) -> int:
    """Return which screen an address asks for, from 1."""
    asked = visit.query.get("page", "")
    return min(max(1, int(asked)), WIDEST) if asked.isascii() and asked.isdecimal() and len(asked) < 8 else 1


def with_value(visit: Visit, name: str, value: str) -> str:
    """Return the address with a value chosen, or no more where it was; from the first screen."""
    chosen = (name, value)
    query = [one for one in _query(visit) if one != chosen]
    return _address(visit, query if len(query) < len(_query(visit)) else [*query, chosen])


def with_only(visit: Visit, **values: str) -> str:
    """Return the address with these values alone of their names; `""` takes a name away; from the first screen."""
    query = [one for one in _query(visit) if one[0] not in values]
    return _address(visit, [*query, *((name, value) for name, value in values.items() if value)])


def kept_in(visit: Visit, names: Iterable[str]) -> list[tuple[str, str]]:
    """Return what a form must carry on beside its own fields, which are `names`."""
    return [one for one in _query(visit) if one[0] not in {*names}]


def _query(visit: Visit) -> list[tuple[str, str]]:
    return [one for one in visit.queries if one[0] not in ("page", "lang", "delimiter", "all")]


def _address(visit: Visit, query: list[tuple[str, str]]) -> str:
    return f"{quote(visit.path)}{'?' if query else ''}{urlencode(query)}"


def _values(visit: Visit, name: str) -> tuple[str, ...]:
    found = (value[:LENGTH] for key, value in visit.queries if key == name)
    return tuple(dict.fromkeys(found))[:VALUES]


def _day(visit: Visit, name: str) -> date | None:
    try:
        return date.fromisoformat(visit.query.get(name, ""))
    except ValueError:
        return None
