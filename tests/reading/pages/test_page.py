from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.article import BlockKind
from recoupe.reading import read

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<!DOCTYPE html>
<html lang="fr-FR"><head><title>Le pont fermé - Le Courrier</title>
<meta property="og:title" content="Le pont fermé"><meta property="og:site_name" content="Le Courrier">
<meta property="article:published_time" content="2021-03-03T10:30:00+01:00">
<meta name="author" content="Jeanne Durand"><link rel="canonical" href="https://exemple.fr/pont"></head>
<body><nav><a href="/">Accueil</a></nav><article><h1>Le pont fermé</h1>
<p>Le pont   suspendu restera <b>fermé</b> jusqu'au printemps, a annoncé
la mairie devant une centaine d'habitants réunis dans la salle des fêtes.</p>
<h2>Cinq mois de travaux</h2>
<p>« Nous n'avons pas le choix », a dit la maire, qui promet une navette gratuite pour les écoliers.</p>
<script>alert("non")</script></article><footer>Mentions légales</footer></body></html>"""


def page(folder: Path, markup: str | bytes, name: str = "pont.html") -> Path:
    path = folder / name
    path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    return path


def test_a_page_gives_its_story_and_what_it_says_of_it(tmp_path: Path) -> None:
    (article,) = read(page(tmp_path, PAGE)).articles
    assert (article.id, article.outlet, article.title) == ("pont", "Le Courrier", "Le pont fermé")
    assert (article.authors, article.language) == (("Jeanne Durand",), "fr")
    assert (article.published, article.url) == ("2021-03-03T10:30:00+01:00", "https://exemple.fr/pont")
    assert "alert" not in article.text
    assert "Mentions" not in article.text


def test_the_blocks_of_a_page_are_its_own(tmp_path: Path) -> None:
    (article,) = read(page(tmp_path, PAGE)).articles
    kinds = [BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.PARAGRAPH]
    assert [block.kind for block in article.blocks] == kinds
    words = [block.span.of(article.text) for block in article.blocks]
    assert words[0] == "Le pont fermé"
    assert words[1].startswith("Le pont suspendu restera fermé jusqu'au printemps, a annoncé la mairie")
    assert words[2] == "Cinq mois de travaux"
    assert "\n\n".join(words) == article.text


def test_options_go_before_what_the_page_says(tmp_path: Path) -> None:
    (article,) = read(page(tmp_path, PAGE), outlet="La Gazette", published="2020-01-01").articles
    assert (article.outlet, article.published, article.title) == ("La Gazette", "2020-01-01", "Le pont fermé")


def test_a_page_is_known_by_its_markup_whatever_its_name(tmp_path: Path) -> None:
    (article,) = read(page(tmp_path, PAGE, "pont.txt")).articles
    assert article.title == "Le pont fermé"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_a_page_in_another_encoding_reads_the_same(tmp_path: Path, encoding: str) -> None:
    assert "été" not in PAGE
    (article,) = read(page(tmp_path, PAGE.encode(encoding))).articles
    assert article.blocks[3].span.of(article.text).startswith("« Nous n'avons pas le choix »")


@pytest.mark.parametrize(
    ("markup", "entry"),
    [
        ("", "empty"),
        ("<html></html>", "no_story"),
        ("<html><body><nav><a href='/'>Accueil</a></nav></body></html>", "no_story"),
        (b"<html>\0\0\0", "binary"),
        (b"<p>" + b"x" * 20_000_000, "too_heavy"),
        ("<p>oui</p>" * 40_001, "too_crowded"),
        ("<article>" + f"<p>{'mot ' * 50}</p>" * 1_001, "too_large"),
    ],
)
def test_a_page_without_a_story_is_left_out_with_a_line(
    tmp_path: Path, markup: str | bytes, entry: str
) -> None:
    found = read(page(tmp_path, markup))
    assert found.articles == ()
    assert [(problem.entry, problem.skipped) for problem in found.problems] == [(entry, True)]


def test_entities_of_a_page_reach_no_file_and_do_not_multiply(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("motdepasse", encoding="utf-8")
    bomb = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    doctype = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}"><!ENTITY e0 "boum">{bomb}]>'
    markup = PAGE.replace("<!DOCTYPE html>", '<?xml version="1.0"?>' + doctype).replace(
        "« Nous", "&x; &e9; « Nous"
    )
    (article,) = read(page(tmp_path, markup)).articles
    assert "motdepasse" not in article.text
    assert len(article.text) < 1000


def test_a_page_nested_without_end_is_no_error(tmp_path: Path) -> None:
    markup = PAGE.replace("<article>", "<div>" * 50_000 + "<article>")
    found = read(page(tmp_path, markup))
    assert len(found.articles) + len(found.problems) > 0


def test_a_page_that_recoupe_made_is_no_article(tmp_path: Path) -> None:
    own = PAGE.replace("<title>", '<meta name="generator" content="Recoupe 0.1.0"><title>')
    found = read(page(tmp_path, own))
    assert found.articles == ()
    assert [(problem.entry, problem.skipped) for problem in found.problems] == [("own_page", False)]
