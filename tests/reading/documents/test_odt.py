from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from recoupe.article import BlockKind
from recoupe.reading import Reading, read

if TYPE_CHECKING:
    from pathlib import Path

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("text", "text"), ("style", "style"), ("meta", "meta"))
)
META = f"""<office:document-meta {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>
<dc:title>Le pont</dc:title><meta:initial-creator>poste12</meta:initial-creator>
<meta:creation-date>2021-03-03T10:30:00</meta:creation-date></office:meta></office:document-meta>"""
BODY = """<text:h text:style-name="P1">Le pont fermé</text:h>
<text:p text:style-name="P2">La mairie<text:s/>ferme <text:span>le</text:span> pont.</text:p>
<text:p>Le pont<text:tab/>suspendu<text:line-break/>restera fermé.<text:note><text:p>Note.</text:p></text:note></text:p>
<text:h text:outline-level="2">Cinq mois</text:h>
<text:list><text:list-item><text:p>Une navette.</text:p></text:list-item></text:list>"""


def written(body: str, meta: str = META, head: str = "") -> bytes:
    styles = "".join(
        f'<style:style style:name="{name}" style:parent-style-name="{parent}"/>'
        for name, parent in (("P1", "Title"), ("P2", "Subtitle"))
    )
    content = f"""{head}<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>
<office:body><office:text>{body}</office:text></office:body></office:document-content>"""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            zipfile.ZipInfo("mimetype"), b"application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED
        )
        archive.writestr("content.xml", content)
        archive.writestr("meta.xml", meta)
    return kept.getvalue()


def reading(folder: Path, raw: bytes, name: str = "pont.odt") -> Reading:
    path = folder / name
    path.write_bytes(raw)
    return read(path)


@pytest.mark.parametrize("name", ["pont.odt", "pont"])
def test_styles_tell_what_a_paragraph_is_for(tmp_path: Path, name: str) -> None:
    """A style changed by hand is told by the one it was made from."""
    (article,) = reading(tmp_path, written(BODY), name).articles
    assert (article.title, article.published) == ("Le pont fermé", None)
    assert [(block.kind, block.span.of(article.text)) for block in article.blocks] == [
        (BlockKind.TITLE, "Le pont fermé"),
        (BlockKind.STANDFIRST, "La mairie ferme le pont."),
        (BlockKind.PARAGRAPH, "Le pont suspendu"),
        (BlockKind.PARAGRAPH, "restera fermé."),
        (BlockKind.SUBHEADING, "Cinq mois"),
        (BlockKind.PARAGRAPH, "Une navette."),
    ]
    assert dict(article.details) == {
        "document_title": "Le pont",
        "document_author": "poste12",
        "document_created": "2021-03-03T10:30:00",
    }


def test_entities_reach_no_file(tmp_path: Path) -> None:
    """Neither are they put into the text, nor do they multiply."""
    (tmp_path / "secret").write_text("motdepasse", encoding="utf-8")
    head = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{tmp_path}/secret"><!ENTITY y "{"boum" * 9}">]>'
    found = reading(tmp_path, written(BODY.replace("ferme", "&x;&y;ferme"), head=head))
    assert all("motdepasse" not in article.text for article in found.articles)


@pytest.mark.parametrize(
    ("raw", "entry"),
    [
        (written(BODY, meta="<a"), "broken_document"),
        (written("<text:p>"), "broken_document"),
        (written(""), "blank"),
        (b"PK\x03\x04", "broken_document"),
    ],
)
def test_what_is_no_document_is_named(tmp_path: Path, raw: bytes, entry: str) -> None:
    """A damaged part is enough."""
    found = reading(tmp_path, raw)
    assert (found.articles, [problem.entry for problem in found.problems]) == ((), [entry])
