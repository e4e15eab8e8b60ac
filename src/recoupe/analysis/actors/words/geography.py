"""Countries, their adjectives, their capitals, and the bodies that buildings stand for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from recoupe.analysis.actors.actor import Link
from recoupe.analysis.actors.words.lexicon import key, table


@dataclass(frozen=True, slots=True)
class Body:
    """What a place stands for when it speaks, and by what; `countries` holds more than one where several share it."""

    means: str
    countries: tuple[str, ...]
    link: Link


@cache
def countries() -> dict[str, str]:
    """Return the key of every name of a country and the country's first name."""
    listed = table("places")["countries"]
    return {
        key(name): country for country, about in listed.items() for name in (country, *about.get("also", ()))
    }


@cache
def adjectives() -> dict[str, str]:
    """Return every form of a country's adjective, by its key."""
    return {
        form: country
        for country, listed in table("demonyms").items()
        for adjective in listed
        for form in _forms(key(adjective))
    }


def _forms(word: str) -> tuple[str, ...]:
    feminine = word + "ne" if word.endswith(("ien", "een", "on")) else word + "e"
    feminine = word if word.endswith("e") else feminine
    plural = word if word.endswith(("s", "x")) else word + "s"
    return word, feminine, plural, feminine + "s"


@cache
def capitals() -> dict[str, tuple[str, ...]]:
    """Return the key of every capital and the countries it may speak for."""
    found: dict[str, tuple[str, ...]] = {}
    for country, about in table("places")["countries"].items():
        for capital in about.get("capitals", ()):
            found[key(capital)] = (*found.get(key(capital), ()), country)
    return found


@cache
def bodies() -> dict[str, Body]:
    """Return the key of every building and seat that speaks for a body."""
    listed = table("metonyms")
    return {
        key(name): Body(about["means"], (about["country"],), link)
        for part, link in (("bodies", Link.BUILDING), ("seats", Link.SEAT))
        for place, about in listed[part].items()
        for name in (place, *about.get("also", ()))
    }


@cache
def places() -> frozenset[str]:
    """Return the keys of the places known by name: countries, capitals and regions."""
    regions = table("places")["regions"]["names"]
    return frozenset((*countries(), *capitals(), *map(key, regions), *map(key, table("metonyms")["seats"])))


def government(country: str) -> str:
    """Return what the government of `country` is called when it speaks."""
    if country == "Union européenne":
        return country
    name: str = table("metonyms")["government"]
    return name.format(country)


def country_named(text: str) -> str:
    """Return the country that `text` names, or is an adjective of; `""` where it is neither."""
    folded = key(text)
    return countries().get(folded) or adjectives().get(folded) or ""


def speaks_for(text: str, named: frozenset[str]) -> Body | None:
    """Return the body that the place `text` speaks for; `None` where it is no place that speaks.

    Between states that share a capital, those `named` in the article decide; a state no table lists is one
    of them.
    """
    folded = key(text)
    if unlisted := next((state for state in named if key(state) == folded and folded not in countries()), ""):
        return Body(government(unlisted), (unlisted,), Link.COUNTRY)
    if body := bodies().get(folded):
        return body
    owners = (countries()[folded],) if folded in countries() else capitals().get(folded, ())
    if not owners:
        return None
    owner = next((country for country in owners if country in named), owners[0])
    return Body(government(owner), (owner,), Link.COUNTRY if folded in countries() else Link.CAPITAL)
