"""What every verb reads: its arguments, its options, and what to tell of the sources that cannot be read."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from recoupe.cli.lines import NOTHING_DONE, line
from recoupe.cli.progress import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from recoupe.article import Article
    from recoupe.reading import Problem, Reading, Web
    from recoupe.reading.raw import Raw
    from recoupe.reading.resume import Resume

SKIPPED = 1
# Remarks of one kind that are each given a line; a folder of a thousand one-line texts would hide the rest.
REMARKS = 5

# How links are followed, by the names of `recoupe.Web`.
WEB = {
    "allow_private": "Let links lead to this machine and its network.",
    "follow": "Fetch what feeds, lists of feeds and sitemaps on disk link to.",
    "fresh": "Fetch again what was fetched before.",
    "offline": "Of links, read what was fetched before; ask nothing of the network.",
}


def _keep(context: click.Context, option: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click calls it so
    context.meta[f"web.{option.name}"] = value


MODEL = click.option(
    "--model", metavar="NAME", help="An installed spaCy pipeline with UD labels, instead of ours."
)
SOURCES = click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
# Where a store may stand for them.
ANY_SOURCES = click.argument("sources", nargs=-1, metavar="[SOURCE…]")
OPTIONS = (
    SOURCES,
    click.option("--outlet", help="Who published the articles."),
    click.option("--title", help="The article's title, where its text holds none."),
    click.option("--date", "published", metavar="DATE", help="When they were published, as 2017-04-12."),
    click.option(
        "--language", metavar="CODE", help="The language they are written in, as fr; found where not given."
    ),
    click.option(
        "--columns",
        metavar="FIELD=NAME,…",
        help="Which column of a table holds what, as title=Titre,text=Contenu; guessed where not given.",
    ),
    click.option(
        "--outlets",
        metavar="FILE",
        envvar="RECOUPE_OUTLETS",
        help="Outlets and the hosts of their pages, in TOML, beside those we know.",
    ),
    # Kept apart until sources are read, so that no verb has to hand them on.
    *(
        click.option(
            f"--{name.replace('_', '-')}", is_flag=True, expose_value=False, callback=_keep, help=told
        )
        for name, told in WEB.items()
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


def takes_any_sources(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the same, where it can do without sources."""
    return given(command, (ANY_SOURCES, *OPTIONS[1:]))


def takes_any_texts(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the same without a model, for it parses nothing."""
    return given(command, (ANY_SOURCES, *(option for option in OPTIONS[1:] if option is not MODEL)))


def takes_texts(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command sources and options without a model, for it parses nothing."""
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


def read_sources(sources: tuple[str, ...], *, lang: str, **given: Any) -> Reading:  # noqa: ANN401 - options of every type
    """Return what could be read, each problem told on standard error; exit with 2 where nothing could.

    `given` are the options that all verbs share.
    """
    from recoupe.reading import read

    with shown(line("reading", lang), of_bytes=True) as progress:
        reading = read(sources, progress=progress, web=web(), **given)
    telling = Telling(lang)
    for problem in reading.problems:
        telling.tell(problem)
    telling.finish()
    if not reading.articles:
        raise SystemExit(NOTHING_DONE)
    return reading


def stream_sources(
    sources: tuple[str, ...],
    given: Mapping[str, Any],
    telling: Telling,
    progress: Callable[[int, int], None] | None,
    *,
    resume: Resume | None = None,
    raw: Raw | None = None,
) -> Iterator[Article]:
    """Return the articles of `sources` as they are read, one at least; exit with 2 where there is none.

    `given` are the options that all verbs share.
    """
    from recoupe.reading import stream

    found = stream(sources, progress=progress, resume=resume, web=web(), raw=raw, **given)
    articles = telling.articles_of(found)
    first = next(articles, None)
    if first is None:
        telling.finish()
        raise SystemExit(0 if resume and resume.articles else NOTHING_DONE)
    return chain((first,), articles)


def web() -> Web:
    """Return how links are followed, as the command line says."""
    from recoupe.reading import Web

    asked = click.get_current_context().meta
    return Web(
        allow_private=asked["web.allow_private"],
        follow=asked["web.follow"],
        fresh=asked["web.fresh"],
        offline=asked["web.offline"],
    )


class Telling:
    """The problems met while sources are read, told as they come; a remark of one kind, a few times."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.articles = self.skipped = 0
        self._alike: dict[str, tuple[int, str]] = {}

    def tell(self, problem: Problem) -> None:
        """Give a source left out a line, and the first remarks of each kind about those read."""
        self.skipped += problem.skipped
        count, first = self._alike.get(problem.entry, (0, problem.source))
        if not problem.skipped:
            self._alike[problem.entry] = count + 1, first
        if problem.skipped or count < REMARKS:
            click.echo(problem.line(self.lang), err=True)

    def articles_of(self, found: Iterable[Article | Problem]) -> Iterator[Article]:
        """Yield the articles among what is found, and tell the problems."""
        from recoupe.article import Article

        for one in found:
            if isinstance(one, Article):
                self.articles += 1
                yield one
            else:
                self.tell(one)

    def finish(self) -> int:
        """Say how many more remarks of each kind there were; return what to exit with."""
        for count, first in self._alike.values():
            if count > REMARKS:
                click.echo(line("more", self.lang, str(count - REMARKS), first), err=True)
        return SKIPPED if self.skipped else 0


def exit_code(problems: Iterable[Problem]) -> int:
    """Return 1 where something was left out, else 0."""
    return SKIPPED if any(problem.skipped for problem in problems) else 0
