"""Two values of one measure: equal, able to stand together, or different."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.figure import Modality
from recoupe.comparison.accounts.details.worth import Relation
from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from recoupe.analysis.figure import Figure

# How far a number given as a rough one may be off: *environ 200*, *une centaine*. 0 to .2: all alike; *une
# trentaine* holds 34.
_ABOUT = 0.2
# How far *au moins* may fall short: open stories, 2 and 3 alike; without a bound *au moins 850* holds 20 000.
_MORE = 2.0
# A long number that ends in zeros may be cut or rounded by the last place it keeps: from this many such
# places on, so by one in a hundred at most. 10 and 100: all alike; 1,000: one false difference on the
# clusters.
_LONG = 100
# From so many on, whole thousands may be rounded to the next: *12 000* holds 11 500.
_MANY, _THOUSAND = 10_000, 1000
_TENS = (1e6, 1e5, 1e4, 1e3, 1e2, 1e1)
_JUST_UNDER_HALF = 0.49
_NO_BREAK = "\u202f"


def relate(one: Figure, other: Figure) -> Relation:
    """Return how the values of two figures stand to one another, the same both ways."""
    if (one.value, one.upper, one.modality) == (other.value, other.upper, other.modality):
        return Relation.EQUAL
    (low, high), (bottom, top) = _interval(one), _interval(other)
    return Relation.COMPATIBLE if low <= top and bottom <= high else Relation.DIFFERENT


def _interval(figure: Figure) -> tuple[float, float]:
    """Return the least and the most the figure can mean."""
    low, high = figure.value, figure.upper
    if figure.modality is Modality.AT_LEAST:
        return low, low * _MORE
    if figure.modality is Modality.AT_MOST:
        return 0.0, high
    if figure.modality is Modality.ABOUT:
        return low * (1 - _ABOUT), high * (1 + _ABOUT)
    return low - _slack(low), high + _slack(high)


def _slack(value: float) -> float:
    """Return by how much a number may be rounded: *1,5 million* holds 1,45, *325 000* holds 324 600."""
    step = next((scale for scale in (1e9, 1e6) if value >= scale), 0.0)
    places = next((n for n in range(3) if _is_whole(value / step * 10**n)), None) if step else None
    if places is not None:
        return step * _JUST_UNDER_HALF / 10.0**places
    zeros: float = next((power for power in _TENS if value % power == 0), 0.0)
    if value >= _MANY and not value % _THOUSAND:
        return max(_THOUSAND / 2, zeros if value / zeros >= _LONG else 0.0)
    return zeros if zeros and value / zeros >= _LONG else 0.0


def _is_whole(value: float) -> bool:
    return abs(value - round(value)) < 1e-9


def spell(figure: Figure) -> str:
    """Return the value as it is written beside others: *au moins 9*, *10 à 12*."""
    said = table("french", "measures")["said"]
    low, high = _digits(figure.value), _digits(figure.upper)
    number = low if low == high else said["range"].format(low, high)
    return str(said[figure.modality.value].format(number))


def _digits(value: float) -> str:
    whole = f"{value:,.0f}" if value == round(value) else f"{value:,.2f}".rstrip("0")
    return whole.replace(",", _NO_BREAK).replace(".", ",")
