"""What the command line itself says, in the reader's language, and the line it stops with."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import IO, Any

import click

NOTHING_DONE = 2


class Refusal(click.ClickException):
    """A line on standard error, and an end with nothing done."""

    exit_code = NOTHING_DONE

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line as it is, without a label in English before it."""
        click.echo(self.message, file=file, err=True)


def line(key: str, lang: str, *words: str) -> str:
    """Return the line `key` in `lang` (`fr` or `en`) with `words` in its gaps."""
    return _lines()[key][lang].format(*map(click.format_filename, words))


def refusal(key: str, lang: str, *words: str) -> Refusal:
    """Return the line `key` as what to stop with."""
    return Refusal(line(key, lang, *words))


@cache
def _lines() -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__).joinpath("lines.toml").read_text(encoding="utf-8"))
