"""`recoupe watch`: feeds in, read again and again; what is new is kept in a store."""

from __future__ import annotations

import re
import sys
import time
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from recoupe.cli.adding import Adding
from recoupe.cli.following import INTERRUPTED
from recoupe.cli.lines import line
from recoupe.cli.sources import SKIPPED, takes_processes, takes_sources, web
from recoupe.cli.store import store, takes_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.reading.problem import Problem
    from recoupe.reading.web.agenda import Agenda

# No feed changes so often that it is worth its server's while to be asked more than once a minute.
LEAST = 60
UNITS = {"s": 1, "": 60, "m": 60, "h": 3600}
TIME = re.compile(r"(\d{1,6}) ?([smh]?)")

# The first character keeps the lines that follow it as they are.
EXAMPLES = """\b
recoupe watch feeds.opml
recoupe watch feeds.opml https://courrier.example/rss --db desk.db --every 15m
"""


def _seconds(_context: click.Context, _option: click.Parameter, given: str) -> int:
    read = TIME.fullmatch(given.strip().lower())
    if read is None or (seconds := int(read[1]) * UNITS[read[2]]) < LEAST:
        raise click.BadParameter(f"{given}: 5m, 90s, 1h; a minute at least.")
    return seconds


@click.command(epilog=EXAMPLES)
@takes_sources
@takes_store
@click.option(
    "--every",
    default="5m",
    show_default=True,
    metavar="TIME",
    callback=_seconds,
    help="From the start of one round to that of the next: 90s, 5m, 1h; a minute at least.",
)
@click.option("--once", is_flag=True, help="One round, for a timer of the system to start.")
@takes_processes
def watch(
    sources: tuple[str, ...],
    db: str,
    lang: str,
    *,
    every: int,
    once: bool,
    processes: int | None,
    model: str | None,
    **given: str | None,
) -> None:
    """Read feeds again and again, and keep what is new in a store with its stories.

    SOURCE is a list of feeds (OPML), a feed, or whatever `recoupe read` takes. Servers are asked as their robots.txt
    allows, a second apart; a page read before is asked for again after an hour, then after two, four and so on.
    Whatever fails is told once, and the next round tries again. Ctrl-C stops it, and nothing finished is lost.
    """
    rounds = _Rounds(sources, given, lang, {"processes": processes, "model": model})
    try:
        while True:
            begun = time.monotonic()
            failed = rounds.go(db)
            if once:
                sys.exit(SKIPPED if failed else 0)
            _pause(every - (time.monotonic() - begun))
    except KeyboardInterrupt:
        click.echo(line("watch_stopped", lang, db), err=True)
        sys.exit(INTERRUPTED)


def _pause(seconds: float) -> None:
    time.sleep(max(0.0, seconds))


class _Rounds:
    """Rounds over the same feeds: what they told before is not told again."""

    def __init__(
        self, sources: tuple[str, ...], given: dict[str, Any], lang: str, asked: dict[str, Any]
    ) -> None:
        from recoupe.reading.web.agenda import Agenda

        self._sources, self._given, self._lang, self._asked = sources, given, lang, asked
        self._agenda: Agenda = Agenda()
        self._told: set[str] = set()

    def go(self, db: str) -> int:
        """Read and keep what is new, and say so in a line; return how much failed."""
        problems: set[str] = set()
        self._agenda.forget()
        try:
            with store(db, self._lang, model=self._asked["model"]) as kept:
                adding = Adding(kept, self._lang, **self._asked)
                self._add(adding, problems)
                kept.settle()
                numbers = (adding.new - adding.versions, adding.versions, adding.known, len(kept))
        except click.ClickException as error:
            problems.add(error.message)
            click.echo(error.message, err=True)
            numbers = None
        except Exception as error:  # noqa: BLE001 - a watch goes on for days: whatever it is, another round is tried
            problems.add(f"{type(error).__name__}: {error}")
            click.echo(line("round_failed", self._lang, f"{type(error).__name__}: {error}"), err=True)
            numbers = None
        self._told = problems
        if numbers is not None:
            self._say(numbers, len(problems))
        return len(problems)

    def _add(self, adding: Adding, problems: set[str]) -> None:
        from recoupe.reading import stream
        from recoupe.reading.raw import Raw
        from recoupe.store import RAW_BYTES

        raw, asked = Raw(RAW_BYTES), replace(web(), follow=True, due=self._agenda.due)
        found = stream(self._sources, web=asked, raw=raw, **self._given)
        adding.add(self._articles(found, problems), raw)

    def _articles(self, found: Iterator[Article | Problem], problems: set[str]) -> Iterator[Article]:
        from recoupe.article import Article

        for one in found:
            if isinstance(one, Article):
                yield one
            elif one.skipped:
                said = one.line(self._lang)
                if said not in self._told | problems:
                    click.echo(said, err=True)
                problems.add(said)

    def _say(self, numbers: tuple[int, ...], failed: int) -> None:
        now = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
        click.echo(line("round", self._lang, now, *map(str, numbers), str(failed)))
