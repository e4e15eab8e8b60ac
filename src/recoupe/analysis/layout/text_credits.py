"""The agencies a text is taken from: *avec AFP*, *(Reuters)*, *Source : ATS*, *agences/jd*.

A credit in the middle of a text is no end of it: newsrooms paste dispatches one under the other.
"""

from __future__ import annotations

import re
from functools import cache

from recoupe.analysis.layout.agencies import acronym, agency, agency_named, called, is_listed, listed, phrase
from recoupe.analysis.layout.bylines import is_byline, is_signed
from recoupe.analysis.layout.headings import is_nominal
from recoupe.analysis.layout.names import count, only_names
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
    for sign, pattern in _anywhere():
        if sign in words and (found := pattern.search(words)):
            return _credits(line, found)
    return _credits_among_names(words, line) if len(words) <= LINE_LENGTH else ()


def is_credit_line(text: str, line: Span) -> bool:
    """Tell whether `line` holds a text credit and beside it nothing but names and dates."""
    found = text_credits(text, line) if len(line) <= LINE_LENGTH else ()
    before, after = (
        (text[line.start : found[0].span.start], text[found[-1].span.end : line.end]) if found else ("", "")
    )
    return bool(found) and only_names(after) and (only_names(before) or _is_outlet(before))


def _credits_among_names(words: str, line: Span) -> tuple[Credit, ...]:
    for sign, pattern in _among_names():
        if sign in words and (found := pattern.search(words)) and _names_around(words, found):
            return _credits(line, found)
    return ()


def _names_around(words: str, found: re.Match[str]) -> bool:
    """Tell whether names alone stand around; around an agency nobody listed, a writer's or an outlet's."""
    before, after = words[: found.start("credit")], words[found.end("credit") :]
    if not only_names(after):
        return False
    if all(map(is_listed, _forms(found["credit"]))):
        return only_names(before) or _is_outlet(before)
    signed = before.strip(" ,;|-–—")
    return not signed or is_byline(signed) or is_signed(signed) or _is_proper_outlet(before)


def _is_outlet(words: str) -> bool:
    """Tell whether `words`, lower case among them, can be an outlet's name: *La Gazette du soir*."""
    heads = tuple(table("french", "layout")["credit"]["outlet"])
    return fold(words).startswith(heads) and len(words.split()) <= OUTLET_WORDS and is_nominal(words)


def _is_proper_outlet(words: str) -> bool:
    """Tell whether `words` is an outlet's name by its capitals: *La Gazette*, and not *La rencontre*."""
    return _is_outlet(words) and count(words) > 1 and re.match(r"\w+[ '’][A-ZÀ-Þ]", words) is not None


def _credits(line: Span, found: re.Match[str]) -> tuple[Credit, ...]:
    """Return one credit over the whole phrase, or, where it names several agencies, one over each name."""
    start, words = line.start + found.start("credit"), found["credit"]
    forms = _forms(words)
    if len(forms) < 2:
        return (Credit(Span(start, start + len(words)), agency_named(*forms), CreditKind.TEXT),)
    places = re.finditer(agency(), words)
    return tuple(
        Credit(Span(start + place.start(), start + place.end()), agency_named(place[0]), CreditKind.TEXT)
        for place in places
    )


def _forms(words: str) -> list[str]:
    return [place[0] for place in re.finditer(agency(), words)]


@cache
def _anywhere() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns of credits, and before each what a line must hold to match it."""
    several, with_ = _several(listed()), phrase("with")
    any_several = _several(agency())
    gap = r"(?=[\s»\"(])"  # most places are no start of a bracket, nor of what stands before one
    return tuple(
        (sign, re.compile(pattern))
        for sign, pattern in (
            # Source : avec AFP
            ("", rf"\A(?P<credit>{phrase('source')}\s*:\s*(?:{with_}\s*)?{any_several})\W*\Z"),
            # ... a-t-il dit. (AFP)
            (
                "(",
                rf"{gap}(?:\A|(?<=[.!?…»\"])\s*|(?=\({with_}))(?P<credit>\((?:{with_}\s*)?{several}\))\W*\Z",
            ),
            # ... a-t-il dit. (XYZ), an agency nobody listed
            ("(", rf"{gap}(?:\A|(?<=[.!?…])\s*[»\"]?\s*)(?P<credit>\((?:{with_}\s*)?{any_several}\))\W*\Z"),
            # PARIS, 3 mars (Reuters) - ...
            ("(", rf"\A[A-ZÀ-Þ][\w ,'’.-]{{1,40}}(?P<credit>\((?:{several}|{called()})\))\s*[-–—]"),
            # A town in capitals, then (XYZ) - ...
            (
                "(",
                rf"\A[A-ZÀ-Þ][A-ZÀ-Þ '’-]{{2,30}}(?:, \d[\w .]{{2,16}})?\s*(?P<credit>\({acronym()}\))\s*[-–—]",
            ),
            # Agence Littoral (XYZ) - ...
            ("(", rf"\A(?P<credit>[Aa]gence [\w '’-]{{2,40}}\({agency()}\))\s*[-–—]"),
            # AFP - ...
            ("", rf"\A(?P<credit>{several})(?=\s*[-–—]\s|\W*\Z)"),
            # agences/jd, jd/AFP
            ("", rf"\A(?P<credit>(?:\w{{1,8}}\s?/\s?)*{listed()}(?:\s?/\s?\w{{1,8}})*)\W*\Z"),
            # jd/XYZ
            ("/", rf"\A(?P<credit>[a-z]{{2,4}}\s?/\s?{acronym()})\W*\Z"),
            # avec XYZ
            ("", rf"\A(?P<credit>{with_}\s*{any_several})\W*\Z"),
        )
    )


@cache
def _among_names() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns of *Le Quotidien avec AFP*, *Jeanne Durand (AFP)*, held up by names around."""
    with_, several = phrase("with"), _several(agency())
    return (
        ("(", re.compile(rf"(?P<credit>\((?:{with_}\s*)?{several}\))")),
        ("", re.compile(rf"(?P<credit>{with_}\s*{several})(?![^\W_])")),
    )


def _several(one: str) -> str:
    """Return a pattern of one agency or more; a comma or hyphen brings in a listed one only."""
    more = rf"(?:\s*(?:,|/|&|-|–|\bet\b)\s*{listed()}|\s*(?:/|&|\bet\b)\s*{one})"
    return rf"{one}{more}*"
