"""The command line: every verb is a library function of the same name."""

from __future__ import annotations

import io
import sys

import click

from recoupe import __version__
from recoupe.cli.add import add
from recoupe.cli.copies import copies
from recoupe.cli.corpus import corpus
from recoupe.cli.demo import demo
from recoupe.cli.desk import desk
from recoupe.cli.dossier import dossier
from recoupe.cli.judge import judge
from recoupe.cli.quotations import quotations
from recoupe.cli.read import read
from recoupe.cli.search import search
from recoupe.cli.stories import stories
from recoupe.cli.timeline import timeline
from recoupe.cli.times import times
from recoupe.cli.watch import watch


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="recoupe")
def main() -> None:
    """Cross-check what several news outlets published about one story.

    Who said what, in which words; who copied whom; where the accounts agree and differ; in what order things
    happened. Every answer links to the exact characters it was read from. Nothing leaves this machine, and nothing is
    fetched but the links that are given.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a letter shows a question mark
            stream.reconfigure(errors="replace")


main.add_command(dossier)
main.add_command(quotations)
main.add_command(copies)
main.add_command(timeline)
main.add_command(times)
main.add_command(stories)
main.add_command(read)
main.add_command(add)
main.add_command(watch)
main.add_command(search)
main.add_command(corpus)
main.add_command(desk)
main.add_command(judge)
main.add_command(demo)
