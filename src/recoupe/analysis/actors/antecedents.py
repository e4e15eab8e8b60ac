"""What an article offers for a pronoun to take up: people, bodies and groups, in reading order."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.gathering import Draft
from recoupe.analysis.actors.sources.groups import phrase_name
from recoupe.analysis.actors.sources.references import Reference, is_subject
from recoupe.analysis.actors.words.complements import last_of
from recoupe.analysis.actors.words.geography import adjectives
from recoupe.analysis.actors.words.lexicon import key, listed, nouns
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.analysis.actors.words.phrases import first_of, quantified
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recoupe.analysis.actors.casting import Casting
    from recoupe.analysis.actors.gathering import Gathering
    from recoupe.analysis.actors.names.names import Name
    from recoupe.analysis.actors.roles.roles import Role
    from recoupe.language.parsed import Doc, Token


def find_references(gathering: Gathering, ids: Mapping[str, str]) -> tuple[Reference, ...]:
    """Return whatever a pronoun can take up; `ids` gives the actor of each slot."""
    casting = gathering.casting
    found = [*_named(gathering, ids), *_titled(gathering, ids), *_groups(casting)]
    return tuple(sorted(found, key=_place))


def _place(reference: Reference) -> tuple[int, int, bool]:
    return reference.span.start, reference.span.end, not reference.person


def _named(gathering: Gathering, ids: Mapping[str, str]) -> Iterator[Reference]:
    for name, slot in zip(gathering.casting.names, gathering.slots, strict=True):
        draft = gathering.drafts[slot]
        if draft.kind in (ActorKind.PERSON, ActorKind.ORGANISATION):
            yield _reference(gathering.casting, name, draft, ids[slot])


def _titled(gathering: Gathering, ids: Mapping[str, str]) -> Iterator[Reference]:
    """Yield the titles; a bare one tied to nobody only says what somebody is: *Agriculteur, il …*."""
    for index, role in enumerate(gathering.casting.roles):
        slot = gathering.role_slots.get(index, "")
        unnamed = Draft(phrase_name(role.text), ActorKind.PERSON, gender=role.gender)
        if not role.plural and (slot or role.determiner):
            draft = gathering.drafts.get(slot, unnamed)
            yield _reference(gathering.casting, role, draft, ids.get(slot, ""))


def _reference(casting: Casting, item: Name | Role, draft: Draft, actor: str) -> Reference:
    return Reference(
        span=item.span,
        sentence=casting.number(item),
        actor=actor,
        name=draft.name,
        gender=draft.gender or _article_gender(casting, item),
        plural=False,
        subject=casting.subject(item),
        quoted=casting.is_said(item),
        person=draft.kind is ActorKind.PERSON,
        named=bool(draft.names),
    )


def _article_gender(casting: Casting, item: Name | Role) -> str:
    """Return the gender that the article before a body's name shows."""
    doc = casting.sentences[item.sentence].doc
    before = fold(doc[item.first - 1].text) if item.first else ""
    return {"la": "f", "une": "f", "le": "m", "un": "m", "du": "m", "au": "m"}.get(before, "")


def _groups(casting: Casting) -> Iterator[Reference]:
    """Yield the groups and bodies that common nouns name (*le tribunal*, *les délégués*)."""
    singular = {role.head for role in casting.roles if not role.plural}
    for number, sentence in enumerate(casting.sentences):
        spans = casting.names_in(number)
        inside = {index for first, last in spans.items() for index in range(first, last + 1)}
        texts, _, folded = sentence.doc.surface
        for index, (text, word) in enumerate(zip(texts, folded, strict=True)):
            if _may_be_group(text, word) and index not in inside and _is_group(sentence.doc[index]):
                token = sentence.doc[index]
                if sentence.at(token) not in singular and not _stands_by_name(casting, number, index):
                    yield _group(casting, number, token, spans)


def _stands_by_name(casting: Casting, number: int, index: int) -> bool:
    """Tell whether a body's own name follows its noun and speaks for both: *le cabinet Durandel*."""
    return any(
        casting.names[place].first == index + 1 and casting.kinds[place] is ActorKind.ORGANISATION
        for place in casting.places.get(number, ())
    )


@lru_cache(maxsize=1 << 14)
def _may_be_group(text: str, word: str) -> bool:
    """Tell whether the word may name a body, people (*les délégués*) or inhabitants (*les Américains*)."""
    if _is_inhabitant(text):
        return word.endswith("s")
    people = person_nouns().get(word)
    return bool(listed(word, nouns("collectives", "bodies")) or (people and people.plural))


def _describes_name(doc: Doc, first: int, names: Mapping[int, int]) -> bool:
    """Tell whether a body's noun stands in apposition to its name: *Durandel, l'entreprise du chantier*."""
    return first > 1 and doc[first - 1].text == "," and first - 2 in names.values()


def _is_group(token: Token) -> bool:
    return token.pos_ == "NOUN" or _is_inhabitant(token.text)


def _is_inhabitant(text: str) -> bool:
    return text[:1].isupper() and key(text) in adjectives()


def _group(casting: Casting, number: int, token: Token, names: Mapping[int, int]) -> Reference:
    sentence = casting.sentences[number]
    doc = sentence.doc
    first, last = quantified(doc, first_of(doc, token.i)), last_of(doc, token.i, names)
    span = sentence.over(doc[first], doc[last])
    return Reference(
        span=span,
        sentence=sentence.number,
        actor="",
        name=phrase_name(doc.said(first, last)),
        gender=_gender(token),
        plural=fold(token.text).endswith("s") and "Number=Sing" not in token.morph,
        subject=is_subject(doc, first, last) and not _describes_name(doc, first, names),
        quoted=casting.is_quoted(span),
        person=False,
        named=False,
    )


def _gender(token: Token) -> str:
    """Return the gender that the noun's own form shows, else the one the tagger reads."""
    if people := person_nouns().get(fold(token.text)):
        return people.gender
    morph = token.morph
    return "f" if "Gender=Fem" in morph else "m" if "Gender=Masc" in morph else ""
