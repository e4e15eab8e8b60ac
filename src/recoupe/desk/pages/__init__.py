"""The pages of the desk, in the order in which they stand at the head of each: one module, one entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.desk.pages.actor import ACTOR
from recoupe.desk.pages.add import ADD, ADDING
from recoupe.desk.pages.article import ARTICLE
from recoupe.desk.pages.decisions import DECISIONS, TAKING_BACK
from recoupe.desk.pages.inbox import ANSWERING, INBOX
from recoupe.desk.pages.looking import LOOKING
from recoupe.desk.pages.progress import PROGRESS
from recoupe.desk.pages.search import SEARCH
from recoupe.desk.pages.story import STORY
from recoupe.desk.pages.today import TODAY
from recoupe.desk.pages.versions import VERSIONS

if TYPE_CHECKING:
    from recoupe.desk.page import Change, Page

# An address with an ending of its own comes before one that takes any: `/articles/…/versions` before `/articles/…`.
PAGES: tuple[Page[Any], ...] = (
    TODAY,
    SEARCH,
    INBOX,
    DECISIONS,
    STORY,
    VERSIONS,
    ARTICLE,
    ACTOR,
    ADD,
    PROGRESS,
)
CHANGES: tuple[Change, ...] = (LOOKING, ADDING, ANSWERING, TAKING_BACK)
