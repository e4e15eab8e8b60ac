"""A corpus tells of copying what one process tells, row for row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.corpus.copying.made import made
from tests.corpus.copying.told import SCHEMAS, kept, told

from recoupe.analysis.outline import outline
from recoupe.comparison.copying import to_text
from recoupe.comparison.copying.copies import Copies
from recoupe.comparison.copying.match import match
from recoupe.comparison.copying.shingles import WINNOWED
from recoupe.corpus import Settings, write
from recoupe.presentation.export.articles import article_lines
from recoupe.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from recoupe.article import Article

TABLES = tuple(SCHEMAS)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a file of articles that share much."""
    name = tmp_path_factory.mktemp("made") / "articles.jsonl"
    name.write_text("\n".join(article_lines(made(70))), encoding="utf-8")
    return name


def together(
    articles: Iterable[Article], *, winnowed: int = WINNOWED, window: int | None = None
) -> dict[str, list[str]]:
    """Return what one process tells of `articles`."""
    read_alone = sorted(map(outline, articles), key=lambda one: one.article.id)
    ordered = tuple(one.article for one in read_alone)
    texts_read = [to_text(one) for one in read_alone]
    return told(Copies(ordered, match(texts_read, winnowed=winnowed, window=window)))


def written(folder: Path) -> dict[str, list[str]]:
    return {name: kept(folder, name, schema) for name, schema in SCHEMAS.items()}


@pytest.mark.parametrize(("step", "tasks"), [(1000, 1), (13, 3)])
def test_a_corpus_tells_what_one_process_tells(source: Path, tmp_path: Path, step: int, tasks: int) -> None:
    write(source, tmp_path / "out", settings=Settings(tables=TABLES, step=step), tasks=tasks)
    expected = together(read(source).articles)
    assert written(tmp_path / "out") == expected
    assert len(expected["passages"]) > 500


def test_a_corpus_too_large_for_every_shingle_tells_the_same(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recoupe.corpus.copying.shingles.WINNOWED", 0)
    write(source, tmp_path / "out", settings=Settings(tables=TABLES, step=40))
    assert written(tmp_path / "out") == together(read(source).articles, winnowed=0)


def test_articles_that_share_nothing_give_empty_tables(tmp_path: Path) -> None:
    (tmp_path / "un.txt").write_text("Le pont est fermé depuis jeudi soir.", encoding="utf-8")
    (tmp_path / "deux.txt").write_text("La crue a surpris les riverains du quai.", encoding="utf-8")
    names = [tmp_path / "un.txt", tmp_path / "deux.txt"]
    manifest = write(names, tmp_path / "out", settings=Settings(tables=TABLES))
    assert manifest.counts["passages"] == manifest.counts["families"] == 0
    assert manifest.counts["dependence"] == 2


def test_articles_further_apart_than_the_window_are_not_compared(source: Path, tmp_path: Path) -> None:
    write(source, tmp_path / "out", settings=Settings(tables=TABLES, step=40, window=1))
    assert written(tmp_path / "out") == together(read(source).articles, window=1)


def test_what_many_articles_have_is_compared_within_a_week(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("comparison.copying.shingles", "comparison.copying.runs", "corpus.copying.shingles"):
        monkeypatch.setattr(f"recoupe.{place}.COMMON", 8)
    name = tmp_path / "articles.jsonl"
    name.write_text("\n".join(article_lines(made(70, days=31))), encoding="utf-8")
    write(name, tmp_path / "out", settings=Settings(tables=TABLES, step=40))
    expected = together(read(name).articles)
    assert written(tmp_path / "out") == expected
    monkeypatch.setattr("recoupe.comparison.copying.sides.SOON", 31)
    assert together(read(name).articles)["passages"] != expected["passages"]
