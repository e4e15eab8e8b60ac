from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.desk.client import Client
from tests.store.newsstand import INDIRECT, Said, speech

from recoupe.desk import application
from recoupe.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FACET = re.compile(r'<li><a href="([^"]+)"[^>]*><span>([^<]*)</span> <span class="n">(\d+)</span>')


@pytest.fixture
def desk(tmp_path: Path) -> Client:
    """Give a browser at a desk of sixty articles of two outlets and two months."""
    with Store(str(tmp_path / "desk.db")) as store:
        for number in range(60):
            said = [Said(f"Le pont {number} fermé", "Élise Roy" if number % 2 else "Luc Morel")]
            said += [Said("Il rouvrira", "Luc Morel", INDIRECT)] * (number % 3 == 0)
            outlet = "La Vigie" if number % 2 else "Le Phare"
            day = f"2023-0{1 + number // 31}-{1 + number % 28:02}"
            store.add(speech(f"a{number:02}", said, outlet=outlet, published=day, title=f"Titre {number}"))
    return Client(application(str(tmp_path / "desk.db")))


def choices(desk: Client, address: str) -> Iterator[tuple[str, str, int]]:
    for to, name, count in FACET.findall(desk.get(address).text):
        yield to.replace("&amp;", "&"), name, int(count)


def total(desk: Client, address: str) -> int:
    path, mark, query = address.partition("?")
    return int(desk.get(f"{path}.json{mark}{query}").json["total"])


@pytest.mark.parametrize("address", ["/search", "/search?of=quotations", "/search?q=pont&since=2023-02-01"])
def test_every_choice_leads_to_as_many_results_as_it_says(desk: Client, address: str) -> None:
    told = list(choices(desk, address))
    assert len(told) > 5
    for to, _, count in told:
        assert total(desk, to) == count


def test_choices_of_one_kind_add_up_and_all_are_taken_back(desk: Client) -> None:
    both = "/search?outlet=Le+Phare&outlet=La+Vigie&kind=indirect&since=2023-01-01&until=2023-12-31"
    assert total(desk, both) == 20
    text = desk.get(both).text
    picks = re.findall(r'<li><a href="([^"]+)"[^>]*>([^<]*)<span aria-hidden="true">×', text)
    assert len(picks) == 5
    assert [len(to) < len(both) for to, _ in picks] == [True] * 5


def test_days_are_gone_into_from_months(desk: Client) -> None:
    periods = [one for one in choices(desk, "/search") if "since=" in one[0]]
    assert [name for _, name, _ in periods] == ["janv. 2023", "févr. 2023"]
    days = [one for one in choices(desk, periods[1][0]) if one[1].endswith("févr. 2023")]
    assert len(days) > 20
    assert sum(count for *_, count in days) == periods[1][2]


def test_screens_follow_one_another_and_a_file_may_hold_them_all(desk: Client) -> None:
    first, second = (desk.get(f"/search.json?page={page}").json for page in (1, 2))
    assert (len(first["articles"]), len(second["articles"]), second["first"]) == (50, 10, 51)
    assert 'rel="next"' in desk.get("/search").text
    assert 'rel="next"' not in desk.get("/search?page=2").text
    whole = desk.get("/search.jsonl?all=1").text.splitlines()
    assert len(whole) == 60


@pytest.mark.parametrize(
    "query",
    [
        "page=0", "page=-1", "page=99999999999999999999", "page=٣", "since=hier", "until=9999-99-99", "kind=x",
        "carried=9", "order=x", "of=x", "q=%00", "q=%22", "outlet=", "speaker=%F0%9F%98%80", "q=" + "a" * 5000,
        "&".join(f"outlet={number}" for number in range(300)),
    ],
)  # fmt: skip
def test_an_address_that_makes_no_sense_is_a_page_all_the_same(desk: Client, query: str) -> None:
    for ending in ("", ".json", ".csv"):
        assert desk.get(f"/search{ending}?{query}").status == 200


def test_words_found_are_marked_and_lead_to_their_article(desk: Client) -> None:
    page = desk.get("/search?q=ferm*&outlet=La+Vigie").text
    assert "<mark>fermé</mark>" in page
    found = desk.get("/search.json?q=ferm*&outlet=La+Vigie").json["articles"]
    assert all(f'href="/articles/{one["id"]}"' in page for one in found)


def test_an_earlier_text_is_offered_where_the_newest_says_nothing(tmp_path: Path) -> None:
    with Store(str(tmp_path / "desk.db")) as store:
        for words in ("Le pont rouvrira", "Le pont restera fermé"):
            store.add(speech("pont", [Said(words)], url="https://phare.example/pont"))
    desk = Client(application(str(tmp_path / "desk.db")))
    assert 'href="/search?q=rouvrira&amp;earlier=1"' in desk.get("/search?q=rouvrira").text
    assert total(desk, "/search?q=rouvrira&earlier=1") == 1


def test_a_screen_that_is_kept_is_made_anew_once_something_else_might_be_found(tmp_path: Path) -> None:
    name = str(tmp_path / "desk.db")
    with Store(name) as store:
        store.add(speech("pont", [Said("Le pont rouvrira")], title="Le pont"))
        desk = Client(application(name))
        assert [desk.get("/search?q=pont").text.count("<article>") for _ in range(2)] == [1, 1]
        store.add(speech("quai", [Said("Le pont restera fermé")], title="Le quai"))
        assert desk.get("/search?q=pont").text.count("<article>") == 2
        assert desk.get("/search?q=quai").text.count("<article>") == 1
