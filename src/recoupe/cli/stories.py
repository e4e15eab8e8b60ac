"""`recoupe stories`: articles in, which of them tell of one event and of one story out."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from recoupe.cli import destination, formats
from recoupe.cli.formats import takes_output
from recoupe.cli.lines import line
from recoupe.cli.progress import shown
from recoupe.cli.sources import exit_code, read_sources, takes_any_texts
from recoupe.cli.store import Kept, settled, takes_store
from recoupe.cli.today import takes_offices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rich.console import RenderableType

    from recoupe.article import Article
    from recoupe.comparison.dossier import Story

FORMATS = ("table", "csv", "xlsx", "jsonl")

# The first character keeps the lines that follow it as they are.
EXAMPLES = """\b
recoupe stories feed.xml export.html
recoupe stories table.jsonl -o stories.csv
recoupe stories --db desk.db --limit 20
"""


@click.command(epilog=EXAMPLES)
@takes_any_texts
@takes_store
@click.option("--limit", type=click.IntRange(min=1), help="Stories of a store at most; all unless given.")
@takes_output("stories", FORMATS)
@takes_offices
def stories(
    sources: tuple[str, ...],
    output: str,
    format_: str | None,
    delimiter: str,
    lang: str,
    *,
    db: str,
    limit: int | None,
    offices: bool,
    **given: str | None,
) -> None:
    """List which articles tell of one event, and which events make one story.

    SOURCE is whatever `recoupe read` takes. Nothing is parsed: a core groups some hundreds of articles a second.
    Without a SOURCE, the stories of the store are listed, those first that an article came in to last.
    Exits with 1 where an article was left out, with 2 where nothing could be done.
    """
    chosen = formats.choose(format_, output, delimiter, lang, known=FORMATS, example="stories")
    if not sources:
        _of_store(db, limit, output, chosen, lang)
        return
    reading = read_sources(sources, lang=lang, **given)
    destination.spare([output], sources, reading, lang)
    from recoupe.make import stories as find

    with shown(line("analysing", lang)) as progress:
        found = find(reading.articles, offices=offices, progress=progress)
    articles = {article.id: article for article in reading.articles}
    chosen.write(iter(found), _content(articles, lang))
    sys.exit(exit_code(reading.problems))


def _of_store(db: str, limit: int | None, output: str, chosen: formats.Format, lang: str) -> None:
    destination.spare_files([output], [db], lang)
    with settled(db, lang) as kept:
        lines = kept.stories(limit=-1 if limit is None else limit)
        found = (story for line in lines if (story := kept.story(line.id)))
        chosen.write(found, _content(Kept(kept), lang))


def _content(articles: Mapping[str, Article], lang: str) -> formats.Content:
    from recoupe.presentation.export.stories import story_lines, story_table

    return formats.Content(
        table=partial(story_table, articles=articles, language=lang),
        lines={"jsonl": partial(story_lines, language=lang)},
        shown=partial(_listed, articles=articles, lang=lang),
    )


def _listed(found: Iterable[Story], articles: Mapping[str, Article], lang: str) -> Iterator[RenderableType]:
    from recoupe.presentation.interface import interface
    from recoupe.presentation.stories_listing import StoryListing

    words = interface(lang)
    return (StoryListing(story, articles, words) for story in found)
