"""`recoupe judge`: a decision on a dossier's findings, added to a file that `recoupe dossier` keeps to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from recoupe.cli import destination
from recoupe.cli.lines import line, refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.judgements.judgement import Judgement

KINDS = ("same", "different", "unsure", "speaker", "merge", "split")
EXAMPLES = """\b
recoupe judge judgements.jsonl same courrier-q12-60 gazette-q40-95 --dossier findings.json
recoupe judge judgements.jsonl different a3.1 a3.2 --dossier findings.json
recoupe judge judgements.jsonl speaker courrier-q12-60 "Jeanne Aubrac" --dossier findings.json
recoupe judge judgements.jsonl merge p2 p5 --dossier findings.json
recoupe judge judgements.jsonl split p3@courrier p3@gazette --dossier findings.json
"""


@click.command(epilog=EXAMPLES)
@click.argument("path", metavar="FILE")
@click.argument("kind", type=click.Choice(KINDS), metavar="KIND")
@click.argument("first", metavar="FINDING")
@click.argument("second", metavar="FINDING|NAME")
@click.option(
    "--dossier",
    "dossier_path",
    metavar="FILE",
    required=True,
    help="The dossier's findings, as --json wrote.",
)
@click.option("--note", default="", help="Why, for who reads the file.")
@click.option("--author", default="", help="Who decides.")
@click.option("--date", default="", help="When; no clock is asked.")
@click.option(
    "--lang",
    type=click.Choice(["fr", "en"]),
    default="fr",
    show_default=True,
    help="Language of what is said.",
)
def judge(
    path: str, kind: str, first: str, second: str, *, dossier_path: str, lang: str, **noted: str
) -> None:
    """Decide once and for all: add a judgement to FILE, made where it is not there.

    KIND is same, different or unsure, of two quotations or of two values of accounts; speaker, of a quotation
    and a name, empty where nobody known spoke; merge, of two actors that are one, or unsure; split, of two
    mentions of an actor that is two.
    What FILE holds stays as it is; - for standard output.
    """
    from recoupe.judgements.rows import to_line

    destination.check(path, lang, "judgements.jsonl")
    _spare(path, lang)
    made = _made(_findings(dossier_path, lang), kind, (first, second), noted, path=dossier_path, lang=lang)
    if path == destination.STANDARD_STREAM:
        click.echo(to_line(made).encode())
    else:
        _add(made, path, lang)
        click.echo(line("judgement_added", lang, path))


def _spare(path: str, lang: str) -> None:
    """Stop where the file is one of something else: an article, the dossier itself."""
    from recoupe.judgements.file import read_judgements

    held = read_judgements(path)
    refused = [problem for problem in held.problems if problem.skipped]
    if refused and not held.judgements:
        click.echo(refused[0].line(lang), err=True)
        raise refusal("not_judgements", lang, path)


def _findings(path: str, lang: str) -> dict[str, Any]:
    try:
        read = json.loads(Path(path).read_bytes())
    except OSError as error:
        raise refusal("not_dossier", lang, path, error.strerror or type(error).__name__) from error
    except (ValueError, RecursionError) as error:
        raise refusal("not_dossier", lang, path, "JSON") from error
    lacking = [
        key for key in ("articles", "quotations", "actors") if not isinstance(read, dict) or key not in read
    ]
    if lacking:
        raise refusal("not_dossier", lang, path, lacking[0])
    return dict(read)


def _made(
    findings: dict[str, Any], kind: str, named: Sequence[str], noted: dict[str, str], *, path: str, lang: str
) -> Judgement:
    from recoupe.judgements.drawing import FindingError, UnlikeError, judge

    of, name = ([named[0]], named[1]) if kind == "speaker" else (list(named), None)
    try:
        return judge(findings, kind=kind, of=of, name=name, **noted)
    except FindingError as error:
        raise refusal("judgement_unknown", lang, str(error), path) from error
    except UnlikeError as error:
        raise refusal("judgement_unlike", lang, *named) from error
    except ValueError as error:
        raise refusal("judgement_twice", lang, named[0]) from error
    except (AttributeError, IndexError, KeyError, TypeError, StopIteration) as error:
        raise refusal("not_dossier", lang, path, type(error).__name__) from error


def _add(made: Judgement, path: str, lang: str) -> None:
    from recoupe.judgements.file import write_judgements

    try:
        write_judgements([made], path=path)
    except OSError as error:
        raise refusal("unwritable", lang, path, error.strerror or type(error).__name__) from error
    except ValueError as error:
        raise refusal("judgements_full", lang, path) from error
