from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from recoupe.article import BlockKind
from recoupe.reading import Reading, read

if TYPE_CHECKING:
    from pathlib import Path

MARKUP = (
    "<p>Le pont   suspendu restera <b>fermé</b> jusqu'au printemps, a annoncé la mairie.</p>"
    "<h2>Cinq mois de travaux</h2><p>« Nous n'avons pas le choix », a dit la maire.</p>"
)
PLAIN = "Le pont suspendu restera fermé jusqu'au printemps.\nLes travaux dureront cinq mois."
FIRST: dict[str, object] = {
    "uri": "urn:newsml:littoral.example:20210303:pont",
    "type": "text",
    "version": "2",
    "firstcreated": "2021-03-03T09:00:00+01:00",
    "versioncreated": "2021-03-03T10:30:00+01:00",
    "pubstatus": "usable",
    "urgency": 3,
    "language": "fr-FR",
    "headline": "Le pont fermé jusqu'au printemps",
    "byline": "Par Jeanne Durand et Paul Petit",
    "located": "Port-Neuf",
    "usageterms": "Abonnés seulement",
    "copyrightholder": "Agence Littoral",
    "subject": [{"name": "transports"}, {"name": "travaux", "scheme": "s"}],
    "description_text": "La mairie ferme le pont pour cinq mois.",
    "body_xhtml": MARKUP,
    "body_text": PLAIN,
}
SECOND = {
    "uri": "https://littoral.example/20210303/pont",
    "type": "text",
    "standard": {"name": "ninjs", "version": "2.1"},
    "versioncreated": "2021-03-03T10:30:00+01:00",
    "infosources": [{"name": "Agence Littoral"}],
    "by": "Jeanne Durand",
    "headlines": [{"role": "main", "value": "Le pont fermé"}, {"role": "short", "value": "Pont"}],
    "bodies": [
        {"role": "main", "contenttype": "text/plain", "value": PLAIN},
        {"role": "main", "contenttype": "text/html", "value": MARKUP},
    ],
    "subjects": [{"name": "transports"}],
}
THIRD = {
    "uri": "urn:newsml:littoral.example:20210303:pont",
    "standard": {"name": "ninjs", "version": "3.0"},
    "versionCreated": "2021-03-03T10:30:00+01:00",
    "pubStatus": "usable",
    "usageTerms": "Abonnés seulement",
    "infoSources": [{"name": "Agence Littoral"}],
    "headlines": [{"value": "Le pont fermé"}],
    "bodies": [{"contentType": "text/plain", "value": PLAIN}],
}


def reading(folder: Path, written: str, name: str = "pont.json") -> Reading:
    path = folder / name
    path.write_text(written, encoding="utf-8")
    return read(path)


def dumped(*items: object) -> str:
    return "\n".join(json.dumps(item, ensure_ascii=False) for item in items)


def entries(found: Reading) -> list[tuple[str, str]]:
    return [(problem.source.rpartition("/")[2], problem.entry) for problem in found.problems]


def test_a_dispatch_is_laid_out_as_its_markup_says(tmp_path: Path) -> None:
    """Title, byline and standfirst stand beside the body in ninjs, and above it in the article."""
    (article,) = reading(tmp_path, dumped(FIRST)).articles
    assert [(block.kind, block.span.of(article.text)) for block in article.blocks] == [
        (BlockKind.TITLE, "Le pont fermé jusqu'au printemps"),
        (BlockKind.BYLINE, "Par Jeanne Durand et Paul Petit"),
        (BlockKind.STANDFIRST, "La mairie ferme le pont pour cinq mois."),
        (
            BlockKind.PARAGRAPH,
            "Le pont suspendu restera fermé jusqu'au printemps, a annoncé la mairie.",
        ),
        (BlockKind.SUBHEADING, "Cinq mois de travaux"),
        (BlockKind.PARAGRAPH, "« Nous n'avons pas le choix », a dit la maire."),
    ]


def test_what_the_agency_says_of_a_dispatch_is_kept(tmp_path: Path) -> None:
    """The moment of the version is its publication: a later version is another article."""
    (article,) = reading(tmp_path, dumped(FIRST)).articles
    assert article.id == FIRST["uri"]
    assert (article.outlet, article.title) == ("Agence Littoral", "Le pont fermé jusqu'au printemps")
    assert (article.authors, article.language) == (("Jeanne Durand", "Paul Petit"), "fr")
    assert article.published == "2021-03-03T10:30:00+01:00"
    details = dict(article.details)
    assert details["subjects"] == "transports, travaux"
    assert (details["version"], details["urgency"], details["status"]) == ("2", "3", "usable")
    assert (details["usage_terms"], details["located"]) == ("Abonnés seulement", "Port-Neuf")
    assert details["first_created"] == "2021-03-03T09:00:00+01:00"


def test_authors_are_named_where_no_byline_is(tmp_path: Path) -> None:
    """Newsroom systems list them, and call an item by a guid."""
    item = {name: value for name, value in FIRST.items() if name not in ("uri", "byline")}
    people = [{"name": "Jeanne Durand", "role": "writer"}, {"name": "Paul Petit"}]
    (article,) = reading(tmp_path, dumped(item | {"guid": "g1", "authors": people, "source": "AL"})).articles
    assert (article.id, article.outlet, article.authors) == ("g1", "AL", ("Jeanne Durand", "Paul Petit"))
    assert BlockKind.BYLINE not in [block.kind for block in article.blocks]


def test_the_second_and_third_versions_of_the_format_are_read_alike(tmp_path: Path) -> None:
    """They have lists with roles in place of single properties; marked-up bodies go before plain ones."""
    second = reading(tmp_path, dumped(SECOND)).articles[0]
    third = reading(tmp_path, dumped(THIRD)).articles[0]
    assert (second.title, second.outlet, second.authors) == (
        "Le pont fermé",
        "Agence Littoral",
        ("Jeanne Durand",),
    )
    assert (third.title, third.outlet) == ("Le pont fermé", "Agence Littoral")
    assert second.url == "https://littoral.example/20210303/pont"
    assert third.url is None
    assert BlockKind.SUBHEADING in [block.kind for block in second.blocks]
    assert third.text == "Le pont fermé\n\n" + PLAIN.replace("\n", "\n\n")
    assert dict(third.details)["usage_terms"] == "Abonnés seulement"


@pytest.mark.parametrize(
    "written",
    [
        "[\n" + json.dumps(FIRST) + " ,\n" + json.dumps(SECOND) + "]",
        dumped(FIRST, SECOND),
        dumped(FIRST) + dumped(SECOND),
        "\ufeff" + dumped({"items": [FIRST, SECOND]}),
    ],
)
def test_an_array_lines_and_the_answer_of_a_service_hold_many(tmp_path: Path, written: str) -> None:
    """However the items are strung together, each is an article."""
    found = reading(tmp_path, written, "lot.jsonl")
    assert sorted(article.id for article in found.articles) == sorted(
        str(item["uri"]) for item in (FIRST, SECOND)
    )


def test_what_is_cancelled_withheld_or_under_embargo_is_told(tmp_path: Path) -> None:
    """It is read all the same: nothing is lost, and nobody prints it unawares."""
    items = [
        FIRST | {"uri": "a", "pubstatus": "canceled"},
        FIRST | {"uri": "b", "pubstatus": "withheld"},
        FIRST | {"uri": "c", "embargoed": "2021-03-03T18:00:00Z"},
    ]
    found = reading(tmp_path, dumped(*items))
    assert [article.id for article in found.articles] == ["a", "b", "c"]
    assert entries(found) == [
        ("pont.json", "cancelled"),
        ("pont.json:2", "withheld"),
        ("pont.json:3", "embargo"),
    ]
    assert dict(found.articles[2].details)["embargo"] == "2021-03-03T18:00:00Z"


def test_items_that_are_no_text_are_counted(tmp_path: Path) -> None:
    """A wire carries more pictures than texts."""
    pictures = [{"uri": f"p{number}", "type": "picture", "versioncreated": "2021"} for number in range(3)]
    found = reading(tmp_path, dumped(*pictures, FIRST))
    assert len(found.articles) == 1
    assert [problem.words for problem in found.problems] == [("3 picture",)]


def test_a_broken_item_is_named_by_its_number_and_the_rest_is_read(tmp_path: Path) -> None:
    """Whether it stands on a line of its own or within an array; what stands in it is no item."""
    broken = json.dumps(SECOND)[:-30]
    lines = reading(tmp_path, f"{json.dumps(FIRST)}\n{broken}\n{json.dumps(SECOND)}\n", "lot.jsonl")
    assert len(lines.articles) == 2
    assert entries(lines) == [("lot.jsonl:2", "bad_object")]
    array = reading(tmp_path, f"[{json.dumps(FIRST)},\n{{'uri': 1}},\n{json.dumps(SECOND)}]")
    assert len(array.articles) == 2
    assert entries(array) == [("pont.json:2", "bad_object")]


@pytest.mark.parametrize(
    "trap",
    ['{"a":' * 200_000, "[" * 5_000_000, '\n{"a":' * 200_000, "1 " * 1_000_000, '{"a": "' + "x" * 9_000_000],
)
def test_a_trap_takes_no_time(tmp_path: Path, trap: str) -> None:
    """Nesting without end, numbers without end, one string without end: what stands before is read."""
    start = time.process_time()
    found = reading(tmp_path, dumped(FIRST) + "\n" + trap)
    assert [article.id for article in found.articles] == [FIRST["uri"]]
    assert time.process_time() - start < 5


def test_a_long_file_is_read_an_item_at_a_time(tmp_path: Path) -> None:
    """Items that stand across the pieces the file is read in are whole."""
    items = [
        FIRST | {"uri": f"u{number}", "body_xhtml": f"<p>{'Le pont é. ' * 700}</p>"} for number in range(60)
    ]
    found = reading(tmp_path, json.dumps(items, ensure_ascii=False))
    assert len(found.articles) == 60
    assert len({len(article.text) for article in found.articles}) == 1


@pytest.mark.parametrize("body", [{}, {"body_text": " "}, {"body_xhtml": "<p></p>"}, {"bodies": [7, None]}])
def test_an_item_without_text_is_told(tmp_path: Path, body: dict[str, object]) -> None:
    """A headline alone is no article."""
    item = {"uri": "a", "pubstatus": "usable", "headline": "Le pont fermé"} | body
    found = reading(tmp_path, dumped(item))
    assert (found.articles, entries(found)) == ((), [("pont.json", "no_body")])


def test_json_that_is_no_dispatch_is_not_taken_for_one(tmp_path: Path) -> None:
    """A file of settings is named, not read as a dispatch or as text."""
    found = reading(tmp_path, '{"name": "recoupe", "uri": "x"}')
    assert found.articles == ()
    assert entries(found) != [("pont.json", "no_body")]
