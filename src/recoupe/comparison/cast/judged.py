"""Actors that people hold to be one, or two."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.actors.names.spelling import is_variant
from recoupe.comparison.bonds import united
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    from recoupe.comparison.cast.joining import Local
    from recoupe.reasons import Reason

    Own: TypeAlias = tuple[str, str]
    Group: TypeAlias = list[Local]


@dataclass(frozen=True, slots=True)
class JudgedCast:
    """Pairs of articles' own actors, by article and id, that are `one` or `two`; none speaks against another.

    Of what is `unsure` nothing is changed.
    """

    one: tuple[tuple[Own, Own], ...] = ()
    two: tuple[tuple[Own, Own], ...] = ()
    unsure: tuple[tuple[Own, Own], ...] = ()

    def applied(self, groups: list[Group]) -> list[Group]:
        """Return `groups` with what is one joined, then what is two taken apart."""
        if not (self.one or self.two):
            return groups
        bound = united(self.one)
        foes = self._foes(bound)
        return [part for group in _joined(groups, self.one) for part in _parts(group, bound, foes)]

    def reasons(self, groups: Sequence[Group]) -> Mapping[Own, tuple[Reason, ...]]:
        """Return what to tell of the actors of each group that a judgement is about."""
        names = {own(local): local[1].name for group in groups for local in group}
        homes = {own(local): number for number, group in enumerate(groups) for local in group}
        told: defaultdict[int, list[Reason]] = defaultdict(list)
        for kind, pairs in (("merge", self.one), ("split", self.two), ("unsure_actor", self.unsure)):
            for a, b in pairs:
                for home in {homes[a], homes[b]}:
                    told[home].append(because(f"judgements.{kind}", names[a], names[b]))
        return {one: tuple(dict.fromkeys(told[home])) for one, home in homes.items() if home in told}

    def _foes(self, bound: Mapping[Own, set[Own]]) -> Mapping[Own, set[Own]]:
        foes: defaultdict[Own, set[Own]] = defaultdict(set)
        for a, b in self.two:
            for x, y in ((a, b), (b, a)):
                for one in bound.get(x, {x}):
                    foes[one] |= bound.get(y, {y})
        return foes


def own(local: Local) -> Own:
    """Return an article's id and that of its own actor."""
    return local[0], local[1].id


def _joined(groups: list[Group], pairs: Sequence[tuple[Own, Own]]) -> list[Group]:
    homes = {own(local): number for number, group in enumerate(groups) for local in group}
    together = united((homes[a], homes[b]) for a, b in pairs)
    wholes = [sorted(together.get(number, {number})) for number in range(len(groups))]
    return [
        [local for number in whole for local in groups[number]]
        for first, whole in enumerate(wholes)
        if whole[0] == first
    ]


def _parts(group: Group, bound: Mapping[Own, set[Own]], foes: Mapping[Own, set[Own]]) -> list[Group]:
    """Return `group` in as many parts as there must be; who is in no judgement goes by name, else with the first."""
    atoms: dict[frozenset[Own], Group] = {}
    for local in group:
        atoms.setdefault(frozenset(bound.get(own(local), {own(local)})), []).append(local)
    inside = {own(local) for local in group}
    torn = {atom for atom in atoms if any(foes.get(one, set()) & inside for one in atom)}
    parts: list[Group] = []
    for atom in sorted(atoms, key=lambda atom: (atom not in torn, sorted(atom))):
        against = set[tuple[str, str]]().union(*(foes.get(one, ()) for one in atom))
        fit = [part for part in parts if against.isdisjoint(map(own, part))]
        if fit:
            max(fit, key=lambda part: _alike(part, atoms[atom])).extend(atoms[atom])
        else:
            parts.append(list(atoms[atom]))
    return parts


def _alike(part: Group, other: Group) -> bool:
    return any(is_variant(one.name, two.name) for _, one in part for _, two in other)
