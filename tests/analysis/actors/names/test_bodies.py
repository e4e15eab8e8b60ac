from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.actors.actor import ActorKind

if TYPE_CHECKING:
    from tests.analysis.actors.conftest import Read, Who

    from recoupe.analysis.actors.actor import Actor


def named(read: Read, text: str) -> dict[str, Actor]:
    return {actor.name: actor for actor in read(text)[0].actors}


@pytest.mark.parametrize(
    "name",
    [
        "Compagnie lervoise de remorquage",
        "Bureau d'enquête ferroviaire",
        "Observatoire libyen des droits de l'homme",
        "Union des mareyeurs",
        "Chambre de commerce et d'industrie",
        "Conseil économique et social",
        "Office français des forêts",
        "Collectif des riverains du canal",
    ],
)
def test_a_bodys_name_goes_on_in_lower_case(read: Read, name: str) -> None:
    found = named(read, f"Hier soir, selon Lucie Morel, la {name} a menti aux élus.")
    assert found[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hier, le Monde de samedi a tout dit.", "Monde"),
        ("Hier, la Banque précisa que tout allait bien.", "Banque"),
        ("L'Union des mareyeurs et la mairie se taisent.", "Union des mareyeurs"),
        ("Hier, la Fédération du maire a perdu.", "Fédération"),
    ],
)
def test_days_verbs_and_people_are_no_part_of_it(read: Read, text: str, name: str) -> None:
    assert name in named(read, text)


def test_a_short_name_and_an_acronym_mean_the_body_named_in_full(read: Read) -> None:
    text = (
        "Le Bureau d'enquête ferroviaire (BEF) a conclu. Le BEF accuse la Compagnie lervoise. "
        "Hier, la Compagnie lervoise de remorquage a démenti."
    )
    found = named(read, text)
    assert found["Bureau d'enquête ferroviaire"].names == ("Bureau d'enquête ferroviaire", "BEF")
    assert len(found["Bureau d'enquête ferroviaire"].mentions) == 3
    assert len(found["Compagnie lervoise de remorquage"].mentions) == 2


def test_a_bare_noun_takes_up_the_full_name(who: Who) -> None:
    text = "Le patron de la Compagnie lervoise de remorquage est là. La compagnie dément toute panne."
    found = who(text, "La compagnie")
    assert found.name == "Compagnie lervoise de remorquage"
    assert found.confident


def test_between_two_bodies_the_last_one_is_likely_at_most(who: Who) -> None:
    text = "La Compagnie lervoise de remorquage et la Compagnie du Ponant dorment. La compagnie dément."
    found = who(text, "La compagnie")
    assert not found.confident


def test_a_group_of_a_bodys_people_is_not_the_body(who: Who) -> None:
    said = "une dizaine de délégués de la CGTM"
    found = who(f"Hier, {said} ont appelé à la grève.", said)
    assert found.name == "dizaine de délégués de la CGTM"


@pytest.mark.parametrize(
    "title",
    [
        "Le ministre de la Mer",
        "La secrétaire d'Etat chargée de la Ruralité",
        "La ministre déléguée aux Petites Entreprises",
        "Le ministre de la Mer, de la Pêche et du Littoral",
    ],
)
def test_a_capital_after_an_office_is_its_field(read: Read, title: str) -> None:
    found = named(read, f"{title}, Lucie Morel, est arrivé.")
    assert set(found) == {"Lucie Morel"}
    assert found["Lucie Morel"].roles == (title.partition(" ")[2],)


def test_an_acronym_or_a_place_after_an_office_stays_a_name(read: Read) -> None:
    found = named(read, "Le secrétaire de la CGTM a écrit au ministre de la France.")
    assert {"CGTM", "France"} <= set(found)


def test_a_deputy_named_before_the_field_is_titled(read: Read) -> None:
    found = named(read, "Lucie Morel, adjointe aux Aînés, a dit non.")
    assert found["Lucie Morel"].roles == ("adjointe aux Aînés",)


def test_a_description_means_the_body_it_stood_beside(who: Who) -> None:
    text = "La banque norvégienne Sorbier a perdu. La CGTM proteste. La banque norvégienne se tait."
    found = who(text, "La banque norvégienne")
    assert found.name == "Sorbier"
    assert found.confident


def test_a_generic_noun_of_the_right_country_is_likely_the_body_just_named(who: Who) -> None:
    found = who("Hier, la CGTM a protesté. Le syndicat norvégien dénonce un plan.", "Le syndicat norvégien")
    assert found.name == "CGTM"
    assert not found.confident


def test_several_peoples_complement_is_not_the_speaker(who: Who) -> None:
    said = "Les responsables du club de Paul Aubry"
    assert who(f"{said} ont protesté.", said).name == said.removeprefix("Les ")


@pytest.mark.parametrize(
    "text", ["Le secrétaire général de l'ONUM Lamine Diop rit.", "Le chef du Kampong libre Lamine Diop rit."]
)
def test_a_name_is_cut_from_the_body_its_title_names(read: Read, text: str) -> None:
    assert "Lamine Diop" in named(read, text)
