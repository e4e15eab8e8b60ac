from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from tests.desk.client import Client
from tests.store.newsstand import Said, speech

from recoupe.desk import application
from recoupe.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desk.client import Answered

SEARCH = "/search{}?of=quotations&kind=direct&order=earliest"


def cells(answer: Answered, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(answer.body.decode("utf-8-sig")), delimiter=delimiter))


def sheet(answer: Answered) -> list[dict[str, Any]]:
    rows = openpyxl.load_workbook(BytesIO(answer.body)).active.iter_rows(values_only=True)
    head = next(rows)
    return [
        {name: "" if cell is None else cell for name, cell in zip(head, row, strict=True)} for row in rows
    ]


def lines(answer: Answered) -> list[dict[str, Any]]:
    return [json.loads(line) for line in answer.body.decode().splitlines()]


def test_what_the_screen_shows_is_had_as_data_rows_workbook_lines_and_annotations(client: Client) -> None:
    """The same results in the same order, whatever they are written as."""
    data = client.get(SEARCH.format(".json")).json["quotations"]
    ids = [one["id"] for one in data]
    assert len(ids) > 20
    assert [one["id"] for one in cells(client.get(SEARCH.format(".csv")))] == ids
    assert [one["id"] for one in cells(client.get(SEARCH.format(".csv") + "&delimiter=;"), ";")] == ids
    assert [one["id"] for one in sheet(client.get(SEARCH.format(".xlsx")))] == ids
    assert lines(client.get(SEARCH.format(".jsonl"))) == data
    annotated = lines(client.get(SEARCH.format(".jsonld")))
    assert [one["id"].removeprefix("urn:recoupe:quotation:") for one in annotated] == ids
    screen = client.get(SEARCH.format("")).text
    assert screen.count('class="said"') == len(ids)


def test_annotations_say_the_words_of_their_places(client: Client) -> None:
    data = {one["id"]: one for one in client.get(SEARCH.format(".json")).json["quotations"]}
    for one in lines(client.get(SEARCH.format(".jsonld"))):
        targets = one["target"] if isinstance(one["target"], list) else [one["target"]]
        told = [target["selector"][1]["exact"] for target in targets]
        assert " […] ".join(told) == data[one["id"].removeprefix("urn:recoupe:quotation:")]["content"]


def test_a_story_is_had_as_one_page_that_stands_alone(client: Client) -> None:
    (story,) = client.get("/today.json").json["stories"]
    answer = client.get(f"/stories/{story['story']}.html")
    assert answer.headers["content-disposition"] == 'attachment; filename="dossier.html"'
    assert 'http-equiv="Content-Security-Policy"' in answer.text
    assert '<section id="statements"' in answer.text
    assert len(lines(client.get(f"/stories/{story['story']}.jsonl"))) == len(
        client.get(f"/stories/{story['story']}.json").json["quotations"]
    )


@pytest.mark.parametrize("ending", ["xlsx", "jsonl"])
@pytest.mark.parametrize("page", ["/today", "/inbox", "/inbox/decided", "/actors/solene brehaut"])
def test_every_list_is_had_as_a_file(client: Client, page: str, ending: str) -> None:
    answer = client.get(f"{page}.{ending}")
    assert (answer.status, answer.headers["content-disposition"]) == (
        200,
        f'attachment; filename="recoupe.{ending}"',
    )


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    with Store(str(tmp_path / "desk.db")) as store:
        store.add(speech("pont", [Said("=1+1", "@SUM(1)")], outlet="+1", title="-1"))
    desk = Client(application(str(tmp_path / "desk.db")))
    for page in ("/search{}", "/search{}?of=quotations", "/actors/@sum(1){}"):
        written = cells(desk.get(page.format(".csv")))
        assert written
        for row in [*written, *sheet(desk.get(page.format(".xlsx")))]:
            assert not [cell for cell in row.values() if str(cell).startswith(("=", "@", "+", "-"))]
