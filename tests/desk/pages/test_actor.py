from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.desk.client import Client


def test_all_that_a_person_said_is_on_one_page_by_day_and_outlet(client: Client) -> None:
    told = client.get("/actors/solene brehaut.json").json
    assert told["name"] == "Solène Bréhaut"
    assert {one["speaker"] for one in told["quotations"]} == {"Solène Bréhaut"}
    assert told["total"] == len(told["quotations"]) == sum(told["facets"]["outlet"].values())
    page = client.get("/actors/solene brehaut").text
    for outlet in told["facets"]["outlet"]:
        assert outlet.replace("'", "&#39;") in page
    days = [one["published"][:10] for one in told["quotations"] if one["published"]]
    assert days == sorted(days, reverse=True)


def test_other_articles_wordings_stand_beside_compared_word_by_word(client: Client) -> None:
    page = client.get("/actors/solene brehaut").text
    assert '<ul class="others"' in page
    assert "<ins>" in page
    assert "<del>" in page


def test_a_name_has_one_address_whatever_its_accents(client: Client) -> None:
    assert client.get("/actors/Solène Bréhaut?outlet=x").to == "/actors/solene%20brehaut?outlet=x"
    assert client.get("/actors/S. Bréhaut").status == 404
    assert client.get("/actors/ ").status == 404


def test_what_a_person_said_is_narrowed_like_any_search(client: Client) -> None:
    every = client.get("/actors/solene brehaut.json").json
    direct = client.get("/actors/solene brehaut.json?kind=direct").json
    assert direct["total"] == every["facets"]["kind"]["direct"] < every["total"]
