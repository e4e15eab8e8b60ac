from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.actors.actor import Actor, ActorKind
from recoupe.presentation.interface import interface
from recoupe.presentation.pages.view import View

if TYPE_CHECKING:
    from recoupe.comparison.dossier import Dossier


def test_shares_of_an_article_make_a_whole(story: Dossier) -> None:
    cast = View(story, interface("fr")).cast
    for article in story.analyses:
        shares = [cast.share(speech, article.article.id) for speech in cast.speeches]
        assert sum(shares) == pytest.approx(1)


def test_who_is_named_and_given_no_words_is_listed_apart(story: Dossier) -> None:
    mute = Actor("m", "Préfecture", ActorKind.ORGANISATION)
    cast = View(replace(story, actors=(*story.actors, mute)), interface("fr")).cast
    assert cast.silent == [mute]


def test_an_actor_is_also_called_by_roles_and_other_names_each_once(story: Dossier) -> None:
    actor = Actor("x", "Anne Brel", ActorKind.PERSON, ("Anne Brel", "Brel"), ("maire", "maire"))
    assert View(story, interface("fr")).cast.also_called(actor) == "maire, Brel"


def test_the_headline_names_those_who_speak_most(story: Dossier) -> None:
    assert View(story, interface("fr")).headline == "Anne Brel, Paul Ravier"
