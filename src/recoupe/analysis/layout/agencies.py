"""The news agencies, listed by name or told by their form, and the words of credit lines, as patterns."""

from __future__ import annotations

import re
from functools import cache

from recoupe.language.lexicon import table

BRACKETED = re.compile(r"\(([A-Z]+)\)\Z")


@cache
def named() -> dict[str, str]:
    """Return the agency of each form met in credit lines."""
    return {form: name for name, row in table("french", "agencies").items() for form in row["forms"]}


@cache
def listed() -> str:
    """Return a pattern of any form of a listed agency, as a whole word, or of agencies left unnamed."""
    return rf"(?:{_known()}|{_unnamed()})"


@cache
def acronym() -> str:
    """Return a pattern of capitals that may be an agency nobody listed, and not the start of a name."""
    barred = _any(table("french", "layout")["credit"]["no_agency"])
    return _whole(rf"(?!(?:{barred})(?![^\W_]))[A-Z]{{2,5}}") + r"(?! [A-ZÀ-Þ])"


@cache
def called() -> str:
    """Return a pattern of *Agence Littoral*, its acronym behind it in brackets or not."""
    return _whole(r"[Aa]gence(?: [A-ZÀ-Þ][\w'’-]*[a-zà-ÿ]){1,3}") + rf"(?: \({acronym()}\))?"


@cache
def agency() -> str:
    """Return a pattern of any agency, listed or not."""
    return rf"(?:{_known()}|{called()}|{_unnamed()}|{acronym()})"


def agency_named(form: str) -> str:
    """Return the name of the agency met as `form`, its acronym where said; `""` where it is unnamed."""
    if form in named():
        return named()[form]
    if short := BRACKETED.search(form):
        return named().get(short[1], short[1])
    return "" if is_listed(form) else form[0].upper() + form[1:]


def is_listed(form: str) -> bool:
    """Tell whether the agency met as `form` is one of the list, or one left unnamed."""
    return re.fullmatch(listed(), form) is not None


@cache
def phrase(entry: str) -> str:
    """Return a pattern of the phrases of `entry` in the credit table, in any case, as whole words."""
    phrases = table("french", "layout")["credit"][entry]
    # Their first letters alone tell most places apart from one: a third of the time.
    first = re.escape("".join(sorted({words[0] for words in phrases})))
    return rf"(?=(?i:[{first}]))(?<![^\W_])(?i:{_any(phrases)})(?:(?<=['’])|(?![^\W_]))"


def _known() -> str:
    return _whole(f"(?:{_any(named())})")


def _unnamed() -> str:
    return _whole(f"(?i:{_any(table('french', 'layout')['credit']['unnamed'])})")


def _whole(pattern: str) -> str:
    return rf"(?<![^\W_]){pattern}(?![^\W_])"


def _any(words: dict[str, str] | list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
