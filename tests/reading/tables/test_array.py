from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.reading import Reading, read

if TYPE_CHECKING:
    from pathlib import Path

STORY = "Le pont suspendu restera fermé jusqu'au printemps, a annoncé la mairie."
ONE = {"title": "Un", "content": STORY}
TWO = {"title": "Deux", "content": f"{STORY} Bis."}
VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)


def reading(folder: Path, written: object) -> Reading:
    path = folder / "table.json"
    text = written if isinstance(written, str) else json.dumps(written, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return read(path)


@pytest.mark.parametrize(
    "written",
    [
        [ONE, TWO],
        {"status": "ok", "tags": [{"name": "pont"}], "articles": [ONE, TWO], "next": None},
        {"response": {"meta": {"total": 2}, "docs": [ONE, TWO]}},
        {"hits": {"hits": [{"_id": "k1", "_source": ONE}, {"_id": "k2", "_source": TWO}]}},
        f"{json.dumps(ONE)}\n{json.dumps(TWO)}\n",
        f"{json.dumps([ONE])}\n{json.dumps([TWO])}",
    ],
)
def test_articles_are_found_wherever_the_array_stands(tmp_path: Path, written: object) -> None:
    """At the top, in an object, in an object within it, or one object after another."""
    found = reading(tmp_path, written)
    assert sorted(article.title or "" for article in found.articles) == ["Deux", "Un"]
    assert [problem.entry for problem in found.problems] == ["columns"]


def test_an_object_alone_is_one_article_whatever_else_it_holds(tmp_path: Path) -> None:
    found = reading(tmp_path, {"images": [{"url": "x"}], **ONE, "comments": [TWO]})
    assert [article.title for article in found.articles] == ["Un"]


def test_an_outlet_in_an_object_of_its_own_is_read(tmp_path: Path) -> None:
    found = reading(tmp_path, [{**ONE, "source": {"id": None, "name": "Le Courrier"}, "tags": ["a"]}])
    assert [(article.outlet, article.id) for article in found.articles] == [("Le Courrier", "table-1")]


@given(before=VALUE, after=VALUE, extra=VALUE)
def test_what_else_a_file_holds_hides_no_article(
    before: object, after: object, extra: object, tmp_path_factory: pytest.TempPathFactory
) -> None:
    written = {"before": before, "articles": [{**ONE, "extra": extra}, TWO], "after": after}
    found = reading(tmp_path_factory.mktemp("t"), written)
    assert {"Un", "Deux"} <= {article.title for article in found.articles}


def test_a_broken_object_is_told_by_its_place_and_the_rest_read(tmp_path: Path) -> None:
    whole = json.dumps([ONE, ONE, TWO], ensure_ascii=False)
    place = whole.index('{"title": "Un"', 5)
    found = reading(tmp_path, whole[:place] + whole[place:].replace('"Un"', "oups", 1))
    assert [article.title for article in found.articles] == ["Un", "Deux"]
    assert [(p.entry, p.words) for p in found.problems if p.skipped] == [("bad_object", (str(place + 1),))]


def test_a_file_cut_short_gives_what_is_whole(tmp_path: Path) -> None:
    whole = json.dumps({"articles": [ONE, TWO]}, ensure_ascii=False)
    found = reading(tmp_path, whole[:-20])
    assert [article.title for article in found.articles] == ["Un"]
    assert [problem.entry for problem in found.problems if problem.skipped] == ["bad_object", "bad_object"]


def test_long_values_across_blocks_are_read_whole(tmp_path: Path) -> None:
    """Values longer than a block, and blocks that end within an escape."""
    rows = [{"id": n, "text": STORY * 30, "raw": '\\"é\n' * 40_000} for n in range(5)]
    assert len(reading(tmp_path, rows).articles) == 5


@pytest.mark.parametrize(
    "written", ["[" * 100_000, "{" * 100_000, '{"a":' * 50_000, "[1,2,3]", "nul", "[{}]"]
)
def test_what_is_no_table_is_told(tmp_path: Path, written: str) -> None:
    found = reading(tmp_path, written)
    assert not found.articles
    assert found.problems[0].skipped
    assert len(found.problems) <= 30


def test_findings_are_no_articles(tmp_path: Path) -> None:
    found = reading(tmp_path, {"recoupe": "0.1.0", "articles": [ONE]})
    assert (found.articles, [problem.entry for problem in found.problems]) == ((), ["own_table"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_found(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "table.json"
    path.write_bytes(json.dumps([{"id": "a", "text": STORY}], ensure_ascii=False).encode(encoding))
    found = read(path)
    assert ([article.text for article in found.articles], found.problems) == ([STORY], ())


def test_letters_that_look_garbled_are_told_once(tmp_path: Path) -> None:
    rows = [{"id": str(n), "text": f"{STORY} {n}".encode().decode("cp1252")} for n in range(3)]
    assert [problem.entry for problem in reading(tmp_path, rows).problems] == ["garbled"]
    found = reading(tmp_path, [{"id": "a", "text": f"{STORY} \ufffd\ufffd"}])
    assert [problem.entry for problem in found.problems] == ["broken_bytes"]
