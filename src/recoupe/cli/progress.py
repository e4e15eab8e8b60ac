"""A progress bar on standard error, where somebody is there to see it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def shown(label: str) -> Iterator[Callable[[int, int], None] | None]:
    """Give a function that draws how many steps are done of how many; `None` where nobody looks."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, steps: bar.update(task, completed=done, total=steps)
