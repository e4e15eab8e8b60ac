"""The formats of a list of findings: which one is meant, and writing it as it comes."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from dataclasses import dataclass, field
from importlib.util import find_spec
from io import TextIOWrapper
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from recoupe.cli import destination
from recoupe.cli.destination import STANDARD_STREAM
from recoupe.cli.lines import refusal
from recoupe.cli.sources import given

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from contextlib import AbstractContextManager

    from rich.console import RenderableType

    from recoupe.presentation.export.cells import Table

ENDINGS = {
    ".txt": "table",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".jsonld": "annotations",
    ".ics": "ics",
    ".parquet": "parquet",
    ".zip": "txm",
}
# What each format that is a whole file stands on, and the extra that brings it.
LIBRARIES = {"xlsx": ("xlsxwriter", "xlsx"), "parquet": ("pyarrow", "corpus"), "txm": ("zipfile", "")}
# Columns of a table in a file, which has none of its own.
WIDTH = 100


@dataclass(frozen=True, slots=True)
class Content:
    """What may be written, from findings as they come.

    Args:
        table: as cells, for CSV and workbooks.

        lines: as text, by the name of each format made of lines.

        shown: as a person reads it.

        files: as a whole file of its own kind, by the name of the format.
    """

    table: Callable[[Iterable[Any]], Table]
    lines: Mapping[str, Callable[[Iterable[Any]], Iterator[str]]]
    shown: Callable[[Iterable[Any]], Iterator[RenderableType]]
    files: Mapping[str, Callable[[Iterable[Any], Path], None]] = field(default_factory=dict)


def takes_output(what: str, known: Iterable[str]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the options of where `what` it finds goes, and in which of the `known` formats."""
    options = (
        click.option(
            "-o",
            "--output",
            metavar="FILE",
            default=STANDARD_STREAM,
            help=f"Write the {what} there; standard output unless given.",
        ),
        click.option(
            "--format",
            "format_",
            type=click.Choice(tuple(known)),
            help="Unless given, by the ending of FILE; a table on a terminal, JSON Lines elsewhere.",
        ),
        click.option(
            "--delimiter",
            default=",",
            show_default=True,
            help="Between the cells of CSV: a sign, or the word tab.",
        ),
    )
    return lambda command: given(command, options)


def choose(
    name: str | None, output: str, delimiter: str, lang: str, *, known: Iterable[str], example: str
) -> Format:
    """Return the format asked for, by name or by the ending of `output`; stop where it cannot be written.

    `known` are the formats there are, `example` is the name of a file for them.
    """
    destination.check(output, lang, f"{example}.csv")
    endings = {ending: format_ for ending, format_ in ENDINGS.items() if format_ in known}
    name = name or _meant(output, lang, endings)
    if name in LIBRARIES:
        _check_library(name, output, lang, example)
    sign = "\t" if delimiter == "tab" else delimiter
    if len(sign) != 1 or sign.isalnum() or sign in "\"'\r\n ":
        raise refusal("delimiter", lang, delimiter)
    return Format(name, output, sign, lang)


def _check_library(name: str, output: str, lang: str, example: str) -> None:
    library, extra = LIBRARIES[name]
    if output == STANDARD_STREAM:
        ending = next(ending for ending, format_ in ENDINGS.items() if format_ == name)
        raise refusal("needs_file", lang, name, f"{example}{ending}")
    if find_spec(library) is None:
        raise refusal("needs_extra", lang, name, extra)


def _meant(output: str, lang: str, endings: Mapping[str, str]) -> str:
    if output == STANDARD_STREAM:
        return "table" if sys.stdout.isatty() else "jsonl"
    ending = Path(output).suffix.lower()
    if ending not in endings:
        raise refusal("ending", lang, output, " ".join(endings))
    return endings[ending]


@dataclass(frozen=True, slots=True)
class Format:
    """How findings are written, and where."""

    name: str
    output: str
    delimiter: str
    lang: str

    @property
    def on_screen(self) -> bool:
        """Tell whether results appear where a progress bar would."""
        return self.output == STANDARD_STREAM and sys.stdout.isatty()

    def write(self, found: Iterator[Any], content: Content, *, append: bool = False) -> None:
        """Write what is `found` as soon as it is, behind what is there where told to `append`.

        The first finding is waited for before a file is touched: where nothing can be read, nothing is lost.
        """
        found = chain(tuple(islice(found, 1)), found)
        try:
            if self.name == "xlsx":
                from recoupe.presentation.export.xlsx import write_xlsx

                write_xlsx(content.table(found), Path(self.output), language=self.lang)
            elif self.name in content.files:
                content.files[self.name](found, Path(self.output))
            else:
                with self._opened(append=append) as file:
                    self._write_to(file, found, content)
        except BrokenPipeError:  # whoever reads has seen enough
            raise
        except OSError as error:
            raise refusal("unwritable", self.lang, self.output, error.strerror or str(error)) from error

    def _opened(self, *, append: bool) -> AbstractContextManager[BinaryIO]:
        if self.output == STANDARD_STREAM:
            return nullcontext(sys.stdout.buffer)
        return Path(self.output).open("ab" if append else "wb")

    def _write_to(self, file: BinaryIO, found: Iterable[Any], content: Content) -> None:
        if self.name == "table":
            self._show(file, content.shown(found))
            return
        for chunk in self._chunks(found, content):
            file.write(chunk.encode("utf-8", "replace"))
            file.flush()

    def _show(self, file: BinaryIO, shown: Iterable[RenderableType]) -> None:
        from rich.console import Console

        console = Console(highlight=False)
        if self.output != STANDARD_STREAM:
            text = TextIOWrapper(file, "utf-8", errors="replace", write_through=True)
            console = Console(file=text, width=WIDTH, highlight=False)
        for one in shown:
            console.print(one)

    def _chunks(self, found: Iterable[Any], content: Content) -> Iterator[str]:
        from recoupe.presentation.export.csv import to_csv

        if self.name == "csv":
            return to_csv(content.table(found), delimiter=self.delimiter)
        return content.lines[self.name](found)
