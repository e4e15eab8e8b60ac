from __future__ import annotations

from recoupe.analysis.actors.words.geography import adjectives, bodies, capitals, countries
from recoupe.analysis.actors.words.lexicon import forenames, key, table
from recoupe.analysis.actors.words.offices import fits, person_nouns, read_office
from recoupe.text import fold

BODY = "Union européenne"


def test_every_adjective_is_a_listed_countrys() -> None:
    assert set(adjectives().values()) - {BODY} <= set(countries().values())


def test_every_building_is_in_a_listed_country() -> None:
    assert {country for body in bodies().values() for country in body.countries} <= set(countries().values())


def test_every_capital_speaks_for_a_listed_country() -> None:
    assert {country for owners in capitals().values() for country in owners} <= set(countries().values())


def test_no_forename_shows_two_genders() -> None:
    lists = {part: {key(name) for name in names} for part, names in table("forenames").items()}
    assert not lists["m"] & lists["f"]
    assert not lists["any"] & (lists["m"] | lists["f"])
    assert set(forenames()) == lists["m"] | lists["f"] | lists["any"]


def test_every_phrase_of_an_office_names_a_person_or_stands_alone() -> None:
    for office in table("titles")["offices"]:
        read = [read_office(phrase) for phrase in office["phrases"]]
        assert any(one is not None and one.office == office["name"] for one in read)


def test_feminine_and_plural_forms_lead_to_one_lemma() -> None:
    forms = person_nouns()
    assert forms["directrices"].lemma == forms["directeur"].lemma
    assert forms["directrices"].plural
    assert forms["directrices"].gender == "f"


def test_an_office_fits_its_other_name_in_the_same_country_alone() -> None:
    chief = read_office("chef de la diplomatie norvégienne")
    minister = read_office("ministre norvégien des Affaires étrangères")
    other = read_office("ministre chilien des Affaires étrangères")
    assert chief is not None
    assert minister is not None
    assert other is not None
    assert fits(chief, minister)
    assert not fits(chief, other)


def test_no_thing_that_never_speaks_is_also_a_body_or_a_document() -> None:
    collectives = table("collectives")
    speaking = {*collectives["bodies"], *collectives["people"], *table("documents")["nouns"]}
    assert not speaking & set(collectives["silent"])
    assert not set(person_nouns()) & set(map(fold, collectives["silent"]))


def test_every_circle_and_every_whole_name_is_known_to_speak() -> None:
    collectives = table("collectives")
    assert set(collectives["complete"]) <= set(collectives["bodies"])


def test_wide_documents_are_documents_or_written() -> None:
    assert {"document", "texte"} <= set(table("documents")["nouns"])
