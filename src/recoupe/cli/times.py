"""`recoupe times`: articles in, the times they name out, as they are found."""

from __future__ import annotations

import sys
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import click

from recoupe.cli import destination, formats
from recoupe.cli.following import INTERRUPTED, Following
from recoupe.cli.formats import takes_output
from recoupe.cli.lines import line
from recoupe.cli.progress import shown
from recoupe.cli.sources import SKIPPED, Telling, stream_sources, takes_processes, takes_texts
from recoupe.cli.today import takes_today

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from datetime import date

    from rich.console import RenderableType

    from recoupe import Dating

FORMATS = ("table", "csv", "xlsx", "jsonl")

# The first character keeps the lines that follow it as they are.
EXAMPLES = """\b
recoupe times articles/*.txt
recoupe times articles/ --date 2017-04-13 -o times.csv
recoupe times table.jsonl --format jsonl | jq -r .value | sort | uniq -c
"""


@click.command(epilog=EXAMPLES)
@takes_texts
@takes_output("times", FORMATS)
@takes_processes
@takes_today
def times(
    sources: tuple[str, ...],
    output: str,
    format_: str | None,
    delimiter: str,
    lang: str,
    *,
    processes: int | None,
    today: date,
    **given: str | None,
) -> None:
    """List the times that each article names, with the days they mean.

    SOURCE is a text file, a saved page, a link, a feed, a table, an export, a folder of these, or - for standard
    input.
    The date of an article is what yesterday and Tuesday are counted from; --date gives it where it has none.
    Exits with 1 where an article was left out, with 2 where nothing could be done.
    """
    chosen = formats.choose(format_, output, delimiter, lang, known=FORMATS, example="times")
    destination.spare_files([output], sources, lang)
    telling, following = Telling(lang), Following(lang)
    from recoupe.clock import datings

    try:
        with shown(line("analysing", lang), of_bytes=True, drawn=not chosen.on_screen) as progress:
            articles = stream_sources(sources, given, telling, progress)
            found = following.follow(datings(articles, processes=processes))
            with closing(found if chosen.name == "table" else _noting(found, today, lang)) as told:
                chosen.write(told, _content(lang, today))
    except KeyboardInterrupt:
        click.echo(following.stopped("times_stopped", output), err=True)
        sys.exit(INTERRUPTED)
    left = telling.finish()
    sys.exit(SKIPPED if following.failed else left)


def _noting(found: Generator[Dating], today: date, lang: str) -> Generator[Dating]:
    """Yield what is found, and say which articles are dated after today."""
    from recoupe.presentation.export.notes import told_of

    with closing(found):
        for dating in found:
            for told in told_of(dating, today, lang):
                click.echo(told, err=True)
            yield dating


def _content(lang: str, today: date) -> formats.Content:
    from recoupe.presentation.export.times import time_lines, time_table

    return formats.Content(
        table=partial(time_table, language=lang),
        lines={"jsonl": partial(time_lines, language=lang)},
        shown=partial(_listed, lang=lang, today=today),
    )


def _listed(datings: Iterable[Dating], lang: str, today: date) -> Iterator[RenderableType]:
    from recoupe.presentation.interface import interface
    from recoupe.presentation.times_listing import TimesListing

    words = interface(lang)
    return (TimesListing(dating, words, today) for dating in datings)
