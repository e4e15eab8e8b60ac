"""A progress bar on standard error, where somebody is there to see it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def shown(label: str, *, rate: bool = False) -> Iterator[Callable[[int, int], None] | None]:
    """Give a function that draws how many steps are done of how many; `None` where nobody looks.

    `rate` adds the steps a second, for work long enough to ask.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, TextColumn

    columns = (*Progress.get_default_columns(), *([TextColumn("{task.fields[rate]}")] if rate else ()))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None, rate="")

        def draw(done: int, steps: int) -> None:
            bar.update(task, completed=done, total=steps, rate=f"{bar.tasks[0].speed or 0:.1f}/s")

        yield draw
