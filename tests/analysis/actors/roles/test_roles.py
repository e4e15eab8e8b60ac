from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.quotations.quotation import SourceForm

if TYPE_CHECKING:
    from tests.analysis.actors.conftest import Read, Who


@pytest.mark.parametrize(
    ("introduced", "later", "name"),
    [
        ("Le ministre des Affaires étrangères, Paul Aubry, est arrivé.", "Le ministre", "Paul Aubry"),
        ("Le ministre norvégien Paul Aubry est arrivé.", "le ministre norvégien", "Paul Aubry"),
        ("Lucie Morel, maire de Brest, est arrivée.", "La maire", "Lucie Morel"),
        ("Lucie Morel, 45 ans, maire de Brest, est arrivée.", "La maire", "Lucie Morel"),
        ("L'avocate de Rouvray, Lucie Morel, est arrivée.", "l'avocate", "Lucie Morel"),
        ("Le président du CRBM Roger Tanguy est arrivé.", "Le président du CRBM", "Roger Tanguy"),
        ("La reine Astrid a parlé.", "La souveraine", "Astrid"),
        ("Le président norvégien Paul Aubry est arrivé.", "Le chef de l'Etat", "Paul Aubry"),
        ("Le Premier ministre, Paul Aubry, est arrivé.", "Le chef du gouvernement", "Paul Aubry"),
        ("Le PDG de Sorbier, Paul Aubry, est arrivé.", "Le patron de Sorbier", "Paul Aubry"),
    ],
)
def test_a_title_means_the_person_it_was_set_beside(who: Who, introduced: str, later: str, name: str) -> None:
    found = who(f"{introduced} La foule attendait. {later} a salué un accord.", later)
    assert found.name == name
    assert found.form is SourceForm.TITLE
    assert found.confident


def test_the_chief_of_a_countrys_diplomacy_is_its_foreign_minister(who: Who) -> None:
    text = (
        "Le ministre norvégien des Affaires étrangères, Paul Aubry, a vu Lucie Morel, ministre de la Santé. "
        "Le chef de la diplomatie norvégienne a parlé de paix."
    )
    assert who(text, "Le chef de la diplomatie norvégienne").name == "Paul Aubry"


def test_the_country_decides_between_two_of_one_office(who: Who) -> None:
    text = (
        "Le président norvégien Paul Aubry a reçu le président chilien Luis Vega. "
        "Le président norvégien a parlé. Le président chilien a écouté."
    )
    assert who(text, "Le président norvégien").name == "Paul Aubry"
    assert who(text, "Le président chilien").name == "Luis Vega"


def test_a_counterpart_is_the_other_one(who: Who) -> None:
    text = "Le ministre chilien Luis Vega a vu son homologue norvégien Paul Aubry. Luis Vega a tout promis."
    later = " Puis son homologue norvégien a souri."
    assert who(text + later, "son homologue norvégien").name == "Paul Aubry"


def test_a_title_not_explained_restates_the_subject_just_named_but_is_not_certain(who: Who) -> None:
    found = who(
        "Lucie Morel est sortie. La romancière norvégienne a remercié ses lecteurs.",
        "La romancière norvégienne",
    )
    assert found.name == "Lucie Morel"
    assert not found.confident
    assert found.why[0].key == "actors.role_guessed"


def test_a_title_of_another_country_is_nobody_named(who: Who) -> None:
    text = "Le président norvégien Paul Aubry est sorti. Le président chilien a parlé."
    found = who(text, "Le président chilien")
    assert found.name == "président chilien"
    assert found.why[0].key == "actors.unnamed"


def test_the_subject_of_a_new_clause_is_no_apposition(who: Who) -> None:
    text = (
        "Avant de recevoir le préfet, Lucie Morel a déjeuné. "
        "Paul Aubry, préfet du Finistère, attendait. Le préfet a ri."
    )
    assert who(text, "Le préfet").name == "Paul Aubry"


def test_a_speaker_with_a_title_alone_is_called_by_it_without_article(who: Who) -> None:
    found = who("Une porte-parole de l’ambassade a confirmé la visite.", "Une porte-parole de l’ambassade")
    assert found.name == "porte-parole de l'ambassade"
    assert found.form is SourceForm.TITLE


def test_a_demonstrative_takes_up_the_person_just_named(who: Who) -> None:
    text = "Lucie Morel regarde le feu. « C'est triste », dit cette habitante du port."
    assert who(text, "cette habitante du port").name == "Lucie Morel"


def test_a_former_holder_does_not_hold_the_office(who: Who) -> None:
    text = "L'ancien ministre des Transports, Paul Aubry, dormait. Henri Rouvray veillait. Le ministre part."
    assert who(text, "Le ministre").name != "Paul Aubry"


def test_les_deux_hommes_are_the_two_just_named(who: Who) -> None:
    text = "Paul Aubry a vu Henri Rouvray à Brest. Les deux hommes ont exclu un accord."
    assert who(text, "Les deux hommes").name == "Paul Aubry; Henri Rouvray"


def test_an_inhabitant_is_the_person_just_spoken_of(who: Who) -> None:
    text = "Thiago Serra a marqué deux fois. « Je suis heureux », a dit le Brésilien."
    assert who(text, "le Brésilien").name == "Thiago Serra"


def test_an_apposition_names_a_role_even_past_a_pronoun(who: Who) -> None:
    text = "Lucie Morel dort. L'avocate de celui-ci, Me Anne Riou, répond que tout va bien."
    found = who(text, "L'avocate de celui-ci")
    assert found.name == "Anne Riou"
    assert found.confident


def test_a_possessive_role_takes_the_name_beside_it(who: Who) -> None:
    text = "La CGTM salue un accord, mais son secrétaire, Paul Aubry, attend des actes."
    assert who(text, "son secrétaire").name == "Paul Aubry"


def test_the_next_sentence_names_the_title_before_it_but_not_for_certain(who: Who) -> None:
    text = "« Il faut une loi », martèle la maire. Lucie Morel a appelé la préfecture."
    found = who(text, "la maire")
    assert found.name == "Lucie Morel"
    assert not found.confident


def test_a_person_known_before_does_not_explain_a_title(who: Who) -> None:
    text = "Paul Aubry, préfet, dort. « Il faut une loi », dit le maire. Paul Aubry se tait."
    assert who(text, "le maire").name == "maire"


def test_two_bearers_of_one_title_leave_a_doubt(who: Who) -> None:
    text = "Le député Paul Aubry et le député Henri Rouvray dorment. Le député se réveille."
    assert not who(text, "Le député").confident


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "L'avocat général, Paul Aubry, insiste. Le représentant du ministère public parle d'un « ultimatum ».",
            "Le représentant du ministère public",
            "Paul Aubry",
        ),
        (
            "Le premier secrétaire du Parti socialiste et écologiste, Paul Aubry, hésite.",
            "Le premier secrétaire du Parti socialiste et écologiste",
            "Paul Aubry",
        ),
        ("Leur conseil, Me Paul Aubry, hésite.", "Leur conseil", "Paul Aubry"),
        (
            "« Bien », dit le docteur Paul Aubry. Le praticien décrit un homme seul.",
            "Le praticien",
            "Paul Aubry",
        ),
    ],
)
def test_a_title_beside_a_name_is_its_bearers(who: Who, text: str, words: str, name: str) -> None:
    assert who(text, words).name == name


@pytest.mark.parametrize("text", ["La charge est venue de Paul Aubry.", "Paul Aubry, jugé mardi, est venu."])
def test_a_word_that_differs_by_its_accent_is_no_title(read: Read, text: str) -> None:
    assert not [role for role, _, _ in read(text)[0].roles]


def test_a_title_ends_with_an_origin_before_the_name(who: Who) -> None:
    text = "« Bien », se félicite le directeur sportif champenois, Paul Aubry."
    assert who(text, "le directeur sportif champenois").name == "Paul Aubry"
