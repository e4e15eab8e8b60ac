"""How credits are worded, as patterns of marked words: several agencies, what introduces them, slashes."""

from __future__ import annotations

from functools import cache

from recoupe.analysis.layout.agencies import ANY, CALLED, LISTED, SPELLED, SURE, phrase

LISTED_ONE = f"[{LISTED}]+"
SURE_ONE = f"[{SURE}]+"
CALLED_ONE = f"[{CALLED}{SPELLED}]+"
ANY_ONE = f"[{ANY}]+"
# Capitals among a town's or a writer's names are marked too where they may be an agency.
NAME = rf"[A-ZÀ-Þ{ANY}][\w.'-]*"
INITIALS = r"(?:[A-ZÀ-Þ]\. ?){1,3}"


@cache
def several(one: str) -> str:
    """Return a pattern of one agency or more; a comma or dash brings in a listed one only."""
    article, joined = rf"(?:{phrase('before')}\s*)?", r"\)?\s*(?:[,/&–—-]|\bet\b|\band\b|\bvia\b)\s*\(?"
    more = rf"(?:{joined}{article}{LISTED_ONE}|\s*(?:/|&|\bet\b)\s*{one})"
    return rf"{article}{one}{more}*"


@cache
def introduced(one: str) -> str:
    """Return a pattern of *avec AFP*, *d'après l'AFP et Reuters*, *avec Radio-Vallée et l'AFP*."""
    colleague = rf"(?:{NAME}(?:[ -]{NAME}){{0,2}}(?:,| et| and) )?" if one == LISTED_ONE else ""
    return rf"{phrase('with')}\s*{colleague}{several(one)}"


@cache
def sourced(one: str) -> str:
    """Return a pattern of *Source : AFP*, *Source : avec AFP*, *Texte AFP*."""
    listed_alone = rf"{phrase('source')}\s+{several(LISTED_ONE)}"
    return rf"(?:{phrase('source')}\s*:\s*(?:{phrase('with')}\s*)?{several(one)}|{listed_alone})"


@cache
def signature() -> str:
    """Return a pattern of a listed agency between slashes: *jd/ats*, *ATS/Jeanne Durand*, *agences/jd*."""
    return _slashed(rf"(?:{NAME}(?: {NAME}){{1,2}}|{INITIALS}|\w{{1,8}})")


@cache
def short_signature() -> str:
    """Return a pattern of a listed agency between slashes and initials: *jd/ats*, *ats/afp*."""
    return _slashed(r"\w{1,8}")


def _slashed(part: str) -> str:
    return rf"(?:{part}\s?/\s?)*{LISTED_ONE}(?:\s?/\s?{part})*"


@cache
def credit() -> str:
    """Return a pattern of any credit of listed agencies, without its brackets."""
    return rf"(?:{sourced(LISTED_ONE)}|{introduced(LISTED_ONE)}|{several(LISTED_ONE)}|{signature()})"


@cache
def any_credit() -> str:
    """Return a pattern of *avec AFP*, *AFP* and their like, of agencies listed or not."""
    return rf"(?:{phrase('with')}\s*)?{several(ANY_ONE)}"
