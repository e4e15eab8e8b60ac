from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader, PdfWriter
from tests.reading.documents.printed import column, printed

from recoupe.article import BlockKind
from recoupe.reading import Reading, read
from recoupe.reading.documents import pdf, pdf_lines

if TYPE_CHECKING:
    from pathlib import Path

FIRST = [
    "Le pont suspendu restera fermé jusqu'au printemps, a annoncé mercredi la mai-",
    "rie devant une centaine d'habitants réunis dans la salle des fêtes. « Nous",
    "n'avons peut-être pas le choix », a dit la maire, Jeanne Durand.",
]
SECOND = [
    "Les travaux dureront cinq mois et coûteront 2,4 millions d'euros. Une navet-",
    "te gratuite attendra les écoliers, et les commerçants seront peut-",
    "être indemnisés.",
]
OPENING = (
    "Le pont suspendu restera fermé jusqu'au printemps, a annoncé mercredi la mairie devant une centaine "
    "d'habitants réunis dans la salle des fêtes. « Nous n'avons peut-être pas le choix », a dit la maire, "
    "Jeanne Durand."
)
CLOSE = (
    "Les travaux dureront cinq mois et coûteront 2,4 millions d'euros. Une navette gratuite attendra les "
    "écoliers, et les commerçants seront peut-être indemnisés."
)
WHOLE = (OPENING, CLOSE)


def reading(folder: Path, raw: bytes) -> Reading:
    path = folder / "pont.pdf"
    path.write_bytes(raw)
    return read(path)


def entries(found: Reading) -> list[str]:
    return [problem.entry for problem in found.problems]


def test_lines_are_joined_to_paragraphs_and_cut_words_made_whole(tmp_path: Path) -> None:
    """A hyphen that belongs to its word stays."""
    (article,) = reading(tmp_path, printed([column([*FIRST, "", *SECOND])])).articles
    assert article.text == "\n\n".join(WHOLE)
    assert [block.span.of(article.text) for block in article.blocks] == list(WHOLE)


def test_larger_letters_make_a_title_and_bold_ones_a_heading(tmp_path: Path) -> None:
    """A title may run over two lines."""
    page = [
        *column(["Le pont suspendu restera fermé", "jusqu'au printemps"], top=760, size=20),
        *column(FIRST, top=700),
        *column(["Cinq mois de travaux"], top=640, font="F2"),
        *column(SECOND, top=624),
    ]
    (article,) = reading(tmp_path, printed([page])).articles
    assert article.title == "Le pont suspendu restera fermé jusqu'au printemps"
    assert [(block.kind, block.span.of(article.text)) for block in article.blocks] == [
        (BlockKind.TITLE, article.title),
        (BlockKind.PARAGRAPH, WHOLE[0]),
        (BlockKind.SUBHEADING, "Cinq mois de travaux"),
        (BlockKind.PARAGRAPH, WHOLE[1]),
    ]


def test_what_stands_on_every_page_is_left_out(tmp_path: Path) -> None:
    """A head with the date, a foot with the number; a paragraph goes on over the turn of the page."""
    body = [[*FIRST[:2]], [FIRST[2], "", *SECOND], ["Les riverains attendent.", "", "Fin."]]
    pages = [
        [
            *column([f"Le Courrier de Port-Neuf - 3 mars 2021 - page {n}"], top=770, size=9),
            *column(lines, top=700),
            *column([f"{n} / 3"], top=40, size=9),
        ]
        for n, lines in enumerate(body, 1)
    ]
    (article,) = reading(tmp_path, printed(pages)).articles
    assert article.text == "\n\n".join((*WHOLE, "Les riverains attendent.", "Fin."))


def test_lines_that_count_the_pages_are_left_out(tmp_path: Path) -> None:
    """Books have the chapter beside the number, to the left or the right of it; a year is no number of a page."""
    feet = ["10 Le pont", "Un chantier 11", "12 La piscine", "Les riverains 13"]
    pages = [
        [*column([f"{'Un texte ' * (n + 1)}de l'an {2014 + 2 * n}."]), *column([foot], top=40)]
        for n, foot in enumerate(feet)
    ]
    (article,) = reading(tmp_path, printed(pages)).articles
    assert article.text.count("de l'an") == 4
    assert not any(word in article.text for word in ("chantier", "piscine", "riverains", "pont"))


def test_spaces_of_tightly_set_lines_are_found(tmp_path: Path) -> None:
    """TeX writes no spaces: it moves the pen, by less where a line is tight."""
    page = printed([column(FIRST), column(["XXXX"], top=600)])
    words = ["Le", "pont", "restera", "jusqu'au", "printemps"]
    moved = " -191 ".join(f"({word})" for word in words)
    tight = page.replace(b"(XXXX) Tj", f"[{moved}] TJ".encode())
    wide = b"/FirstChar 32 /Widths [500 " + b"333 400 500 600 " * 48 + b"] /Encoding"
    found = reading(tmp_path, tight.replace(b"/Encoding", wide))
    assert " ".join(words) in found.articles[0].text


def test_letters_cast_as_one_are_letters() -> None:
    """Nobody who looks for a word types a ligature."""
    page = pdf_lines._Page()
    page.take("of\ufb01ciel, a\ufb00aire\n", [1, 0, 0, 1, 0, 0], [1, 0, 0, 1, 72, 700], None, 11)
    assert [(line.words, line.x, line.y, line.size) for line in page.lines] == [
        ("officiel, affaire", 72, 700, 11)
    ]


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    """A sentence goes on at the head of the second column."""
    page = [*column(FIRST[:2]), *column([FIRST[2], "", *SECOND], left=330)]
    (article,) = reading(tmp_path, printed([page])).articles
    assert article.text == "\n\n".join(WHOLE)


def test_an_indented_line_begins_a_paragraph(tmp_path: Path) -> None:
    """Books and papers set no white between two."""
    begins = [(72.0 + 15, y, font, size, words) for _, y, font, size, words in column([SECOND[0]], top=678)]
    page = [*column(FIRST), *begins, *column(SECOND[1:], top=664)]
    (article,) = reading(tmp_path, printed([page])).articles
    assert article.text == "\n\n".join(WHOLE)


def test_what_a_file_says_of_its_maker_is_no_author_and_no_date(tmp_path: Path) -> None:
    """It goes to the details; a title that a program gave is none."""
    said = "/Title (Microsoft Word - pont.docx) /Author (poste12) /CreationDate (D:20210303103000+01'00')"
    (article,) = reading(tmp_path, printed([column(FIRST)], said)).articles
    assert (article.title, article.authors, article.published) == (None, (), None)
    assert article.details == (
        ("document_title", "Microsoft Word - pont.docx"),
        ("document_author", "poste12"),
        ("document_created", "2021-03-03T10:30:00+01:00"),
    )
    (named,) = reading(tmp_path, printed([column(FIRST)], "/Title (Le pont)")).articles
    assert named.title == "Le pont"


def test_a_scan_is_told(tmp_path: Path) -> None:
    """Its pages hold pictures and at most a number."""
    found = reading(tmp_path, printed([column(["- 1 -"]), column([])]))
    assert (found.articles, entries(found)) == ((), ["scanned"])


def test_a_document_with_a_password_is_told(tmp_path: Path) -> None:
    """One that asks for none to be read is read."""
    for password, expected in (("clé", ["locked_document"]), ("", [])):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(printed([column(FIRST)]))))
        writer.encrypt(password, "autre", algorithm="RC4-128")
        kept = io.BytesIO()
        writer.write(kept)
        assert entries(reading(tmp_path, kept.getvalue())) == expected


def test_what_draws_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both a page of many strokes and a document of many pages."""
    whole = printed([column(FIRST), column([*FIRST, *SECOND])])
    monkeypatch.setattr(pdf_lines, "OPERATIONS", 20)
    assert entries(reading(tmp_path, whole)) == ["overdrawn"]
    monkeypatch.undo()
    monkeypatch.setattr(pdf, "PAGE_CONTENT", 400)
    found = reading(tmp_path, whole)
    assert (found.articles[0].text, entries(found)) == (WHOLE[0], ["overdrawn"])


@pytest.mark.parametrize("cut", [20, 300, 700])
def test_a_damaged_document_is_named(tmp_path: Path, cut: int) -> None:
    """What can still be read of it is."""
    found = reading(tmp_path, printed([column(FIRST)])[:cut])
    assert len(found.articles) + len(found.problems) > 0


def test_a_book_is_no_article(tmp_path: Path) -> None:
    """It is left at the length where that is sure."""
    page = column(["mot " * 40] * 45)
    assert entries(reading(tmp_path, printed([page] * 40))) == ["too_large"]
