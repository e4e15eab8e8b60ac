"""`recoupe timeline`: articles in, what happened when out."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from recoupe.cli import destination, formats
from recoupe.cli.formats import takes_output
from recoupe.cli.lines import line
from recoupe.cli.model import needed
from recoupe.cli.progress import shown
from recoupe.cli.sources import exit_code, read_sources, takes_sources
from recoupe.cli.today import takes_offices, takes_today

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from rich.console import RenderableType

    from recoupe import Timeline, TimelineEntry
    from recoupe.article import Article

FORMATS = ("table", "csv", "xlsx", "jsonl", "ics")

# The first character keeps the lines that follow it as they are.
EXAMPLES = """\b
recoupe timeline articles/*.txt
recoupe timeline table.jsonl -o timeline.csv --delimiter ';'
recoupe timeline articles/*.txt --date 2017-04-12 -o timeline.ics
"""


@click.command(epilog=EXAMPLES)
@takes_sources
@takes_output("timeline", FORMATS)
@click.option("--all", "every", is_flag=True, help="In a table to read, the minor entries too.")
@takes_today
@takes_offices
def timeline(
    sources: tuple[str, ...],
    output: str,
    format_: str | None,
    delimiter: str,
    lang: str,
    *,
    model: str | None,
    every: bool,
    today: date,
    offices: bool,
    **given: str | None,
) -> None:
    """List what happened when, over all articles.

    SOURCE is a text file, a saved page, a link, a feed, a table, an export, a folder of these, or - for standard
    input.
    Exits with 1 where an article was left out, with 2 where nothing could be done.
    """
    chosen = formats.choose(format_, output, delimiter, lang, known=FORMATS, example="timeline")
    reading = read_sources(sources, lang=lang, **given)
    destination.spare([output], sources, reading, lang)
    found = _found(reading.articles, lang, model=model, today=today, offices=offices)
    chosen.write(iter(found.entries), _content(found, lang, every=every))
    if chosen.name != "table":
        _tell_notes(found, lang)
    if chosen.name == "ics":
        _tell_undated(found, lang)
    sys.exit(exit_code(reading.problems))


def _found(articles: Sequence[Article], lang: str, **asked: Any) -> Timeline:  # noqa: ANN401 - as `timeline` takes them
    from recoupe.make import timeline as find

    with needed(lang), shown(line("analysing", lang)) as progress:
        return find(articles, progress=progress, **asked)


def _content(found: Timeline, lang: str, *, every: bool) -> formats.Content:
    from recoupe.presentation.export.icalendar import timeline_calendar
    from recoupe.presentation.export.timeline import timeline_lines, timeline_table

    return formats.Content(
        table=partial(timeline_table, timeline=found, language=lang),
        lines={
            "jsonl": partial(timeline_lines, timeline=found, language=lang),
            "ics": partial(timeline_calendar, timeline=found, language=lang),
        },
        shown=partial(_listed, found=found, lang=lang, every=every),
    )


def _listed(
    entries: Iterable[TimelineEntry], found: Timeline, lang: str, *, every: bool
) -> Iterator[RenderableType]:
    from recoupe.presentation.interface import interface
    from recoupe.presentation.timeline_listing import TimelineListing

    yield TimelineListing(found, entries, interface(lang), every=every)


def _tell_notes(found: Timeline, lang: str) -> None:
    """Say on standard error which articles' own dates cannot be."""
    from recoupe.presentation.export.notes import told_of_articles

    for told in told_of_articles(found.notes, lang):
        click.echo(told, err=True)


def _tell_undated(found: Timeline, lang: str) -> None:
    """Say on standard error how many entries a calendar has no place for, if any."""
    from recoupe.presentation.export.icalendar import has_days

    if undated := sum(not has_days(entry) for entry in found.entries):
        click.echo(line("undated", lang, str(undated), str(len(found.entries))), err=True)
