from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from recoupe.reading import Reading, read
from recoupe.reading.lexicometry import catalogue

STORY = "Le pont suspendu restera fermé.\nLes travaux dureront cinq mois, a dit la mairie.\n"
TABLE = "id,source,date,Thème\npont,La Gazette,2024-09-11,eau\npiscine,Le Courrier,hier,\nabsent,x,,\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("corpus").mkdir()
    for name in ("pont", "piscine", "gare"):
        Path(f"corpus/{name}.txt").write_text(f"{STORY}{name}", encoding="utf-8")
    Path("corpus/metadata.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


def told(found: Reading) -> list[tuple[object, ...]]:
    return [(one.id, one.outlet, one.published, one.details) for one in found.articles]


EXPECTED = [
    ("gare", None, None, ()),
    ("piscine", "Le Courrier", None, ()),
    ("pont", "La Gazette", "2024-09-11", (("theme", "eau"),)),
]


def test_the_table_of_a_folder_describes_its_texts(here: Path) -> None:
    """It is no source itself, and a text without a row is read all the same."""
    found = read("corpus")
    assert told(found) == EXPECTED
    assert [(problem.source, problem.entry) for problem in found.problems] == [
        ("corpus/metadata.csv (piscine)", "bad_date")
    ]


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_any_delimiter_will_do(here: Path, delimiter: str) -> None:
    """Spreadsheets in French write semicolons."""
    Path("corpus/metadata.csv").write_text(TABLE.replace(",", delimiter), encoding="utf-8-sig")
    assert told(read("corpus")) == EXPECTED


def test_a_zip_of_such_a_folder_reads_the_same(here: Path) -> None:
    """However deep the folder lies in it."""
    with zipfile.ZipFile("corpus.zip", "w") as archive:
        for path in sorted(Path("corpus").iterdir()):
            archive.write(path, f"export/{path}")
    assert told(read("corpus.zip")) == EXPECTED


def test_a_sidecar_goes_before_the_table(here: Path) -> None:
    """It was written for one article alone."""
    Path("corpus/pont.json").write_text('{"outlet": "La Dépêche du Port"}', encoding="utf-8")
    assert told(read("corpus"))[2][1] == "La Dépêche du Port"


@pytest.mark.parametrize(
    "table", ["", "id\n", "id,text\nautre,Le pont\n", "nom,source\npont,x\n", "id,s\n../pont,x\n", '"']
)
def test_another_table_of_that_name_describes_nothing(here: Path, table: str) -> None:
    """Its rows are no texts of the folder."""
    Path("corpus/metadata.csv").write_text(table, encoding="utf-8")
    assert not catalogue.describes(Path("corpus/metadata.csv"))
    assert {one.outlet for one in read("corpus").articles} == {None}


def test_a_changed_table_is_read_again(here: Path) -> None:
    """What was read is kept as long as the file stays as it was."""
    read("corpus")
    table = Path("corpus/metadata.csv")
    table.write_text(TABLE.replace("La Gazette", "La Rumeur"), encoding="utf-8")
    os.utime(table, ns=(1, 1))
    assert told(read("corpus"))[2][1] == "La Rumeur"


def test_a_table_too_large_to_keep_is_told() -> None:
    """The texts are then read without it."""
    whole, problems = catalogue.parsed(b"x" * (catalogue.LIMIT + 1), "metadata.csv")
    assert [problem.entry for problem in problems] == ["bad_sidecar"]
    assert whole.of("x")[0].outlet is None
