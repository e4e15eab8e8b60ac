"""The file of judgements a verb is given: read, its bad lines and what fits no more told on standard error."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from recoupe.cli.lines import line
from recoupe.cli.sources import REMARKS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.comparison.judging.outcome import Outcome
    from recoupe.judgements.file import Judgements

TOLD = frozenset({"unfit", "overruled"})


def read_judgements(path: str | None, lang: str) -> Judgements:
    """Return what the file holds; none where no file is named."""
    from recoupe.judgements.file import Judgements, read_judgements

    found = Judgements() if path is None else read_judgements(path)
    for problem in found.problems:
        click.echo(problem.line(lang), err=True)
    return found


def tell_outcomes(outcomes: Iterable[Outcome], lang: str) -> None:
    """Print a line for each judgement that fits nothing or gives way, the first few of each state."""
    told: Counter[str] = Counter()
    for one in outcomes:
        if one.state.value in TOLD:
            told[one.state.value] += 1
            if told[one.state.value] <= REMARKS:
                why = " ; ".join(reason.say(lang) for reason in one.why)
                click.echo(line("judgement", lang, one.judgement.source or one.judgement.kind, why), err=True)
    for state, count in told.items():
        if count > REMARKS:
            first = next(one for one in outcomes if one.state.value == state)
            click.echo(line("more", lang, str(count - REMARKS), first.judgement.source), err=True)
