"""All that is new told to have been seen."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from recoupe.desk.page import Change

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.desk.visit import Visit


def act(visit: Visit, form: Mapping[str, Any]) -> str:
    """Keep when the list that was looked at was made, so that what came in since stays new."""
    try:
        when = datetime.fromisoformat(str(form.get("made")))
    except ValueError:
        return "/today"
    if when.tzinfo:
        visit.store.looked(when)
    return "/today"


LOOKING = Change("/today", act)
