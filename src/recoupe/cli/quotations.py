"""`recoupe quotations`: articles in, who said what out, as it is found."""

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
from recoupe.cli.model import heard
from recoupe.cli.progress import shown
from recoupe.cli.sources import SKIPPED, Telling, stream_sources, takes_processes, takes_sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from recoupe import Speech

FORMATS = ("table", "csv", "xlsx", "jsonl", "annotations")

# The first character keeps the lines that follow it as they are.
EXAMPLES = """\b
recoupe quotations articles/*.txt
recoupe quotations articles/ -o quotations.xlsx
recoupe quotations table.jsonl -o quotations.csv --delimiter ';' --processes 8
recoupe quotations articles/ --format jsonl | jq -r .speaker.name | sort | uniq -c
"""


@click.command(epilog=EXAMPLES)
@takes_sources
@takes_output("quotations", FORMATS)
@takes_processes
def quotations(
    sources: tuple[str, ...],
    output: str,
    format_: str | None,
    delimiter: str,
    lang: str,
    *,
    processes: int | None,
    model: str | None,
    **given: str | None,
) -> None:
    """List who said what in each article.

    SOURCE is a text file, a saved page, a link, a feed, a table, an export, a folder of these, or - for standard
    input.
    Quotations are written article by article, so that a stop in the middle loses none that is finished.
    Exits with 1 where an article was left out, with 2 where nothing could be done.
    """
    chosen = formats.choose(format_, output, delimiter, lang, known=FORMATS, example="quotations")
    destination.spare_files([output], sources, lang)
    telling, following = Telling(lang), Following(lang)
    try:
        with shown(line("analysing", lang), of_bytes=True, drawn=not chosen.on_screen) as progress:
            articles = stream_sources(sources, given, telling, progress)
            with closing(following.follow(heard(articles, lang, processes, model))) as speeches:
                chosen.write(speeches, _content(lang))
    except KeyboardInterrupt:
        click.echo(following.stopped("stopped", output), err=True)
        sys.exit(INTERRUPTED)
    left = telling.finish()
    sys.exit(SKIPPED if following.failed else left)


def _content(lang: str) -> formats.Content:
    from recoupe.presentation.export.annotations import to_annotations
    from recoupe.presentation.export.quotations import quotation_lines, quotation_table

    return formats.Content(
        table=partial(quotation_table, language=lang),
        lines={
            "jsonl": partial(quotation_lines, language=lang),
            "annotations": partial(to_annotations, language=lang),
        },
        shown=partial(_listed, lang=lang),
    )


def _listed(speeches: Iterable[Speech], lang: str) -> Iterator[RenderableType]:
    from recoupe.presentation.interface import interface
    from recoupe.presentation.listing import Listing

    words = interface(lang)
    return (Listing(speech, words) for speech in speeches)
