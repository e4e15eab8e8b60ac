from __future__ import annotations

from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest
from tests.reading.documents.test_docx import STORY, written

from recoupe.article import BlockKind
from recoupe.reading import Reading, read

if TYPE_CHECKING:
    from pathlib import Path

WRAPPED = """Le pont suspendu restera fermé jusqu'au printemps, a annoncé la mairie
devant une centaine d'habitants réunis dans la salle des fêtes. Les travaux
dureront cinq mois.

Une navette attendra les écoliers.
"""
SIGNATURE = "-- \nService presse de Port-Neuf\n"
UNWRAPPED = (
    "Le pont suspendu restera fermé jusqu'au printemps, a annoncé la mairie devant une centaine d'habitants "
    "réunis dans la salle des fêtes. Les travaux dureront cinq mois."
)


def mail(text: str = WRAPPED + SIGNATURE, subject: str = "Le pont suspendu fermé") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "Service presse é <presse@port-neuf.example>"
    message["Date"] = "Wed, 03 Mar 2021 10:30:00 +0100"
    message["Message-ID"] = "<1@port-neuf.example>"
    message.set_content(text)
    return message


def reading(folder: Path, raw: bytes, name: str = "pont.eml") -> Reading:
    path = folder / name
    path.write_bytes(raw)
    return read(path)


def entries(found: Reading) -> list[str]:
    return [problem.entry for problem in found.problems]


def test_a_press_release_has_its_subject_as_title_and_its_date(tmp_path: Path) -> None:
    """Its lines are joined to paragraphs, and the signature below two hyphens is none of it."""
    (article,) = reading(tmp_path, mail().as_bytes()).articles
    assert (article.title, article.published) == ("Le pont suspendu fermé", "2021-03-03T10:30:00+01:00")
    assert article.text.split("\n\n") == [
        "Le pont suspendu fermé",
        UNWRAPPED,
        "Une navette attendra les écoliers.",
    ]
    assert article.blocks[0].kind is BlockKind.TITLE
    assert article.details == (
        ("sender", "Service presse é"),
        ("sender_address", "presse@port-neuf.example"),
        ("message_id", "1@port-neuf.example"),
    )
    assert article.authors == ()


@pytest.mark.parametrize("subject", ["TR : Le pont suspendu fermé", "Fwd: RE: Le pont suspendu fermé"])
def test_what_passing_on_puts_before_a_subject_is_no_title(tmp_path: Path, subject: str) -> None:
    """In French programs or English ones."""
    (article,) = reading(tmp_path, mail(subject=subject).as_bytes()).articles
    assert article.title == "Le pont suspendu fermé"


def test_a_mail_as_a_page_is_read_with_its_layout(tmp_path: Path) -> None:
    """The plain text goes first where there is one."""
    markup = f"<html><body><p>{UNWRAPPED}</p><h2>Cinq mois</h2><p>Une navette.</p></body></html>"
    message = mail()
    message.set_content(markup, subtype="html")
    (article,) = reading(tmp_path, message.as_bytes()).articles
    assert [block.kind for block in article.blocks] == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.SUBHEADING,
        BlockKind.PARAGRAPH,
    ]
    both = mail()
    both.add_alternative("<p>Autre chose.</p>", subtype="html")
    assert "Autre chose" not in reading(tmp_path, both.as_bytes()).articles[0].text


def test_a_plain_form_that_only_points_to_the_other_is_not_the_text(tmp_path: Path) -> None:
    """Newsletters say there where they can be seen."""
    message = mail("Voir ce message en ligne.")
    message.add_alternative(f"<p>{UNWRAPPED}</p><p>Une navette.</p>", subtype="html")
    assert UNWRAPPED in reading(tmp_path, message.as_bytes()).articles[0].text


def test_attachments_are_read_in_turn_and_dated_by_the_mail(tmp_path: Path) -> None:
    """A forwarded mail is one; what cannot be read is counted, and a picture in the text is not."""
    message = mail()
    message.add_attachment(
        written((STORY, "Normal")), maintype="application", subtype="octet-stream", filename="communiqué.docx"
    )
    message.add_attachment(b"\xff\xd8", maintype="image", subtype="jpeg", filename="pont.jpg")
    message.add_attachment(
        b"\x89PNG", maintype="image", subtype="png", filename="logo.png", disposition="inline", cid="<1>"
    )
    message.add_attachment(mail("La piscine rouvre lundi.\nLa mairie l'a dit.\n", "La piscine"))
    found = reading(tmp_path, message.as_bytes())
    texts = {article.id: article for article in found.articles}
    assert set(texts) == {"pont", "communiqué", "4"}
    assert (texts["communiqué"].text, texts["communiqué"].published) == (STORY, "2021-03-03T10:30:00+01:00")
    assert texts["4"].title == "La piscine"
    assert [(problem.entry, problem.words) for problem in found.problems] == [
        ("attachments_aside", ("1 image/jpeg",))
    ]


def test_a_mail_is_known_whatever_its_name(tmp_path: Path) -> None:
    """Its head tells."""
    assert reading(tmp_path, mail().as_bytes(), "pont").articles[0].title == "Le pont suspendu fermé"


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-15", "windows-1252"])
def test_any_encoding_is_obeyed(tmp_path: Path, charset: str) -> None:
    """What a mail says of its letters holds."""
    message = mail()
    message.set_content("L'été fut chaud.\nL'hiver aussi.\n", charset=charset)
    assert "L'été fut chaud." in reading(tmp_path, message.as_bytes()).articles[0].text


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"Subject: =?utf-8?b?////?=\nDate: hier\nFrom: <<>>\n\nLe pont.\nFerm\xe9.",
        b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 50,
        b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 100,
        b"Content-Type: text/plain; charset=nulle-part\n\nLe pont.\nFerm\xe9.",
        b"Content-Transfer-Encoding: base64\n\n!!!!",
        b"Content-Type: text/html\n\n" + b"<div>" * 90_000,
        mail().as_bytes()[:150],
    ],
)
def test_a_damaged_mail_is_no_error(tmp_path: Path, raw: bytes) -> None:
    """Something is said of it."""
    found = reading(tmp_path, raw)
    assert len(found.articles) + len(found.problems) > 0
