"""`recoupe dossier`: articles in, dossier out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from recoupe.cli import destination
from recoupe.cli.destination import STANDARD_STREAM
from recoupe.cli.judgements import read_judgements, tell_outcomes
from recoupe.cli.lines import line, refusal
from recoupe.cli.model import embedded, needed
from recoupe.cli.progress import shown
from recoupe.cli.sources import exit_code, read_sources, takes_any_sources
from recoupe.cli.store import settled, takes_store
from recoupe.cli.today import takes_offices, takes_today

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from recoupe.article import Article
    from recoupe.comparison.dossier import Dossier
    from recoupe.judgements.judgement import Judgement


# The first character keeps the lines that follow it as they are.
EXAMPLES = """\b
recoupe dossier articles/*.txt
recoupe dossier articles/ -o dossier.html --open
recoupe dossier story.jsonl --json findings.json --lang en
recoupe dossier articles/ --judgements judgements.jsonl
recoupe dossier --story story-2f6c1e9a7b30 --db desk.db
"""


@click.command(epilog=EXAMPLES)
@takes_any_sources
@click.option("--story", metavar="ID", help="Instead of sources, a story of the store by any id it ever had.")
@takes_store
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    default="dossier.html",
    show_default=True,
    help="Write the page there; - for standard output.",
)
@click.option("--json", "json_path", metavar="FILE", help="Write every finding there too, as JSON; or -.")
@click.option(
    "--judgements",
    "judged",
    metavar="FILE",
    help="Keep to what people decided there, as recoupe judge writes it.",
)
@click.option(
    "--embeddings",
    metavar="NAME",
    help="Let a sentence-transformers model on this machine help to tell which quotations are one utterance.",
)
@click.option("--open", "opened", is_flag=True, help="Open the page when it is written.")
@takes_today
@takes_offices
def dossier(
    sources: tuple[str, ...],
    output: str,
    json_path: str | None,
    *,
    story: str | None,
    db: str,
    judged: str | None,
    embeddings: str | None,
    model: str | None,
    lang: str,
    opened: bool,
    today: date,
    offices: bool,
    **given: str | None,
) -> None:
    """Read articles and write their dossier as one page that needs nothing else.

    SOURCE is a text file, a saved page, a link, a feed, a table, an export, a folder of these, or - for standard
    input; or, with --story, articles that a store has grouped already.
    Exits with 1 where a source or a judgement was left out, with 2 where nothing could be done.
    """
    if bool(sources) == (story is not None):
        raise refusal("sources_or_story", lang)
    if opened and output == STANDARD_STREAM:
        raise refusal("not_opened", lang, output)
    _check(output, json_path, lang)
    decided = read_judgements(judged, lang)
    asked: dict[str, Any] = {"today": today, "offices": offices, "judgements": decided.judgements}
    asked["embeddings"] = embeddings
    problems = decided.problems
    if story is not None:
        destination.spare_files(_named(output, json_path), [db, *_given(judged)], lang)
        _write(_of_story(story, db, lang, model=model, **asked), output, json_path, lang)
    else:
        reading = read_sources(sources, lang=lang, **given)
        destination.spare(_named(output, json_path), [*sources, *_given(judged)], reading, lang)
        write_dossier(reading.articles, output, json_path, model=model, lang=lang, **asked)
        problems = (*reading.problems, *problems)
    if opened:
        click.launch(Path(output).resolve().as_uri())
    sys.exit(exit_code(problems))


def write_dossier(
    articles: Sequence[Article],
    page: str | Path,
    json_path: str | None,
    *,
    model: str | None,
    lang: str,
    judgements: Sequence[Judgement] = (),
    today: date | None = None,
    offices: bool = False,
    embeddings: str | None = None,
) -> None:
    """Make the dossier of `articles`, write it and sum it up on standard output.

    What goes to standard output itself is not mixed with a summary.
    """
    output = str(page)
    _check(output, json_path, lang)
    asked: dict[str, Any] = {"today": today, "offices": offices, "judgements": judgements}
    asked["embeddings"] = embeddings
    _write(_made(articles, lang, model=model, **asked), output, json_path, lang)


def _write(made: Dossier, output: str, json_path: str | None, lang: str) -> None:
    from recoupe.presentation.report import report

    tell_outcomes(made.judgements, lang)
    destination.write(output, report(made, language=lang), lang)
    if json_path is not None:
        from recoupe.presentation.export.json import dumps

        destination.write(json_path, dumps(made, language=lang), lang)
    if STANDARD_STREAM not in (output, json_path):
        _sum_up(made, output, lang)


def _check(output: str, json_path: str | None, lang: str) -> None:
    for name in _named(output, json_path):
        destination.check(name, lang)
    if json_path is not None and Path(output).resolve() == Path(json_path).resolve():
        raise refusal("written_twice", lang, output)


def _named(output: str, json_path: str | None) -> list[str]:
    return [output] if json_path is None else [output, json_path]


def _given(name: str | None) -> list[str]:
    return [name] if name else []


def _of_story(story: str, db: str, lang: str, *, model: str | None, **asked: Any) -> Dossier:  # noqa: ANN401 - as `dossier` takes them
    with embedded(lang), settled(db, lang, model=model) as kept, shown(line("analysing", lang)) as progress:
        made = kept.dossier(story, progress=progress, **asked)
    if made is None:
        raise refusal("no_story", lang, story, db)
    return made


def _made(articles: Sequence[Article], lang: str, **asked: Any) -> Dossier:  # noqa: ANN401 - as `dossier` takes them
    from recoupe.make import dossier as make

    with needed(lang), embedded(lang), shown(line("analysing", lang)) as progress:
        return make(articles, progress=progress, **asked)


def _sum_up(made: Dossier, page: str, lang: str) -> None:
    from rich.console import Console
    from rich.text import Text

    from recoupe.presentation.summary import summarise

    console = Console(highlight=False)
    console.print(summarise(made, language=lang))
    console.print(Text(line("page", lang, page), style="bold"), soft_wrap=True)
