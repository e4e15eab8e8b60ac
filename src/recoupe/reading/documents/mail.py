"""Mail (EML): a press release as it came, and what was attached to it."""

from __future__ import annotations

import io
import re
from collections import Counter
from email.parser import BytesParser
from email.policy import EmailPolicy
from email.utils import parseaddr
from functools import partial
from typing import TYPE_CHECKING, BinaryIO, cast

from recoupe.article import BlockKind
from recoupe.reading.documents.paragraphs import unbroken
from recoupe.reading.encoding import decode
from recoupe.reading.heading import headed
from recoupe.reading.kind import ending_of
from recoupe.reading.layout import Piece, laid_out
from recoupe.reading.markup import Crowded, html_pieces
from recoupe.reading.metadata import Metadata
from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.soundness import ELEMENTS
from recoupe.reading.source import Source
from recoupe.reading.story import told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, MIMEPart

    from recoupe.article import Article

# Servers let 25 to 50 MB pass.
MAIL_BYTES = 60_000_000
ATTACHMENTS = 200
# Parts within parts: a forwarded mail in a signed one has five levels. The parser asks of each line whether it
# ends one of them; 60 MB of attachments have 800,000 lines.
NESTED = 60
PARTS = 500
LINES = 1_200_000
# A subject, or a line of the head that says what a part is, with the longest name of a file: the parser takes the
# square of its length, and reads the latter anew each time it is asked.
HEAD = 2_000
KIND = 500
# Programs that make one form of the other lose no half of it.
WHOLE = 2
SIGNATURE = "\n-- \n"
# What programs put before the subject of an answer or of what is passed on.
PASSED_ON = re.compile(r"(?:(?:re|tr|fwd?|wg)\s*:\s*)+", re.IGNORECASE)
FORWARDED = "message/rfc822"


class _Short(EmailPolicy):
    """Reads no line of a head farther than people do."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[: KIND if name.lower().startswith("content-") else HEAD]


_SHORT = _Short()


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem | Source]:
    """Yield the mail as an article, its subject the title and its date that of publication, then what is attached."""
    raw = file.read(MAIL_BYTES + 1)
    if len(raw) > MAIL_BYTES:
        yield refusal(source.name, "heavy_document", str(MAIL_BYTES // 1_000_000))
        return
    if raw.count(b"boundary=") > NESTED or raw.count(b"\n--") > PARTS or raw.count(b"\n") > LINES:
        yield refusal(source.name, "broken_document", "boundary")
        return
    try:
        mail = cast("EmailMessage", BytesParser(policy=_SHORT).parsebytes(raw))
        said = _said(mail)
        pieces = headed(_body(mail), said.title)
    except Crowded:
        yield refusal(source.name, "too_crowded", str(ELEMENTS))
        return
    text, blocks = laid_out(pieces)
    attached = list(_attached(mail, source, said))
    if text or not attached:
        yield from told(source, text, given.over(said), blocks=blocks)
    yield from attached


def _said(mail: EmailMessage) -> Metadata:
    """Return what the head of a mail says; who sent it did not always write it."""
    name, address = parseaddr(_head(mail, "from"))
    details = {"sender": name, "sender_address": address, "message_id": _head(mail, "message-id").strip("<>")}
    return Metadata(
        title=_subject(mail) or None,
        published=_date(mail),
        details=tuple((name, value) for name, value in details.items() if value),
    )


def _subject(mail: EmailMessage) -> str:
    subject = _head(mail, "subject")
    passed_on = PASSED_ON.match(subject)
    return subject[passed_on.end() :] if passed_on else subject


def _head(mail: EmailMessage, name: str) -> str:
    """Return a line of the head, decoded; what cannot be is nothing."""
    try:
        words = str(mail.get(name, ""))
    except Exception:  # noqa: BLE001 - a line that the parser stumbles over says nothing
        return ""
    return " ".join(words.encode("utf-8", "replace").decode().split())[:1_000]


def _date(mail: EmailMessage) -> str | None:
    try:
        moment = mail["date"].datetime
    except Exception:  # noqa: BLE001 - as above
        return None
    return moment.isoformat() if moment else None


def _body(mail: EmailMessage) -> list[Piece]:
    """Return the text: plain where the mail has it so, unless that is but a word on where to read the other form."""
    words = _part(mail, "plain").replace("\r\n", "\n").partition(SIGNATURE)[0]
    plain = [(line, BlockKind.PARAGRAPH) for line in unbroken(words) if line]
    marked = html_pieces(_part(mail, "html"))
    return marked if _letters(marked) > WHOLE * _letters(plain) else plain


def _letters(pieces: list[Piece]) -> int:
    return sum(len(words) for words, _ in pieces)


def _part(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    if part is None:
        return ""
    return _decoded(part).replace("\0", "")


def _decoded(part: MIMEPart) -> str:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    try:
        return raw.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError, ValueError):
        return decode(raw).text


def _attached(mail: EmailMessage, source: Source, said: Metadata) -> Iterator[Source | Problem]:
    """Yield the attachments that can be read; those that cannot are counted, pictures within the text are not."""
    aside: Counter[str] = Counter()
    for number, part in enumerate(mail.iter_attachments(), 1):
        if number > ATTACHMENTS:
            break
        name = _name(part, number)
        if ending_of(name):
            yield Source(f"{source.name}/{name}", partial(_opened, part), Metadata(published=said.published))
        elif part.get_content_disposition() != "inline" and not part.get("content-id"):
            aside[part.get_content_type()] += 1
    if aside:
        counts = ", ".join(f"{count} {kind}" for kind, count in sorted(aside.items()))
        yield notice(source.name, "attachments_aside", counts)


def _name(part: EmailMessage, number: int) -> str:
    if part.get_content_type() == FORWARDED:
        return f"{number}.eml"
    try:
        name = part.get_filename() or ""
    except Exception:  # noqa: BLE001 - as above
        name = ""
    return name.replace("/", "_").replace("\\", "_").encode("utf-8", "replace").decode()


def _opened(part: EmailMessage) -> BinaryIO:
    inner = part.get_payload(decode=True)
    if isinstance(inner, bytes):
        return io.BytesIO(inner)
    forwarded = part.get_payload(0) if part.is_multipart() else part
    return io.BytesIO(forwarded.as_bytes() if not isinstance(forwarded, str) else forwarded.encode())
