"""The pages of the desk, in the order in which they stand at the head of each: one module, one entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.desk.pages.article import ARTICLE
from recoupe.desk.pages.story import STORY
from recoupe.desk.pages.today import TODAY

if TYPE_CHECKING:
    from recoupe.desk.page import Change, Page

PAGES: tuple[Page[Any], ...] = (TODAY, STORY, ARTICLE)
CHANGES: tuple[Change, ...] = ()
