from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from recoupe.reading import Reading, read
from recoupe.reading.soundness import RATIO, UNPACKED_FREELY

STORY = (
    "Le pont suspendu restera fermé jusqu'au printemps.\nLes travaux dureront cinq mois, a dit la maire.\n"
)
PAGE = f"<html><head><title>Le pont fermé</title></head><body><article><p>{STORY * 4}</p></article></body></html>"


def packed(members: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def entries(reading: Reading) -> list[tuple[str, str]]:
    return [(problem.source, problem.entry) for problem in reading.problems if problem.skipped]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_zip_is_read_as_the_folder_it_was(here: Path) -> None:
    Path("export.zip").write_bytes(
        packed(
            {
                "b/pont.txt": STORY,
                "a.html": PAGE,
                "a_files/x.html": PAGE,
                ".hidden.txt": STORY,
                "image.png": b"\0",
            }
        )
    )
    reading = read("export.zip")
    assert [(article.id, article.path) for article in reading.articles] == [
        ("a", "export.zip/a.html"),
        ("pont", "export.zip/b/pont.txt"),
    ]
    assert entries(reading) == []


def test_a_zip_comes_through_standard_input_too() -> None:
    (article,) = read("-", stdin=io.BytesIO(packed({"pont.txt": STORY}))).articles
    assert (article.id, article.text) == ("pont", STORY)


def test_a_description_beside_an_article_holds_in_a_zip(here: Path) -> None:
    Path("export.zip").write_bytes(packed({"pont.txt": STORY, "pont.json": '{"outlet": "Le Phare"}'}))
    (article,) = read("export.zip").articles
    assert article.outlet == "Le Phare"


def test_a_zip_in_a_zip_is_opened_and_a_chain_of_them_is_not(here: Path) -> None:
    Path("two.zip").write_bytes(packed({"one.zip": packed({"pont.txt": STORY})}))
    chain = packed({"pont.txt": STORY})
    for _ in range(12):
        chain = packed({"next.zip": chain})
    Path("chain.zip").write_bytes(chain)
    reading = read(["two.zip", "chain.zip"])
    assert [article.path for article in reading.articles] == ["two.zip/one.zip/pont.txt"]
    assert [entry for _, entry in entries(reading)] == ["deep_source"]


def test_a_bomb_is_left_unopened_and_the_rest_is_read(here: Path) -> None:
    bomb = packed({"zeros.txt": b"a" * (UNPACKED_FREELY + 1)})
    Path("bomb.zip").write_bytes(bomb)
    assert len(bomb) * RATIO < UNPACKED_FREELY
    Path("pont.txt").write_text(STORY, encoding="utf-8")
    reading = read(["bomb.zip", "pont.txt"])
    assert entries(reading) == [("bomb.zip", "bomb")]
    assert [article.id for article in reading.articles] == ["pont"]


def test_what_is_damaged_is_named_and_the_rest_is_read(here: Path) -> None:
    whole = packed({"a.txt": STORY, "b.txt": STORY.upper()})
    place = whole.index(b"b.txt") + len("b.txt") + 4
    Path("damaged.zip").write_bytes(whole[:place] + b"\xff\xff\xff" + whole[place + 3 :])
    Path("cut.zip").write_bytes(whole[:-30])
    reading = read(["damaged.zip", "cut.zip"])
    assert [article.path for article in reading.articles] == ["damaged.zip/a.txt"]
    assert entries(reading) == [("cut.zip", "unreadable"), ("damaged.zip/b.txt", "unreadable")]


def test_an_archive_without_articles_is_told(here: Path) -> None:
    Path("images.zip").write_bytes(packed({"image.png": b"\0"}))
    assert entries(read("images.zip")) == [("images.zip", "empty_folder")]
