from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from recoupe.article import BlockKind
from recoupe.reading import Reading, read

if TYPE_CHECKING:
    from pathlib import Path

STORY = "Le pont suspendu restera fermé jusqu'au printemps, a annoncé la mairie."


def written(*paragraphs: tuple[str, str], author: str = "", title: str = "") -> bytes:
    """Return a document of paragraphs, each with its style."""
    document = docx.Document()
    for words, style in paragraphs:
        document.add_paragraph(words, style=style)
    core = document.core_properties
    core.author, core.title = author, title
    core.created = core.modified = datetime(2021, 3, 3, 10, 30, tzinfo=UTC)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def reading(folder: Path, raw: bytes, name: str = "pont.docx") -> Reading:
    path = folder / name
    path.write_bytes(raw)
    return read(path)


def packed(members: dict[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return kept.getvalue()


def changed(raw: bytes, part: str, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return packed(members | {part: content})


def test_styles_tell_what_a_paragraph_is_for(tmp_path: Path) -> None:
    """The first title or heading is the title, whatever its level."""
    raw = written(
        ("Le pont fermé", "Title"),
        ("La mairie ferme le pont.", "Subtitle"),
        (STORY, "Normal"),
        ("Cinq mois", "Heading 2"),
        ("Les travaux dureront.", "Body Text"),
        ("Le pont, mardi.", "Caption"),
    )
    (article,) = reading(tmp_path, raw).articles
    assert article.title == "Le pont fermé"
    assert [(block.kind, block.span.of(article.text)) for block in article.blocks] == [
        (BlockKind.TITLE, "Le pont fermé"),
        (BlockKind.STANDFIRST, "La mairie ferme le pont."),
        (BlockKind.PARAGRAPH, STORY),
        (BlockKind.SUBHEADING, "Cinq mois"),
        (BlockKind.PARAGRAPH, "Les travaux dureront."),
        (BlockKind.CAPTION, "Le pont, mardi."),
    ]
    (headed,) = reading(tmp_path, written(("Le pont", "Heading 1"), (STORY, "Normal"))).articles
    assert headed.blocks[0].kind is BlockKind.TITLE


def test_properties_go_to_the_details(tmp_path: Path) -> None:
    """Who made a file, and when, is neither its author nor its date; its title stands in for one not shown."""
    found = reading(tmp_path, written((STORY, "Normal"), author="poste12", title="Le pont"))
    (article,) = found.articles
    assert (article.title, article.authors, article.published) == ("Le pont", (), None)
    assert article.text == STORY
    assert dict(article.details) == {
        "document_title": "Le pont",
        "document_author": "poste12",
        "document_created": "2021-03-03T10:30:00Z",
        "document_modified": "2021-03-03T10:30:00Z",
    }


def test_tables_links_and_tracked_changes_are_read_as_they_show(tmp_path: Path) -> None:
    """What was added is there, what was struck out is not."""
    document = docx.Document()
    paragraph = document.add_paragraph("Le pont ")
    for xml in (
        "<w:ins {0}><w:r><w:t>suspendu </w:t></w:r></w:ins>",
        "<w:del {0}><w:r><w:delText>vieux </w:delText></w:r></w:del>",
        "<w:hyperlink {0}><w:r><w:t>restera fermé</w:t></w:r></w:hyperlink>",
        "<w:r {0}><w:br/><w:t>jusqu'au printemps.</w:t></w:r>",
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Contact", "mairie de Port-Neuf"
    kept = io.BytesIO()
    document.save(kept)
    (article,) = reading(tmp_path, kept.getvalue()).articles
    assert article.text.split("\n\n") == [
        "Le pont suspendu restera fermé",
        "jusqu'au printemps.",
        "Contact",
        "mairie de Port-Neuf",
    ]


def test_a_delivery_of_nexis_is_read_article_by_article(tmp_path: Path) -> None:
    """Its documents are numbered, and each says who published it."""
    lines = [
        line
        for number, title in ((1, "Le pont fermé"), (2, "La piscine rouvre"))
        for line in (
            f"{number} of 2 DOCUMENTS",
            "Le Courrier",
            "3 mars 2021",
            title,
            "LENGTH: 90 mots",
            STORY,
        )
    ]
    found = reading(tmp_path, written(*((line, "Normal") for line in lines)))
    assert [article.title for article in found.articles] == ["Le pont fermé", "La piscine rouvre"]


@pytest.mark.parametrize(
    ("raw", "entry"),
    [
        (b"", "broken_document"),
        (b"PK\x03\x04 nothing", "broken_document"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "locked_document"),
        (packed({"word/document.xml": b" " * 60_000_000}), "bomb"),
        (packed({"word/document.xml": b"<a/>" * 1_000_001}), "too_crowded"),
        (packed({"autre.xml": b"<a/>"}), "broken_document"),
        (packed({f"{number}.png": b"" for number in range(5_001)}), "bomb"),
        (changed(written((STORY, "Normal")), "word/document.xml", b"<w:document"), "broken_document"),
        (written(("", "Normal")), "blank"),
    ],
)
def test_what_is_no_document_is_named(tmp_path: Path, raw: bytes, entry: str) -> None:
    """Bombs are told before anything is opened."""
    found = reading(tmp_path, raw)
    assert (found.articles, [problem.entry for problem in found.problems]) == ((), [entry])


def test_a_document_is_known_whatever_its_name(tmp_path: Path) -> None:
    """Attachments lose theirs."""
    (article,) = reading(tmp_path, written((STORY, "Normal")), "pont").articles
    assert article.text == STORY
