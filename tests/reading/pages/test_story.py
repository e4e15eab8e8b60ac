from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.reading import read

if TYPE_CHECKING:
    from pathlib import Path

    from recoupe.article import Article

STORY = "<p>" + "Le pont restera fermé jusqu'au printemps, a annoncé la maire. " * 6 + "</p>"


def article(folder: Path, title: str, body: str, head: str = "") -> Article:
    page = f"<html lang='fr'><head><title>{title}</title>{head}</head><body><div>{body}{STORY * 2}</div></body></html>"
    (folder / "a.html").write_text(page, encoding="utf-8")
    return read(folder / "a.html").articles[0]


@pytest.mark.parametrize(
    "title", ["Le pont fermé | Le Phare", "Le Phare : Le pont fermé", "Le pont fermé - Ville - Le Phare"]
)
@pytest.mark.parametrize("tag", ["h1", "h2", "p"])
def test_the_headline_is_what_the_page_shows_of_its_title(tmp_path: Path, title: str, tag: str) -> None:
    found = article(tmp_path, title, f"<{tag}>Le pont fermé</{tag}>")
    assert found.title == "Le pont fermé"
    assert (found.outlet or "").endswith("Le Phare")


def test_the_headline_shown_goes_before_the_one_for_networks(tmp_path: Path) -> None:
    head = "<meta property='og:title' content='Cinq mois sans pont'><meta property='og:site_name' content='Le Phare'>"
    found = article(tmp_path, "x", "<h1>Orsane privée de son pont</h1>", head)
    assert (found.title, found.outlet) == ("Orsane privée de son pont", "Le Phare")


def test_a_section_in_the_heading_is_no_part_of_the_headline(tmp_path: Path) -> None:
    body = "<h1><span>Orsane</span> <b>Le pont fermé</b></h1>"
    assert article(tmp_path, "Le pont fermé | Le Phare", body).title == "Le pont fermé"


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Publié le 12 mars 2023 à 10h30", "2023-03-12T10:30:00", None),
        ("12/03/2023 - 10:30", "2023-03-12T10:30:00", None),
        ("Publié le 12 mars 2023 - Mis à jour le 13 mars 2023", "2023-03-12", "2023-03-13"),
        ("<time datetime='2023-03-12T10:30:00+01:00'>dimanche</time>", "2023-03-12T10:30:00+01:00", None),
        ("Published on March 12, 2023", "2023-03-12", None),
    ],
)
def test_the_date_is_the_one_beside_the_headline(
    tmp_path: Path, line: str, published: str, updated: str | None
) -> None:
    old = "<div><p>Autre</p><time datetime='2019-01-01'>1er janvier 2019</time></div>"
    found = article(tmp_path, "Le pont fermé", f"{old}<h1>Le pont fermé</h1><div>{line}</div>")
    assert (found.published, found.updated) == (published, updated)


def test_the_writer_is_named_beside_the_headline_or_below(tmp_path: Path) -> None:
    title = "<h1>Le pont fermé</h1>"
    assert article(tmp_path, "x", f"{title}<div>Par Luc Roy, à Orsane</div>").authors == ("Luc Roy",)
    signed = f"<html><title>x</title><body><div>{title}{STORY * 2}<p>Luc Roy</p></div></body></html>"
    (tmp_path / "b.html").write_text(signed, encoding="utf-8")
    assert read(tmp_path / "b.html").articles[0].authors == ("Luc Roy",)
