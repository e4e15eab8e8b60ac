"""The copy map, read back as XML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import recoupe
from recoupe.article import Article
from recoupe.presentation.copy_map import PARTIES, draw_copy_map

if TYPE_CHECKING:
    import random

SHARED = (
    "Les pompiers ont maîtrisé dans la nuit l'incendie qui ravageait depuis dimanche "
    "trois hectares de garrigue au-dessus du hameau"
)
SAID = "Nous avons vu les flammes monter jusqu'aux premières maisons et nous sommes partis sans rien emporter"
OTHER = "La mairie organise samedi une collecte de vêtements chauds pour les familles du quartier nord"
HOSTILE = [
    "<script>alert(1)</script>",
    "]]>",
    "a & b",
    '" onload="x',
    "\u202eesrever",
    "\u2067\u0000\ud800\uffff",
]
SVG = "{http://www.w3.org/2000/svg}"


def draw(*outlets: str, text: str = f"{SHARED}.", language: str = "fr") -> ET.Element:
    articles = [Article(f"a{at}", text, outlet=outlet or None) for at, outlet in enumerate(outlets)]
    return read(draw_copy_map(recoupe.copies(articles, speech=False), language))


def read(svg: str) -> ET.Element:
    return ET.fromstring(svg.encode())  # noqa: S314 - our own drawing


def cells(svg: ET.Element) -> list[ET.Element]:
    return [element for element in svg.iter(f"{SVG}g") if element.get("class") == "cell"]


def sentences(svg: ET.Element) -> list[str]:
    return [
        (cell.findtext(f"{SVG}title") or "").replace("\u00a0", " ").replace("\u202f", " ")
        for cell in cells(svg)
    ]


def test_a_square_says_in_words_what_it_shows() -> None:
    assert sentences(draw("Le Phare", "La Digue")) == [
        "La Digue : 21 mots, 100 % des siens, se trouvent dans Le Phare, tout en récit.",
        "Le Phare : 21 mots, 100 % des siens, se trouvent dans La Digue, tout en récit.",
    ]


def test_it_speaks_english_too() -> None:
    first, _ = sentences(draw("Le Phare", "La Digue", text=f"{SHARED}.\n\n« {SAID} »", language="en"))
    assert (
        first
        == "La Digue: 38 words, 100% of its own, stand in Le Phare, 21 of narration and 17 of reported speech."
    )


def test_narration_and_reported_speech_are_two_parts_of_one_square() -> None:
    for cell in cells(draw("Le Phare", "La Digue", text=f"{SHARED}.\n\n« {SAID} »")):
        rail, speech, narration = cell.findall(f"{SVG}rect")
        side = float(narration.get("width", 0))
        assert side == pytest.approx(float(rail.get("width", 0)))
        assert float(speech.get("height", 0)) == pytest.approx(side * 17 / 38, abs=0.02)
        assert float(narration.get("height", 0)) == pytest.approx(side * 21 / 38, abs=0.02)


def test_the_area_of_a_square_is_the_part_of_the_words() -> None:
    articles = [
        Article("a", f"{SHARED}.", outlet="La Digue"),
        Article("b", f"{SHARED}.\n\n{OTHER}.", outlet="Le Phare"),
    ]
    svg = read(draw_copy_map(recoupe.copies(articles, speech=False)))
    _, square = (cell.findall(f"{SVG}rect") for cell in cells(svg))
    rail, narration = (float(rect.get("width", 0)) for rect in square)
    assert (narration / rail) ** 2 == pytest.approx(21 / 36, abs=0.002)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_words_and_nothing_else(name: str) -> None:
    svg = draw(name, "Le Phare")
    assert not list(svg.iter(f"{SVG}script"))
    assert all(not key.startswith("on") for element in svg.iter() for key in element.keys())  # noqa: SIM118
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", "".join(svg.itertext()))


def test_a_name_written_from_the_right_moves_no_number_of_its_sentence() -> None:
    _, sentence = sentences(draw("صحيفة الشرق", "Le Phare"))
    assert sentence.startswith("\u2068صحيفة الشرق\u2069 :")


@given(st.lists(st.text(max_size=90), min_size=1, max_size=5))
@settings(deadline=None, max_examples=40)
def test_whatever_outlets_are_called_it_is_well_formed_and_asks_for_nothing(names: list[str]) -> None:
    svg = draw(*names, "Le Phare")
    assert {element.tag.removeprefix(SVG) for element in svg.iter()} <= {
        *("svg", "title", "desc", "style", "defs", "pattern", "rect", "line", "path", "text", "g")
    }
    assert not [key for element in svg.iter() for key in element.keys() if "href" in key]  # noqa: SIM118


def test_it_has_a_name_and_a_description_for_those_who_do_not_see_it() -> None:
    svg = draw("Le Phare", "La Digue")
    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title") == "Qui partage combien avec qui"
    assert "se trouvent dans" in (svg.findtext(f"{SVG}desc") or "")


def test_where_nothing_is_shared_it_says_so() -> None:
    svg = draw("Le Phare")
    assert cells(svg) == []
    assert "Aucun texte commun." in "".join(svg.itertext())


def test_what_an_outlet_shares_with_itself_has_no_square() -> None:
    assert len(cells(draw("Le Phare", "Le Phare", "La Digue"))) == 2


def test_a_crowd_leaves_some_to_the_table_and_says_how_many() -> None:
    svg = draw(*(f"Journal {at}" for at in range(PARTIES + 3)))
    assert len(cells(svg)) == PARTIES * (PARTIES - 1)
    assert "3 autres, qui partagent moins, sont dans le tableau." in "".join(svg.itertext()).replace(
        "\u00a0", " "
    )


def test_everything_stands_inside_the_drawing() -> None:
    svg = draw("Une gazette au nom si long " * 9, "W" * 200, "Le Phare")
    width, height = float(svg.get("width", 0)), float(svg.get("height", 0))
    for rect in svg.iter(f"{SVG}rect"):
        if rect.get("class") in ("rail", "edge"):
            assert float(rect.get("x", 0)) + float(rect.get("width", 0)) < width
            assert float(rect.get("y", 0)) + float(rect.get("height", 0)) < height


@given(st.randoms())
@settings(deadline=None, max_examples=10)
def test_the_order_of_the_articles_makes_no_difference(chance: random.Random) -> None:
    texts = [f"{SHARED}.", f"{OTHER}.", f"{SHARED}.\n\n{OTHER}.", f"« {SAID} »", f"{OTHER}.\n\n« {SAID} »"]
    articles = [Article(f"a{at}", text, outlet=f"Journal {at}") for at, text in enumerate(texts)]
    first = draw_copy_map(recoupe.copies(articles, speech=False))
    chance.shuffle(articles)
    assert draw_copy_map(recoupe.copies(articles, speech=False)) == first
