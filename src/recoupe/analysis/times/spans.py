"""Readings that stand on no calendar: durations, what recurs, and vague words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.times.context import Reading
from recoupe.analysis.times.numbers import number
from recoupe.analysis.times.rules import words

if TYPE_CHECKING:
    from recoupe.analysis.times.context import Context
    from recoupe.analysis.times.expressions import Expression


def duration(expression: Expression, _context: Context) -> Reading:
    """Read *quinze minutes*, *plusieurs heures*, *ces derniers jours*; `X` where no number is said."""
    letter = expression.rule.options.get("unit") or _letter(expression.slots["unit"])
    if "count" not in expression.slots:
        # Minutes alone share their letter with months.
        return Reading(f"P{'T' if letter == 'TM' else ''}X{letter[-1]}")
    return Reading(length(number(expression.slots["count"], words()["numbers"]), letter))


def compound(expression: Expression, _context: Context) -> Reading:
    """Read *1 h 30*, *30 minutes et 12 secondes*, *deux ans et demi*."""
    slots = expression.slots
    if "unit" in slots:
        letter = _letter(slots["unit"])
        count = number(slots["count"], words()["numbers"])
        if letter[:-1].isdigit():
            return Reading(length(count + 0.5, letter))
        return Reading(length(count, letter) + words()["half"][letter])
    hours, seconds = slots.get("hours"), slots.get("seconds", "").replace(",", ".")
    seconds += f".{slots['hundredths']}" if "hundredths" in slots else ""
    return Reading(
        "PT"
        + (f"{int(hours)}H" if hours else "")
        + f"{int(slots['minute'])}M"
        + (f"{float(seconds):g}S" if seconds else "")
    )


def every(expression: Expression, _context: Context) -> Reading:
    """Read *chaque jour*, *tous les deux mois*, *par semaine*: the step at which it recurs."""
    count = number(expression.slots.get("count", "1"), words()["numbers"])
    return Reading(length(count, _letter(expression.slots["unit"])))


def every_season(expression: Expression, _context: Context) -> Reading:
    """Read *chaque hiver*: a season of any year."""
    return Reading(f"XXXX-{words()['season'][expression.slots['season']]}")


def every_part(expression: Expression, _context: Context) -> Reading:
    """Read *chaque matin*: a part of any day."""
    return Reading(f"XXXX-XX-XXT{words()['part'][expression.slots['part']]}")


def recurring(expression: Expression, _context: Context) -> Reading:
    """Read *tous les jeudis*: a weekday of any week."""
    rest = words()["part"].get(expression.slots.get("part", ""))
    return Reading(
        f"XXXX-WXX-{words()['weekday'][expression.slots['weekday']]}" + (f"T{rest}" if rest else "")
    )


def named(expression: Expression, _context: Context) -> Reading:
    """Read a word whose value the table gives: *quotidien*, *quinquennat*."""
    (kind,) = (name for name in ("frequency", "term") if name in expression.slots)
    return Reading(str(words()[kind][expression.slots[kind]]))


def fixed(expression: Expression, _context: Context) -> Reading:
    """Read an expression whose rule gives the value."""
    return Reading(str(expression.rule.options["value"]))


def _letter(unit: str) -> str:
    singular = unit if unit in words()["unit"] else unit.removesuffix("s")
    return str(words()["unit"][singular])


def length(count: float, letter: str) -> str:
    """Return the value of a stretch of so many units."""
    time = "T" if letter.startswith("T") else ""
    plain = letter.removeprefix("T")
    total = count * int(plain[:-1] or 1)
    return f"P{time}{total:g}{plain[-1]}"
