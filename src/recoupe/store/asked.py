"""What a search of a store is for: words, and what narrows them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

# So many outlets or more are one choice: on a day of news few statements are carried by more.
MANY = 5


class Unit(StrEnum):
    """What is looked for, shown and counted."""

    ARTICLES = "articles"
    QUOTATIONS = "quotations"


class Order(StrEnum):
    """What comes first: what holds the words most closely, or what was published last, or first."""

    NEAREST = "nearest"
    LATEST = "latest"
    EARLIEST = "earliest"


class Facet(StrEnum):
    """What a search may be narrowed by."""

    OUTLET = "outlet"
    SPEAKER = "speaker"
    DAY = "day"
    KIND = "kind"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a store; of several values of one kind, any will do.

    Args:
        words: all of them, in the article or in what is said; a phrase in marks, `beg*` for what begins so.

        outlets: who published it; `""` for nobody known.

        speakers: who speaks, whatever the accents; `""` for nobody named.

        since: the first day it may be published.

        until: the last day.

        kinds: `direct`, `indirect` or `mixed`.

        carried: how many outlets carry the statement: 1, 2, … and `MANY` for so many or more; 0 where it was not
            compared yet.

        earlier: look in earlier texts of pages too, not in the newest alone.
    """

    words: str = ""
    of: Unit = Unit.ARTICLES
    outlets: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    kinds: tuple[str, ...] = ()
    carried: tuple[int, ...] = ()
    earlier: bool = False
    order: Order = Order.NEAREST
