"""A page written as it is asked for: as a screen, as data, as rows, as a file."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from recoupe import __version__
from recoupe.desk.kept import Kept
from recoupe.desk.templates import template
from recoupe.presentation.export.csv import to_csv

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.desk.page import Page
    from recoupe.desk.visit import Visit

HTML = "text/html; charset=utf-8"
JSON = "application/json; charset=utf-8"
CSV = "text/csv; charset=utf-8"
# What `?delimiter=` may say: French spreadsheets want the second.
DELIMITERS = (",", ";")


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes of an answer, what they are, and the name under which they are kept where they are a file.

    Args:
        tag: by which a browser that has them knows them again.
    """

    body: bytes
    type: str
    name: str = ""
    tag: str = ""


@dataclass(frozen=True)
class Writer:
    """Every page of the desk, and what is kept of those made before."""

    pages: Sequence[Page[Any]]
    _kept: Kept = field(default_factory=Kept)

    def write(self, page: Page[Any], visit: Visit, ending: str) -> Answer:
        """Return `page` as its `ending` has it: `""` is the screen.

        Raises:
            Missing: nothing stands there.

            Moved: it stands elsewhere.
        """
        view = page.view(visit)
        if ending == "json":
            return Answer(_dumped(page.data(view, visit)), JSON)
        if ending == "csv":
            return Answer(_listed(page, view, visit), CSV, "recoupe.csv")
        if ending:
            file = page.files[ending]
            return Answer(file.write(view, visit), file.type, f"{file.name}.{ending}")
        return Answer(
            self.screen(visit, view.title, self._body(page, view, visit), page).encode("utf-8", "replace"),
            HTML,
        )

    def screen(self, visit: Visit, title: str, body: str, page: Page[Any] | None = None) -> str:
        """Return the whole of a screen: what every page has, around `body`."""
        return template("desk.html.j2").render(
            **_given(visit),
            title=title,
            body=Markup(body),  # noqa: S704 - made by our templates, which escape
            page=page,
            navigation=[one for one in self.pages if one.navigation],
        )

    def _body(self, page: Page[Any], view: Any, visit: Visit) -> str:  # noqa: ANN401 - each page has its own
        made = partial(_rendered, page, page.template, view, visit)
        above = _rendered(page, page.above, view, visit) if page.above else ""
        if page.version is None:
            return above + made()
        return above + self._kept.get((page.name, page.version(view, visit), visit.words.language), made)


def _rendered(page: Page[Any], name: str, view: Any, visit: Visit) -> str:  # noqa: ANN401 - each page has its own
    return template(name).render(view=view, files=page.files, **_given(visit))


def _given(visit: Visit) -> dict[str, Any]:
    return {"visit": visit, "w": visit.words, "t": visit.words.strings, "version": __version__}


def _dumped(data: Any) -> bytes:  # noqa: ANN401 - each page has its own
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _listed(page: Page[Any], view: Any, visit: Visit) -> bytes:  # noqa: ANN401 - each page has its own
    asked = visit.query.get("delimiter", DELIMITERS[0])
    delimiter = asked if asked in DELIMITERS else DELIMITERS[0]
    return "".join(to_csv(page.table(view, visit), delimiter=delimiter)).encode("utf-8", "replace")
