"""One published text, the blocks it is laid out in and the agencies it credits."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.text import Span


class BlockKind(StrEnum):
    """What a stretch of layout is for."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    CAPTION = "caption"
    BYLINE = "byline"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    LINK = "link"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """One stretch of layout: where it stands and what it is for."""

    span: Span
    kind: BlockKind

    @property
    def is_heading(self) -> bool:
        """Tell whether the newsroom wrote it above the text: a title or a subheading."""
        return self.kind in (BlockKind.TITLE, BlockKind.SUBHEADING)

    @property
    def is_prose(self) -> bool:
        """Tell whether it tells the story: not a link, byline or boilerplate."""
        return self.kind not in (BlockKind.LINK, BlockKind.BYLINE, BlockKind.BOILERPLATE)


class CreditKind(StrEnum):
    """What an agency is credited for."""

    TEXT = "text"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True, order=True)
class Credit:
    """An agency's name in a credit line; `agency` is `""` where the line names none (*agences*)."""

    span: Span
    agency: str
    kind: CreditKind


@dataclass(frozen=True, slots=True)
class Article:
    """One published text, untouched, with what its source said about it.

    Args:
        id: unique among the articles read together.

        text: the stored text; every offset counts its code points.

        outlet: who published it; `None` where nothing says so.

        title: a title given apart from the text.

        published: an ISO 8601 date or date-time as given; `None` where unknown.

        language: an ISO 639-1 code, given or told by its words; `None` where neither.

        blocks: the layout where the source marks it up (HTML); empty where it must be found.

        updated: when it was last changed, as `published`.

        details: what else its source says of it, by name: a dispatch's urgency, a document's number.
    """

    id: str
    text: str
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    path: str | None = None
    url: str | None = None
    blocks: tuple[Block, ...] = ()
    updated: str | None = None
    details: tuple[tuple[str, str], ...] = ()

    @property
    def day(self) -> date | None:
        """Return the day it was published; `None` where unknown or no date."""
        try:
            return date.fromisoformat((self.published or "")[:10])
        except ValueError:
            return None

    @property
    def digest(self) -> str:
        """Return the SHA-256 of the stored text, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
