from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.quotations.quotation import SourceForm

if TYPE_CHECKING:
    from tests.analysis.actors.conftest import Read, Who


@pytest.mark.parametrize(
    ("source", "means"),
    [
        ("Moscou", "Russie (gouvernement)"),
        ("Le Kremlin", "Russie (gouvernement)"),
        ("La Norvège", "Norvège (gouvernement)"),
        ("La Maison Blanche", "Maison-Blanche"),
        ("Bruxelles", "Commission européenne"),
        ("Le régime syrien", "Syrie (gouvernement)"),
        ("Le régime de Damas", "Syrie (gouvernement)"),
    ],
)
def test_a_place_that_speaks_stands_for_a_body(who: Who, source: str, means: str) -> None:
    found = who(f"{source} a condamné cette décision.", source)
    assert found.name == means
    assert found.form is SourceForm.METONYM


def test_the_text_decides_between_states_that_share_a_capital(who: Who) -> None:
    assert (
        who("La Yougoslavie est en crise. Belgrade a protesté.", "Belgrade").name
        == "Yougoslavie (gouvernement)"
    )
    assert who("Belgrade a protesté.", "Belgrade").name == "Serbie (gouvernement)"


def test_a_capital_is_a_metonym_only_where_it_acts(read: Read) -> None:
    text = "Lucie Morel est à Moscou. Hier, Moscou a protesté."
    forms = {m.span.start: m.form.value for a in read(text)[0].actors for m in a.mentions}
    assert forms[text.index("Moscou")] == "name"
    assert forms[text.rindex("Moscou")] == "metonym"


def test_several_sources_are_named_one_by_one(who: Who) -> None:
    found = who("Lucie Morel et Paul Aubry ont protesté.", "Lucie Morel et Paul Aubry")
    assert found.name == "Lucie Morel; Paul Aubry"
    assert found.actor is None


def test_two_countries_are_two_governments(who: Who) -> None:
    found = who("La Norvège et le Chili se sont dits prêts.", "La Norvège et le Chili")
    assert found.name == "Norvège (gouvernement); Chili (gouvernement)"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Un communiqué de la mairie", "mairie"),
        ("Un sondage réalisé par l'IRMO", "IRMO"),
        ("Un rapport", "rapport"),
        ("Ce même rapport", "rapport"),
    ],
)
def test_a_document_speaks_for_who_issued_it_if_the_text_says(who: Who, source: str, name: str) -> None:
    found = who(f"{source} affirme que tout va bien.", source)
    assert found.name == name
    assert found.form is SourceForm.DOCUMENT


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("De nombreux experts", "nombreux experts"),
        ("Une source officielle", "source officielle"),
        ("L'ambassade de Norvège à Lima", "ambassade de Norvège à Lima"),
        ("58 %", "58 %"),
    ],
)
def test_a_group_is_called_by_its_phrase_without_article(who: Who, source: str, name: str) -> None:
    found = who(f"{source} jugent cette hypothèse peu crédible.", source)
    assert found.name == name
    assert found.form is SourceForm.COLLECTIVE


def test_a_short_phrase_takes_the_fuller_one_before_it(who: Who) -> None:
    text = "Le tribunal correctionnel de Brest siégeait. Le tribunal a jugé la plainte recevable."
    assert who(text, "Le tribunal").name == "tribunal correctionnel de Brest"


def test_a_phrase_that_says_something_else_does_not(who: Who) -> None:
    text = "Les responsables du port dormaient. Les responsables norvégiens ont critiqué le projet."
    assert who(text, "Les responsables norvégiens").name == "responsables norvégiens"


def test_a_bare_generic_noun_takes_up_the_organisation_just_named(who: Who) -> None:
    text = "La CGTM a appelé à la grève. Le syndicat dénonce un plan brutal."
    assert who(text, "Le syndicat").name == "CGTM"


def test_a_source_cut_short_is_completed(who: Who) -> None:
    text = "Une porte-parole de l'ambassade de Norvège à Lima a démenti."
    assert who(text, "Une porte-parole de l'ambassade de Norvège").name.endswith("à Lima")


def test_nothing_that_names_a_source_is_nobody(read: Read) -> None:
    cast, sentences = read("« Assez. »")
    found = cast.resolve(sentences[0], None, None)
    assert (found.name, found.actor, found.form) == ("", None, SourceForm.NONE)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_reason_can_be_said(who: Who, language: str) -> None:
    found = who("Lucie Morel est sortie. Le juge et Mme Morel ont protesté.", "Le juge et Mme Morel")
    assert all(reason.say(language) for reason in found.why)
