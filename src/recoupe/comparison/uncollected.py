"""Long work without the collector of cycles, which would go again and again through what has none."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector of cycles off: what is compared is frozen data by the million, and none of it cyclic.

    Of 1,000 articles, statements and accounts take 16.6 s of processor time instead of 21.9.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
