"""The agencies a text is taken from: *avec AFP*, *(Reuters)*, *Source : ATS*, *agences/jd*.

A credit in the middle of a text is no end of it: newsrooms paste dispatches one under the other.
"""

from __future__ import annotations

import re
from functools import cache

from recoupe.analysis.layout.agencies import agency, named, phrase
from recoupe.analysis.layout.headings import is_nominal
from recoupe.analysis.layout.names import only_names
from recoupe.article import Credit, CreditKind
from recoupe.language.lexicon import table
from recoupe.text import Span, fold

# The longest met: an outlet, two writers and two agencies.
LINE_LENGTH = 120
# *La Nouvelle République du Centre-Ouest* has five words.
OUTLET_WORDS = 6


def text_credits(text: str, line: Span) -> tuple[Credit, ...]:
    """Return the agencies that `line` of `text` credits for its words, in reading order."""
    words = line.of(text)
    for pattern in _anywhere():
        if found := pattern.search(words):
            return _credits(text, line, found)
    found = _among_names().search(words) if len(words) <= LINE_LENGTH else None
    return _credits(text, line, found) if found and _names_around(words, found) else ()


def is_credit_line(text: str, line: Span) -> bool:
    """Tell whether `line` holds a text credit and beside it nothing but names and dates."""
    found = text_credits(text, line) if len(line) <= LINE_LENGTH else ()
    before, after = (
        (text[line.start : found[0].span.start], text[found[-1].span.end : line.end]) if found else ("", "")
    )
    return bool(found) and only_names(after) and (only_names(before) or _is_outlet(before))


def _names_around(words: str, found: re.Match[str]) -> bool:
    before, after = words[: found.start("credit")], words[found.end("credit") :]
    return only_names(after) and (only_names(before) or _is_outlet(before))


def _is_outlet(words: str) -> bool:
    """Tell whether `words`, lower case among them, can be an outlet's name: *La Gazette du soir*."""
    heads = tuple(table("french", "layout")["credit"]["outlet"])
    return fold(words).startswith(heads) and len(words.split()) <= OUTLET_WORDS and is_nominal(words)


def _credits(text: str, line: Span, found: re.Match[str]) -> tuple[Credit, ...]:
    """Return one credit over the whole phrase, or, where it names several agencies, one over each name."""
    span = Span(line.start + found.start("credit"), line.start + found.end("credit"))
    names = list(re.finditer(agency(), span.of(text)))
    if len(names) < 2:
        return (Credit(span, _name(names[0][0] if names else found["unknown"]), CreditKind.TEXT),)
    places = (Span(span.start + name.start(), span.start + name.end()) for name in names)
    return tuple(Credit(place, _name(place.of(text)), CreditKind.TEXT) for place in places)


def _name(form: str) -> str:
    """Return the agency of `form`: itself where it is an acronym nobody listed, `""` for unnamed agencies."""
    return named().get(form, form if form.isupper() else "")


@cache
def _anywhere() -> tuple[re.Pattern[str], ...]:
    several, with_ = _several(), phrase("with")
    return tuple(
        re.compile(pattern)
        for pattern in (
            # Source : avec AFP
            rf"\A(?P<credit>{phrase('source')}\s*:\s*(?:{with_}\s*)?{several})\W*\Z",
            # ... a-t-il dit. (AFP)
            rf"(?:\A|(?<=[.!?…»\"])\s*|(?=\({with_}))(?P<credit>\((?:{with_}\s*)?{several}\))\W*\Z",
            # PARIS, 3 mars (Reuters) - ...
            rf"\A[A-ZÀ-Þ][\w ,'’.-]{{1,40}}(?P<credit>\({several}\))\s*[-–—]",
            # AFP - ...
            rf"\A(?P<credit>{several})(?=\s*[-–—]\s|\W*\Z)",
            # agences/jd, jd/AFP
            rf"\A(?P<credit>(?:\w{{1,8}}\s?/\s?)*{agency()}(?:\s?/\s?\w{{1,8}})*)\W*\Z",
            # avec XYZ, an agency nobody listed
            rf"\A(?P<credit>{with_}\s*(?P<unknown>[A-Z]{{2,8}}))\W*\Z",
        )
    )


@cache
def _among_names() -> re.Pattern[str]:
    """Return the pattern of *Le Quotidien avec AFP*, which counts where names alone stand around it."""
    return re.compile(rf"(?P<credit>{phrase('with')}\s*{_several()})(?![^\W_])")


def _several() -> str:
    return rf"{agency()}(?:\s*(?:,|/|&|-|–|\bet\b)\s*{agency()})*"
