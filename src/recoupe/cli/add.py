"""`recoupe add`: articles in, kept in a store with what they say and the stories they make."""

from __future__ import annotations

import sys

import click

from recoupe.cli.adding import Adding
from recoupe.cli.following import INTERRUPTED
from recoupe.cli.lines import line
from recoupe.cli.progress import shown
from recoupe.cli.sources import SKIPPED, Telling, stream_sources, takes_processes, takes_sources
from recoupe.cli.store import store, takes_store

# The first character keeps the lines that follow it as they are.
EXAMPLES = """\b
recoupe add articles/
recoupe add export.html feed.xml --db desk.db
"""


@click.command(epilog=EXAMPLES)
@takes_sources
@takes_store
@takes_processes
def add(
    sources: tuple[str, ...],
    db: str,
    lang: str,
    *,
    processes: int | None,
    model: str | None,
    **given: str | None,
) -> None:
    """Keep articles in a store, each once, with what they say, and bring its stories up to date.

    SOURCE is whatever `recoupe read` takes; what an article was read from is kept too, up to 20 MB.
    Articles are kept one by one: a stop in the middle loses none, and the same command goes on.
    Exits with 1 where an article was left out, with 2 where nothing could be done.
    """
    from recoupe.reading.raw import Raw
    from recoupe.store import RAW_BYTES

    telling, raw = Telling(lang), Raw(RAW_BYTES)
    with store(db, lang, model=model) as kept:
        adding = Adding(kept, lang, processes, model)
        try:
            with shown(line("analysing", lang), of_bytes=True) as progress:
                adding.add(stream_sources(sources, given, telling, progress, raw=raw), raw)
            with shown(line("settling", lang)) as progress:
                kept.settle(progress)
        except KeyboardInterrupt:
            click.echo(line("adding_stopped", lang, db, str(adding.new)), err=True)
            sys.exit(INTERRUPTED)
        total = len(kept)
    left = telling.finish()
    numbers = (adding.new, adding.known, adding.versions, total)
    click.echo(line("added", lang, db, *map(str, numbers)), err=True)
    if raw.left:
        click.echo(line("raw_left", lang, str(raw.left), str(RAW_BYTES // 1_000_000)), err=True)
    sys.exit(SKIPPED if adding.following.failed else left)
