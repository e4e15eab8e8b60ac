"""What a day or an hour is of: what happens beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.accounts.pages.happenings import dated_by

if TYPE_CHECKING:
    from recoupe.analysis.times import Time
    from recoupe.comparison.accounts.pages.page import Page

# What it tells that two times stand with one thing that happened once.
DATED = 0.3


def what_is_dated(page: Page, time: Time) -> str:
    """Return the line of what happens that `time` stands with; `""` where it stands with none."""
    sentence = page.sentence(time.span)
    others = [other.span for other in page.analysis.times if other.span in sentence and other is not time]
    dated = dated_by(page.folded, sentence, time.span, [span for span in others if span != time.span])
    return dated.kind if dated else ""
