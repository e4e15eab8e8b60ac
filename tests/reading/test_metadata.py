from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.reading import Reading, read
from recoupe.reading.date import iso

if TYPE_CHECKING:
    from pathlib import Path

STORY = "Le pont suspendu restera fermé jusqu'au printemps.\nLes travaux dureront cinq mois.\n"


def reading(folder: Path, text: str, **options: str) -> Reading:
    path = folder / "pont.txt"
    path.write_bytes(text.encode())
    return read(path, **options)  # type: ignore[arg-type]  # only text options are given


def test_the_head_of_a_text_describes_it_and_is_not_part_of_it(tmp_path: Path) -> None:
    head = (
        '---\noutlet: Le Courrier\ntitre: "Un pont : fermé"\ndate: 3 mars 2021\n'
        "auteurs: Jo Roy et Al Bey\nlang: fr-FR\nurl: https://exemple.fr/pont\n---\n"
    )
    (article,) = reading(tmp_path, head + STORY).articles
    assert article.text == STORY
    assert (article.outlet, article.title, article.published) == (
        "Le Courrier",
        "Un pont : fermé",
        "2021-03-03",
    )
    assert (article.authors, article.language) == (("Jo Roy", "Al Bey"), "fr")
    assert article.url == "https://exemple.fr/pont"


@pytest.mark.parametrize(
    "head", ["---\n", "---\nUne phrase.\n---\n", "---\nclef: valeur\n---\n", "--\noutlet: x\n--\n"]
)
def test_dashes_that_describe_nothing_are_part_of_the_text(tmp_path: Path, head: str) -> None:
    assert reading(tmp_path, head + STORY).articles[0].text == head + STORY


def test_options_go_before_the_file_beside_which_goes_before_the_head(tmp_path: Path) -> None:
    head = "---\noutlet: tête\ntitle: tête\ndate: 2020-01-01\n---\n"
    (tmp_path / "pont.json").write_text('{"outlet": "fiche", "title": "fiche"}', encoding="utf-8")
    (article,) = reading(tmp_path, head + STORY, outlet="option").articles
    assert (article.outlet, article.title, article.published) == ("option", "fiche", "2020-01-01")


def test_a_file_beside_may_be_toml_and_is_no_article_itself(tmp_path: Path) -> None:
    (tmp_path / "pont.toml").write_text('outlet = "Le Courrier"\ndate = 2021-03-03\n', encoding="utf-8")
    (tmp_path / "pont.txt").write_bytes(STORY.encode())
    found = read(sorted(tmp_path.iterdir()))
    assert [(article.outlet, article.published) for article in found.articles] == [
        ("Le Courrier", "2021-03-03")
    ]
    assert found.problems == ()


def test_a_broken_file_beside_costs_only_what_it_says(tmp_path: Path) -> None:
    (tmp_path / "pont.json").write_text("{", encoding="utf-8")
    found = reading(tmp_path, STORY)
    assert len(found.articles) == 1
    assert [(problem.entry, problem.skipped) for problem in found.problems] == [("bad_sidecar", False)]


def test_values_that_cannot_be_are_left_out_with_a_notice(tmp_path: Path) -> None:
    head = "---\noutlet: Le Courrier\ndate: 2021-02-30\nlanguage: klingon\nurl: javascript:alert(1)\n---\n"
    found = reading(tmp_path, head + STORY)
    (article,) = found.articles
    assert (article.outlet, article.published, article.language, article.url) == (
        "Le Courrier",
        None,
        "fr",  # told by its words
        None,
    )
    assert sorted(problem.entry for problem in found.problems) == ["bad_date", "bad_field", "bad_field"]


def test_an_option_that_cannot_be_is_told(tmp_path: Path) -> None:
    assert [problem.line() for problem in reading(tmp_path, STORY, published="hier").problems] == [
        "options: date left out: hier does not exist or cannot be read. Write it like this: 2017-04-12."
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2021-03-03", "2021-03-03"),
        ("2021-03-03T10:30:00+01:00", "2021-03-03T10:30:00+01:00"),
        ("2021-03-03 10:30", "2021-03-03T10:30:00"),
        ("3 mars 2021", "2021-03-03"),
        ("1er août 2021", "2021-08-01"),
        ("mercredi 3 mars 2021 à 10h30", "2021-03-03T10:30:00"),
        ("le 3 MARS 2021", "2021-03-03"),
        ("03/03/2021", "2021-03-03"),
        ("3.3.2021 9:05", "2021-03-03T09:05:00"),
        ("30 février 2021", None),
        ("31/04/2021", None),
        ("3 mars", None),
        ("3 mars 2021 à 25h", None),
        ("mars 2021", None),
        ("demain", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_it_is_written_or_not_at_all(written: str, expected: str | None) -> None:
    assert iso(written) == expected
