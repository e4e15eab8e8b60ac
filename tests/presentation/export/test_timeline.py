from __future__ import annotations

import csv
import json
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

from hypothesis import given, settings
from tests.presentation.export.timelines import entry, timeline, timelines

import recoupe
from recoupe.comparison.dossier import Precision
from recoupe.presentation.export.cells import FORMULA, harmless
from recoupe.presentation.export.csv import to_csv
from recoupe.presentation.export.timeline import TIMELINE, timeline_lines, timeline_table

if TYPE_CHECKING:
    from recoupe.comparison.chronology import Timeline

ARTICLES = (
    recoupe.Article("a", "La maire Jeanne Aubrac a fermé le pont le 7 mars 2021.\n", outlet="Le Phare"),
    recoupe.Article("b", "Le pont a été fermé le 7 mars 2021.\nIl rouvrira en mai 2022.\n", outlet="Le Môle"),
)


def rows(found: Timeline) -> list[dict[str, str]]:
    text = "".join(to_csv(timeline_table(found.entries, found)))
    return list(csv.DictReader(StringIO(text[1:], newline="")))


def test_a_line_is_the_row_that_the_dossier_has() -> None:
    found = recoupe.timeline(ARTICLES)
    lines = [json.loads(line) for line in timeline_lines(found.entries, found)]
    assert lines == json.loads(json.dumps(recoupe.to_json(recoupe.dossier(ARTICLES))["timeline"]))


def test_each_place_that_tells_an_entry_has_a_row() -> None:
    first, second, last = rows(recoupe.timeline(ARTICLES))
    assert list(first) == list(TIMELINE)
    assert [row["entry"] for row in (first, second, last)] == ["1", "1", "2"]
    assert [row["outlet"] for row in (first, second, last)] == ["Le Phare", "Le Môle", "Le Môle"]
    assert first["outlets"] == "Le Môle, Le Phare"
    assert (last["earliest"], last["latest"], last["precision"]) == ("2022-05-01", "2022-05-31", "month")


def test_a_row_names_who_takes_part() -> None:
    day = date(2021, 3, 7)
    (row,) = rows(timeline(entry(day, day, Precision.DAY, "2021-03-07")))
    assert (row["actors"], row["text"]) == ("Anne Brel", "pont")


@settings(max_examples=60, deadline=None)
@given(timelines())
def test_what_is_written_stands_at_its_span_whatever_the_text(found: Timeline) -> None:
    (article,) = found.articles
    lines = list(timeline_lines(found.entries, found))
    assert all(len(line.splitlines()) == 1 for line in lines)
    for line in lines:
        for place in json.loads(line)["mentions"]:
            assert article.text[place["start"] : place["end"]] == place["text"]
    for row in rows(found):
        assert row["text"] == harmless(article.text[int(row["start"]) : int(row["end"])])
        assert not any(cell.startswith(FORMULA) for cell in row.values())
