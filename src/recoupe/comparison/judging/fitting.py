"""Which finding a mark means now: the quotation, the value or the actor's mention that stands in its place."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Place
from recoupe.comparison.judging.marks import Texts
from recoupe.judgements.judgement import About
from recoupe.reasons import Reason, because

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TypeAlias

    from recoupe.analysis.analysis import Analysis
    from recoupe.judgements.judgement import Mark
    from recoupe.text import Span

    # A quotation's id; an article's and that of its own actor, or the place of a value in it.
    Finding: TypeAlias = tuple[str, ...]
    Spans: TypeAlias = dict[str, list[tuple[Span, Finding]]]

# Share of their union that a mark and a finding must have in common where their ends differ: two findings
# that do not overlap cannot both have it.
_OVERLAP = 0.5
# Characters of a mark's words that a reason names.
_NAMED = 60
_LACKING = {About.ACTORS: "no_actor", About.VALUES: "no_value"}


@dataclass(frozen=True, slots=True)
class Fit:
    """What a mark means now, where it stands, and what to tell of it: nothing where all is as it was."""

    finding: Finding
    place: Place
    why: tuple[Reason, ...] = ()


class Fitting:
    """The quotations, the mentions of actors and the `values` of a dossier, to fit marks to."""

    def __init__(self, analyses: Sequence[Analysis], values: Iterable[Place] = ()) -> None:
        self._texts = Texts(one.article for one in analyses)
        self._quotations: Spans = defaultdict(list)
        self._mentions: Spans = defaultdict(list)
        self._values: Spans = defaultdict(list)
        for one in analyses:
            self._quotations[one.article.id] = [(q.span, (q.id,)) for q in one.quotations]
            self._mentions[one.article.id] = [
                (mention.span, (one.article.id, actor.id))
                for actor in one.actors
                for mention in actor.mentions
            ]
        for place in values:
            self._values[place.article].append((place.span, value_at(place)))

    def fit(self, mark: Mark, about: About) -> Fit | Reason:
        """Return what `mark` means among what a judgement is `about`, or why it means nothing here."""
        kinds = {About.ACTORS: self._mentions, About.VALUES: self._values}
        spans, lacking = kinds.get(about, self._quotations), _LACKING.get(about, "no_quotation")
        there = self._texts.exact(mark)
        if there and (found := _standing(there, spans)):
            return (
                found if found.place == there else Fit(found.finding, found.place, (_told("redrawn", mark),))
            )
        return _told(lacking, mark) if there else self._moved(mark, spans, lacking)

    def _moved(self, mark: Mark, spans: Spans, lacking: str) -> Fit | Reason:
        places = self._texts.moved(mark)
        fits = [fit for place in places if (fit := _standing(place, spans))]
        meant = {fit.finding for fit in fits}
        if len(meant) == 1:
            return Fit(fits[0].finding, fits[0].place, (_told("moved", mark, fits[0].place.article),))
        if meant:
            strayed = any(place.article != mark.article for place in places)
            return absent(mark) if strayed else _told("several", mark)
        # The words of a value may well stand elsewhere.
        return _told(lacking if places or mark.before or mark.after else "no_words", mark)


def value_at(place: Place) -> Finding:
    """Return what names the value that stands at `place`."""
    return place.article, f"{place.span.start}-{place.span.end}"


def _standing(place: Place, spans: Spans) -> Fit | None:
    """Return the finding that stands at `place`, or that has most in common with it."""
    near = [one for one in spans[place.article] if _common(one[0], place.span) >= _OVERLAP]
    if not near:
        return None
    span, finding = max(near, key=lambda one: (_common(one[0], place.span), -one[0].start))
    return Fit(finding, Place(place.article, span))


def _common(one: Span, other: Span) -> float:
    return len(one.shared(other)) / (max(one.end, other.end) - min(one.start, other.start))


def absent(mark: Mark) -> Reason:
    """Return why a mark means nothing where its article is not there and others have its words."""
    return _told("absent", mark, mark.article or mark.digest[:12])


def _told(entry: str, mark: Mark, *words: str) -> Reason:
    return because(f"judgements.{entry}", brief(mark.text), *words)


def brief(text: str) -> str:
    """Return the first words of `text`, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _NAMED else line[: _NAMED - 1].rsplit(" ", 1)[0] + "…"


def not_one(fits: Iterable[Fit]) -> bool:
    """Tell whether two marks mean one finding, or one place of it, which leaves nothing to decide."""
    places = [fit.place for fit in fits]
    return len(set(places)) < len(places)
