from __future__ import annotations

from recoupe.analysis.actors.words.inhabitants import origin_gender
from recoupe.analysis.actors.words.lexicon import table
from recoupe.analysis.actors.words.occupations import akin, restates
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.text import fold


def test_every_noun_of_a_family_is_a_noun_of_a_person() -> None:
    families = table("occupations")["families"].values()
    listed = [noun for family in families for part in family.values() for pair in part for noun in pair]
    assert {fold(noun) for noun in listed} <= set(person_nouns())


def test_every_noun_is_one_word() -> None:
    families = table("occupations")["families"].values()
    assert not [
        n for family in families for part in family.values() for pair in part for n in pair if " " in n
    ]


def test_a_wide_noun_restates_its_family_and_a_narrow_one_is_only_akin() -> None:
    assert restates("magistrat", "procureur")
    assert not restates("maire", "depute")
    assert akin("maire", "depute")
    assert not akin("maire", "glaciologue")


def test_a_gentile_shows_its_gender_and_a_newspaper_none() -> None:
    assert origin_gender("Toulousaine") == "f"
    assert origin_gender("Marseillais") == "m"
    assert not origin_gender("Parisien")
    assert not origin_gender("Fabien")
