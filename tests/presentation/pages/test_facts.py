from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import AccountKind, Verdict
from recoupe.presentation.interface import interface
from recoupe.presentation.pages.view import View

if TYPE_CHECKING:
    from recoupe.comparison.dossier import Dossier


def test_values_keep_the_numbers_their_addresses_are_made_of(story: Dossier) -> None:
    facts = View(story, interface("fr")).facts
    values = facts.values(story.accounts[0])
    assert [(value, [number for number, _ in places]) for value, places in values] == [
        ("12", [0]),
        ("15", [1]),
    ]


def test_an_article_that_does_not_say_is_named(story: Dossier) -> None:
    assert View(story, interface("fr")).facts.silent(story.accounts[0]) == "Matin"


def test_accounts_that_differ_come_before_those_one_updates(story: Dossier) -> None:
    conflict = story.accounts[0]
    update = replace(conflict, id="u", verdict=Verdict.UPDATE)
    agreed = replace(conflict, id="g", verdict=Verdict.AGREE)
    facts = View(replace(story, accounts=(update, agreed, conflict)), interface("fr")).facts
    assert facts.differing == (conflict, update)
    assert facts.of("agree") == [agreed]


def test_names_and_roles_that_agree_stand_apart_from_facts_that_do(story: Dossier) -> None:
    fact = replace(story.accounts[0], verdict=Verdict.AGREE)
    name = replace(fact, id="n", kind=AccountKind.NAME)
    facts = View(replace(story, accounts=(fact, name)), interface("fr")).facts
    assert (facts.agreeing, facts.alike) == ([fact], [name])
