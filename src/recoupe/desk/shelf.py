"""The store, opened once for each thread that makes pages."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import local
from typing import TYPE_CHECKING, TypeVar, cast

from recoupe.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

Made = TypeVar("Made")

# Pages are made by one interpreter, that more threads only share, each with a store's memory of its own. Dossiers
# take a second, lists and forms some milliseconds: neither waits for the other.
THREADS = 2


class Shelf:
    """The store `name`, for as many threads as make pages.

    Raises:
        StoreError: it cannot be opened.
    """

    def __init__(self, name: str, *, read_only: bool = False) -> None:
        self.name = name
        self.read_only = read_only
        # Open for as long as the desk is: those of the threads are then known to be sound.
        self._first = Store(name, read_only=read_only)
        self._threads = {
            slow: ThreadPoolExecutor(THREADS, thread_name_prefix="page") for slow in (False, True)
        }
        self._own = local()

    @property
    def store(self) -> Store:
        """Return the store as this thread has it open.

        Raises:
            StoreError: it cannot be opened.
        """
        if not hasattr(self._own, "store"):
            self._own.store = Store(self.name, read_only=self.read_only, known=True)
        return cast("Store", self._own.store)

    async def in_thread(self, make: Callable[[], Made], *, slow: bool = False) -> Made:
        """Return what `make` makes, in a thread that may have the store open; what is `slow` among its like."""
        return await asyncio.get_running_loop().run_in_executor(self._threads[slow], make)

    def close(self) -> None:
        """Let the threads go, and what they have open with them."""
        for threads in self._threads.values():
            threads.shutdown(cancel_futures=True)
