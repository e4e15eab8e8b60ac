"""Accounts of office: what articles say that somebody is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.drafts.draft import Draft
from recoupe.comparison.accounts.people.frames import Frame, frame_of
from recoupe.comparison.accounts.people.standing import Standing, relate
from recoupe.comparison.dossier import AccountKind, Place, Value, Verdict
from recoupe.language.lexicon import table
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.analysis.portrait import Title
    from recoupe.comparison.accounts.people.people import People

_VERDICTS = {
    Standing.SAME: Verdict.AGREE,
    Standing.COMPATIBLE: Verdict.COMPATIBLE,
    Standing.LATER: Verdict.UPDATE,
    Standing.DIFFERENT: Verdict.CONFLICT,
    Standing.APART: Verdict.COMPATIBLE,
}
_ENTRIES = {
    Verdict.AGREE: "same_role",
    Verdict.COMPATIBLE: "roles_near",
    Verdict.UPDATE: "roles_later",
    Verdict.CONFLICT: "roles_differ",
}


@dataclass(frozen=True, slots=True)
class Given:
    """One role as one article gives it; `sure` where it stands beside the name."""

    title: Title
    frame: Frame
    sure: bool

    @property
    def article(self) -> str:
        """Return the article's id."""
        return self.title.article


def roles(people: People) -> Iterator[Draft]:
    """Yield an account for every role that two articles of a story give one person, in one way or several.

    Where no two articles give the same, what each gives is one account.
    """
    told = {person: [Given(t, frame_of(t), sure=True) for t in titles] for person, titles in _persons(people)}
    loose: dict[str, list[Given]] = defaultdict(list)
    for title in people.loose:
        loose[title.office.noun].append(Given(title, frame_of(title), sure=False))
    holders: dict[str, list[tuple[str, Given]]] = defaultdict(list)
    for person, given in told.items():
        for one in given:
            holders[one.frame.noun].append((person, one))
    for person, given in told.items():
        if len(people.names.get(person, {})) > 1:
            facts = _facts(
                [*given, *_recalled(person, loose, holders, people), *_meant(person, given, people)]
            )
            shared = [fact for fact in facts if len({one.article for one in fact}) > 1]
            for fact in shared or [given]:
                best = _best(fact)
                if len(best) > 1:
                    yield role_draft(person, best, fact, people)


def _persons(people: People) -> list[tuple[str, Sequence[Title]]]:
    return sorted(people.titles.items(), key=lambda found: found[0])


def _recalled(
    person: str,
    loose: Mapping[str, Sequence[Given]],
    holders: Mapping[str, Sequence[tuple[str, Given]]],
    people: People,
) -> Iterator[Given]:
    """Yield the roles without a name that only this person is given: *l'avocate générale*."""
    for noun in sorted(loose.keys() & holders.keys()):
        if not any(who == person for who, _ in holders[noun]):
            continue
        for one in loose[noun]:
            bearers = {who for who, given in holders[noun] if _repeats(one, given)}
            if bearers == {person} and one.article in people.names[person]:
                yield one


def _meant(person: str, given: Sequence[Given], people: People) -> Iterator[Given]:
    """Yield the roles without a name that an article uses of this person, of a noun another sets beside the name."""
    nouns = {one.frame.noun for one in given}
    for title in people.loose:
        frame = frame_of(title)
        meant = bool(title.actor) and people.id_of(title.article, title.actor) == person
        if meant and frame.of and frame.whole and frame.noun in nouns:
            yield Given(title, frame, sure=False)


def _repeats(one: Given, other: Given) -> bool:
    """Tell whether a role without a name is another's, word for word but for a complement."""
    genders = {one.title.gender, other.title.gender} - {""}
    same = relate(one.frame, other.frame) is Standing.SAME and one.frame.noun == other.frame.noun
    return same and len(genders) < 2


def _facts(given: Sequence[Given]) -> list[list[Given]]:
    """Bring together the roles that answer one question; those that can all be true stay apart."""
    facts: list[list[Given]] = []
    for one in sorted(given, key=lambda found: (not found.sure, found.title.article, found.title.span)):
        homes = [
            fact for fact in facts if any(relate(one.frame, o.frame) is not Standing.APART for o in fact)
        ]
        facts = [*(fact for fact in facts if fact not in homes), [one, *(o for fact in homes for o in fact)]]
    return facts


def role_draft(person: str, best: Sequence[Given], fact: Sequence[Given], people: People) -> Draft:
    """Return the account of what a person is.

    Args:
        person: the dossier's id.

        best: the roles set side by side, of several articles.

        fact: all that answer the same question.

        people: who is who.
    """
    verdict = _verdict(best, fact)
    values = tuple(Value(Place(one.article, one.title.span), one.title.text) for one in best)
    told = " / ".join(dict.fromkeys(value.value for value in values))
    copied = people.room.sources.why([value.place for value in values], people.room.names)
    why = (because(f"accounts.{_ENTRIES[verdict]}", told), *copied)
    slot = f"{table('french', 'people')['said']['role']} · {people.called(person)}"
    return Draft(slot, values, verdict, why, AccountKind.ROLE)


def _best(fact: Sequence[Given]) -> list[Given]:
    """Return each article's fullest wording, in order of articles; one beside the name before one without."""
    found: dict[str, list[Given]] = defaultdict(list)
    for one in fact:
        found[one.article].append(one)
    return [min(found[article], key=_fullest) for article in sorted(found)]


def _fullest(one: Given) -> tuple[object, ...]:
    frame = one.frame
    return not one.sure, -len(frame.of) - len(frame.rank), one.title.span


def _verdict(best: Sequence[Given], fact: Sequence[Given]) -> Verdict:
    """Return the gravest standing of two articles' roles; what an article gives itself is no conflict in it."""
    gravest = Standing.SAME
    for one, other in combinations(best, 2):
        standing = relate(one.frame, other.frame)
        if standing is Standing.DIFFERENT and (_gives(one, other, fact) or _gives(other, one, fact)):
            standing = Standing.COMPATIBLE
        gravest = max(gravest, Standing.COMPATIBLE if standing is Standing.APART else standing)
    return _VERDICTS[gravest]


def _gives(one: Given, other: Given, fact: Iterable[Given]) -> bool:
    """Tell whether the article of one gives the role of the other too."""
    own = (given for given in fact if given.article == one.article and given.sure)
    return any(relate(given.frame, other.frame) is Standing.SAME for given in own)
