from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from recoupe.examples import articles

if TYPE_CHECKING:
    from recoupe.article import Article

STORY = {
    "l-echo-des-phares": ("L'Écho des phares", "2025-02-18"),
    "la-gazette-de-port-brisac": ("La Gazette de Port-Brisac", "2025-01-17"),
    "le-courrier-des-havres": ("Le Courrier des Havres", "2025-01-17"),
    "le-journal-de-midi": ("Le Journal de midi", "2025-01-18"),
    "radio-sarne": ("Radio Sarne", None),
    "vigie-infos": ("Vigie Infos", None),
}


@pytest.fixture(scope="module")
def story() -> dict[str, Article]:
    return {article.id: article for article in articles()}


def test_six_outlets_tell_the_story_and_four_of_them_say_when(story: dict[str, Article]) -> None:
    assert {name: (article.outlet, article.published) for name, article in story.items()} == STORY


def test_the_articles_come_in_order_of_their_ids_the_same_each_time() -> None:
    assert articles() == articles()
    assert [article.id for article in articles()] == sorted(STORY)


def test_no_path_tells_where_the_package_is_installed(story: dict[str, Article]) -> None:
    assert all(article.path == f"{name}.txt" for name, article in story.items())


def test_what_describes_an_article_is_no_part_of_its_text(story: dict[str, Article]) -> None:
    assert not any("outlet:" in article.text or "---" in article.text for article in story.values())


def test_each_article_is_as_long_as_a_short_news_item(story: dict[str, Article]) -> None:
    lengths = [len(re.findall(r"\w+(?:[-'’]\w+)*", article.text)) for article in story.values()]
    assert all(250 <= words <= 450 for words in lengths), lengths


@pytest.mark.parametrize(
    ("name", "opening", "closing"),
    [
        ("le-courrier-des-havres", "«\u00a0", "\u00a0»"),
        ("la-gazette-de-port-brisac", "«\u202f", "\u202f»"),
        ("radio-sarne", "« ", " »"),
        ("le-journal-de-midi", "“", "”"),
    ],
)
def test_each_newsroom_sets_its_quotation_marks_its_own_way(
    story: dict[str, Article], name: str, opening: str, closing: str
) -> None:
    text = story[name].text
    assert text.count(opening) == text.count(closing) > 5
    assert not any(mark in text.replace(opening, "").replace(closing, "") for mark in '«»“”"')


def test_one_newsroom_types_straight_marks_alone(story: dict[str, Article]) -> None:
    text = story["vigie-infos"].text
    assert text.count('"') % 2 == 0 < text.count('"')
    assert not any(mark in text for mark in "«»“”’")


def test_the_toll_rises_from_one_article_to_the_next(story: dict[str, Article]) -> None:
    tolls = {
        "le-courrier-des-havres": "Neuf personnes ont péri",
        "la-gazette-de-port-brisac": "Douze morts",
        "radio-sarne": "14 le nombre de morts",
    }
    assert all(words in story[name].text for name, words in tolls.items())
