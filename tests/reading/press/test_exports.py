"""Every layout of every database, from an invented export of it."""

from __future__ import annotations

import io
import shutil
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from recoupe.article import BlockKind
from recoupe.reading import Reading, read
from recoupe.reading.kind import kind_of
from recoupe.reading.source import Source

if TYPE_CHECKING:
    from recoupe.article import Article

EXPORTS = Path(__file__).parent / "exports"
KINDS = {
    "europresse-2012.html": "europresse",
    "europresse-2016.html": "europresse",
    "europresse-2024.html": "europresse",
    "factiva-fields.html": "factiva",
    "factiva-lines.html": "factiva",
    "factiva.rtf": "rtf",
    "nexis-headline.txt": "nexis-text",
    "nexis.html": "nexis-page",
    "nexis.rtf": "rtf",
    "nexis.txt": "nexis-text",
}


def reading(name: str) -> Reading:
    return read(EXPORTS / name)


def articles(name: str) -> dict[str, Article]:
    return {article.title or "": article for article in reading(name).articles}


def pieces(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


@pytest.mark.parametrize("name", KINDS)
def test_an_export_is_told_from_an_ordinary_file(name: str) -> None:
    """By its marks, under its own ending or under none."""
    head = (EXPORTS / name).read_bytes()
    assert kind_of(Source(name), head).name == KINDS[name]
    assert kind_of(Source("-"), head).name == KINDS[name]


@pytest.mark.parametrize("name", KINDS)
def test_blocks_cover_the_text_and_nothing_else(name: str) -> None:
    """Every block is a stretch of the text as it is, and between two stand line ends alone."""
    for article in reading(name).articles:
        spans = [block.span for block in article.blocks]
        between = [article.text[a.end : b.start] for a, b in pairwise(spans)]
        assert set(between) <= {"\n\n"}
        assert (spans[0].start, spans[-1].end) == (0, len(article.text))


@pytest.mark.parametrize("name", KINDS)
def test_an_export_reads_the_same_with_other_ends_of_lines(name: str, tmp_path: Path) -> None:
    raw = (EXPORTS / name).read_bytes()
    (tmp_path / name).write_bytes(raw.replace(b"\n", b"\r\n"))
    told = [(article.id, article.text, article.details) for article in reading(name).articles]
    again = read(tmp_path / name).articles
    assert [(article.id, article.text, article.details) for article in again] == told


def test_europresse_before_2014() -> None:
    """Bare lines between breaks; the first is the author where it is short and ends without a mark."""
    found = articles("europresse-2012.html")
    ferry = found["Le bac de Sarne reste à quai"]
    assert (ferry.id, ferry.outlet, ferry.published) == (
        "news·20130128·CH·0042",
        "Le Courrier des Havres",
        "2013-01-28",
    )
    assert ferry.authors == ("Jeanne Aubrac",)
    assert dict(ferry.details)["issue"] == "20417"
    assert pieces(ferry)[1:] == [
        ("byline", "Jeanne Aubrac"),
        (
            "paragraph",
            "Le bac qui relie Sarne à Port-Brisac restera à quai jusqu'à vendredi, a annoncé la mairie.",
        ),
        (
            "paragraph",
            "« Nous attendons une pièce », a expliqué le maire, Olivier Castérac, devant le quai.",
        ),
    ]
    part = found["Sarne : la pièce du bac est arrivée"]
    assert (part.authors, part.published) == ((), "2013-01-29T14:05:00+00:00")


def test_europresse_since_2014() -> None:
    found = articles("europresse-2016.html")
    bridge = next(one for one in reading("europresse-2016.html").articles if one.authors)
    assert bridge.authors == ("Louis Kerbrat", "Anne Le Goff")
    assert dict(bridge.details) == {
        "issue": "43018",
        "section": "Monde",
        "page": "93_T_17",
        "words": "134",
        "document_number": "news·20151113·GPB·0001",
        "copyright": "© 2015 La Gazette de Port-Brisac. Tous droits réservés.",
    }
    assert ("subheading", "Une navette") in pieces(bridge)
    report = found["État des digues"]
    assert (report.outlet, report.published) == ("Rapports du littoral", "2014-03-03")


def test_print_and_web_of_one_outlet_are_both_kept_and_told_apart() -> None:
    bridges = [one for one in reading("europresse-2016.html").articles if "suspendu" in (one.title or "")]
    assert {one.outlet for one in bridges} == {"La Gazette de Port-Brisac"}
    assert {dict(one.details).get("edition") for one in bridges} == {None, "web"}


def test_what_is_wrong_with_an_export_is_told_by_the_number_of_the_article() -> None:
    """Exported twice, dated by its number alone, without a text."""
    problems = reading("europresse-2016.html").problems
    assert [(one.source.rpartition(":")[2], one.entry, one.skipped) for one in problems] == [
        ("3", "duplicate", False),
        ("5", "dated_by_number", False),
        ("6", "entry_without_text", True),
    ]


def test_europresse_today() -> None:
    (wreck,) = reading("europresse-2024.html").articles
    assert (wreck.outlet, wreck.url) == ("Le Courrier des Havres", "https://courrier.invalid/naufrage")
    assert wreck.authors == ("NADIA BERRADA", "LOUIS KERBRAT")
    assert [kind for kind, _ in pieces(wreck)] == [
        "subheading",
        "title",
        "standfirst",
        "byline",
        "paragraph",
        "paragraph",
        "link",
    ]
    assert not {"Lire aussi", "Téléphone"} & set(wreck.text.split("\n"))


def test_factiva_with_fields() -> None:
    found = articles("factiva-fields.html")
    french, english = found["Le phare de Sarne rallumé"], found["Lighthouse shines again"]
    assert (french.id, french.outlet, french.published, french.language) == (
        "GAZPB00020111229e7ct0001r",
        "La Gazette de Port-Brisac",
        "2011-12-29T15:32:00",
        "fr",
    )
    assert dict(french.details)["words"] == "1295"
    assert (english.outlet, english.language, dict(english.details)["edition"]) == (
        "The Sarne Echo",
        "en",
        "web",
    )
    assert pieces(english)[-1] == ("byline", "With agencies")


def test_factiva_without_fields() -> None:
    (strike,) = reading("factiva-lines.html").articles
    assert (strike.id, strike.outlet, strike.published, strike.language, strike.authors) == (
        "COURH00020190305ef350001b",
        "Le Courrier des Havres",
        "2019-03-05T08:15:00",
        "fr",
        ("Anne Le Goff",),
    )
    assert [words for kind, words in pieces(strike) if kind == "paragraph"] == [
        "Le trafic a repris mardi matin au port de Brisac, a indiqué la direction.",
        "Les dockers ont voté la fin de la grève lundi soir.",
    ]


def test_factiva_as_rtf_with_fields_and_without() -> None:
    found = articles("factiva.rtf")
    lighthouse, strike = found["Le phare de Sarne rallumé"], found["Grève au port"]
    assert (lighthouse.outlet, lighthouse.published) == ("La Gazette de Port-Brisac", "2011-12-29")
    assert lighthouse.text.endswith("« C'est un beau jour », a dit le maire. 😊")
    assert (strike.outlet, strike.published) == ("Le Courrier des Havres", "2019-03-05T08:15:00")


@pytest.mark.parametrize("name", ["nexis.txt", "nexis.html"])
def test_nexis_with_numbered_documents(name: str) -> None:
    ferry, back = reading(name).articles
    assert (ferry.id, ferry.authors, ferry.published, ferry.language) == (
        "nexis-1",
        ("Tom Archer",),
        "2010-01-11",
        "en",
    )
    assert (back.outlet, back.title, back.published, back.language) == (
        "Le Courrier des Havres",
        "Le bac reprend la mer",
        "2010-01-12",
        "fr",
    )
    assert dict(ferry.details)["load_date"] == "2010-01-12"
    assert not any(kind == "paragraph" and "LANG" in words for kind, words in pieces(ferry) + pieces(back))


def test_lines_of_nexis_are_joined_and_its_labels_taken() -> None:
    ferry, back = reading("nexis.txt").articles
    assert ferry.title == "Ferry stays in port for a third day in a row"
    assert ("standfirst", "A part is missing") in pieces(ferry)
    assert pieces(back)[-1] == ("paragraph", "Note : la liaison sera gratuite jusqu'à jeudi.")
    assert dict(ferry.details)["section"] == "NEWS; Pg. 3"


def test_nexis_with_labels_for_headline_and_body() -> None:
    (back,) = reading("nexis-headline.txt").articles
    assert (back.outlet, back.title, back.published, back.authors) == (
        "Le Courrier des Havres",
        "Le bac reprend la mer",
        "2010-01-12",
        ("Jeanne Aubrac",),
    )
    assert [words for kind, words in pieces(back) if kind == "paragraph"] == [
        "Le bac de Sarne a repris la mer mardi matin, a annoncé la capitainerie.",
        "Sujet : la liaison, gratuite jusqu'à jeudi.",
    ]
    details = dict(back.details)
    assert (details["dateline"], details["graphic"]) == ("SARNE", "Photo, Le bac à quai, L. Kerbrat")


def test_nexis_of_today_begins_behind_its_cover() -> None:
    lighthouse, strike = reading("nexis.rtf").articles
    assert pieces(lighthouse) == [
        ("title", "Le phare de Sarne rallumé"),
        ("standfirst", "Dix ans après"),
        ("byline", "Nadia Berrada"),
        ("paragraph", "Le phare de Sarne a été rallumé mercredi."),
        ("paragraph", "Section: ce mot ouvre un paragraphe du texte."),
    ]
    assert (strike.published, dict(strike.details)["edition"]) == ("2020-03-19T08:15:00+00:00", "web")


def test_a_word_document_reads_as_the_rtf_of_the_same(tmp_path: Path) -> None:
    (tmp_path / "nexis.docx").write_bytes(document(LINES))
    told = [(one.title, one.outlet, one.published, one.text) for one in reading("nexis.rtf").articles]
    found = read(tmp_path / "nexis.docx").articles
    assert [(one.title, one.outlet, one.published, one.text) for one in found] == told


def test_a_document_of_one_article_is_read_as_text(tmp_path: Path) -> None:
    story = ["Le pont ferme", "Le pont restera fermé, dit la mairie."]
    (tmp_path / "pont.docx").write_bytes(document(story))
    (tmp_path / "navette.rtf").write_bytes(
        b"{\\rtf1 Le pont ferme\\par Le pont restera ferm\\'e9, dit la mairie.\\par}"
    )
    assert [one.text for one in read([tmp_path / "pont.docx", tmp_path / "navette.rtf"]).articles] == [
        "\n".join(story),
        "\n\n".join(story),
    ]


def test_a_folder_of_exports_is_read_whole(tmp_path: Path) -> None:
    for name in KINDS:
        shutil.copy(EXPORTS / name, tmp_path)
    found = read(tmp_path)
    assert len(found.articles) == sum(len(reading(name).articles) for name in KINDS)
    assert all(BlockKind.PARAGRAPH in {block.kind for block in one.blocks} for one in found.articles)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig"])
def test_what_an_export_declares_of_its_letters_is_not_believed(encoding: str, tmp_path: Path) -> None:
    raw = (EXPORTS / "europresse-2016.html").read_text(encoding="utf-8").encode(encoding)
    (tmp_path / "europresse-2016.html").write_bytes(raw)
    found = read(tmp_path / "europresse-2016.html")
    assert [one.text for one in found.articles] == [
        one.text for one in reading("europresse-2016.html").articles
    ]


def test_letters_that_look_garbled_are_told_once_an_export(tmp_path: Path) -> None:
    raw = (EXPORTS / "europresse-2016.html").read_bytes().decode("cp1252", "replace").encode()
    (tmp_path / "export.html").write_bytes(raw)
    assert [one.entry for one in read(tmp_path / "export.html").problems].count("garbled") == 1


def document(paragraphs: list[str]) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in paragraphs)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
        )
    return packed.getvalue()


LINES = [
    "Date and Time: Friday, March 20, 2020 4:51:00 PM CET",
    "Documents (2)",
    "1. Le phare de Sarne rallumé",
    "Le phare de Sarne rallumé",
    "La Gazette de Port-Brisac",
    "18 mars 2020 mercredi",
    "Copyright 2020 La Gazette de Port-Brisac Tous droits réservés",
    "Section: MER; P. 12",
    "Length: 355 words",
    "Byline: Nadia Berrada",
    "Highlight: Dix ans après",
    "Body",
    "Le phare de Sarne a été rallumé mercredi.",
    "Section: ce mot ouvre un paragraphe du texte.",
    "Classification",
    "Language: FRENCH; FRANÇAIS",
    "Load-Date: March 19, 2020",
    "End of Document",
    "Grève au port",
    "Le Courrier des Havres (site web)",
    "19 mars 2020 jeudi 8:15 AM GMT",
    "Length: 120 words",
    "Body",
    "Le trafic a repris jeudi matin au port de Brisac.",
    "End of Document",
]
