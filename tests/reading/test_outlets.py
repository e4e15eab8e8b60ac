from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.article import Article
from recoupe.reading import read
from recoupe.reading.outlets import Outlets, host, with_own

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = Outlets()


def rows() -> list[tuple[str, str, str, str]]:
    """Return each outlet that is shipped: country, kind, name, hosts."""
    table = tomllib.loads(files("recoupe.reading").joinpath("outlets.toml").read_text(encoding="utf-8"))
    return [
        (country, kind, name, hosts)
        for country, kinds in table.items()
        for kind, outlets in kinds.items()
        for name, hosts in outlets.items()
    ]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.lemonde.fr/idees/article/2020/1.html", "Le Monde"),
        ("http://LEMONDE.fr", "Le Monde"),
        ("https://lemarin.ouest-france.fr/peche", "Le Marin"),
        ("https://www.ouest-france.fr/", "Ouest-France"),
        ("https://amp.letemps.ch/monde", "Le Temps"),
        ("https://ici.radio-canada.ca/nouvelle/1", "Radio-Canada"),
        ("https://web.archive.org/web/20200102030405/https://www.lesoir.be/1", "Le Soir"),
    ],
)
def test_an_address_tells_who_publishes_by_the_longest_host_listed(url: str, name: str) -> None:
    assert KNOWN.name(None, url) == name


@pytest.mark.parametrize(
    ("said", "url", "name"),
    [
        ("Le Monde.fr", "https://www.lemonde.fr/1", "Le Monde"),
        ("lemonde.fr", None, "Le Monde"),
        ("www.lemonde.fr", None, "Le Monde"),
        ("LE MONDE", None, "Le Monde"),
        ("dna", "https://www.dna.fr/1", "Dernières Nouvelles d'Alsace"),
        ("Ouest France", None, "Ouest-France"),
    ],
)
def test_an_outlet_has_one_name_however_its_pages_spell_it(said: str, url: str | None, name: str) -> None:
    assert KNOWN.name(said, url) == name


@pytest.mark.parametrize(
    ("said", "url"),
    [
        ("Le Cahier des idées", "https://www.lemonde.fr/1"),
        ("20 minutes", None),
        ("La Gazette du fleuve", None),
        ("Le Courrier", "https://lecourrier.example/1"),
    ],
)
def test_what_a_page_says_stands_where_it_is_no_spelling_or_that_of_two(said: str, url: str | None) -> None:
    assert KNOWN.name(said, url) == said


def test_a_host_nobody_listed_stands_for_itself() -> None:
    assert KNOWN.name(None, "https://www.petitecho.example/a/b?c=1") == "petitecho.example"


@pytest.mark.parametrize(
    "url", ["", "http://[", "http://127.0.0.1/x", "http://localhost:8000/", "file:///a", "http://"]
)
def test_an_address_without_a_host_tells_nothing(url: str) -> None:
    assert host(url) == ""
    assert KNOWN.name(None, url) is None


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_words_and_address_have_a_name_that_stays(said: str, url: str) -> None:
    name = KNOWN.name(said, f"https://{url}")
    assert name is None or KNOWN.name(name, f"https://{url}") == name


def test_each_host_is_listed_once_and_leads_to_its_outlet() -> None:
    hosts = [one for *_, listed in rows() for one in listed.split()]
    assert len(hosts) == len(set(hosts))
    assert [
        name
        for *_, name, listed in rows()
        for one in listed.split()
        if KNOWN.name(None, f"https://{one}/") != name
    ] == []


def test_the_table_holds_the_press_of_many_countries_by_kind() -> None:
    kinds = {kind for _, kind, *_ in rows()}
    assert len(rows()) >= 430
    assert kinds == {
        "national_daily",
        "regional_daily",
        "local",
        "agency",
        "radio",
        "television",
        "magazine",
        "online",
        "specialist",
    }
    assert {"FR", "BE", "CH", "LU", "CA", "DZ", "MA", "TN", "SN", "CI", "CD", "RE"} <= {
        one for one, *_ in rows()
    }


def test_a_file_of_one_s_own_goes_first(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(
        '"Le Petit Écho" = "https://www.petitecho.example/une"\n[FR.local]\n"Ma Gazette" = "lemonde.fr"\n'
    )
    table, problems = with_own(own)
    assert problems == ()
    assert table.name(None, "https://petitecho.example/1") == "Le Petit Écho"
    assert table.name(None, "https://www.lemonde.fr/1") == "Ma Gazette"
    outlet = table.at("https://lemonde.fr/")
    assert outlet is not None
    assert (outlet.country, outlet.kind) == ("FR", "local")


@pytest.mark.parametrize("written", ["=", '[a.b.c]\n"d" = "e.fr"\n', "a = 1\n", "\0"])
def test_a_table_that_cannot_be_read_is_told_and_done_without(tmp_path: Path, written: str) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(written)
    table, problems = with_own(own)
    assert [one.entry for one in problems] == ["bad_outlets"]
    assert table.name(None, "https://www.lemonde.fr/1") == "Le Monde"


def test_a_table_that_is_not_there_is_told() -> None:
    assert [one.entry for one in with_own("nowhere.toml")[1]] == ["bad_outlets"]


def test_an_article_without_address_or_outlet_is_left_as_it_is() -> None:
    article = Article("a", "Le pont est fermé.")
    assert KNOWN.placed(article) is article


def test_articles_are_read_with_the_names_of_their_outlets(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('"Le Petit Écho" = "petitecho.example"\n')
    (tmp_path / "table.jsonl").write_text(
        '{"id": "a", "text": "Le pont est fermé.", "url": "https://www.petitecho.example/1"}\n'
        '{"id": "b", "text": "Le pont a rouvert.", "url": "https://www.lemonde.fr/1"}\n'
        '{"id": "c", "text": "Le pont rouvre.", "url": "https://www.lemonde.fr/2", "outlet": "La Vigie"}\n'
    )
    found = read(tmp_path / "table.jsonl", outlets=tmp_path / "own.toml").articles
    assert [one.outlet for one in found] == ["Le Petit Écho", "Le Monde", "La Vigie"]
