from __future__ import annotations

from lxml import html

from recoupe.article import BlockKind
from recoupe.reading.pages.gaps import filled
from recoupe.reading.pages.landmarks import Landmarks
from recoupe.reading.pages.lines import lines

FIRST, SECOND = "Le pont est fermé depuis lundi matin.", "Il rouvrira au printemps, dit la maire."
LOST = "Les écoliers prendront une navette gratuite."


def completed(between: str) -> list[str]:
    tree = html.document_fromstring(f"<body><div><p>{FIRST}</p>{between}<p>{SECOND}</p></div></body>")
    told = [(FIRST, BlockKind.PARAGRAPH), (SECOND, BlockKind.PARAGRAPH)]
    return [words for words, _ in filled(told, lines(tree), Landmarks(captions=["Une légende."]))]


def test_headings_and_sentences_between_two_lines_of_the_story_are_its_own() -> None:
    assert completed(f"<h2>Cinq mois</h2><p>{LOST}</p>") == [FIRST, "Cinq mois", LOST, SECOND]


def test_links_labels_captions_and_other_boxes_are_not() -> None:
    others = f"<p><a href='/'>{LOST}</a></p><p>Partager</p><p>Une légende.</p><div><p>{LOST}</p></div>"
    assert completed(others) == [FIRST, SECOND]


def test_two_lines_far_apart_belong_to_two_parts_of_the_page() -> None:
    assert completed(f"<p>{LOST}</p>" * 20) == [FIRST, SECOND]
