"""The store a verb works on, and the line it stops with where that cannot be used."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from recoupe.cli.lines import line, refusal
from recoupe.cli.model import needed
from recoupe.cli.sources import given

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recoupe.article import Article
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
def store(name: str, lang: str, *, read_only: bool = False, model: str | None = None) -> Iterator[Store]:
    """Give the store `name`; stop with a line where it cannot be read or written."""
    from recoupe.store import Store, StoreError

    try:
        with needed(lang), Store(name, read_only=read_only, model=model) as opened:
            yield opened
    except StoreError as error:
        raise refusal("store", lang, error.reason.say(lang)) from error


@contextmanager
def settled(name: str, lang: str, *, model: str | None = None) -> Iterator[Store]:
    """Give the store `name`, its stories brought up to date where it can be written."""
    from recoupe.cli.progress import shown

    writable = os.access(name, os.W_OK) and os.access(Path(name).absolute().parent, os.W_OK)
    with store(name, lang, read_only=not writable, model=model) as opened:
        if writable:
            with shown(line("settling", lang)) as progress:
                opened.settle(progress)
        yield opened


class Kept(dict[str, "Article"]):
    """The articles of a store by their ids, each fetched when it is asked for, and then forgotten."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store

    def __missing__(self, name: str) -> Article:
        if (found := self._store.article(name)) is None:
            raise KeyError(name)
        return found
