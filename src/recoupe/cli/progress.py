"""A progress bar on standard error, where somebody is there to see it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import ProgressColumn


@contextmanager
def shown(
    label: str, *, rate: bool = False, of_bytes: bool = False, drawn: bool = True
) -> Iterator[Callable[[int, int], None] | None]:
    """Give a function that draws how many steps are done of how many; `None` where nobody looks.

    `rate` adds the steps a second, for work long enough to ask; `of_bytes` says that steps are bytes.
    """
    if not drawn or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(
        *_columns(rate=rate, of_bytes=of_bytes), console=Console(stderr=True), transient=True
    ) as bar:
        task = bar.add_task(label, total=None, rate="")

        def draw(done: int, steps: int) -> None:
            bar.update(task, completed=done, total=steps, rate=f"{bar.tasks[0].speed or 0:.1f}/s")

        yield draw


def _columns(*, rate: bool, of_bytes: bool) -> tuple[str | ProgressColumn, ...]:
    from rich.progress import DownloadColumn, Progress, TextColumn, TransferSpeedColumn

    usual = Progress.get_default_columns()
    if of_bytes:
        return (*usual, DownloadColumn(), TransferSpeedColumn())
    return (*usual, TextColumn("{task.fields[rate]}")) if rate else usual
