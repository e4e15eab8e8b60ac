"""The whole walk of a report: the tables of a corpus counted, told and written as a page and its files of rows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.corpus.manifest import Manifest
from recoupe.corpus.report.sections import tell_corpus
from recoupe.corpus.stops import CorpusError
from recoupe.corpus.words import words
from recoupe.presentation.export.csv import to_csv
from recoupe.presentation.figures import figures_page
from recoupe.presentation.naming import plain

if TYPE_CHECKING:
    from recoupe.presentation.figures import Section

NAME, ENDING = "report.html", ".html"


def report(
    folder: str | Path, path: str | Path | None = None, *, language: str = "fr", title: str | None = None
) -> Path:
    """Write what the corpus in `folder` holds as one page, with a folder of CSV files beside it, and return its path.

    Args:
        folder: of the corpus.

        path: of the page; `report.html` in `folder` unless given. The files go to a folder of its name without the
            ending.

        language: `fr` or `en`.

        title: the page's headline; the folder's name unless given.

    Raises:
        CorpusError: there is no corpus in `folder`, it is not finished, or one of its tables cannot be read; or the
            page has another ending than `.html`, or its folder holds other files than those of a report.

        ModuleNotFoundError: the extra `recoupe[corpus]` is not installed.

        OSError: the page cannot be written.
    """
    from pyarrow import ArrowException

    place = Path(folder)
    made = _made(place)
    page = Path(path) if path is not None else place / NAME
    beside = _beside(page)
    try:
        facts, sections = tell_corpus(place, made, language)
    except (ArrowException, OSError, KeyError) as error:  # a file that is no table, or lacks a column
        raise CorpusError("corpus_damaged", str(place), plain(str(error))) from error
    known = words(language)
    headline = title or known.strings["report"]["title"].format(known.quoted(place.resolve().name))
    _write_sheets(sections, beside)
    page.write_text(
        figures_page(headline, facts, sections, known, beside.name), encoding="utf-8", newline="\n"
    )
    return page


def _beside(page: Path) -> Path:
    """Return the folder of the files of rows, where nothing is that a report could write over."""
    if page.suffix.lower() != ENDING:
        raise CorpusError("report_name", str(page))
    beside = page.with_suffix("")
    if beside.exists() and (not beside.is_dir() or any(file.suffix != ".csv" for file in beside.iterdir())):
        raise CorpusError("report_folder", str(beside))
    return beside


def _made(place: Path) -> Manifest:
    """Return the manifest of the corpus of which a report is asked."""
    try:
        made = Manifest.read(place)
    except (CorpusError, NotADirectoryError) as error:
        raise CorpusError("corpus_none", str(place)) from error
    if made is None:
        raise CorpusError("corpus_none", str(place))
    if not made.finished:
        raise CorpusError("corpus_unfinished", str(place))
    return made


def _write_sheets(sections: tuple[Section, ...], beside: Path) -> None:
    beside.mkdir(parents=True, exist_ok=True)
    for figure in (figure for section in sections for figure in section.figures):
        with (beside / f"{figure.name}.csv").open("w", encoding="utf-8", newline="") as file:
            file.writelines(to_csv(figure.sheet))
