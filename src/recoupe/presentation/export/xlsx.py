"""Tables as a workbook for Excel and LibreOffice; it needs XlsxWriter, the extra `recoupe[xlsx]`."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from recoupe.presentation.export.cells import Cell, Table

# What one sheet and one cell may hold. Excel counts UTF-16 code units.
ROWS = 1_048_576
UNITS = 32_767
CUT = {"fr": " […] (coupé)", "en": " […] (cut)"}
# Same findings, same bytes: the workbook does not say when it was made.
NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def write_xlsx(table: Table, path: Path | BinaryIO, *, language: str = "fr") -> None:
    """Write `table` to `path`, a file or its name, a row at a time; where the rows stop, what came is kept.

    Raises:
        ModuleNotFoundError: XlsxWriter is not installed.

        OSError: `path` cannot be written.
    """
    with _workbook(path) as workbook:
        sheet = _Sheet(workbook, table)
        try:
            for row in table.rows:
                if sheet.next == ROWS:
                    sheet.close()
                    sheet = _Sheet(workbook, table)
                sheet.add(row, CUT[language])
        finally:
            sheet.close()


def fitting(text: str, cut: str) -> str:
    """Return `text` as one cell holds it: the end gives way to the mark `cut` where it is too long."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * UNITS:
        return text
    return units[: 2 * (UNITS - len(cut))].decode("utf-16-le", "ignore") + cut


@contextmanager
def _workbook(path: Path | BinaryIO) -> Iterator[Any]:
    import xlsxwriter  # noqa: PLC0415 - an extra
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415 - as above

    workbook = xlsxwriter.Workbook(path, {"constant_memory": True})
    workbook.set_properties({"created": NO_TIME})
    try:
        yield workbook
    finally:
        try:
            workbook.close()
        except FileCreateError as error:
            raise error.args[0] from error


class _Sheet:
    """One sheet: a frozen head, the rows below it, a filter over all."""

    def __init__(self, workbook: Any, table: Table) -> None:  # noqa: ANN401 - the library has no types
        bold, top = workbook.add_format({"bold": True}), {"valign": "top"}
        plain, wrapped = workbook.add_format(top), workbook.add_format({**top, "text_wrap": True})
        self._sheet = workbook.add_worksheet()
        for number, (name, width) in enumerate(table.columns.items()):
            self._sheet.set_column(number, number, width, wrapped if name in table.wrapped else plain)
            self._sheet.write_string(0, number, name, bold)
        self._sheet.freeze_panes(1, 0)
        self.next = 1
        self._last = len(table.columns) - 1

    def add(self, row: tuple[Cell, ...], cut: str) -> None:
        """Write a row; words are words, never formulas, links or numbers."""
        for number, cell in enumerate(row):
            if isinstance(cell, str):
                self._sheet.write_string(self.next, number, fitting(cell, cut))
            elif isinstance(cell, bool):
                self._sheet.write_boolean(self.next, number, cell)
            else:
                self._sheet.write_number(self.next, number, cell)
        self.next += 1

    def close(self) -> None:
        """Set the filter over the rows that came."""
        self._sheet.autofilter(0, 0, self.next - 1, self._last)
