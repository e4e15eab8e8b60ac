"""The ages that articles give, with what stands around them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.pages.happenings import happenings
from recoupe.comparison.dossier import Place
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.analysis.portrait import Age, Title
    from recoupe.comparison.accounts.pages.page import Page
    from recoupe.comparison.accounts.people.people import People


# Characters between a role and who it is said of: a comma and a space.
_COMMA = 2
_PAIR = re.compile(r"(?P<one>\d{1,3})(?: ans)? et (?P<other>\d{1,3}) ans")
_DEFINITE = re.compile(r"l[ea] |l'")


@dataclass(frozen=True, slots=True)
class Told:
    """One age of one article.

    Args:
        person: the dossier's actor of that age; `""` where the article names nobody.

        stems: the content words of its sentence.

        names: the dossier's actors named there.

        kinds: what happens there.

        known: who it is is known, or unique: *le chauffeur*, *le commandant, un homme de 46 ans*.
    """

    age: Age
    place: Place
    person: str
    stems: frozenset[str]
    names: frozenset[str]
    kinds: frozenset[str]
    known: bool

    @property
    def article(self) -> str:
        """Return the article's id."""
        return self.place.article


@dataclass(frozen=True)
class Group:
    """The ages of one person, as far as is known; `nouns` are what articles call the person by."""

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


def told_ages(people: People) -> list[Group]:
    """Return the ages of a story by person: those of one name together, each without a name alone."""
    return _apart(_told(people), people)


def _told(people: People) -> list[Told]:
    found = []
    for article, page in people.pages.items():
        for age in (one for given in page.analysis.ages for one in _each(given, page)):
            if _is_restated(age, page.analysis.ages):
                continue
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
                    known=age.definite
                    or any(_DEFINITE.match(page.folded, one.span.start) for one in _apposed(age, page)),
                )
            )
    return found


def _each(age: Age, page: Page) -> Iterator[Age]:
    """Yield the ages of a pair one by one: *deux hommes de 24 et 31 ans*."""
    pair = _PAIR.fullmatch(page.folded, age.span.start, age.span.end) if age.plural else None
    if pair is None:
        yield age
        return
    for name in ("one", "other"):
        span, years = Span(*pair.span(name)), int(pair[name])
        yield replace(age, span=span, whole=span, low=years, high=years, plural=False)


def _apart(told: Sequence[Told], people: People) -> list[Group]:
    """Return the ages by name; those without one alone, the same one of an article once."""
    named: dict[str, list[Told]] = defaultdict(list)
    alone: list[Group] = []
    for one in told:
        if person := one.person or _taken_up(one, named):
            named[person].append(one)
            continue
        known = next((group for group in alone if _repeats(one, group)), None)
        if known is not None:
            alone.remove(known)
        before = known.tellings if known else ()
        alone.append(
            Group(
                (*before, one),
                "",
                (known.nouns if known else frozenset()) | one.age.nouns | _called(one, people),
            )
        )
    groups = [
        Group(tuple(given), person, people.calls(person).union(*(one.age.nouns for one in given)))
        for person, given in named.items()
    ]
    return [*groups, *alone]


def _called(one: Told, people: People) -> frozenset[str]:
    return frozenset(title.office.noun for title in _apposed(one.age, people.pages[one.article]))


def _apposed(age: Age, page: Page) -> list[Title]:
    """Return the roles that stand right before: *le commandant, un homme de 46 ans*."""
    start = age.bearer.start
    return [title for title in page.analysis.titles if start - _COMMA <= title.span.end <= start]


def _taken_up(one: Told, named: Mapping[str, Sequence[Told]]) -> str:
    """Return who *l'homme de 47 ans* is by the ages that the article gives before; `""` where nobody."""
    return next(
        (
            person
            for person, given in sorted(named.items())
            for other in given
            if one.age.definite and other.article == one.article and _alike(one, other)
        ),
        "",
    )


def _alike(one: Told, other: Told) -> bool:
    """Tell whether two ages are the same, of people of no two sexes."""
    same = (one.age.low, one.age.high) == (other.age.low, other.age.high)
    return same and {one.age.gender, other.age.gender} != {"m", "f"} and not one.age.plural


def _repeats(one: Told, group: Group) -> bool:
    last = group.tellings[-1]
    return one.article == last.article and _alike(one, last)


def _is_restated(age: Age, ages: Sequence[Age]) -> bool:
    """Tell whether *l'octogénaire* takes up somebody whose age the article gives before."""
    loose = age.span == age.bearer and age.definite and not age.actor
    return loose and any(
        other.span.start < age.span.start and other.low <= age.high and age.low <= other.high
        for other in ages
    )
