"""The formats of a list of quotations: which one is meant, and writing it article by article."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from dataclasses import dataclass
from importlib.util import find_spec
from io import TextIOWrapper
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from recoupe.cli import destination
from recoupe.cli.destination import STANDARD_STREAM
from recoupe.cli.lines import refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager

    from recoupe import Speech

FORMATS = ("table", "csv", "xlsx", "jsonl", "annotations")
ENDINGS = {
    ".txt": "table",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".jsonld": "annotations",
}
# Columns of a table in a file, which has none of its own.
WIDTH = 100


def choose(name: str | None, output: str, delimiter: str, lang: str) -> Format:
    """Return the format asked for, by name or by the ending of `output`; stop where it cannot be written."""
    destination.check(output, lang, "quotations.csv")
    name = name or _meant(output, lang)
    if name == "xlsx" and output == STANDARD_STREAM:
        raise refusal("needs_file", lang, name, "quotations.xlsx")
    if name == "xlsx" and find_spec("xlsxwriter") is None:
        raise refusal("needs_extra", lang, name)
    sign = "\t" if delimiter == "tab" else delimiter
    if len(sign) != 1 or sign.isalnum() or sign in "\"'\r\n ":
        raise refusal("delimiter", lang, delimiter)
    return Format(name, output, sign, lang)


def _meant(output: str, lang: str) -> str:
    if output == STANDARD_STREAM:
        return "table" if sys.stdout.isatty() else "jsonl"
    ending = Path(output).suffix.lower()
    if ending not in ENDINGS:
        raise refusal("ending", lang, output, " ".join(ENDINGS))
    return ENDINGS[ending]


@dataclass(frozen=True, slots=True)
class Format:
    """How quotations are written, and where."""

    name: str
    output: str
    delimiter: str
    lang: str

    @property
    def on_screen(self) -> bool:
        """Tell whether results appear where a progress bar would."""
        return self.output == STANDARD_STREAM and sys.stdout.isatty()

    def write(self, speeches: Iterator[Speech]) -> None:
        """Write the quotations of each article as soon as it is read.

        The first is waited for before a file is touched: where nothing can be read, nothing is lost.
        """
        heard = chain(tuple(islice(speeches, 1)), speeches)
        try:
            if self.name == "xlsx":
                from recoupe.presentation.export.xlsx import write_xlsx

                write_xlsx(heard, Path(self.output), language=self.lang)
            else:
                with self._opened() as file:
                    self._write_to(file, heard)
        except BrokenPipeError:  # whoever reads has seen enough
            raise
        except OSError as error:
            raise refusal("unwritable", self.lang, self.output, error.strerror or str(error)) from error

    def _opened(self) -> AbstractContextManager[BinaryIO]:
        if self.output == STANDARD_STREAM:
            return nullcontext(sys.stdout.buffer)
        return Path(self.output).open("wb")

    def _write_to(self, file: BinaryIO, speeches: Iterable[Speech]) -> None:
        if self.name == "table":
            self._list(file, speeches)
            return
        for chunk in self._chunks(speeches):
            file.write(chunk.encode("utf-8", "replace"))
            file.flush()

    def _list(self, file: BinaryIO, speeches: Iterable[Speech]) -> None:
        from rich.console import Console

        from recoupe.presentation.interface import interface
        from recoupe.presentation.listing import Listing

        console = Console(highlight=False)
        if self.output != STANDARD_STREAM:
            text = TextIOWrapper(file, "utf-8", errors="replace", write_through=True)
            console = Console(file=text, width=WIDTH, highlight=False)
        for speech in speeches:
            console.print(Listing(speech, interface(self.lang)))

    def _chunks(self, speeches: Iterable[Speech]) -> Iterator[str]:
        from recoupe.presentation.export import annotations, csv, jsonl

        if self.name == "csv":
            return csv.to_csv(speeches, language=self.lang, delimiter=self.delimiter)
        if self.name == "jsonl":
            return jsonl.to_jsonl(speeches, language=self.lang)
        return annotations.to_annotations(speeches, language=self.lang)
