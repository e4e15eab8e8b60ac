"""`recoupe search`: words in, the articles of a store that hold them out, or what was said in them."""

from __future__ import annotations

import sys
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from recoupe.cli import formats
from recoupe.cli.formats import takes_output
from recoupe.cli.lines import line
from recoupe.cli.store import store, takes_store

if TYPE_CHECKING:
    from recoupe.store import Asked

FORMATS = ("table", "csv", "xlsx", "jsonl")
KINDS = ("direct", "indirect", "mixed")
ORDERS = ("nearest", "latest", "earliest")
NOTHING_FOUND = 1

# The first character keeps the lines that follow it as they are.
EXAMPLES = """\b
recoupe search pont Orsane
recoupe search '"restera fermé"' 'rouv*' --db desk.db --format jsonl
recoupe search --quotations --speaker 'Jeanne Aubrac' --since 2023-03-01
recoupe search pont --quotations --only-here --outlet 'Le Phare' -o only.csv
"""


def _day(_context: click.Context, _option: click.Parameter, given: str | None) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError as error:
        raise click.BadParameter(f"{given}: a date is written 2017-04-12.") from error


@click.command(epilog=EXAMPLES)
@click.argument("words", nargs=-1, metavar="[WORD…]")
@takes_store
@click.option(
    "--quotations", is_flag=True, help="List what was said, not articles; the words are those said."
)
@click.option("--outlet", "outlets", multiple=True, help="Published by this outlet; given twice, by either.")
@click.option("--speaker", "speakers", multiple=True, help="Said by this person, whatever the accents.")
@click.option("--since", metavar="DATE", callback=_day, help="Published that day or later, as 2017-04-12.")
@click.option("--until", metavar="DATE", callback=_day, help="Published that day or before.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Quoted so.")
@click.option(
    "--carried", multiple=True, type=click.IntRange(1, 5), help="Said in so many outlets; 5 for 5 or more."
)
@click.option("--only-here", is_flag=True, help="The same as --carried 1.")
@click.option("--earlier", is_flag=True, help="Look in earlier texts of pages too.")
@click.option(
    "--order", type=click.Choice(ORDERS), default="nearest", show_default=True, help="What comes first."
)
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="How many at most.")
@click.option("--skip", type=click.IntRange(min=0), default=0, show_default=True, help="Leave out the first.")
@takes_output("articles or quotations", FORMATS)
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
    lang: str,
    *,
    quotations: bool,
    limit: int,
    skip: int,
    output: str,
    format_: str | None,
    delimiter: str,
    **narrowed: Any,  # noqa: ANN401 - options of every type
) -> None:
    """List the articles of a store that hold all WORDs, or what was said in them, the nearest first.

    Accents, case, œ and æ make no difference; "a phrase" stands in marks, and beg* is all that begins so.
    Without words, all that the options leave, the latest first.
    Exits with 1 where none is found, with 2 where nothing could be done.
    """
    chosen = formats.choose(format_, output, delimiter, lang, known=FORMATS, example="found")
    asked = _asked(words, quotations=quotations, **narrowed)
    with store(db, lang, read_only=True) as kept:
        look = kept.sayings if quotations else kept.search
        found = look(asked, limit=limit, offset=skip)
    if not found:
        click.echo(line("nothing_found", lang, db), err=True)
        sys.exit(NOTHING_FOUND)
    chosen.write(iter(found), _sayings(lang) if quotations else _hits())


def _asked(
    words: tuple[str, ...],
    *,
    quotations: bool,
    carried: tuple[int, ...],
    only_here: bool,
    order: str,
    **narrowed: Any,  # noqa: ANN401 - options of every type
) -> Asked:
    from recoupe.store import Asked, Order, Unit

    return Asked(
        " ".join(words),
        of=Unit.QUOTATIONS if quotations else Unit.ARTICLES,
        carried=(*carried, 1) if only_here else carried,
        order=Order(order),
        **narrowed,
    )


def _hits() -> formats.Content:
    from recoupe.presentation.export.hits import hit_lines, hit_table
    from recoupe.presentation.hits_listing import HitListing

    return formats.Content(table=hit_table, lines={"jsonl": hit_lines}, shown=partial(map, HitListing))


def _sayings(lang: str) -> formats.Content:
    from recoupe.presentation.export.sayings import saying_lines, saying_table
    from recoupe.presentation.hits_listing import SayingListing
    from recoupe.presentation.interface import interface

    shown = partial(SayingListing, words=interface(lang))
    return formats.Content(table=saying_table, lines={"jsonl": saying_lines}, shown=partial(map, shown))
