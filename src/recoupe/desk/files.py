"""What a page gives to keep: a workbook, lines of JSON, annotations, each of what the page shows."""

from __future__ import annotations

from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Any

from recoupe.desk.page import File
from recoupe.presentation.export.annotations import annotation, to_annotations
from recoupe.presentation.export.jsonl import json_line
from recoupe.presentation.export.quotations import quotation_lines
from recoupe.presentation.export.xlsx import write_xlsx
from recoupe.presentation.report import report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from recoupe.analysis.speech import Speech
    from recoupe.comparison.dossier import Dossier
    from recoupe.desk.visit import Visit
    from recoupe.presentation.export.cells import Table
    from recoupe.store import Saying

    Row = dict[str, Any]

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
JSONL = "application/jsonl; charset=utf-8"
JSONLD = "application/ld+json; charset=utf-8"
# Quotations whose articles are read at once.
AT_ONCE = 50


def xlsx(table: Callable[[Any, Visit], Table]) -> dict[str, File]:
    """Return a page's rows as a workbook, by its ending; nothing where XlsxWriter, an extra, is not there."""

    def write(shown: Any, visit: Visit) -> bytes:  # noqa: ANN401 - each page has its own
        held = BytesIO()
        write_xlsx(table(shown, visit), held, language=visit.words.language)
        return held.getvalue()

    return {"xlsx": File(XLSX, write)} if find_spec("xlsxwriter") else {}


def jsonl(rows: Callable[[Any, Visit], Iterable[Row]]) -> File:
    """Return a page's data as lines."""
    return File(JSONL, lambda shown, visit: _lines(map(json_line, rows(shown, visit))))


def jsonld(sayings: Callable[[Any], Iterable[Saying]]) -> File:
    """Return the quotations of a page as W3C Web Annotations, one a line."""
    return File(JSONLD, lambda shown, visit: _lines(_annotated(list(sayings(shown)), visit)))


def quoted(speeches: Callable[[Any], Iterable[Speech]]) -> dict[str, File]:
    """Return the quotations of articles as lines of JSON and as annotations, by their endings."""

    def lines(shown: Any, visit: Visit) -> bytes:  # noqa: ANN401 - each page has its own
        return _lines(quotation_lines(speeches(shown), language=visit.words.language))

    def annotated(shown: Any, visit: Visit) -> bytes:  # noqa: ANN401 - each page has its own
        return _lines(to_annotations(speeches(shown), language=visit.words.language))

    return {"jsonl": File(JSONL, lines), "jsonld": File(JSONLD, annotated)}


def whole(dossier: Callable[[Any], Dossier]) -> File:
    """Return the standalone report: one page that asks nothing of any network."""
    return File(
        "text/html; charset=utf-8",
        lambda shown, visit: report(dossier(shown), language=visit.words.language, title=shown.title).encode(
            "utf-8", "replace"
        ),
        "dossier",
    )


def _annotated(sayings: list[Saying], visit: Visit) -> Iterator[str]:
    """Yield the lines in the order of `sayings`; what another version would find otherwise is left out."""
    for first in range(0, len(sayings), AT_ONCE):
        some = sayings[first : first + AT_ONCE]
        held = {one.article.id: one for one in visit.store.analyses(one.article for one in some)}
        for saying in some:
            told = held[saying.article]
            found = (one for one in told.quotations if one.id == saying.id)
            yield from (json_line(annotation(one, told.article, visit.words.language)) for one in found)


def _lines(lines: Iterable[str]) -> bytes:
    return "".join(lines).encode("utf-8", "replace")
