from __future__ import annotations

import json
from typing import TYPE_CHECKING

from recoupe.analysis.dating import Dating, find_dating
from recoupe.article import Article
from recoupe.presentation.export.csv import to_csv
from recoupe.presentation.export.times import TIMES, time_lines, time_rows, time_table

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTRACT = "article start end text type value earliest latest anchor rule note"
TEXT = "Le pont a fermé mardi 11 avril 2017, pour deux semaines. Le 3 mai, il rouvre."
DATINGS = [find_dating(Article(name, TEXT, outlet="=1+1")) for name in ("a", "b")]


def test_a_line_of_json_has_the_names_of_the_contract() -> None:
    rows = [json.loads(line) for line in "".join(time_lines(DATINGS)).splitlines()]
    assert {tuple(row) for row in rows} == {tuple(CONTRACT.split())}
    assert all(TEXT[row["start"] : row["end"]] == row["text"] for row in rows)


def test_a_row_has_a_cell_for_each_column_and_an_open_day_has_none() -> None:
    rows = [dict(zip(TIMES, row, strict=True)) for row in time_rows(DATINGS[0])]
    assert [row["earliest"] for row in rows] == ["2017-04-11", "", ""]
    assert {row["outlet"] for row in rows} == {"'=1+1"}, "no formula"


def test_an_article_is_written_before_the_next_is_read() -> None:
    asked: list[str] = []

    def read() -> Iterator[Dating]:
        for dating in DATINGS:
            asked.append(dating.article.id)
            yield dating

    chunks = to_csv(time_table(read()), delimiter=",")
    while "2017-04-11" not in next(chunks):
        pass
    assert asked == ["a"]
