from __future__ import annotations

import io
import itertools
import os
from pathlib import Path

import pytest

from recoupe.article import Article
from recoupe.reading import Problem, Reading, read, stream

STORY = (
    "Le pont suspendu restera fermé jusqu'au printemps, a annoncé la mairie.\n"
    "Les travaux dureront cinq mois.\n"
)
OTHER = "La piscine rouvre lundi, a annoncé la mairie.\nLes travaux avaient duré cinq mois dans le bassin.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def entries(reading: Reading) -> list[tuple[str, str, bool]]:
    return [(problem.source, problem.entry, problem.skipped) for problem in reading.problems]


def test_a_text_is_stored_untouched_under_its_file_name(here: Path) -> None:
    text = "  " + STORY.replace("\n", "\r\n") + "\t"
    Path("pont.txt").write_bytes(text.encode())
    (article,) = read("pont.txt").articles
    assert (article.id, article.text, article.path) == ("pont", text, "pont.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_usual_encodings_are_read_alike(here: Path, encoding: str) -> None:
    Path("pont.txt").write_bytes(STORY.encode(encoding))
    reading = read("pont.txt")
    assert reading.articles[0].text == STORY
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("raw", "entry"),
    [
        (b"", "empty"),
        (b" \n\t \n", "blank"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"\x01\x02\x03\x04\x05abc", "binary"),
        (b"12 345\n---\n67", "no_letters"),
        (b"mot " * 500_001, "too_large"),
        (b"mot " * 2_100_000, "too_large"),
    ],
)
def test_what_is_no_article_is_left_out_with_a_line(here: Path, raw: bytes, entry: str) -> None:
    Path("a.txt").write_bytes(raw)
    Path("b.txt").write_text(STORY, encoding="utf-8")
    reading = read(["a.txt", "b.txt"])
    assert entries(reading) == [("a.txt", entry, True)]
    assert [article.id for article in reading.articles] == ["b"]
    assert reading.problems[0].line().startswith("a.txt: ")


def test_names_of_nothing_are_told(here: Path) -> None:
    Path("vide").mkdir()
    os.mkfifo("tube")
    Path("table.ods").write_text("id,text\n", encoding="utf-8")
    named = ["absent.txt", "vide", "tube", "table.ods", "ftp://exemple.fr/a", "a\0b", ""]
    assert entries(read(named)) == [
        ("", "missing", True),
        ("a\0b", "missing", True),
        ("absent.txt", "missing", True),
        ("ftp://exemple.fr/a", "web_address", True),
        ("table.ods", "unsupported", True),
        ("tube", "not_a_file", True),
        ("vide", "empty_folder", True),
    ]
    assert entries(read([])) == [("-", "nothing", True)]


def test_a_file_that_may_not_be_read_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")

    def refuse(*args: object, **options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert read("a.txt").problems[0].line() == (
        "a.txt: reading it is not allowed. Change the file's permissions, or make your own copy."
    )


def test_one_line_is_read_with_a_question(here: Path) -> None:
    Path("a.txt").write_text(STORY.split("\n", maxsplit=1)[0], encoding="utf-8")
    reading = read("a.txt")
    assert len(reading.articles) == 1
    assert [problem.line("fr") for problem in reading.problems] == [
        "a.txt : une seule ligne. Est-ce bien l'article entier ?"
    ]


def test_another_language_is_read_with_a_notice_unless_it_is_named(here: Path) -> None:
    english = "The bridge will stay closed until spring, the mayor said.\nThe works will take five months."
    Path("a.txt").write_text(english, encoding="utf-8")
    assert entries(read("a.txt")) == [("a.txt", "not_french", False)]
    assert read("a.txt", language="en").problems == ()
    assert read("a.txt", language="en").articles[0].language == "en"


def test_standard_input_holds_a_text_a_page_or_a_table() -> None:
    (article,) = read("-", stdin=io.BytesIO(STORY.encode())).articles
    assert (article.id, article.text, article.path) == ("stdin", STORY, None)
    table = b'{"id": "x", "text": "Le pont reste ferm\\u00e9."}\n'
    assert [one.id for one in read("-", stdin=io.BytesIO(table)).articles] == ["x"]


def test_a_folder_is_read_whatever_its_depth_without_hidden_files(here: Path) -> None:
    for name in (
        "b.txt",
        "x/a.txt",
        "x/y/c.TXT",
        ".cachee.txt",
        ".git/d.txt",
        "x/note.md",
        "page_files/e.html",
    ):
        Path(here, name).parent.mkdir(parents=True, exist_ok=True)
        Path(here, name).write_text(f"{STORY}{name}", encoding="utf-8")
    assert [article.id for article in read(here).articles] == ["a", "b", "c"]


def test_a_tree_without_end_is_left_at_some_depth(here: Path) -> None:
    deep = Path(*map(str, range(12)))
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(STORY, encoding="utf-8")
    assert entries(read(here)) == [(str(here / Path(*map(str, range(9)))), "deep_folder", True)]


def test_articles_come_in_one_order_whatever_that_of_the_sources(here: Path) -> None:
    for folder, text in (("x", STORY), ("y", OTHER)):
        Path(folder).mkdir()
        Path(folder, "s0.txt").write_text(text, encoding="utf-8")
    Path("s0-2.txt").write_text(STORY + OTHER, encoding="utf-8")
    named = ["x/s0.txt", "y/s0.txt", "s0-2.txt", "absent.txt"]
    readings = [read(order) for order in itertools.permutations(named)]
    assert {reading.articles for reading in readings} == {readings[0].articles}
    assert {reading.problems for reading in readings} == {readings[0].problems}
    assert [(article.id, article.path) for article in readings[0].articles] == [
        ("s0", "x/s0.txt"),
        ("s0-2", "s0-2.txt"),
        ("s0-3", "y/s0.txt"),
    ]


def test_one_file_named_twice_or_copied_under_its_name_is_read_once(here: Path) -> None:
    Path("x").mkdir()
    for name in ("a.txt", "x/a.txt", "copie.txt"):
        Path(name).write_text(STORY, encoding="utf-8")
    reading = read(["a.txt", "./x/../a.txt", here / "a.txt", "x/a.txt", "copie.txt"])
    assert [article.id for article in reading.articles] == ["a", "copie"]
    assert [problem.entry for problem in reading.problems] == [
        "duplicate",
        "same_text",
        "duplicate",
        "duplicate",
    ]
    assert not any(problem.skipped for problem in reading.problems)


def test_progress_counts_the_bytes(here: Path) -> None:
    for name in "ab":
        Path(f"{name}.txt").write_text(STORY, encoding="utf-8")
    steps: list[tuple[int, int]] = []
    read(["a.txt", "b.txt"], progress=lambda done, all_of_them: steps.append((done, all_of_them)))
    size = len(STORY.encode())
    assert steps == sorted(steps)
    assert {(size, 2 * size), (2 * size, 2 * size)} <= set(steps)


def test_a_stream_gives_what_is_read_as_it_comes(here: Path) -> None:
    for folder, text in (("a", STORY), ("b", STORY), ("c", OTHER)):
        Path(folder).mkdir()
        Path(folder, "s0.txt").write_text(text, encoding="utf-8")
    first, second, third = stream(["b", "c", "a"])
    assert isinstance(first, Article)
    assert (first.id, first.path) == ("s0", str(Path("a", "s0.txt")))
    assert isinstance(second, Problem)
    assert (second.entry, second.source, second.words) == ("duplicate", str(Path("b", "s0.txt")), ("s0",))
    assert isinstance(third, Article)
    assert (third.id, third.text) == ("s0-2", OTHER)


def test_a_stream_opens_a_source_only_when_its_turn_comes(here: Path) -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")
    Path("b.txt").write_text(OTHER, encoding="utf-8")
    found = stream(["a.txt", "b.txt"])
    next(found)
    Path("b.txt").write_text(OTHER.replace("lundi", "mardi"), encoding="utf-8")
    (second,) = found
    assert isinstance(second, Article)
    assert "mardi" in second.text


def test_the_same_text_of_two_outlets_is_no_double(here: Path) -> None:
    rows = [f'{{"id": "{name}", "text": "Le pont reste fermé.", "outlet": "{name}"}}' for name in "ab"]
    Path("a.jsonl").write_text("\n".join(rows), encoding="utf-8")
    reading = read("a.jsonl")
    assert [article.id for article in reading.articles] == ["a", "b"]
    assert reading.problems == ()


def test_a_link_to_a_file_is_that_file(here: Path) -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")
    Path("lien.txt").symlink_to("a.txt")
    reading = read(["lien.txt", "a.txt"])
    assert [article.id for article in reading.articles] == ["a"]
    assert entries(reading) == [("lien.txt", "duplicate", False)]


def test_documents_of_other_kinds_in_a_folder_are_told(here: Path) -> None:
    for name in ("a.txt", "b.doc", "c.DOC", "x/d.ods", "image.jpg"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(STORY, encoding="utf-8")
    reading = read(".")
    assert len(reading.articles) == 1
    assert reading.problems[0].line() == (
        ".: documents left aside in this folder: 2 .doc, 1 .ods. "
        "Export them as text (.txt) or as a JSON Lines table (.jsonl)."
    )


def test_a_folder_that_may_not_be_listed_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")
    listing = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("clos"):
            raise PermissionError(13, "Permission denied", path)
        return listing(path)

    Path("clos").mkdir()
    monkeypatch.setattr(os, "scandir", refuse)
    assert entries(read(".")) == [("clos", "forbidden", True)]


def test_a_name_that_is_no_text_gives_an_id_that_is(here: Path) -> None:
    name = os.fsdecode(b"\xe9t\xe9.txt")
    Path(name).write_text(STORY, encoding="utf-8")
    (article,) = read(name).articles
    assert (article.id, article.path) == ("?t?", "?t?.txt")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le maire a dit que la digue tiendrait jusqu'au printemps.", "fr"),
        ("The mayor said that the dam would hold until spring.", "en"),
        ("Плотина держится, сказал мэр города.", "ru"),
        ("Annecy", None),
    ],
)
def test_an_article_gets_the_language_that_its_words_tell(
    tmp_path: Path, text: str, language: str | None
) -> None:
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    (article,) = read(tmp_path / "one.txt").articles
    assert article.language == language


def test_a_language_given_is_not_looked_for(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("The mayor said that the dam would hold.\nIt did.\n")
    found = read(tmp_path / "one.txt", language="fr")
    assert [one.language for one in found.articles] == ["fr"]
    assert found.problems == ()
