"""Which names to ask a person about: those a few letters apart, which one person may bear, or two."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from recoupe.analysis.actors.actor import ActorKind, MentionForm
from recoupe.analysis.actors.names.spelling import is_variant, name_key
from recoupe.comparison.cast.misspelling import letters_apart
from recoupe.comparison.dossier import Place
from recoupe.comparison.question import Question, Side
from recoupe.judgements.judgement import About
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import TypeAlias

    from recoupe.analysis.actors.actor import Actor, Mention
    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.cast.judged import JudgedCast
    from recoupe.comparison.cast.merged import Merged

    Own: TypeAlias = tuple[str, str]

# Letters that differ, as a share of the shorter name's, where two names are as likely one as two, and up to where
# people are asked. Of 168 names in all open stories and the example, eight pairs are held to be one, rightly, 0.06 to
# 0.2 apart; of the others none of one gender is nearer than 0.38. A wrong one joins all that two people said.
_TURN, _MOST = 0.2, 0.3


class _Named(NamedTuple):
    """A full name, where it stands first, and whose it is in each article that has it."""

    name: str
    first: Place
    actor: Actor
    bearers: frozenset[Own]


def find_questions(analyses: Iterable[Analysis], merged: Merged, judged: JudgedCast) -> Iterator[Question]:
    """Yield what to ask about the people of one story, the least sure first: nothing that is decided."""
    decided = {frozenset(pair) for pair in (*judged.one, *judged.two, *judged.unsure)}
    found = []
    for one, other in combinations(_names(analyses), 2):
        apart = letters_apart(one.name, other.name)
        if apart <= _MOST and _is_open(one, other) and not _is_decided(one, other, decided):
            found.append(_question(one, other, apart, merged))
    yield from sorted(found, key=lambda one: (one.doubt, one.a.place))


def _names(analyses: Iterable[Analysis]) -> list[_Named]:
    """Return the full names of people, in reading order."""
    named: dict[str, _Named] = {}
    for whole in sorted(analyses, key=lambda one: one.article.id):
        for actor in (one for one in whole.actors if one.kind is ActorKind.PERSON):
            for mention in filter(_is_name, actor.mentions):
                _add(named, _words(mention, whole), mention, actor)
    return sorted(named.values(), key=lambda one: one.first)


def _add(named: dict[str, _Named], words: str, mention: Mention, actor: Actor) -> None:
    own = (mention.article, actor.id)
    if words in named:
        known = named[words]
        named[words] = known._replace(bearers=known.bearers | {own})
    elif len(name_key(words)) > 1:
        named[words] = _Named(words, Place(mention.article, mention.span), actor, frozenset({own}))


def _is_name(mention: Mention) -> bool:
    return mention.form is MentionForm.NAME


def _words(mention: Mention, whole: Analysis) -> str:
    return " ".join(mention.span.of(whole.article.text).split())


def _is_open(one: _Named, other: _Named) -> bool:
    """Tell whether two articles differ on what a person could tell: one that has both names tells itself."""
    articles = [{article for article, _ in named.bearers} for named in (one, other)]
    genders = {one.actor.gender, other.actor.gender} - {""}
    return articles[0].isdisjoint(articles[1]) and len(genders) < 2 and not is_variant(one.name, other.name)


def _is_decided(one: _Named, other: _Named, decided: set[frozenset[Own]]) -> bool:
    return any(frozenset((a, b)) in decided for a in one.bearers for b in other.bearers)


def _question(one: _Named, other: _Named, apart: float, merged: Merged) -> Question:
    ids = [_ids(named, merged.ids) for named in (one, other)]
    doubt = min(abs(apart - _TURN) / _TURN, 1.0)
    why = (because("actors.near_names", one.name, other.name),)
    return Question(About.ACTORS, _side(one), _side(other), doubt, not ids[0].isdisjoint(ids[1]), why)


def _ids(named: _Named, ids: Mapping[Own, str]) -> set[str]:
    return {ids[own] for own in named.bearers}


def _side(one: _Named) -> Side:
    return Side(one.first, one.name, next(iter(one.actor.roles), ""))
