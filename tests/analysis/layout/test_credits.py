from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.analysis.layout import lay_out
from recoupe.article import Article, Block, BlockKind
from recoupe.text import Span

STORY = "Le pont suspendu restera fermé jusqu'au printemps, a annoncé lundi la mairie devant les habitants."


def credited(text: str) -> list[tuple[str, str, str]]:
    return [
        (found.agency, found.kind.value, found.span.of(text)) for found in lay_out(Article("a", text)).credits
    ]


@pytest.mark.parametrize(
    ("line", "agency", "words"),
    [
        ("avec AFP", "AFP", "avec AFP"),
        ("Avec l'AFP", "AFP", "Avec l'AFP"),
        ("Source : avec Reuters", "Reuters", "Source : avec Reuters"),
        ("Source: Belga", "Belga", "Source: Belga"),
        ("(ats)", "ATS", "(ats)"),
        ("AFP", "AFP", "AFP"),
        ("agences/jdu", "", "agences/jdu"),
        ("jdu/ats", "ATS", "jdu/ats"),
        ("Le Courrier du fleuve avec AFP", "AFP", "avec AFP"),
        ("Par Jeanne Durand, avec Reuters", "Reuters", "avec Reuters"),
        ("(avec agences)", "", "(avec agences)"),
        ("avec AFP , modifié à", "AFP", "avec AFP"),
        ("avec AFP, publié le 3 mars à 10h30", "AFP", "avec AFP"),
        ("avec XYZ", "XYZ", "avec XYZ"),
        ("La Presse canadienne", "La Presse canadienne", "La Presse canadienne"),
    ],
)
def test_a_line_credits_an_agency_for_its_words(line: str, agency: str, words: str) -> None:
    assert credited(f"{STORY}\n{line}") == [(agency, "text", words)]
    assert credited(f"{STORY}\n{line}\n{STORY}") == [(agency, "text", words)]


@pytest.mark.parametrize(
    ("line", "agency", "words"),
    [
        ("Jeanne Durand, avec GLX", "GLX", "avec GLX"),
        ("Jeanne Durand et Luc Roy, avec GLX", "GLX", "avec GLX"),
        ("Jeanne Durand (GLX)", "GLX", "(GLX)"),
        ("Par Jeanne Durand (GLX)", "GLX", "(GLX)"),
        ("(GLX)", "GLX", "(GLX)"),
        ("Source : GLX", "GLX", "Source : GLX"),
        ("La Gazette du Fleuve avec GLX", "GLX", "avec GLX"),
        ("La rédaction avec GLX", "GLX", "avec GLX"),
        ("avec Agence Galaxie", "Agence Galaxie", "avec Agence Galaxie"),
        ("avec l’agence Galaxie", "Agence Galaxie", "avec l’agence Galaxie"),
        ("Jeanne Durand avec l'Agence Galaxie (GLX)", "GLX", "avec l'Agence Galaxie (GLX)"),
        ("jd/GLX", "GLX", "jd/GLX"),
        ("Jeanne Durand (avec AFP)", "AFP", "(avec AFP)"),
        ("Jeanne Durand (AFP)", "AFP", "(AFP)"),
        ("AFP/X", "AFP", "AFP/X"),
        ("Source: Avec AFP", "AFP", "Source: Avec AFP"),
    ],
)
def test_a_line_that_credits_an_agency_nobody_listed_is_a_byline(line: str, agency: str, words: str) -> None:
    text = f"Le pont fermé\n\n{STORY}\n\n{line}"
    assert credited(text) == [(agency, "text", words)]
    assert lay_out(Article("a", text)).blocks[-1].kind is BlockKind.BYLINE


@pytest.mark.parametrize(
    ("paragraph", "agency", "words"),
    [
        (f"{STORY} (GLX)", "GLX", "(GLX)"),
        (f"« {STORY} » (Agence Galaxie)", "Agence Galaxie", "(Agence Galaxie)"),
        (f"Agence Galaxie (GLX) — {STORY}", "GLX", "Agence Galaxie (GLX)"),
        (f"NANTES, 3 mars (GLX) - {STORY}", "GLX", "(GLX)"),
    ],
)
def test_an_unlisted_agency_ends_a_paragraph_or_opens_it(paragraph: str, agency: str, words: str) -> None:
    assert credited(paragraph) == [(agency, "text", words)]


@pytest.mark.parametrize(
    "line",
    [
        "La rencontre avec GLX",
        "Débat avec GLX",
        "Marie Durand (PS)",
        "Par Jeanne Durand (LYON)",
        "Par Luc MARTIN, avec JEAN DURAND",
        f"{STORY} (NDLR)",
        "Il est membre du mouvement « Demain » (GLX).",
        "L'Organisation des lacs (GLX) a été créée lundi par les maires des communes riveraines.",
        "Marie Durand (GLX) - La maire sortante a été battue dimanche par une liste sans étiquette.",
    ],
)
def test_capitals_in_another_place_are_no_agency(line: str) -> None:
    assert credited(f"{STORY}\n{line}\n{STORY}") == []


def test_each_of_several_agencies_is_credited() -> None:
    assert credited(f"{STORY}\n(AFP et Reuters)") == [("AFP", "text", "AFP"), ("Reuters", "text", "Reuters")]


def test_a_credit_ends_a_paragraph_or_opens_it() -> None:
    assert credited(f"{STORY} (AFP)") == [("AFP", "text", "(AFP)")]
    assert credited(f"NANTES, 3 mars (Reuters) - {STORY}") == [("Reuters", "text", "(Reuters)")]
    assert credited(f"AFP – {STORY}") == [("AFP", "text", "AFP")]


@pytest.mark.parametrize(
    "sentence",
    [
        "L'Agence France-Presse (AFP) a reçu le communiqué de la mairie dans la matinée de lundi.",
        "Le maire a parlé lundi avec l'AFP des travaux du pont et de leur durée, que nul ne connaît.",
        "Selon l'agence Reuters, les travaux du pont dureront cinq mois et demi au moins.",
        "Il a signé un contrat avec les agences de l'eau.",
        "Le prix du mètre carré (©) est stable.",
    ],
)
def test_a_sentence_about_an_agency_credits_none(sentence: str) -> None:
    assert credited(f"{STORY}\n{sentence}\n{STORY}") == []


@pytest.mark.parametrize(
    ("line", "agency", "words"),
    [
        ("Le pont, lundi. © JEANNE DURAND / AFP", "AFP", "© JEANNE DURAND / AFP"),
        ("Le pont, lundi. | Jeanne Durand / AP", "AP", "Jeanne Durand / AP"),
        ("Le pont, lundi. | Photographie / AP", "AP", "Photographie / AP"),
        ("Le pont, lundi. (Photo Jeanne Durand / Reuters)", "Reuters", "Photo Jeanne Durand / Reuters"),
        ("Le pont, lundi. Jeanne Durand / AFP", "AFP", "Jeanne Durand / AFP"),
        ("© AFP", "AFP", "© AFP"),
        ("Le pont. (GLX Photo/Jeanne Durand, File)", "GLX", "GLX Photo/Jeanne Durand, File"),
        ("Le pont. REUTERS/Jeanne Durand", "Reuters", "REUTERS/Jeanne Durand"),
        ("Le pont. [Keystone - Jeanne Durand]", "Keystone", "Keystone - Jeanne Durand"),
        ("Le pont. JEANNE DURAND VIA REUTERS", "Reuters", "JEANNE DURAND VIA REUTERS"),
        ("Photo GLX", "GLX", "Photo GLX"),
        ("Le pont, lundi. (Photo Jeanne Durand, GLX)", "GLX", "Photo Jeanne Durand, GLX"),
        ("Le pont, lundi. Jeanne Durand / GLX", "GLX", "Jeanne Durand / GLX"),
        ("Photo AFP", "AFP", "Photo AFP"),
        ("PHOTO JEANNE DURAND, AGENCE FRANCE-PRESSE", "AFP", "PHOTO JEANNE DURAND, AGENCE FRANCE-PRESSE"),
        (
            "Crédit photo : Jeanne Durand / Agence du Fleuve",
            "Agence du Fleuve",
            "Crédit photo : Jeanne Durand / Agence du Fleuve",
        ),
        ("Le pont. © Jeanne Durand via Getty Images", "Getty Images", "© Jeanne Durand via Getty Images"),
    ],
)
def test_a_picture_credits_its_agency(line: str, agency: str, words: str) -> None:
    assert credited(f"{line}\n\n{STORY}") == [(agency, "photo", words)]


def test_a_photographer_without_an_agency_is_no_agency() -> None:
    assert credited(f"Le pont, lundi. © Jeanne Durand\n\n{STORY}") == []


def test_all_rights_reserved_is_no_agency() -> None:
    assert credited(f"Le pont, lundi. © DR\n\n{STORY}") == []


def test_a_family_photo_is_no_credit() -> None:
    assert credited(f"Photo de famille au sommet de Nantes\n\n{STORY}") == []


@pytest.mark.parametrize(
    ("line", "agency", "words"),
    [
        ("D'après l’AFP", "AFP", "D'après l’AFP"),
        ("— with files from Reuters", "Reuters", "with files from Reuters"),
        ("( AFP )", "AFP", "( AFP )"),
        ("Par Jeanne Durand, Associated Press", "AP", "Associated Press"),
        ("Le Courrier du Fleuve - AFP - mar. 14 fév. 2023", "AFP", "AFP"),
        ("Publié le 2 mai 2020 à 16:03 – ats", "ATS", "ats"),
        ("ats/Jeanne Durand", "ATS", "ats/Jeanne Durand"),
        ("jdu avec ats", "ATS", "avec ats"),
        ("Avec Radio-Fleuve et Reuters", "Reuters", "Avec Radio-Fleuve et Reuters"),
        ("Keystone‑ATS", "ATS", "Keystone‑ATS"),
        ("© AFP 2023. Tous droits réservés.", "AFP", "© AFP 2023"),
        (
            "Cet article est tiré d'une dépêche de l'AFP.",
            "AFP",
            "Cet article est tiré d'une dépêche de l'AFP",
        ),
    ],
)
def test_newsrooms_word_credits_in_many_ways(line: str, agency: str, words: str) -> None:
    assert credited(f"{STORY}\n\n{STORY}\n\n{line}") == [(agency, "text", words)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Les crédits seront inscrits en autorisations de programme, disait hier le ministère à la presse (AP).",
        "Le journaliste a travaillé douze ans pour une agence allemande qui compte cent bureaux (dpa).",
        "Il a refusé lundi de dire à l'AFP combien de câbles du pont seraient remplacés avant le printemps.",
    ],
)
def test_a_bracket_that_says_what_letters_stand_for_credits_nobody(paragraph: str) -> None:
    assert credited(f"{STORY}\n\n{paragraph}") == []


def test_a_picture_of_two_houses_credits_both() -> None:
    line = "Le pont. © Jeanne Durand / AFP via Getty Images"
    words = "© Jeanne Durand / AFP via Getty Images"
    assert credited(f"{line}\n\n{STORY}") == [("AFP", "photo", words), ("Getty Images", "photo", words)]


def test_a_caption_that_the_page_marks_credits_its_picture() -> None:
    caption = "Le pont, lundi. © Jeanne Durand / AFP"
    marked = (Block(Span(0, len(caption)), BlockKind.CAPTION),)
    (found,) = lay_out(Article("a", f"{caption}\n\n{STORY}", blocks=marked)).credits
    assert (found.agency, found.kind.value, found.span.of(caption)) == (
        "AFP",
        "photo",
        "© Jeanne Durand / AFP",
    )


def test_a_house_that_provides_pictures_alone_is_credited_for_one() -> None:
    assert credited(f"Keystone\n\n{STORY}") == [("Keystone", "photo", "Keystone")]


def test_a_notice_of_rights_under_the_story_is_the_article_s_and_above_it_a_picture_s() -> None:
    assert credited(f"{STORY}\n\n{STORY}\n\n© AFP") == [("AFP", "text", "© AFP")]
    assert credited(f"© AFP\n\n{STORY}") == [("AFP", "photo", "© AFP")]


@given(st.text(alphabet="AFPat s/(),.-©|[]\u00a0ꀀ«»\n", max_size=160))
def test_any_line_is_laid_out_and_its_credits_stand_in_it(text: str) -> None:
    for agency, _, words in credited(text):
        assert words
        assert "ꀀ" not in agency or agency in text  # what stands for a listed name inside is not told
