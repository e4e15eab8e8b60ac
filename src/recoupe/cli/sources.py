"""What every verb reads: its arguments, its options, and what to tell of the sources that cannot be read."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import click

from recoupe.cli.lines import NOTHING_DONE, line
from recoupe.cli.progress import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from recoupe.reading import Problem, Reading

SKIPPED = 1
# Remarks of one kind that are each given a line; a folder of a thousand one-line texts would hide the rest.
REMARKS = 5

MODEL = click.option(
    "--model", metavar="NAME", help="An installed spaCy pipeline with UD labels, instead of ours."
)
OPTIONS = (
    click.argument("sources", nargs=-1, required=True, metavar="SOURCE…"),
    click.option("--outlet", help="Who published the articles."),
    click.option("--title", help="The article's title, where its text holds none."),
    click.option("--date", "published", metavar="DATE", help="When they were published, as 2017-04-12."),
    click.option(
        "--language", metavar="CODE", help="The language they are written in, as fr; found where not given."
    ),
    MODEL,
    click.option(
        "--lang",
        type=click.Choice(["fr", "en"]),
        default="fr",
        show_default=True,
        help="Language of what is written and said.",
    ),
)


def takes_sources(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the sources and the options that every verb shares."""
    return given(command, OPTIONS)


def takes_texts(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the same without a model, for it parses nothing."""
    return given(command, (option for option in OPTIONS if option is not MODEL))


def takes_processes(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command that reads articles on several cores the option of how many."""
    told = "Articles read at once; as many as there are cores."
    return given(command, [click.option("--processes", type=click.IntRange(min=1), help=told)])


def given(command: Callable[..., Any], options: Iterable[Callable[..., Any]]) -> Callable[..., Any]:
    """Give a command `options`, in their order."""
    for option in reversed(tuple(options)):
        command = option(command)
    return command


def read_sources(
    sources: tuple[str, ...],
    *,
    outlet: str | None,
    title: str | None,
    published: str | None,
    language: str | None,
    lang: str,
) -> Reading:
    """Return what could be read, each problem told on standard error; exit with 2 where nothing could."""
    from recoupe.reading import read

    with shown(line("reading", lang)) as progress:
        reading = read(
            sources,
            outlet=outlet,
            title=title,
            published=published,
            language=language,
            progress=progress,
        )
    for told in _told(reading.problems, lang):
        click.echo(told, err=True)
    if not reading.articles:
        raise SystemExit(NOTHING_DONE)
    return reading


def _told(problems: Iterable[Problem], lang: str) -> Iterator[str]:
    """Yield a line for each source left out, and for the first remarks of each kind about those read."""
    remarks: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if not problem.skipped:
            remarks[problem.entry].append(problem)
        if problem.skipped or len(remarks[problem.entry]) <= REMARKS:
            yield problem.line(lang)
    for alike in remarks.values():
        if len(alike) > REMARKS:
            yield line("more", lang, str(len(alike) - REMARKS), alike[0].source)


def exit_code(problems: Iterable[Problem]) -> int:
    """Return 1 where something was left out, else 0."""
    return SKIPPED if any(problem.skipped for problem in problems) else 0
