from __future__ import annotations

import pytest

from recoupe.analysis.layout import lay_out
from recoupe.article import Article

STORY = "Le pont suspendu restera fermé jusqu'au printemps, a annoncé lundi la mairie devant les habitants."


def kind(line: str) -> str:
    """Return the kind of `line` between two paragraphs."""
    text = f"{STORY}\n{line}\n{STORY}"
    return next(
        block.kind.value for block in lay_out(Article("a", text)).blocks if block.span.of(text) == line
    )


@pytest.mark.parametrize(
    "line",
    [
        ">> Lire aussi : Le tunnel rouvre",
        "Lire aussi : Le tunnel rouvre enfin.",
        "À lire aussi",
        "À LIRE – Le tunnel rouvre",
        "» Voir aussi : nos images du tunnel",
        "→ Le tunnel rouvre",
        "https://exemple.fr/le-tunnel",
        "www.exemple.fr",
    ],
)
def test_a_pointer_to_another_page_is_a_link(line: str) -> None:
    assert kind(line) == "link"


@pytest.mark.parametrize(
    "line",
    [
        "• Copié",
        "Partager",
        "Publié le 3 mars 2021 à 10h30",
        "Publié le 03/03/2021 à 10:30, mis à jour le 4 mars 2021",
        "Mis à jour à 18h",
        "Temps de lecture : 3 min",
        "3 min de lecture",
        "mercredi 3 mars 2021",
        "Tous droits réservés",
        "© 2021 Le Courrier du fleuve",
        "Article réservé aux abonnés",
        "Inscrivez-vous à notre lettre du matin",
        "* * *",
        "42",
    ],
)
def test_what_the_page_carries_beside_the_story_is_boilerplate(line: str) -> None:
    assert kind(line) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Par Jeanne Durand",
        "Par Jeanne Durand et Paul de La Tour",
        "Propos recueillis par Jeanne Durand",
        "Par Jeanne Durand, envoyée spéciale à Nantes",
        "De notre correspondante à Nantes",
        "Jeanne DURAND",
        "JEANNE DURAND",
        "J. D.",
    ],
)
def test_a_line_that_names_its_writer_is_a_byline(line: str) -> None:
    assert kind(line) == "byline"


@pytest.mark.parametrize(
    "sentence",
    [
        "Publié le mois dernier, le rapport des ingénieurs décrit des câbles rouillés et des piles fragiles.",
        "À lire les commentaires des habitants, la colère monte dans les deux quartiers concernés.",
        "Par ailleurs, le tunnel sera élargi.",
        "Partager la route avec les cyclistes sera obligatoire dès le mois prochain, prévient la mairie.",
        "La rédaction du contrat a pris six mois, selon la mairie et les deux entreprises.",
    ],
)
def test_a_sentence_that_starts_like_furniture_stays_a_paragraph(sentence: str) -> None:
    assert kind(sentence) == "paragraph"


def test_a_plain_name_signs_only_at_the_end() -> None:
    text = f"{STORY}\n{STORY}\nJeanne Durand"
    assert lay_out(Article("a", text)).blocks[-1].kind == "byline"
    assert kind("Jeanne Durand") == "subheading"
