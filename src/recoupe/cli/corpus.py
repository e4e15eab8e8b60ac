"""`recoupe corpus`: the articles of years in, tables out, here or on a cluster."""

from __future__ import annotations

import sys
from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import click

from recoupe.cli.corpus_report import report
from recoupe.cli.following import INTERRUPTED
from recoupe.cli.lines import line, refusal
from recoupe.cli.model import needed
from recoupe.cli.progress import shown
from recoupe.cli.sources import SKIPPED, takes_processes, takes_sources

if TYPE_CHECKING:
    from recoupe.corpus import Manifest

# The first character keeps the lines that follow it as they are.
EXAMPLES = """\b
recoupe corpus export.jsonl --out corpus/
recoupe corpus crawl/ --out corpus/ --tables quotations,times
recoupe corpus articles/ --out corpus/ --tables passages,dependence,families --date-window 3d
recoupe corpus /data/*.warc.gz --out /data/corpus --engine sc://spark:15002 --processes 64
recoupe corpus report corpus/
"""
LIBRARIES = ("pyarrow", "pyspark")
ALONE = "actors,quotations,times"
TABLES = "actors,dependence,families,passages,quotations,statements,stories,times"


class WithReport(click.Command):
    """A command of sources that hands over where its first word is `report`; a folder of that name is `./report`."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 - click's own
    ) -> click.Context:
        """Return what the command, or that of the report, is to be called with."""
        if args[:1] == [report.name]:
            return report.make_context(f"{info_name} {report.name}", args[1:], parent=parent, **extra)
        return super().make_context(info_name, args, parent=parent, **extra)


@click.command(cls=WithReport, epilog=EXAMPLES)
@takes_sources
@click.option("--out", "folder", required=True, metavar="DIR", help="The folder of the tables.")
@click.option(
    "--engine",
    default="sail",
    show_default=True,
    metavar="ADDRESS",
    help="sail, inside this process, or sc://host:port of a Spark 4 server, whose workers have recoupe.",
)
@click.option(
    "--tables",
    default=ALONE,
    show_default=True,
    metavar="NAME,…",
    help=f"What is written beside the articles, of {TABLES}.",
)
@click.option("--limit", type=float, help="Seconds after which an article is set aside.")
@click.option("--step", type=click.IntRange(min=1), help="Articles after which a stopped run can go on.")
@click.option(
    "--date-window",
    "window",
    metavar="DAYS",
    help="Compare articles for copies that are so many days apart at most: 3d; all of them unless given.",
)
@click.option("--resume", is_flag=True, help="Go on where the same command was stopped.")
@takes_processes
def corpus(
    sources: tuple[str, ...],
    folder: str,
    engine: str,
    tables: str,
    lang: str,
    *,
    limit: float | None,
    step: int | None,
    window: str | None,
    resume: bool,
    processes: int | None,
    model: str | None,
    **given: str | None,
) -> None:
    """Write what articles say as Parquet tables, apart by day.

    SOURCE is whatever `recoupe read` takes, save standard input, or an address that the workers reach: s3://bucket/folder,
    gs://…, abfs://…, hdfs://…, file://….
    `recoupe corpus report DIR` then tells what is in them; `recoupe corpus report --help` says how.
    A stop loses no finished step. An article that hangs, or ends its process, is listed among the problems.
    Exits with 1 where an article was left out, with 2 where nothing could be done.
    """
    if not all(map(find_spec, LIBRARIES)):
        raise refusal("corpus_extra", lang)
    from recoupe.corpus import CorpusError, EngineError, Settings, write

    days = None if window is None else _days(window, lang)
    settings = Settings(tables=_tables(tables, lang), model=model, language=lang, window=days)
    settings = replace(settings, limit=limit or settings.limit, step=step or settings.step)
    try:
        with needed(lang), shown(line("analysing", lang)) as progress:
            manifest = write(
                sources,
                folder,
                address=engine,
                settings=settings,
                tasks=processes,
                resume=resume,
                progress=progress,
                **given,
            )
    except CorpusError as error:
        raise refusal(error.key, lang, *error.words) from error
    except EngineError as error:
        raise refusal("corpus_engine", lang, engine) from error
    except OSError as error:
        raise refusal("corpus_folder", lang, folder, error.strerror or str(error)) from error
    except KeyboardInterrupt:
        click.echo(line("corpus_stopped", lang, folder), err=True)
        sys.exit(INTERRUPTED)
    click.echo(line("corpus_made", lang, folder, _counted(manifest)), err=True)
    sys.exit(SKIPPED if manifest.counts["left_out"] else 0)


def _tables(names: str, lang: str) -> tuple[str, ...]:
    asked = sorted({name.strip() for name in names.split(",")} - {"", "articles"})
    for name in asked:
        if name not in TABLES.split(","):
            raise refusal("corpus_table", lang, name, TABLES.replace(",", ", "))
    return tuple(asked)


def _days(window: str, lang: str) -> int:
    """Return how many days `3d` or `3` are."""
    number = window.strip().removesuffix("d").removesuffix("j")
    if not number.isascii() or not number.isdigit():
        raise refusal("corpus_window", lang, window)
    return int(number)


def _counted(manifest: Manifest) -> str:
    hidden = ("steps", "words")
    return ", ".join(f"{name} {count}" for name, count in manifest.counts.items() if name not in hidden)
