"""`recoupe dossier`: articles in, dossier out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from recoupe.cli.progress import shown
from recoupe.cli.sources import exit_code, read_sources, takes_sources


@click.command()
@takes_sources
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the page there [dossier.html].")
@click.option(
    "--json", "json_path", type=click.Path(dir_okay=False), help="Write every finding there too, as JSON."
)
@click.option("--open", "opened", is_flag=True, help="Open the page when it is written.")
def dossier(
    sources: tuple[str, ...],
    output: str | None,
    json_path: str | None,
    model: str | None,
    lang: str,
    *,
    opened: bool,
    **given: str | None,
) -> None:
    """Read articles and write their dossier as one page that needs nothing else.

    SOURCE is a text file, a saved page, a table (JSON Lines), a folder of these, or - for standard input.

    \b
    recoupe dossier articles/*.txt
    recoupe dossier articles/ -o dossier.html --open
    recoupe dossier story.jsonl --json dossier.json --lang en
    """
    reading = read_sources(sources, lang=lang, **given)
    page = Path(output or "dossier.html")
    write_dossier(reading.articles, page, json_path, model=model, lang=lang)
    if opened:
        click.launch(page.resolve().as_uri())
    sys.exit(exit_code(reading))


def write_dossier(
    articles: tuple, page: Path, json_path: str | None, *, model: str | None, lang: str
) -> None:
    """Make the dossier of `articles`, write it and sum it up on standard output."""
    from recoupe import make_dossier, report
    from recoupe.language.pipeline import PipelineError

    with shown(len(articles) + 1, "Lecture" if lang == "fr" else "Reading") as progress:
        try:
            made = make_dossier(articles, model=model, progress=progress)
        except PipelineError as error:
            raise click.ClickException(str(error)) from error
    _write(page, report(made, language=lang))
    if json_path is not None:
        from recoupe.presentation.export.json import dumps

        _write(Path(json_path), dumps(made, language=lang))
    _sum_up(made, page, lang)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(
            f"{path}: cannot be written ({error.strerror}). Choose another place with -o."
        ) from error


def _sum_up(made: object, page: Path, lang: str) -> None:
    from rich.console import Console

    from recoupe.presentation.summary import summarise

    console = Console(highlight=False)
    console.print(summarise(made, language=lang))
    console.print(("Page : " if lang == "fr" else "Page: ") + str(page), style="bold", soft_wrap=True)
