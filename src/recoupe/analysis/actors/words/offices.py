"""Offices: what a phrase such as *le ministre russe des Affaires étrangères* says of a person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from recoupe.analysis.actors.words.geography import adjectives, countries
from recoupe.analysis.actors.words.lexicon import EMPTY, key, nouns, table, words
from recoupe.analysis.actors.words.occupations import listed_pairs
from recoupe.text import fold


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun that names a person: its masculine singular, folded, and what its form shows."""

    lemma: str
    gender: str
    plural: bool


@dataclass(frozen=True, slots=True)
class Office:
    """What a phrase says of a person.

    Args:
        noun: its head, masculine singular, folded.

        words: its other words, folded, without countries, articles and prepositions.

        office: the office of `titles.toml` it means; `""` where none is listed.

        former: whether it is no longer held (*l'ancien ministre*, *l'ex-ministre*).
    """

    noun: str
    words: frozenset[str]
    countries: frozenset[str]
    office: str
    former: bool = False


FORMER = frozenset(("ancien", "ancienne", "ex", "ex-"))


@cache
def person_nouns() -> dict[str, PersonNoun]:
    """Return every form of a noun that names a person, folded."""
    found: dict[str, PersonNoun] = {}
    for masculine, feminine in table("titles")["pairs"]["nouns"]:
        lemma = fold(masculine)
        for form, gender in ((masculine, "m"), (feminine, "f")):
            _add(found, fold(form), lemma, "" if masculine == feminine else gender)
    for noun in table("titles")["epicene"]["nouns"]:
        _add(found, fold(noun), fold(noun), "")
    for masculine, feminine in listed_pairs():
        for form, gender in ((masculine, "m"), (feminine, "f")):
            _add(found, fold(form), fold(masculine), "" if masculine == feminine else gender)
    return found


def _add(found: dict[str, PersonNoun], form: str, lemma: str, gender: str) -> None:
    plural = form[:-2] + "aux" if form.endswith("al") else form + "s"
    for prefix in ("", "ex-"):
        found.setdefault(prefix + form, PersonNoun(lemma, gender, plural=False))
        found.setdefault(prefix + plural, PersonNoun(lemma, gender, plural=True))


def read_office(phrase: str) -> Office | None:
    """Return what a noun phrase says of a person; `None` where none of its words names one."""
    said = [word.strip("'") for word in re.findall(r"[\w'-]+", fold(phrase).replace("'", "' "))]
    head = next((index for index, word in enumerate(said) if word in person_nouns()), None)
    if head is None:
        return None
    noun = person_nouns()[said[head]].lemma
    others, named = _countries(key(" ".join(said[:head] + said[head + 1 :])).split())
    content = frozenset(word for word in others if word) - EMPTY - nouns("titles", "before", "words")
    office, named = _listed(content | frozenset(key(noun).split()), named)
    former = said[head].startswith("ex-") or not FORMER.isdisjoint(said)
    return Office(noun, content, named, office, former)


def _countries(said: list[str]) -> tuple[list[str], frozenset[str]]:
    """Return the words that name no country, and the countries that the others name."""
    named: set[str] = set()
    left: list[str] = []
    index = 0
    while index < len(said):
        for size in (4, 3, 2, 1):
            text = " ".join(said[index : index + size])
            if country := countries().get(text) or (adjectives().get(text) if size < 3 else None):
                named.add(country)
                index += size
                break
        else:
            left.append(said[index])
            index += 1
    return left, frozenset(named)


@cache
def _anywhere() -> dict[frozenset[str], str]:
    return {
        said: office["name"]
        for office in table("titles")["offices"]
        for phrase in office["phrases"]
        for said in (words(phrase), _in_masculine(phrase))
    }


def _in_masculine(phrase: str) -> frozenset[str]:
    """Return the words of a phrase with the masculine of its nouns of persons, as offices are read."""
    known = ((word, person_nouns().get(word)) for word in words(phrase))
    return frozenset(word if noun is None else noun.lemma for word, noun in known)


@cache
def _in_country(part: str) -> dict[tuple[frozenset[str], str], str]:
    return {
        (words(phrase), country): office["name"]
        for office in table("titles")["offices"]
        for country, phrases in office.get(part, {}).items()
        for phrase in phrases
    }


def _listed(phrase: frozenset[str], named: frozenset[str]) -> tuple[str, frozenset[str]]:
    """Return the office that the words mean and its countries: some phrases mean it in one country alone."""
    for (listed, country), office in _in_country("within").items():
        if listed == phrase and country in named:
            return office, named
    for (listed, country), office in _in_country("seats").items():
        if listed == phrase:
            return office, frozenset({country})
    return _anywhere().get(phrase, ""), named


def fits(mention: Office, known: Office) -> bool:
    """Tell whether `mention` may mean the person that `known` names: same office, no other country."""
    if mention.countries and known.countries and not mention.countries & known.countries:
        return False
    if known.former != mention.former:
        return False
    if mention.office and mention.office == known.office:
        return True
    if not mention.words and known.office and known.office in covered(mention.noun):
        return True
    if "any" in covered(mention.noun):
        return mention.words <= known.words if mention.words else bool(mention.countries and known.countries)
    same = _same_noun(mention.noun, known.noun) and not tells_relation(mention)
    return same and (mention.words <= known.words or known.words <= mention.words)


def _same_noun(one: str, other: str) -> bool:
    """Tell whether two nouns name one trade: the same, or bare phrases of one office (*patron*, *PDG*)."""
    return one == other or bool(bare_office(one) and bare_office(one) == bare_office(other))


def bare_office(noun: str) -> str:
    """Return the office that a noun means alone (*patron*); `""` where it means none."""
    return _anywhere().get(frozenset((noun,)), "")


@cache
def unique_offices() -> frozenset[str]:
    """Return the offices that a story seldom has two of (*la maire*)."""
    return frozenset(office["name"] for office in table("titles")["offices"] if office.get("unique"))


@cache
def covered(noun: str) -> frozenset[str]:
    """Return the offices a wide word (*responsable*, *dirigeant*) may stand for."""
    covers = table("titles")["covers"]
    return frozenset(next((offices for wide, offices in covers.items() if fold(wide) == noun), ()))


@cache
def relative(part: str) -> frozenset[str]:
    """Return the nouns that point at somebody by what another is: `counterpart`, `other` or `last`."""
    return nouns("titles", "relative", part)


def says_little(office: Office) -> bool:
    """Tell whether the phrase would suit most people (*l'élu*, *la jeune femme*)."""
    return "any" in covered(office.noun) and not office.words


def tells_relation(office: Office) -> bool:
    """Tell whether the phrase says nothing of its person but a relation (*son interlocuteur*)."""
    return office.noun in relative("counterpart") | relative("other") | relative("last")


@cache
def portfolios() -> frozenset[str]:
    """Return the office words that carry a capital and open no name."""
    return frozenset(map(key, table("titles")["portfolios"]["words"]))
