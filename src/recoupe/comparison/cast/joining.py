"""Which actors of several articles are one: by spelling, surname, short name, title, or the same full name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from recoupe.analysis.actors.actor import Actor, ActorKind
from recoupe.analysis.actors.names.aliases import cut_short
from recoupe.analysis.actors.names.spelling import is_variant, name_key
from recoupe.analysis.actors.words.lexicon import key, nouns
from recoupe.analysis.actors.words.offices import fits, read_office
from recoupe.comparison.cast.misspelling import is_misspelt

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Local: TypeAlias = tuple[str, Actor]
"""An article's id and one of its own actors."""


def by_spelling(local: Sequence[Local]) -> list[list[Local]]:
    """Group the actors whose names are spellings of one; a single word needs one kind too."""
    groups: list[list[Local]] = []
    for article, actor in local:
        own = next((group for group in groups if _spelled_alike(group, actor)), None)
        if own is None:
            groups.append(own := [])
        own.append((article, actor))
    return groups


def _spelled_alike(group: Sequence[Local], actor: Actor) -> bool:
    _, known = group[0]
    if known.kind is ActorKind.PERSON and not (known.names and actor.names):
        return not known.names and not actor.names and _same_title(known.name, actor.name)
    if len(name_key(actor.name)) < 2 and known.kind is not actor.kind:
        return False
    if actor.kind is ActorKind.PERSON and not _same_gender(group, [("", actor)]):
        return False
    return known.name == actor.name or is_variant(known.name, actor.name)


def _same_title(one: str, other: str) -> bool:
    first, second = read_office(one), read_office(other)
    if first is None or second is None or first.countries != second.countries:
        return one == other
    return first == second or (bool(first.office) and first.office == second.office)


def by_misspelling(groups: list[list[Local]]) -> list[list[Local]]:
    """Group the people of one story whose names differ by a letter or two, unless one article has both."""
    kept: list[list[Local]] = []
    for group in groups:
        own = next((other for other in kept if _misspelt_alike(other, group)), None)
        if own is None:
            kept.append(group)
        else:
            own.extend(group)
    return kept


def _misspelt_alike(one: Sequence[Local], other: Sequence[Local]) -> bool:
    known, actor = one[0][1], other[0][1]
    people = known.kind is actor.kind is ActorKind.PERSON and known.names and actor.names
    if not people or not _same_gender(one, other) or not is_misspelt(known.name, actor.name):
        return False
    return not {article for article, _ in one} & {article for article, _ in other}


def by_surname(groups: list[list[Local]]) -> list[list[Local]]:
    """Let a surname alone join the full name that bears it, where only one does."""
    full: defaultdict[tuple[str, ...], list[list[Local]]] = defaultdict(list)
    for group in groups:
        surname, alone = _surname(group)
        if surname and not alone:
            full[surname].append(group)
    kept: list[list[Local]] = []
    for group in groups:
        surname, alone = _surname(group)
        owners = full.get(surname, []) if alone else []
        if len(owners) == 1 and _same_gender(owners[0], group):
            owners[0].extend(group)
        else:
            kept.append(group)
    return kept


def _surname(group: Sequence[Local]) -> tuple[tuple[str, ...], bool]:
    """Return the surname of a person and whether it stands alone; an empty one of whom no name is known."""
    _, actor = group[0]
    if actor.kind is not ActorKind.PERSON or not actor.names:
        return (), False
    words = name_key(actor.name)
    length = 2 if len(words) > 1 and words[-2] in nouns("names", "particles", "leading") else 1
    return words[-length:], len(words) <= length


def _same_gender(one: Sequence[Local], other: Sequence[Local]) -> bool:
    genders = {actor.gender for _, actor in (*one, *other)} - {""}
    return len(genders) < 2


def by_short_name(groups: list[list[Local]]) -> list[list[Local]]:
    """Let a body named in short (*BEM*, *la Compagnie*) join the one body of that full name."""
    bodies = [group for group in groups if group[0][1].kind is ActorKind.ORGANISATION]
    bearers: defaultdict[str, list[list[Local]]] = defaultdict(list)
    for group in bodies:
        for name in {key(name) for _, actor in group for name in (actor.name, *actor.names)}:
            bearers[name].append(group)
    full = dict(cut_short(sorted({group[0][1].name for group in bodies})))
    kept: list[list[Local]] = []
    for group in sorted(groups, key=lambda group: len(group[0][1].name)):
        own = key(group[0][1].name)
        owners = bearers[key(full.get(own, own))] if group[0][1].kind is ActorKind.ORGANISATION else []
        owner = next((one for one in owners if one is not group), None)
        if owner is None or len(owner[0][1].name) <= len(group[0][1].name):
            kept.append(group)
        else:
            owner.extend(group)
    return kept


def by_title(groups: list[list[Local]]) -> tuple[list[list[Local]], frozenset[tuple[str, str]]]:
    """Let a title without a name join the one person whom other articles give it; tell which did."""
    people = [g for g in groups if g[0][1].kind is ActorKind.PERSON and any(a.names for _, a in g)]
    kept: list[list[Local]] = []
    joined: set[tuple[str, str]] = set()
    for group in groups:
        unnamed = not any(actor.names for _, actor in group)
        owners = [owner for owner in people if unnamed and _bears(owner, group)]
        if len(owners) == 1:
            owners[0].extend(group)
            joined.update((article, actor.id) for article, actor in group)
        else:
            kept.append(group)
    return kept, frozenset(joined)


def _bears(owner: Sequence[Local], titled: Sequence[Local]) -> bool:
    """Tell whether the person has the title: the same office of the same country, or the same words."""
    asked = read_office(titled[0][1].name)
    if asked is None or not _same_gender(owner, titled):
        return False
    told = [read_office(role) for _, actor in owner if actor.names for role in actor.roles]
    return any(known and known.countries == asked.countries and fits(asked, known) for known in told)


def by_full_name(groups: Iterable[list[Local]]) -> list[list[Local]]:
    """Group the actors of several stories who bear one full name: stories share no surnames or titles."""
    bearers: defaultdict[tuple[object, ...], list[list[Local]]] = defaultdict(list)
    kept: list[list[Local]] = []
    for group in groups:
        name = _full_name(group)
        known = bearers[name] if name else []
        own = next((other for other in known if _same_gender(other, group)), None)
        if own is None:
            known.append(group)
            kept.append(group)
        else:
            own.extend(group)
    return kept


def _full_name(group: Sequence[Local]) -> tuple[object, ...] | None:
    """Return what two groups must have in common; `None` where a surname or a title is all there is."""
    named = [actor for _, actor in group if actor.names]
    fullest = max(named, key=lambda actor: (len(name_key(actor.name)), actor.name), default=None)
    if fullest is None or (fullest.kind is ActorKind.PERSON and len(name_key(fullest.name)) < 2):
        return None
    return name_key(fullest.name), fullest.kind
