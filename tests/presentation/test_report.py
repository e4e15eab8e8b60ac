from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

import pytest

import recoupe
from recoupe.comparison import compare
from recoupe.presentation.interface import interface
from recoupe.presentation.pages.labels import CROWD
from recoupe.presentation.report import report

if TYPE_CHECKING:
    from tests.presentation.conftest import Invented, Page

    from recoupe.comparison.dossier import Dossier

PARTS = ("overview", "statements", "reading", "timeline", "copying", "accounts", "actors", "made")
HOSTILE = (
    "<script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "' onmouseover='alert(1)",
    "</style></script></template><svg onload=alert(1)>",
    "javascript:alert(1)",
    "{{ 7 * 7 }} {% raw %}",
    "\u202etnorrevuoc\u2066 \u200f",
    "nul\x00 et retour\r et échappement\x1b[31m",
    "mot" * 4000,
)


@pytest.fixture
def hostile(invented: type[Invented]) -> Dossier:
    """Give a dossier whose every extracted string is out to do harm."""
    made = invented()
    for number, words in enumerate(HOSTILE):
        marked = (
            f"{words.replace('{', '(').replace('}', ')')} « {{Anne {number} {HOSTILE[1]}|{HOSTILE[0]}|x}} »"
        )
        made.add(
            f"a{number}{HOSTILE[1]}",
            marked,
            outlet=words,
            title=words,
            authors=(words,),
            url=words,
            path=words,
        )
    return made.dossier()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_has_every_part_in_both_languages(
    story: Dossier, read_page: type[Page], language: str
) -> None:
    page = read_page(report(story, language=language))
    assert page.all("html")[0].attributes["lang"] == language
    assert [one.attributes["id"] for one in page.all("section")] == list(PARTS)
    assert {one.attributes["href"] for one in page.all("a") if one.inside("nav")} >= {f"#{p}" for p in PARTS}


def test_every_link_leads_somewhere_in_the_page(story: Dossier, read_page: type[Page]) -> None:
    page = read_page(report(story))
    ids = [one.attributes["id"] for one in page.elements if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    assert {one.attributes["href"][1:] for one in page.all("a")} <= set(ids)


def test_nothing_is_asked_of_any_network(story: Dossier, read_page: type[Page]) -> None:
    page = read_page(report(story))
    assert not [one for one in page.elements if {"src", "srcset", "data", "action"} & one.attributes.keys()]
    assert not page.all("link")
    assert "url(" not in page.all("style")[0].text
    assert "@import" not in page.all("style")[0].text


def test_the_policy_lets_this_style_and_this_script_run_and_nothing_else(
    story: Dossier, read_page: type[Page]
) -> None:
    page = read_page(report(story))
    policy = page.all("meta", **{"http-equiv": "Content-Security-Policy"})[0].attributes["content"]
    for tag in ("style", "script"):
        (element,) = page.all(tag)
        digest = b64encode(sha256(element.text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert not [one for one in page.elements if any(name.startswith("on") for name in one.attributes)]
    assert not [one for one in page.elements if "style" in one.attributes]


def test_every_article_stands_in_its_language_word_for_word(story: Dossier, read_page: type[Page]) -> None:
    page = read_page(report(story))
    texts = page.all("div", class_="text")
    assert [one.text for one in texts] == [analysis.article.text for analysis in story.analyses]
    assert [one.attributes["lang"] for one in texts] == ["fr", "fr", "fr"]


def test_a_statement_links_to_each_quotation_and_to_its_place_in_the_text(
    story: Dossier, read_page: type[Page]
) -> None:
    page = read_page(report(story))
    statement = page.all("li", class_="statement")[0]
    links = [one.attributes["href"] for one in page.all("a", class_="spot") if statement in one.parents]
    assert links == ["#q-d-p-che-q1", "#q-gazette-q1"]
    anchors = [one for one in page.all("span", class_="at") if f"#{one.attributes['id']}" in links]
    assert [one.parents[-2].attributes["data-article"] for one in anchors] == ["dépêche", "gazette"]


def test_the_words_that_differ_are_told_without_colour(story: Dossier, read_page: type[Page]) -> None:
    page = read_page(report(story))
    statement = page.all("li", class_="statement")[0]
    told = [one.text for tag in ("ins", "del") for one in page.all(tag) if statement in one.parents]
    assert told == ["[ajouté\u00a0: énorme]", "[manque\u00a0: grand]", "[manque\u00a0: puis plus rien]"]


def test_every_finding_has_a_card(story: Dossier, read_page: type[Page]) -> None:
    page = read_page(report(story))
    cards = {one.attributes["data-card"] for one in page.all("div", class_="card")}
    found = {one.attributes["data-i"] for one in page.all("span", class_="at")}
    assert found <= cards


def test_every_mark_of_a_drawing_is_a_link_with_a_title(story: Dossier, read_page: type[Page]) -> None:
    page = read_page(report(story))
    links = [one for one in page.all("a") if one.inside("svg")]
    assert len(links) == 3
    assert all(one.text.strip() for one in links)
    for drawing in page.all("svg"):
        named = {"aria-label", "aria-labelledby"} & drawing.attributes.keys()
        assert named or drawing.attributes.get("aria-hidden") == "true"


def test_headings_never_skip_a_level(story: Dossier, read_page: type[Page]) -> None:
    levels = [int(one.tag[1]) for one in read_page(report(story)).elements if re.fullmatch("h[1-6]", one.tag)]
    assert levels[0] == 1
    assert all(next_ - level <= 1 for level, next_ in pairwise(levels))


def test_each_empty_part_says_so(invented: type[Invented], read_page: type[Page]) -> None:
    made = invented()
    made.add("seul", "Le pont tient.")
    page = read_page(report(made.dossier()))
    for part in ("overview", "statements", "timeline", "copying", "accounts", "actors"):
        (section,) = page.all("section", id=part)
        assert any(section in one.parents for one in page.all("p", class_="nothing")), part


def test_a_dossier_of_no_article_is_a_page_all_the_same(
    invented: type[Invented], read_page: type[Page]
) -> None:
    assert len(read_page(report(invented().dossier())).all("section")) == len(PARTS)


def test_hostile_words_stay_words(hostile: Dossier, read_page: type[Page]) -> None:
    html = report(hostile, title=HOSTILE[3])
    page = read_page(html)
    assert len(page.all("script")) == len(page.all("style")) == len(page.all("template")) == 1
    assert not page.all("img")
    assert not [one for one in page.elements if any(name.startswith("on") for name in one.attributes)]
    assert all(one.attributes["href"].startswith(("#", "https://", "http://")) for one in page.all("a"))
    assert "49" not in page.all("h1")[0].text
    assert [one.text.count("<script>") for one in page.all("div", class_="text")] == [2] + [1] * 8


def test_marks_that_turn_a_line_around_stay_inside_the_article(
    hostile: Dossier, read_page: type[Page]
) -> None:
    page = read_page(report(hostile))
    for one in page.elements:
        assert not {"\u202e", "\u2066", "\x1b"} & set("".join(one.attributes.values()))
    outside = [one for one in page.all() if one.tag in ("h1", "h3", "th", "td", "li", "option", "title")]
    assert all("\u202e" not in one.text for one in outside)


def test_an_article_links_to_its_address_on_the_web(invented: type[Invented], read_page: type[Page]) -> None:
    made = invented()
    made.add("a", "Le pont.", url="https://example.org/pont?a=1&b=2")
    (link,) = read_page(report(made.dossier())).all("a", rel="noopener noreferrer external")
    assert link.attributes["href"] == "https://example.org/pont?a=1&b=2"


def test_the_same_articles_in_any_order_are_the_same_page(story: Dossier) -> None:
    pages = {report(compare(analyses)) for analyses in permutations(story.analyses)}
    assert len(pages) == 1


def test_a_small_dossier_is_a_light_page(story: Dossier) -> None:
    assert len(report(story).encode()) < 100_000


def test_a_crowd_of_articles_grows_the_page_in_step(invented: type[Invented]) -> None:
    def size(times: int) -> int:
        made = invented()
        for number in range(times):
            made.add(f"a{number:03}", f"{{Anne Brel|Le pont a cédé hier soir vers dix heures|x}} {number}")
        return len(report(made.dossier()).encode())

    small, large = size(2 * CROWD), size(8 * CROWD)
    fixed = size(0)
    assert (large - fixed) / (small - fixed) < 5


def test_no_string_of_the_interface_is_a_method(story: Dossier) -> None:
    for language in ("fr", "en"):
        html = report(story, language=language)
        assert "built-in method" not in html
        shown = re.sub(r'data-shape="[^"]*"', "", html).split("<script>")[0]
        assert "{0}" not in shown.replace(interface(language).strings["statements"]["shown"], "")


def test_minor_entries_stand_folded_behind_their_number_and_what_cannot_be_is_listed(
    read_page: type[Page],
) -> None:
    low = "Une digue avait lâché en mai 2012 près du moulin, à deux pas de là."
    filler = "Les habitants de la rive gauche attendent que le bac reprenne ses passages."
    told = f"Sarlis\n\nLe pont a cédé le 7 mars 2021.\n\n{filler}\n\n{filler}\n\n{low}"
    odd = "Sarlis\n\nLe pont a cédé le 7 mars 2021.\n\nIl rouvrira le 31 juin 2021."
    page = report(recoupe.dossier([recoupe.Article("a", told), recoupe.Article("b", odd)]), language="en")
    section = page[page.index('<section id="timeline"') :]
    section = section[: section.index("</section>")]
    folded = section[section.index('<details class="more">') :]
    assert low not in section[: section.index(folded)].partition("</svg>")[2]
    assert low in folded
    assert "there is no such day" in section
    assert read_page(page).all("section")
