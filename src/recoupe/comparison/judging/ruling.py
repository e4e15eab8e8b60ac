"""All judgements on a dossier's articles: what becomes of each, and what each part of the comparison must keep to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.bonds import Bond, standing
from recoupe.comparison.cast.judged import JudgedCast
from recoupe.comparison.judging.case import CAST, PAIRED, Case, fitted
from recoupe.comparison.judging.fitting import Fitting
from recoupe.comparison.judging.splitting import findings_of, split_within
from recoupe.comparison.statements.judged import Judged
from recoupe.comparison.statements.pairing import reports_of
from recoupe.judgements.judgement import Judgement, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.judging.outcome import Outcome

_BONDS = {
    Kind.SAME: Bond.ONE,
    Kind.MERGE: Bond.ONE,
    Kind.DIFFERENT: Bond.TWO,
    Kind.SPLIT: Bond.TWO,
    Kind.UNSURE: Bond.OPEN,
}


@dataclass(frozen=True)
class Ruling:
    """What people decided, as it applies to these articles.

    Args:
        analyses: with actors of one article that are two taken apart.
    """

    analyses: tuple[Analysis, ...]
    cases: tuple[Case, ...] = ()

    @property
    def quotations(self) -> Judged:
        """Return which quotations are held to report one utterance or two, by pairs of ids."""
        same, different, unsure = (
            frozenset((one.findings[0][0], one.findings[1][0]) for one in self._standing(kind))
            for kind in (Kind.SAME, Kind.DIFFERENT, Kind.UNSURE)
        )
        return Judged(same, different, unsure)

    @property
    def cast(self) -> JudgedCast:
        """Return which of the articles' own actors are held to be one or two."""
        one, two = (
            tuple(dict.fromkeys(case.findings for case in self._standing(kind)))
            for kind in (Kind.MERGE, Kind.SPLIT)
        )
        return JudgedCast(one, two)  # type: ignore[arg-type]

    @property
    def speakers(self) -> Mapping[str, str | None]:
        """Return who is said to have spoken, by the quotation's id; `None` where nobody is known."""
        return {one.findings[0][0]: one.judgement.name for one in self._standing(Kind.SPEAKER)}

    def outcomes(self, actors: Mapping[tuple[str, str], str]) -> tuple[Outcome, ...]:
        """Return what became of each judgement, in their order; `actors`: the dossier's id of each article's own."""
        return tuple(one.outcome(actors) for one in self.cases)  # type: ignore[arg-type]

    def _standing(self, kind: Kind) -> list[Case]:
        return sorted((one for one in self.cases if one.is_about({kind})), key=lambda one: one.places)


def rule(analyses: Sequence[Analysis], judgements: Iterable[Judgement]) -> Ruling:
    """Return what `judgements` come to on these articles; of those that contradict one another the last stands."""
    given, analyses = tuple(judgements), tuple(analyses)
    if not given:
        return Ruling(analyses)
    fitting = Fitting(analyses)
    paired = any(one.kind in PAIRED for one in given)
    heard = reports_of(analyses, [q for one in analyses for q in one.quotations]) if paired else ()
    cases = [fitted(one, fitting, heard) for one in given]
    _settle(cases, PAIRED, lambda case: case.findings)
    _settle(cases, CAST, lambda case: case.places)
    _settle_speakers(cases)
    return _divided(analyses, cases)


def _divided(analyses: tuple[Analysis, ...], cases: list[Case]) -> Ruling:
    """Return the ruling once actors of one article that are two are apart: only then is it told who each mark means."""
    apart = [one.places for one in cases if one.is_about({Kind.SPLIT}) and len(set(one.findings)) == 1]
    divided = split_within(analyses, apart)
    there = findings_of(divided)
    cases = [one.refitted(there) if one.judgement.kind in CAST else one for one in cases]
    _settle(cases, CAST, lambda case: case.findings)
    return Ruling(divided, tuple(cases))


def _settle(cases: list[Case], kinds: frozenset[Kind], meant: Callable[[Case], tuple[object, ...]]) -> None:
    """Mark the cases of these kinds that a later one overrules."""
    numbers = [i for i, one in enumerate(cases) if one.is_about(kinds)]
    decided = [(_BONDS[cases[i].judgement.kind], *meant(cases[i])) for i in numbers]
    for i, stands in zip(numbers, standing(decided), strict=True):  # type: ignore[arg-type]
        cases[i] = cases[i].marked(stands=stands)


def _settle_speakers(cases: list[Case]) -> None:
    last = {one.places: one.judgement.name for one in cases if one.is_about({Kind.SPEAKER})}
    for i, one in enumerate(cases):
        if one.is_about({Kind.SPEAKER}):
            cases[i] = one.marked(stands=last[one.places] == one.judgement.name)
