from __future__ import annotations

import json

import pytest
from lxml import html

from recoupe.reading.pages.declared import Declared

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Le pont ferm&eacute;",
    "datePublished": "2023-03-14T10:00:00+01:00",
    "author": [{"@type": "Person", "name": "Jeanne Aubrac"}, {"@type": "Organization", "name": "AFP"}],
    "publisher": {"@type": "Organization", "name": "Le Phare"},
    "isAccessibleForFree": "False",
}


def declared(head: str, body: str = "") -> Declared:
    return Declared(html.document_fromstring(f"<html><head>{head}</head><body>{body}<p>x</p></body></html>"))


def script(value: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(value)}</script>"


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        [{"@type": "WebSite", "name": "x"}, ARTICLE],
        {"@graph": [{"@type": "Organization"}, {**ARTICLE, "@type": ["Thing", "ReportageNewsArticle"]}]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
    ],
)
def test_a_story_is_found_in_whatever_declares_it(value: object) -> None:
    found = declared(script(value))
    assert (found.text("title"), found.text("published")) == ("Le pont fermé", "2023-03-14T10:00:00+01:00")
    assert (found.authors, found.outlet, found.is_paid) == (("Jeanne Aubrac",), "Le Phare", True)


@pytest.mark.parametrize(
    "author", ["Jeanne Aubrac", {"name": "Jeanne Aubrac"}, [{"name": ["Jeanne Aubrac"]}]]
)
def test_an_author_is_read_however_it_is_written(author: object) -> None:
    assert declared(script({**ARTICLE, "author": author})).authors == ("Jeanne Aubrac",)


def test_an_address_is_no_author() -> None:
    head = "<meta property='article:author' content='https://reseau.example/jeanne'>"
    assert declared(head).authors == ()


def test_a_declaration_that_cannot_be_read_is_passed_over() -> None:
    broken = "<script type='application/ld+json'>{\"a\": </script>"
    nested = script([]).replace("[]", "[" * 50_000)
    assert declared(broken + nested + script(ARTICLE)).text("title") == "Le pont fermé"


def test_meta_and_marked_text_speak_where_nothing_else_does() -> None:
    head = "<meta property='og:title' content='Le pont'><meta name='author' content='Luc Roy'>"
    found = declared(head, "<time itemprop='datePublished' datetime='2023-03-14'>hier</time>")
    assert (found.text("title"), found.authors, found.text("published")) == (
        "Le pont",
        ("Luc Roy",),
        "2023-03-14",
    )
    assert (
        declared("", "<i property='schema:dateCreated' content='2023-03-15'>x</i>").text("published")
        == "2023-03-15"
    )
