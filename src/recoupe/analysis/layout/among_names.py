"""Credits held up by the names around them: *Le Quotidien avec AFP*, *Par Jeanne Durand, Reuters*."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.layout.agencies import ANY, CALLED, DOUBTFUL, SHORT, SPELLED, UNNAMED
from recoupe.analysis.layout.bylines import is_byline, is_signed
from recoupe.analysis.layout.headings import is_nominal
from recoupe.analysis.layout.names import count, only_names
from recoupe.analysis.layout.wording import ANY_ONE, LISTED_ONE, introduced, several, sourced
from recoupe.language.lexicon import table
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

# *La Nouvelle République du Centre-Ouest* has five words.
OUTLET_WORDS = 6
# *La rédaction et agences*
AND = (" et ", " and ")
SEPARATORS = " ,;|/·•–—-("


def among_names(words: str, marks: str) -> re.Match[str] | None:
    """Return the credit in `words`, marked `marks`, a line that else holds names and dates, or `None`."""
    return next(_found(words, marks), None)


def may_stand_beside(before: str, after: str) -> bool:
    """Tell whether names, an outlet's or dates are all that stands `before` a credit and `after` it."""
    return only_names(after) and (only_names(before) or _is_outlet(before))


def _found(words: str, marks: str) -> Iterator[re.Match[str]]:
    for sign, pattern in _patterns():
        for found in pattern.finditer(marks) if sign in marks else ():
            if _holds_up(words, found):
                yield found


def _holds_up(words: str, found: re.Match[str]) -> bool:
    before, after = words[: found.start("credit")], words[found.end("credit") :]
    if not only_names(after):
        return False
    kinds = set(found["credit"]) & set(ANY)
    if found.re is _bare():
        return _is_set_off(before, after) or (before.endswith(AND) and kinds == {UNNAMED})
    signed = before.strip(" ,;|-–—")
    if kinds.isdisjoint((SHORT, CALLED, SPELLED)):
        may_be_outlet = DOUBTFUL not in kinds or found["credit"][0] != "("
        return only_names(before) or (may_be_outlet and _is_outlet(before))
    return not signed or _signs(before, signed)


def _signs(before: str, signed: str) -> bool:
    """Tell whether a writer or an outlet stands before an agency nobody listed."""
    return is_byline(signed) or is_signed(signed) or _is_proper_outlet(before)


def _is_set_off(before: str, after: str) -> bool:
    """Tell whether an agency without words that bring it in stands apart from the names around it."""
    left, right = before.strip(), after.strip()
    if not (only_names(before) or _is_proper_outlet(before)):
        return False
    told = left[-1:] in SEPARATORS or is_byline(f"{left} Nom") or is_signed(left.rstrip(SEPARATORS))
    follows = not right or right[0] in SEPARATORS + ")." or right.startswith(("in ", "à "))
    return (not left and bool(right) and follows) or (bool(left) and told and (follows or is_byline(left)))


def _is_outlet(words: str) -> bool:
    """Tell whether `words`, lower case among them, can be an outlet's name: *La Gazette du soir*."""
    heads = tuple(table("french", "layout")["credit"]["outlet"])
    return fold(words).startswith(heads) and len(words.split()) <= OUTLET_WORDS and is_nominal(words)


def _is_proper_outlet(words: str) -> bool:
    """Tell whether `words` is an outlet's name by its capitals: *La Gazette*, and not *La rencontre*."""
    return _is_outlet(words) and count(words) > 1 and re.match(r"\w+[ '’][A-ZÀ-Þ]", words) is not None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns, and before each what a line must hold to match it."""
    return (
        ("(", re.compile(rf"(?P<credit>\((?:{introduced(ANY_ONE)}|{several(ANY_ONE)})\))")),
        ("", re.compile(rf"(?P<credit>{introduced(ANY_ONE)})(?![^\W_])")),
        ("", re.compile(rf"(?P<credit>{sourced(LISTED_ONE)})(?![^\W_])")),
        ("", _bare()),
    )


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"(?P<credit>{several(LISTED_ONE)})")
