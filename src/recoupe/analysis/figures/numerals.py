"""One number as French writes it: digits, words, or a noun that stands for about so many."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.times.numbers import number
from recoupe.language.lexicon import table
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Neither inside a word, a decimal, an hour, a score or a date, nor a pair of digits of a telephone number.
_DIGITS = (
    r"(?<![\w.,:/°-])(?<!\b\d\d )(?:\d{1,3}(?:[ .]\d{3})+(?!\d)|\d{1,12}(?:[.,]\d{1,2})?)"
    r"(?![\w]|[.,:/]\d|-\d{3}|(?: \d\d){2})"
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in folded text.

    Args:
        value: the number, or the least it can be (*des dizaines*: 20).

        upper: the most it can be, else `value`.

        rounded: a noun stands for the number, more or less (*une dizaine*).

        scale: what a scale word multiplied by, else 1.

        share: it is so many parts of a hundred.

        takes_of: the noun it counts follows behind *de*.
    """

    span: Span
    value: float
    upper: float
    rounded: bool = False
    scale: float = 1.0
    takes_of: bool = False
    share: bool = False


def numerals(folded: str, sentence: Span) -> Iterator[Numeral]:
    """Yield the numbers of `sentence`, in reading order."""
    for match in _pattern().finditer(folded, sentence.start, sentence.end):
        yield _numeral(match)


def numbers_in(folded: str, stretch: Span) -> tuple[float, ...]:
    """Return the numbers written in `stretch` of a folded text, whatever they count; digits in words too."""
    found = tuple(numeral.value for numeral in numerals(folded, stretch))
    return found or tuple(float(digits) for digits in re.findall(r"\d+", stretch.of(folded)))


def numeral_at(folded: str, start: int, end: int) -> Numeral | None:
    """Return the number that begins at `start`; `None` where none does."""
    match = _pattern().match(folded, start, end)
    return _numeral(match) if match else None


def _numeral(match: re.Match[str]) -> Numeral:
    span = Span(match.start(), match.end())
    if match["collective"]:
        return _rounded(match, span)
    scale = float(_table("scales").get(match["scale"] or "", 1))
    value = _count(match["digits"], match["words"]) + (0.5 if match["half"] else 0.0)
    return Numeral(span, value * scale, value * scale, scale=scale, takes_of=scale > 1)


def _rounded(match: re.Match[str], span: Span) -> Numeral:
    """Read *une dizaine*, *trois centaines*, *des centaines de milliers*."""
    sizes = _table("scales") | _table("collectives")
    of = float(sizes[match["collective"]] * sizes.get(match["of"] or "", 1))
    if match["many"] in _list("several"):
        return Numeral(span, 2 * of, 10 * of - 1, rounded=True, takes_of=True)
    count = _count(None, match["many"])
    return Numeral(span, count * of, count * of, rounded=True, takes_of=True)


def _count(digits: str | None, words: str | None) -> float:
    if digits is None:
        return number(words or "un", _table("words"))
    plain = re.sub(r"[ .](?=\d{3})", "", digits)
    return float(plain.replace(",", "."))


@cache
def _pattern() -> re.Pattern[str]:
    small, scales, about = (_any(_table(name)) for name in ("words", "scales", "collectives"))
    several = _any(_list("several"))
    # *Un* counts alone: *un deux-roues*, *un trois étoiles* are no sums.
    words = rf"(?:une?(?!\w)|(?:{small})(?:[ -](?:et[ -](?=un|onze))?(?:{small})(?!\w))*)"
    before, behind = r"(?<![\w-])", r"(?!\w|-\w)"
    sizes = _any(_list("sizes"))
    many = rf"(?P<many>(?:{several})(?= (?:{about}|{scales}))|{words}(?= (?:(?:{sizes}) )?(?:{about})))"
    return re.compile(
        rf"{before}{many}(?: (?:{sizes}))? (?P<collective>{about}|{scales})(?: de (?P<of>{scales}|milliers))?{behind}"
        rf"|(?:(?P<digits>{_DIGITS})|{before}(?P<words>{words}))"
        rf"(?: (?P<scale>{scales})(?P<half> et demie?)?)?{behind}"
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@cache
def _table(name: str) -> dict[str, int]:
    return dict(table("french", "numerals")[name])


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("french", "numerals")["lists"][name])
