"""One judgement on these articles: what its marks mean here, and whether it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recoupe.comparison.judging.fitting import Fit, Fitting, absent, brief, not_one
from recoupe.comparison.judging.outcome import Outcome, State
from recoupe.judgements.judgement import About, Judgement
from recoupe.reasons import Reason, because

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from recoupe.comparison.dossier import Place
    from recoupe.comparison.judging.fitting import Finding


@dataclass(frozen=True)
class Case:
    """A judgement with what its marks mean here, and whether a later one overrules it."""

    judgement: Judgement
    fits: tuple[Fit, ...] = ()
    why: tuple[Reason, ...] = ()
    stands: bool = True

    @property
    def places(self) -> tuple[Place, ...]:
        """Return where its findings stand, in reading order."""
        return tuple(sorted(fit.place for fit in self.fits))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return its findings, in order."""
        return tuple(sorted(fit.finding for fit in self.fits))

    def is_about(self, about: About) -> bool:
        """Tell whether it is about such findings, fits and stands so far."""
        return bool(self.fits) and self.stands and self.judgement.about is about

    def marked(self, *, stands: bool) -> Case:
        """Return it as it stands beside the others."""
        return replace(self, stands=self.stands and stands)

    def refitted(self, findings: Mapping[Place, Sequence[Finding]]) -> Case:
        """Return it with what stands in its places now, where an actor was made two."""
        there = [(fit, findings[fit.place]) for fit in self.fits]
        return replace(
            self,
            fits=tuple(fit if fit.finding in now else replace(fit, finding=now[0]) for fit, now in there),
        )

    def outcome(self, named: Mapping[tuple[str, ...], str]) -> Outcome:
        """Return what became of it; `named`: the dossier's ids of the articles' own actors and of values."""
        if not self.fits:
            return Outcome(self.judgement, State.UNFIT, (), self.why)
        why = tuple(reason for fit in self.fits for reason in fit.why)
        state = State.MOVED if why else State.APPLIED
        if not self.stands:
            why, state = (*why, because("judgements.overruled")), State.OVERRULED
        # A value that no account has any more has no id.
        meant = (named.get(fit.finding, "") if fit.finding[1:] else fit.finding[0] for fit in self.fits)
        return Outcome(self.judgement, state, tuple(dict.fromkeys(filter(None, meant))), why)


def fitted(judgement: Judgement, fitting: Fitting, heard: Container[str]) -> Case:
    """Return `judgement` with what it means; `heard`: the ids of the quotations that are compared."""
    marks = [mark for mark in (judgement.a, judgement.b) if mark is not None]
    found = [fitting.fit(mark, judgement.about) for mark in marks]
    fits = tuple(one for one in found if isinstance(one, Fit))
    lacking = tuple(one for one in found if isinstance(one, Reason))
    if lacking:
        return Case(judgement, why=tuple(dict.fromkeys(lacking)))
    if not_one(fits):
        strayed = [
            mark
            for mark, fit in zip(marks, fits, strict=True)
            if fit.why and fit.place.article != mark.article
        ]
        told = absent(strayed[0]) if strayed else because("judgements.one_place", brief(judgement.a.text))
        return Case(judgement, why=(told,))
    if judgement.about is About.QUOTATIONS and any(one.finding[0] not in heard for one in fits):
        return Case(judgement, why=(because("judgements.not_compared", brief(judgement.a.text)),))
    return Case(judgement, fits)
