"""`recoupe corpus report`: the tables of a corpus in, one page and files of rows out."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import click

from recoupe.cli import destination
from recoupe.cli.lines import line, refusal

# The first character keeps the lines that follow it as they are.
EXAMPLES = """\b
recoupe corpus report corpus/
recoupe corpus report corpus/ -o report.html --lang en --title "The flood in the press"
"""
LIBRARIES = ("pandas", "pyarrow")


@click.command("report", epilog=EXAMPLES)
@click.argument("folder", metavar="DIR")
@click.option("-o", "--output", metavar="FILE", help="The page; DIR/report.html unless given.")
@click.option("--title", help="The page's headline; the folder's name unless given.")
@click.option(
    "--lang",
    type=click.Choice(["fr", "en"]),
    default="fr",
    show_default=True,
    help="Language of the page and of what is said.",
)
def report(folder: str, *, output: str | None, title: str | None, lang: str) -> None:
    """Tell what the corpus in DIR holds: one page, and a folder of CSV files beside it.

    Outlets, dependence on agencies, who copies how much, who is given the floor, stories, what was left out, and how
    it was all found. What a table is missing for is said with how to have it.
    Exits with 2 where nothing could be done.
    """
    if not all(map(find_spec, LIBRARIES)):
        raise refusal("corpus_extra", lang)
    from recoupe.corpus import CorpusError
    from recoupe.corpus.report import report as write

    if output is not None:
        destination.check(output, lang, "report.html")
    try:
        page = write(folder, output, language=lang, title=title)
    except CorpusError as error:
        raise refusal(error.key, lang, *error.words) from error
    except OSError as error:
        name = str(output or Path(folder, "report.html"))
        raise refusal("unwritable", lang, name, error.strerror or type(error).__name__) from error
    click.echo(line("corpus_report", lang, str(page), str(page.with_suffix(""))), err=True)
