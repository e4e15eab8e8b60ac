from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.corpus.report.written import article, write_tables

from recoupe.corpus.report.credits import Credits, count_credits
from recoupe.corpus.report.roll import Roll
from recoupe.corpus.report.tables import Tables

if TYPE_CHECKING:
    from pathlib import Path


def credit(agency: str, kind: str = "text") -> dict[str, Any]:
    return {"agency": agency, "kind": kind}


def member(name: str, *agencies: str) -> dict[str, Any]:
    return {"article": name, "ties": [{"agency": one, "article": "a", "words": 40} for one in agencies]}


def counted(folder: Path) -> Credits:
    articles = [
        article("a", credits=[credit("APL"), credit("APL"), credit("Nord"), credit("APL", "photo")]),
        article("b"),
        article("c", "Vigie", credits=[credit("")]),
        article("d", "Vigie"),
    ]
    families = [{"id": "f1", "members": [member("a"), member("b", "APL"), member("c", "APL")]}]
    tables = Tables(write_tables(folder, articles=articles, families=families))
    return count_credits(tables, Roll.read(tables))


def test_an_article_counts_once_for_each_agency_and_way(tmp_path: Path) -> None:
    """Two lines that credit one agency are one article; photographs and ties are counted apart."""
    assert counted(tmp_path).counts == {
        ("Phare", "APL", "text"): 1,
        ("Phare", "Nord", "text"): 1,
        ("Phare", "APL", "photo"): 1,
        ("Phare", "APL", "tied"): 1,
        ("Vigie", "", "text"): 1,
        ("Vigie", "APL", "tied"): 1,
    }


def test_dependent_is_who_credits_none_and_is_tied_to_one(tmp_path: Path) -> None:
    """An article that credits an agency is no dependent one, whatever it is tied to."""
    found = counted(tmp_path)
    assert found.credited == {"Phare": 1, "Vigie": 1}
    assert found.dependent == {"Phare": 1}
    assert found.agencies == ["APL", "", "Nord"]
