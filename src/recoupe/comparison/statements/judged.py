"""Quotations that people hold to report one utterance, or two."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.comparison.bonds import united
from recoupe.reasons import Reason, because

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import TypeAlias

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation

    Pairs: TypeAlias = frozenset[tuple[str, str]]
    Group: TypeAlias = tuple[str, ...]

# Characters of a quotation that a reason names.
_NAMED = 60
ENTRIES = ("same", "different", "unsure")


@dataclass(frozen=True)
class Judged:
    """Pairs of ids that report one utterance, two, or nobody knows; none of the first two against another."""

    same: Pairs = field(default_factory=frozenset)
    different: Pairs = field(default_factory=frozenset)
    unsure: Pairs = field(default_factory=frozenset)

    def allows(self, made: set[str], groups: Iterable[set[str]], stead: set[str] | None = None) -> bool:
        """Tell whether `made` may stand beside `groups`, in stead of one of them.

        It may hold no two that are kept apart, nor share a third with a group that it is kept apart from.
        """
        foes = self._foes_of(made)
        if not foes.isdisjoint(made):
            return False
        return not foes or not any(
            one is not stead and not one.isdisjoint(made) and not one.isdisjoint(foes) for one in groups
        )

    def joined(self, groups: Iterable[Group]) -> tuple[Group, ...]:
        """Return `groups` with those of ids that are the same made one, as far as nothing keeps them apart."""
        found = [set(group) for group in groups]
        for whole in sorted({tuple(sorted(one)) for one in self._homes.values()}):
            found = self._with(whole, found)
        kept = [members for members in found if not any(members < other for other in found)]
        return tuple(sorted({tuple(sorted(members)) for members in kept}))

    def reasons(self, members: Iterable[str], said: Mapping[str, str]) -> tuple[Reason, ...]:
        """Return what people decided of the quotations of a statement; `said`: first words by id."""
        about = {one for name in members for one in self._about.get(name, ())}
        return tuple(_because(entry, pair, said) for entry, pair in sorted(about, key=_rank))

    def between(self, a: str, b: str, said: Mapping[str, str]) -> tuple[Reason, ...]:
        """Return what people decided of two quotations set side by side."""
        about = [one for one in self._about.get(a, ()) if b in one[1]]
        return tuple(_because(entry, pair, said) for entry, pair in sorted(about, key=_rank))

    @cached_property
    def _about(self) -> Mapping[str, list[tuple[str, tuple[str, str]]]]:
        """Return what is decided of each id."""
        about: defaultdict[str, list[tuple[str, tuple[str, str]]]] = defaultdict(list)
        for entry in ENTRIES:
            for pair in getattr(self, entry):
                for name in pair:
                    about[name].append((entry, pair))
        return about

    @cached_property
    def _homes(self) -> Mapping[str, set[str]]:
        return united(sorted(self.same))

    @cached_property
    def _foes(self) -> Mapping[str, set[str]]:
        """Return whom each id is kept from, by itself or through what is the same."""
        foes: defaultdict[str, set[str]] = defaultdict(set)
        for a, b in self.different:
            ours, theirs = self._homes.get(a, {a}), self._homes.get(b, {b})
            for one in ours:
                foes[one] |= theirs
            for one in theirs:
                foes[one] |= ours
        return foes

    def _with(self, whole: Group, groups: list[set[str]]) -> list[set[str]]:
        """Return `groups` with all of `whole` in one: its ids, then the fullest group of each."""
        made, placed = set(whole), set[str]()
        for group in sorted(groups, key=lambda one: (-len(one.intersection(whole)), -len(one), sorted(one))):
            here = group.intersection(whole)
            if not here <= placed:  # otherwise none, or one that reports another utterance too
                placed |= here
                made |= self._homes_of(group - self._foes_of(made))
        foes = self._foes_of(made)
        beside = (group if foes.isdisjoint(group) else group - made for group in groups)
        return [made, *(left for left in beside if left)]

    def _homes_of(self, members: Iterable[str]) -> set[str]:
        return set[str]().union(*(self._homes.get(one, {one}) for one in members))

    def _foes_of(self, members: Iterable[str]) -> set[str]:
        return set[str]().union(*(self._foes.get(one, ()) for one in members))


def spoken(
    judged: Judged, analyses: Sequence[Analysis], quotations: Sequence[Quotation]
) -> Mapping[str, str]:
    """Return the first words of each quotation that something is decided of, by its id."""
    meant = {name for entry in ENTRIES for pair in getattr(judged, entry) for name in pair}
    texts = {one.article.id: one.article.text for one in analyses if meant}
    return {q.id: _brief(q.said(texts[q.article])) for q in quotations if q.id in meant}


def _rank(decided: tuple[str, tuple[str, str]]) -> tuple[int, tuple[str, str]]:
    return ENTRIES.index(decided[0]), decided[1]


def _because(entry: str, pair: tuple[str, str], said: Mapping[str, str]) -> Reason:
    return because(f"judgements.{entry}", *(said[name] for name in pair))


def _brief(said: str) -> str:
    line = " ".join(said.split())
    return line if len(line) <= _NAMED else line[: _NAMED - 1].rsplit(" ", 1)[0] + "…"
