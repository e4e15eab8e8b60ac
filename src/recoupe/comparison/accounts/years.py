"""The ages that articles give, brought together by who has them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.happenings import happenings
from recoupe.comparison.accounts.people import is_general, one_noun, words
from recoupe.comparison.dossier import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.analysis.portrait import Age
    from recoupe.comparison.accounts.people import People

# Below so many years somebody is a child.
_GROWN = 18


@dataclass(frozen=True, slots=True)
class Told:
    """One age of one article.

    Args:
        person: the dossier's actor of that age; `""` where the article names nobody.

        stems: the content words of its sentence.

        names: the dossier's actors named there.

        kinds: what happens there.
    """

    age: Age
    place: Place
    person: str
    stems: frozenset[str]
    names: frozenset[str]
    kinds: frozenset[str]

    @property
    def article(self) -> str:
        """Return the article's id."""
        return self.place.article


@dataclass(frozen=True)
class Group:
    """The ages of one person, as far as is known; `nouns` are what articles call the person."""

    tellings: tuple[Told, ...]
    person: str
    nouns: frozenset[str]

    @cached_property
    def articles(self) -> frozenset[str]:
        """Return the ids of the articles that give an age."""
        return frozenset(one.article for one in self.tellings)

    @property
    def genders(self) -> frozenset[str]:
        """Return the genders shown."""
        return frozenset(one.age.gender for one in self.tellings) - {""}


def grouped(people: People) -> list[Group]:
    """Return the ages of a story by person: by name first, then those without a name that one other suits."""
    groups = _apart(_told(people), people)
    while (pair := _best(groups, people)) is not None:
        one, other = pair
        groups = [group for group in groups if group is not one and group is not other]
        groups.append(_joined(one, other))
    return sorted(groups, key=lambda group: group.tellings[0].place)


def _joined(one: Group, other: Group) -> Group:
    tellings = tuple(sorted((*one.tellings, *other.tellings), key=lambda told: told.place))
    return Group(tellings, one.person or other.person, one.nouns | other.nouns)


def _told(people: People) -> list[Told]:
    found = []
    for article, page in people.pages.items():
        for age in page.analysis.ages:
            sentence = page.sentence(age.span)
            person = people.id_of(article, age.actor) if age.actor else ""
            found.append(
                Told(
                    age=age,
                    place=Place(article, age.whole),
                    person=person,
                    stems=page.stems(sentence, age.whole, age.bearer),
                    names=page.named(sentence),
                    kinds=frozenset(one.kind for one in happenings(page.folded, sentence)),
                )
            )
    return found


def _apart(told: Sequence[Told], people: People) -> list[Group]:
    """Return the ages by name; those without one alone, the same one of an article once."""
    named: dict[str, list[Told]] = defaultdict(list)
    alone: list[Group] = []
    for one in told:
        if one.person:
            named[one.person].append(one)
            continue
        known = next((group for group in alone if _repeats(one, group)), None)
        if known is not None:
            alone.remove(known)
        before = known.tellings if known else ()
        alone.append(Group((*before, one), "", (known.nouns if known else frozenset()) | one.age.nouns))
    groups = [
        Group(tuple(given), person, people.calls(person).union(*(one.age.nouns for one in given)))
        for person, given in named.items()
    ]
    return [*groups, *alone]


def _repeats(one: Told, group: Group) -> bool:
    last = group.tellings[-1]
    same = (one.article, one.age.low, one.age.high) == (last.article, last.age.low, last.age.high)
    return same and not one.age.plural and _sexes(group, frozenset((one.age.gender,)) - {""})


def _best(groups: Sequence[Group], people: People) -> tuple[Group, Group] | None:
    """Return the two groups that most surely are of one person; `None` where none surely are."""
    ranked = sorted(
        (
            (-score, one.tellings[0].place, other.tellings[0].place, one, other)
            for number, one in enumerate(groups)
            for other in groups[number + 1 :]
            if (score := _score(one, other, people))
        ),
        key=lambda found: found[:3],
    )
    for score, _, _, one, other in ranked:
        if not any(_rivals(found, score, one, other) for found in ranked):
            return one, other
    return None


def _rivals(found: tuple[object, ...], score: int, one: Group, other: Group) -> bool:
    """Tell whether another pair claims one of two groups as surely, and is not one of the same person."""
    theirs, _, _, left, right = found
    if theirs != score or (left is one and right is other):
        return False
    shared = [group for group in (left, right) if group is one or group is other]
    if not shared:
        return False
    third = right if left is shared[0] else left
    fourth = other if shared[0] is one else one
    assert isinstance(third, Group)
    return not third.articles.isdisjoint(fourth.articles)


def _score(one: Group, other: Group, people: People) -> int:
    """Return how surely two groups are of one person; 0 where they are not, or cannot be told to be."""
    if (one.person and other.person) or one.articles & other.articles:
        return 0
    if any(told.age.plural for told in (*one.tellings, *other.tellings)):
        return 0
    if not _sexes(one, other.genders) or not _grown(one, other) or _named_apart(one, other, people):
        return 0
    pairs = [(a, b) for a in one.tellings for b in other.tellings]
    return max(_pair(a, b, one, other) for a, b in pairs)


def _pair(a: Told, b: Told, one: Group, other: Group) -> int:
    trade = any(one_noun(x, y) and not is_general(x) for x in one.nouns for y in other.nouns)
    known = all(any(map(is_general, group.nouns)) or not group.nouns for group in (one, other))
    stems, names = len(a.stems & b.stems), len(a.names & b.names)
    near = min(stems, 4) + min(names, 2) + min(len(a.kinds & b.kinds), 2)
    definite = any(told.age.definite and not told.person for told in (a, b))
    if agree(a.age, b.age):
        exact = a.age.low == a.age.high and b.age.low == b.age.high
        sure = trade or (known and near) or (exact and definite)
        return 10 + near + 5 * trade if sure else 0
    # The ages differ, so much else must be alike. By hand; the open stories hold two such pairs and no false one.
    if trade and (definite or near > 2):
        return 5 + near
    return near if known and stems > 1 and near > 2 else 0


def agree(one: Age, other: Age) -> bool:
    """Tell whether two ages can be one."""
    return one.low <= other.high and other.low <= one.high


def _sexes(group: Group, genders: frozenset[str]) -> bool:
    return len(group.genders | genders) < 2


def _grown(one: Group, other: Group) -> bool:
    """Tell whether no noun of one means a child where the other is grown."""
    pairs = ((one, other), (other, one))
    return not any(
        not a.nouns.isdisjoint(words("nouns", "young")) and min(told.age.high for told in b.tellings) >= _GROWN
        for a, b in pairs
    )


def _named_apart(one: Group, other: Group, people: People) -> bool:
    """Tell whether an article that brings in somebody without a name also names the person of the other age."""
    named, alone = (one, other) if one.person else (other, one)
    if not named.person:
        return False
    return any(
        told.article in people.names.get(named.person, {}) and not told.age.definite for told in alone.tellings
    )
