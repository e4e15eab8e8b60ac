"""The store a verb works on, and the line it stops with where that cannot be used."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from recoupe.cli.lines import refusal
from recoupe.cli.sources import given

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recoupe.store import Store

DATABASE = click.option(
    "--db",
    metavar="FILE",
    default="recoupe.db",
    show_default=True,
    envvar="RECOUPE_DB",
    help="The store: one SQLite file.",
)


def takes_store(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option of which store it works on."""
    return given(command, (DATABASE,))


@contextmanager
def store(name: str, lang: str, *, read_only: bool = False) -> Iterator[Store]:
    """Give the store `name`; stop with a line where it cannot be read or written."""
    from recoupe.store import Store, StoreError

    try:
        with Store(name, read_only=read_only) as opened:
            yield opened
    except StoreError as error:
        raise refusal("store", lang, error.reason.say(lang)) from error
