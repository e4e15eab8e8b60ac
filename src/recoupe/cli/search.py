"""`recoupe search`: words in, the articles of a store that hold them out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from recoupe.cli import formats
from recoupe.cli.formats import takes_output
from recoupe.cli.lines import line
from recoupe.cli.store import store, takes_store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from recoupe.store import Hit

FORMATS = ("table", "csv", "xlsx", "jsonl")
NOTHING_FOUND = 1

# The first character keeps the lines that follow it as they are.
EXAMPLES = """\b
recoupe search pont Orsane
recoupe search '"restera fermé"' 'rouv*' --db desk.db --format jsonl
"""


@click.command(epilog=EXAMPLES)
@click.argument("words", nargs=-1, required=True, metavar="WORD…")
@takes_store
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="Articles at most.")
@takes_output("articles", FORMATS)
@click.option(
    "--lang",
    type=click.Choice(["fr", "en"]),
    default="fr",
    show_default=True,
    help="Language of the messages.",
)
def search(
    words: tuple[str, ...],
    db: str,
    limit: int,
    lang: str,
    *,
    output: str,
    format_: str | None,
    delimiter: str,
) -> None:
    """List the articles of a store that hold all WORDs, the nearest first.

    Accents, case, œ and æ make no difference; "a phrase" stands in marks, and beg* is all that begins so.
    Exits with 1 where none is found, with 2 where nothing could be done.
    """
    chosen = formats.choose(format_, output, delimiter, lang, known=FORMATS, example="articles")
    with store(db, lang, read_only=True) as kept:
        hits = kept.search(" ".join(words), limit=limit)
    if not hits:
        click.echo(line("nothing_found", lang, db), err=True)
        sys.exit(NOTHING_FOUND)
    chosen.write(iter(hits), _content())


def _content() -> formats.Content:
    from recoupe.presentation.export.hits import hit_lines, hit_table

    return formats.Content(table=hit_table, lines={"jsonl": hit_lines}, shown=_listed)


def _listed(hits: Iterable[Hit]) -> Iterator[RenderableType]:
    from recoupe.presentation.hits_listing import HitListing

    return map(HitListing, hits)
