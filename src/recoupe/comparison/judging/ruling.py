"""All judgements on a dossier's articles: what becomes of each, and what each part of the comparison must keep to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.judged.values import JudgedValues
from recoupe.comparison.bonds import Bond, standing
from recoupe.comparison.cast.judged import JudgedCast
from recoupe.comparison.judging.case import Case, fitted
from recoupe.comparison.judging.fitting import Fitting
from recoupe.comparison.judging.splitting import findings_of, split_within
from recoupe.comparison.statements.judged import Judged
from recoupe.comparison.statements.pairing import reports_of
from recoupe.judgements.judgement import About, Judgement, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.dossier import Place
    from recoupe.comparison.judging.outcome import Outcome
    from recoupe.judgements.judgement import Mark

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
            frozenset(
                (one.findings[0][0], one.findings[1][0]) for one in self._standing(About.QUOTATIONS, kind)
            )
            for kind in (Kind.SAME, Kind.DIFFERENT, Kind.UNSURE)
        )
        return Judged(same, different, unsure)

    @property
    def values(self) -> JudgedValues:
        """Return which values are held to be of one fact or of two, by pairs of places."""
        same, different, unsure = (
            tuple(dict.fromkeys(case.places for case in self._standing(About.VALUES, kind)))
            for kind in (Kind.SAME, Kind.DIFFERENT, Kind.UNSURE)
        )
        return JudgedValues(same, different, unsure)  # type: ignore[arg-type]

    @property
    def marked_values(self) -> tuple[Mark, ...]:
        """Return where the values stood that something is decided of."""
        about = (one.judgement for one in self.cases if one.judgement.about is About.VALUES)
        return tuple(mark for one in about for mark in (one.a, one.b) if mark is not None)

    @property
    def cast(self) -> JudgedCast:
        """Return which of the articles' own actors are held to be one or two."""
        one, two, unsure = (
            tuple(dict.fromkeys(case.findings for case in self._standing(About.ACTORS, kind)))
            for kind in (Kind.MERGE, Kind.SPLIT, Kind.UNSURE)
        )
        return JudgedCast(one, two, unsure)  # type: ignore[arg-type]

    @property
    def speakers(self) -> Mapping[str, str | None]:
        """Return who is said to have spoken, by the quotation's id; `None` where nobody is known."""
        told = self._standing(About.SPEAKER, Kind.SPEAKER)
        return {one.findings[0][0]: one.judgement.name for one in told}

    def on_values(self, places: Iterable[Place]) -> Ruling:
        """Return it once what is decided of values is fitted to those that stand in `places`."""
        fitting = Fitting(self.analyses, places)
        cases = [
            fitted(one.judgement, fitting, ()) if one.judgement.about is About.VALUES else one
            for one in self.cases
        ]
        _settle(cases, About.VALUES, lambda case: case.findings)
        return replace(self, cases=tuple(cases))

    def outcomes(
        self, actors: Mapping[tuple[str, str], str], values: Mapping[tuple[str, ...], str] | None = None
    ) -> tuple[Outcome, ...]:
        """Return what became of each judgement, in their order.

        Args:
            actors: the dossier's id of each article's own.

            values: the id of each value, by what `value_at` names it.
        """
        named: dict[tuple[str, ...], str] = dict(values or {})
        named.update(actors.items())
        return tuple(one.outcome(named) for one in self.cases)

    def _standing(self, about: About, kind: Kind) -> list[Case]:
        found = (one for one in self.cases if one.is_about(about) and one.judgement.kind is kind)
        return sorted(found, key=lambda one: one.places)


def rule(analyses: Sequence[Analysis], judgements: Iterable[Judgement]) -> Ruling:
    """Return what `judgements` come to on these articles; of those that contradict one another the last stands.

    What is decided of values waits until there are any: see `Ruling.on_values`.
    """
    given, analyses = tuple(judgements), tuple(analyses)
    if not given:
        return Ruling(analyses)
    fitting = Fitting(analyses)
    paired = any(one.about is About.QUOTATIONS for one in given)
    heard = reports_of(analyses, [q for one in analyses for q in one.quotations]) if paired else ()
    cases = [Case(one) if one.about is About.VALUES else fitted(one, fitting, heard) for one in given]
    _settle(cases, About.QUOTATIONS, lambda case: case.findings)
    _settle(cases, About.ACTORS, lambda case: case.places)
    _settle_speakers(cases)
    return _divided(analyses, cases)


def _divided(analyses: tuple[Analysis, ...], cases: list[Case]) -> Ruling:
    """Return the ruling once actors of one article that are two are apart: only then is it told who each mark means."""
    split = (one for one in cases if one.is_about(About.ACTORS) and one.judgement.kind is Kind.SPLIT)
    apart = [one.places for one in split if len(set(one.findings)) == 1]
    divided = split_within(analyses, apart)
    there = findings_of(divided)
    cases = [one.refitted(there) if one.judgement.about is About.ACTORS else one for one in cases]
    _settle(cases, About.ACTORS, lambda case: case.findings)
    return Ruling(divided, tuple(cases))


def _settle(cases: list[Case], about: About, meant: Callable[[Case], tuple[object, ...]]) -> None:
    """Mark the cases about such findings that a later one overrules."""
    numbers = [i for i, one in enumerate(cases) if one.is_about(about)]
    decided = [(_BONDS[cases[i].judgement.kind], *meant(cases[i])) for i in numbers]
    for i, stands in zip(numbers, standing(decided), strict=True):  # type: ignore[arg-type]
        cases[i] = cases[i].marked(stands=stands)


def _settle_speakers(cases: list[Case]) -> None:
    last = {one.places: one.judgement.name for one in cases if one.is_about(About.SPEAKER)}
    for i, one in enumerate(cases):
        if one.is_about(About.SPEAKER):
            cases[i] = one.marked(stands=last[one.places] == one.judgement.name)
