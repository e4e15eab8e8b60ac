"""Which places say the same in the same words: one source, however many articles print it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recoupe.comparison.dossier import Passage, Place
    from recoupe.reasons import Reason


class Sources:
    """The passages that each two articles share."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._sides: dict[tuple[str, str], list[tuple[Place, Place]]] = defaultdict(list)
        for passage in passages:
            self._sides[passage.a.article, passage.b.article].append((passage.a, passage.b))

    def why(self, places: Sequence[Place], names: Mapping[str, str]) -> tuple[Reason, ...]:
        """Return what to know of copies among `places`; `names` call the articles, by id."""
        articles = {place.article for place in places}
        groups = [group for group in self._copied(places) if len({place.article for place in group}) > 1]
        if not groups:
            return ()
        copied = {place.article for group in groups for place in group}
        told = ", ".join(sorted(names[article] for article in copied))
        whole = len(groups) == 1 and copied == articles
        return (because("accounts.one_text" if whole else "accounts.copied", told),)

    def _copied(self, places: Sequence[Place]) -> list[list[Place]]:
        groups: list[list[Place]] = []
        for place in sorted(places):
            homes = [group for group in groups if any(self._shared(other, place) for other in group)]
            joined = [place, *(other for group in homes for other in group)]
            groups = [*(group for group in groups if group not in homes), joined]
        return groups

    def _shared(self, one: Place, other: Place) -> bool:
        a, b = sorted((one, other))
        sides = self._sides.get((a.article, b.article), ())
        return any(a.span in left.span and b.span in right.span for left, right in sides)
