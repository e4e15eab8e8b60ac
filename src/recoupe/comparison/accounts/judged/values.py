"""Values that people hold to be of one fact, or of two."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from recoupe.comparison.bonds import united
from recoupe.comparison.dossier import AccountKind, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import TypeAlias

    from recoupe.comparison.dossier import Account, Value

    Pairs: TypeAlias = tuple[tuple[Place, Place], ...]
    Nearness: TypeAlias = Callable[[Value, Value], int]

ENTRIES = ("same", "different", "unsure")


class Bundle(NamedTuple):
    """Values of one fact, and the accounts they come from."""

    values: tuple[Value, ...]
    held: tuple[Account, ...]

    @property
    def is_changed(self) -> bool:
        """Tell whether they are not those of one account."""
        return len(self.held) != 1 or self.values != self.held[0].values


@dataclass(frozen=True)
class JudgedValues:
    """Pairs of places of values of one fact, of two, or nobody knows; none of the first two against another."""

    same: Pairs = ()
    different: Pairs = ()
    unsure: Pairs = ()

    def applied(
        self, accounts: Sequence[Account], loose: Mapping[Place, Value], near: Nearness
    ) -> list[Bundle]:
        """Return the values of each fact, in order of the accounts that they come from.

        Args:
            accounts: as found; claims go by their quotations.

            loose: values by place, those that no account has too.

            near: how far two values are from each other, to place what nothing is decided of.
        """
        bundles = [Bundle(one.values, (one,)) for one in accounts]
        known = {value.place for one in accounts if one.kind is not AccountKind.CLAIM for value in one.values}
        wanted = dict.fromkeys(place for pair in self.same for place in pair if place not in known)
        bundles += [Bundle((loose[place],), ()) for place in wanted]
        return [part for whole in self._joined(bundles) for part in self._parts(whole, near)]

    @cached_property
    def about(self) -> Mapping[Place, list[tuple[str, tuple[Place, Place]]]]:
        """Return what is decided of each place: an entry of `ENTRIES` and the pair."""
        about: defaultdict[Place, list[tuple[str, tuple[Place, Place]]]] = defaultdict(list)
        for entry in ENTRIES:
            for pair in getattr(self, entry):
                for place in pair:
                    about[place].append((entry, pair))
        return about

    @cached_property
    def _homes(self) -> Mapping[Place, set[Place]]:
        return united(self.same)

    @cached_property
    def _foes(self) -> Mapping[Place, set[Place]]:
        """Return from what each place is kept, by itself or through what is the same."""
        foes: defaultdict[Place, set[Place]] = defaultdict(set)
        for pair in self.different:
            for a, b in (pair, pair[::-1]):
                for one in self._homes.get(a, {a}):
                    foes[one] |= self._homes.get(b, {b})
        return foes

    def _joined(self, bundles: list[Bundle]) -> list[Bundle]:
        """Return `bundles` with those made one that hold the two values of one fact, the likeliest of each."""
        holders: defaultdict[Place, list[int]] = defaultdict(list)
        for number, bundle in enumerate(bundles):
            if not _is_claim(bundle):
                for place in {value.place for value in bundle.values}:
                    holders[place].append(number)
        pairs = (
            min(product(holders[a], holders[b]), key=lambda ends: _unlike(bundles, *ends))
            for a, b in self.same
        )
        together = united(pairs)
        wholes = [sorted(together.get(number, {number})) for number in range(len(bundles))]
        return [
            _one([bundles[number] for number in whole])
            for first, whole in enumerate(wholes)
            if whole[0] == first
        ]

    def _parts(self, bundle: Bundle, near: Nearness) -> list[Bundle]:
        """Return `bundle` in as many parts as there must be; what nothing is decided of goes with the nearest."""
        inside = {value.place for value in bundle.values}
        if _is_claim(bundle) or all(self._foes.get(place, set()).isdisjoint(inside) for place in inside):
            return [bundle]
        parts: list[list[Value]] = []
        for atom in self._atoms(bundle, inside):
            against = set[Place]().union(*(self._foes.get(one.place, ()) for one in atom))
            fit = [part for part in parts if against.isdisjoint(one.place for one in part)]
            if fit:
                _nearest(fit, atom, near).extend(atom)
            else:
                parts.append(list(atom))
        return [Bundle(_in_order(part, bundle.values), bundle.held) for part in parts]

    def _atoms(self, bundle: Bundle, inside: set[Place]) -> list[list[Value]]:
        """Return the values that stay together, what is kept apart from others first."""
        atoms: dict[frozenset[Place], list[Value]] = {}
        for value in bundle.values:
            home = self._homes.get(value.place, {value.place})
            atoms.setdefault(frozenset(home), []).append(value)
        torn = {
            home for home in atoms if any(not self._foes.get(one, set()).isdisjoint(inside) for one in home)
        }
        return [atoms[home] for home in sorted(atoms, key=lambda home: (home not in torn, sorted(home)))]


def _is_claim(bundle: Bundle) -> bool:
    return any(one.kind is AccountKind.CLAIM for one in bundle.held)


def _unlike(bundles: Sequence[Bundle], one: int, other: int) -> tuple[bool, bool, int, int]:
    """Rank two accounts that may be made one: one account already, two of a kind, the first."""
    kinds = {account.kind for number in (one, other) for account in bundles[number].held}
    return one != other, len(kinds) > 1, one, other


def _one(bundles: Sequence[Bundle]) -> Bundle:
    values = dict.fromkeys(value for bundle in bundles for value in bundle.values)
    return Bundle(tuple(values), tuple(account for bundle in bundles for account in bundle.held))


def _nearest(parts: Iterable[list[Value]], atom: Sequence[Value], near: Nearness) -> list[Value]:
    return min(parts, key=lambda part: min(near(one, other) for one, other in product(part, atom)))


def _in_order(part: Sequence[Value], values: Sequence[Value]) -> tuple[Value, ...]:
    return tuple(value for value in values if value in part)
