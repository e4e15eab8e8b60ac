"""What is known from outside the articles: the day it is, and, when asked, who held which office."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable


def takes_today(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the day after which an article's own date is noted as in the future."""
    return click.option(
        "--today",
        metavar="DATE",
        callback=_read,
        help="The day after which an article's date is noted as in the future; that of the clock unless given.",
    )(command)


def takes_offices(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option to let dated offices decide the year."""
    return click.option(
        "--offices",
        is_flag=True,
        help="Let dated offices (who was president when), which no article tells, decide between the years left.",
    )(command)


def _read(_context: click.Context, _option: click.Parameter, given: str | None) -> date:
    try:
        return date.fromisoformat(given) if given else date.today()  # noqa: DTZ011 - the day on the user's wall
    except ValueError as error:
        raise click.BadParameter(f"{given}: a date is written 2017-04-12.") from error
