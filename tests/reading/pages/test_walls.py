"""Pages that stand before the story are named for what they are; stories with a banner are read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from recoupe import Reading, read

if TYPE_CHECKING:
    from pathlib import Path

STORY = (
    "Le pont suspendu d'Orsane restera fermé jusqu'au printemps, a annoncé la mairie devant les habitants réunis.",
    "« Nous n'avons pas le choix, la sécurité passe avant tout », a déclaré la maire, Jeanne Aubrac, mardi soir.",
    "Les travaux dureront cinq mois et coûteront deux millions d'euros, dont la moitié à la charge de la région.",
)
BANNER = (
    "<div class='cookie-banner'><p>Nous et nos partenaires déposons des cookies.</p>"
    "<button>Tout accepter</button></div>"
)


def page(*body: str, head: str = "") -> str:
    lines = "".join(body)
    return (
        f"<!doctype html><html lang='fr'><head><title>Le pont</title>{head}</head><body>{lines}</body></html>"
    )


def story(*lines: str) -> str:
    return f"<article><h1>Le pont fermé</h1>{''.join(f'<p>{line}</p>' for line in lines)}</article>"


def reading(folder: Path, markup: str) -> Reading:
    (folder / "a.html").write_text(markup, encoding="utf-8")
    return read(folder / "a.html")


CONSENT = page(
    "<main><h1>Avant de continuer vers Le Courrier</h1><p>Nous et nos partenaires utilisons des traceurs pour mesurer "
    "l\u2019audience et vous proposer des publicités adaptées à vos centres d\u2019intérêt sur ce site.</p>"
    "<button>Continuer sans accepter</button><button>Tout accepter</button></main>"
)
CHALLENGES = {
    "phrase": page("<main><h1>courrier.exemple.fr</h1><p>Vérifiez que vous êtes un être humain.</p></main>"),
    "english": page("<p>Please enable JavaScript and cookies to continue</p>"),
    "mark": page("<div id='px-captcha'></div>", head="<script src='/a.js'></script>"),
}


def test_a_page_that_asks_for_consent_is_no_article(tmp_path: Path) -> None:
    """What to do is in the line."""
    assert [one.entry for one in reading(tmp_path, CONSENT).problems] == ["consent_page"]
    assert reading(tmp_path, CONSENT).articles == ()


@pytest.mark.parametrize("name", CHALLENGES)
def test_a_page_that_looks_for_robots_is_no_article(tmp_path: Path, name: str) -> None:
    """By what it says, or by what only such a page is made of."""
    assert [one.entry for one in reading(tmp_path, CHALLENGES[name]).problems] == ["challenge_page"]


@pytest.mark.parametrize("banner", ["", BANNER])
def test_a_story_under_a_banner_is_read(tmp_path: Path, banner: str) -> None:
    """Nearly every page has one."""
    found = reading(tmp_path, page(banner, story(*STORY)))
    assert (len(found.articles), found.problems) == (1, ())


def test_a_story_about_consent_is_read(tmp_path: Path) -> None:
    """One button in a story is a quotation; in a long one, any number is."""
    about = (
        "La CNIL reproche au site de mettre en avant le bouton « Tout accepter » et de cacher celui du refus."
    )
    assert len(reading(tmp_path, page(story(*STORY, about))).articles) == 1
    long = [f"{line} {number}" for number in range(6) for line in STORY]
    assert (
        len(
            reading(
                tmp_path, page(story(about, "Le bouton « Continuer sans accepter » manque.", *long))
            ).articles
        )
        == 1
    )


@pytest.mark.parametrize(
    "line",
    [
        "Il vous reste 75.5\u00a0% de cet article à lire. La suite est réservée aux abonnés.",
        "Cet article est réservé aux abonnés.",
        "This article is for subscribers only.",
    ],
)
def test_a_story_that_stops_at_a_paywall_is_read_with_a_notice(tmp_path: Path, line: str) -> None:
    """It may be all that can be had."""
    found = reading(tmp_path, page(story(*STORY), f"<div class='x'><p>{line}</p></div>"))
    assert [(one.entry, one.skipped) for one in found.problems] == [("paid_page", False)]
    assert STORY[2] in found.articles[0].text


def test_a_page_that_says_it_is_not_free_is_read_with_a_notice(tmp_path: Path) -> None:
    """As schema.org has it."""
    data = json.dumps({"@type": "NewsArticle", "headline": "Le pont fermé", "isAccessibleForFree": False})
    found = reading(tmp_path, page(story(*STORY), head=f"<script type='application/ld+json'>{data}</script>"))
    assert [(one.entry, one.skipped) for one in found.problems] == [("paid_page", False)]


def test_labels_of_other_stories_say_nothing_of_this_one(tmp_path: Path) -> None:
    """A list of the day's stories marks those for subscribers."""
    others = "<ul class='liens'><li><a href='/b'>Le bac rouvre</a> <span>Réservé aux abonnés</span></li></ul>"
    assert reading(tmp_path, page(story(*STORY), others)).problems == ()
