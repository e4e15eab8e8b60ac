"""`recoupe add`: articles in, kept in a store with what they say."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING

import click

from recoupe.cli.following import INTERRUPTED, Following
from recoupe.cli.lines import line
from recoupe.cli.model import heard
from recoupe.cli.progress import shown
from recoupe.cli.sources import SKIPPED, Telling, stream_sources, takes_processes, takes_sources
from recoupe.cli.store import store, takes_store

if TYPE_CHECKING:
    from recoupe.store import Added

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
    """Keep articles in a store, each once, with who says what in them.

    SOURCE is whatever `recoupe read` takes.
    Articles are kept one by one: a stop in the middle loses none, and the same command goes on.
    Exits with 1 where an article was left out, with 2 where nothing could be done.
    """
    telling, following, counts = Telling(lang), Following(lang), Counter[str]()
    try:
        with store(db, lang) as kept, shown(line("analysing", lang), of_bytes=True) as progress:
            articles = stream_sources(sources, given, telling, progress)
            with closing(following.follow(heard(articles, lang, processes, model))) as speeches:
                counts.update(_what(kept.add(speech)) for speech in speeches)
            total = len(kept)
    except KeyboardInterrupt:
        click.echo(line("adding_stopped", lang, db, str(following.done)), err=True)
        sys.exit(INTERRUPTED)
    left = telling.finish()
    numbers = (counts["new"] + counts["version"], counts["known"], counts["version"], total)
    click.echo(line("added", lang, db, *map(str, numbers)), err=True)
    sys.exit(SKIPPED if following.failed else left)


def _what(added: Added) -> str:
    if not added.is_new:
        return "known"
    return "version" if added.earlier else "new"
