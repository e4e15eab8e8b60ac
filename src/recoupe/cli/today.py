"""The day it is, which only tells what is dated after it, and what to tell of dates that cannot be."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from recoupe.analysis.times import Flag


def takes_today(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the day after which an article's own date is noted as in the future."""
    return click.option(
        "--today",
        metavar="DATE",
        callback=_read,
        help="The day after which an article's date is noted as in the future; that of the clock unless given.",
    )(command)


def _read(_context: click.Context, _option: click.Parameter, given: str | None) -> date:
    try:
        return date.fromisoformat(given) if given else date.today()  # noqa: DTZ011 - the day on the user's wall
    except ValueError as error:
        raise click.BadParameter(f"{given}: a date is written 2017-04-12.") from error


def tell_notes(notes: Iterable[Flag], lang: str) -> None:
    """Say on standard error which articles' own dates cannot be: no row of theirs would show it."""
    for flag in notes:
        if flag.span is None:
            click.echo(f"{flag.article} : {flag.why.say(lang)}", err=True)
