"""One cast for all the articles: spellings, surnames alone and titles brought to one actor."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import Actor, ActorKind
from recoupe.analysis.actors.aliases import cut_short
from recoupe.analysis.actors.lexicon import key
from recoupe.analysis.actors.offices import fits, read_office
from recoupe.analysis.actors.spelling import is_variant, name_key
from recoupe.analysis.quotations.quotation import Confidence, Quotation, Speaker
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recoupe.analysis.analysis import Analysis

Local = tuple[str, Actor]


@dataclass(frozen=True, slots=True)
class Merged:
    """The dossier's actors, and which of them each article's own actor is.

    Args:
        titled: the articles' own actors whom their title alone ties to a name in another article.
    """

    actors: tuple[Actor, ...]
    ids: Mapping[tuple[str, str], str]
    names: Mapping[tuple[str, str], str]
    titled: frozenset[tuple[str, str]] = frozenset()

    def id_of(self, article: str, local_id: str) -> str:
        """Return the dossier's id of an article's actor.

        Raises:
            KeyError: the article has no such actor.
        """
        return self.ids[article, local_id]

    def named(self, quotation: Quotation) -> Quotation:
        """Return `quotation` with the dossier's id and fullest name of its speaker."""
        article, said = quotation.article, quotation.speaker
        if said.actor is None:
            names = [self._fullest(article, name) for name in said.name.split("; ")]
            return replace(quotation, speaker=Speaker("; ".join(names)))
        identifier = self.ids[article, said.actor]
        name = next(actor.name for actor in self.actors if actor.id == identifier)
        why = quotation.why
        if name != said.name:
            why = (*why, because("actors.other_article", said.name, name))
        sure = quotation.confidence
        if sure is Confidence.CERTAIN and (article, said.actor) in self.titled:
            sure = Confidence.LIKELY
        return replace(quotation, speaker=Speaker(name, identifier), confidence=sure, why=why)

    def _fullest(self, article: str, name: str) -> str:
        identifier = self.names.get((article, name))
        return next((actor.name for actor in self.actors if actor.id == identifier), name)


def merge_actors(analyses: Iterable[Analysis]) -> Merged:
    """Return the actors of all articles, merged; the same whatever the order of `analyses`.

    Two names are one person's when they are spellings of one name, or when one is the only full name with
    the other's surname. A title without a name joins the one person whom other articles give that title.
    """
    articles = sorted(analyses, key=lambda analysis: analysis.article.id)
    local = [(analysis.article.id, actor) for analysis in articles for actor in analysis.actors]
    groups, titled = _by_title(_by_surname(_by_short_name(_by_spelling(local))))
    merged = sorted(map(_one, groups), key=lambda found: (-len(found[0].mentions), found[0].name, found[1]))
    ids = {place: f"p{number}" for number, (_, places) in enumerate(merged, 1) for place in places}
    names = {(article, actor.name): ids[article, actor.id] for article, actor in local}
    actors = tuple(replace(actor, id=f"p{number}") for number, (actor, _) in enumerate(merged, 1))
    return Merged(actors, ids, names, titled)


def _by_spelling(local: Sequence[Local]) -> list[list[Local]]:
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


def _by_surname(groups: list[list[Local]]) -> list[list[Local]]:
    """Let a surname alone join the full name that bears it, where only one does."""
    full: defaultdict[str, list[list[Local]]] = defaultdict(list)
    for group in groups:
        _, actor = group[0]
        if actor.kind is ActorKind.PERSON and actor.names and len(name_key(actor.name)) > 1:
            full[name_key(actor.name)[-1]].append(group)
    kept: list[list[Local]] = []
    for group in groups:
        actor = group[0][1]
        words = name_key(actor.name)
        alone = len(words) == 1 and actor.names and actor.kind is ActorKind.PERSON
        owners = full.get(words[0], []) if alone else []
        if len(owners) == 1 and _same_gender(owners[0], group):
            owners[0].extend(group)
        else:
            kept.append(group)
    return kept


def _same_gender(one: Sequence[Local], other: Sequence[Local]) -> bool:
    genders = {actor.gender for _, actor in (*one, *other)} - {""}
    return len(genders) < 2


def _by_short_name(groups: list[list[Local]]) -> list[list[Local]]:
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


def _by_title(groups: list[list[Local]]) -> tuple[list[list[Local]], frozenset[tuple[str, str]]]:
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


def _one(group: Sequence[Local]) -> tuple[Actor, tuple[tuple[str, str], ...]]:
    """Return the merged actor, still without id, and the local actors it is made of."""
    parts = sorted(group, key=lambda local: (local[0], local[1].mentions, local[1].id))
    actors = [actor for _, actor in parts]
    fullest = max(
        actors,
        key=lambda actor: (bool(actor.names), len(actor.name.split()), len(actor.mentions), actor.name),
    )
    merged = Actor(
        id="",
        name=fullest.name,
        kind=max(actors, key=lambda actor: (len(actor.mentions), actor.kind)).kind,
        names=tuple(dict.fromkeys(name for actor in actors for name in actor.names)),
        roles=tuple(dict.fromkeys(role for actor in actors for role in actor.roles)),
        gender=next((actor.gender for actor in actors if actor.gender), ""),
        mentions=tuple(sorted(mention for actor in actors for mention in actor.mentions)),
    )
    return merged, tuple((article, actor.id) for article, actor in parts)
