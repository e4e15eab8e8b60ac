from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.article import BlockKind
from recoupe.reading import Reading, read

if TYPE_CHECKING:
    from pathlib import Path

NAMESPACE = 'xmlns="http://www.tei-c.org/ns/1.0"'
BODY = """<body><head>Le pont fermé</head><p>Le pont <w>suspendu</w> restera<lb/>
<hi>fermé</hi> jusqu'au printemps.<note>Non.</note></p>
<div><head>Cinq mois</head><p>La mairie l'a dit.</p></div></body>"""


def text(number: int = 1, body: str = BODY) -> str:
    return f"""<TEI {NAMESPACE} xml:id="t{number}" xml:lang="fr"><teiHeader><fileDesc><titleStmt>
<title>Le pont fermé</title><author>Jeanne Durand</author><author>Paul Petit</author></titleStmt>
<publicationStmt><publisher>Le Laboratoire</publisher><date when="2023-01-01"/></publicationStmt>
<sourceDesc><bibl><title level="j">Le Courrier</title><date when="2021-03-03">3 mars</date></bibl></sourceDesc>
</fileDesc></teiHeader><text>{body}</text></TEI>"""


def reading(folder: Path, written: str) -> Reading:
    path = folder / "pont.xml"
    path.write_text(written, encoding="utf-8")
    return read(path)


def test_a_text_is_read_with_its_head_and_layout(tmp_path: Path) -> None:
    """The date and outlet are those of the source, not of who put it into XML."""
    (article,) = reading(tmp_path, text()).articles
    assert (article.id, article.title, article.outlet) == ("t1", "Le pont fermé", "Le Courrier")
    assert (article.authors, article.published) == (("Jeanne Durand", "Paul Petit"), "2021-03-03")
    assert article.language == "fr"
    assert article.details == (("distributor", "Le Laboratoire"), ("edition_date", "2023-01-01"))
    assert [(block.kind, block.span.of(article.text)) for block in article.blocks] == [
        (BlockKind.TITLE, "Le pont fermé"),
        (BlockKind.PARAGRAPH, "Le pont suspendu restera fermé jusqu'au printemps."),
        (BlockKind.SUBHEADING, "Cinq mois"),
        (BlockKind.PARAGRAPH, "La mairie l'a dit."),
    ]


def test_a_corpus_holds_many(tmp_path: Path) -> None:
    """Its own head says nothing of the texts."""
    corpus = (
        f"<teiCorpus {NAMESPACE}><teiHeader/>{text(1)}{text(2, BODY.replace('dit', 'redit'))}</teiCorpus>"
    )
    assert [article.id for article in reading(tmp_path, corpus).articles] == ["t1", "t2"]


def test_the_text_of_txm_has_its_variables_as_attributes(tmp_path: Path) -> None:
    """They are read as those of other corpora."""
    head = (
        '<?xml version="1.0"?>\n<text id="p1" source="La Gazette" date="2024-09-11" annee="2024" theme="eau">'
    )
    (article,) = reading(
        tmp_path, f"{head}<p>Le pont restera fermé.</p><p>La mairie l'a dit.</p></text>"
    ).articles
    assert (article.id, article.outlet, article.published) == ("p1", "La Gazette", "2024-09-11")
    assert article.details == (("theme", "eau"),)
    assert article.text == "Le pont restera fermé.\n\nLa mairie l'a dit."


def test_the_table_beside_a_text_goes_before_its_head(tmp_path: Path) -> None:
    """Researchers correct it there."""
    (tmp_path / "metadata.csv").write_text("id,source\npont,La Gazette\n", encoding="utf-8")
    assert reading(tmp_path, text()).articles[0].outlet == "La Gazette"


@pytest.mark.parametrize(
    "written", [text(body="<body/>"), f"<TEI {NAMESPACE}/>", text()[:-200], "<text><p>", "<text/>"]
)
def test_a_text_without_words_or_cut_is_told(tmp_path: Path, written: str) -> None:
    """It is never silently nothing."""
    assert reading(tmp_path, written).problems
