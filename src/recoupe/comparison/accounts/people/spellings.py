"""Accounts of spelling: one name as the articles write it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind, MentionForm
from recoupe.analysis.actors.names.spelling import is_variant, name_key
from recoupe.comparison.accounts.drafts.draft import Draft
from recoupe.comparison.cast.misspelling import is_misspelt
from recoupe.comparison.dossier import AccountKind, Place, Value, Verdict
from recoupe.reasons import because
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.analysis.actors.actor import Actor
    from recoupe.comparison.accounts.facts.sources import Sources
    from recoupe.comparison.accounts.pages.page import Page

Forms = dict[str, list[Place]]


def spellings(
    actors: Iterable[Actor], pages: Mapping[str, Page], sources: Sources, names: Mapping[str, str]
) -> Iterator[Draft]:
    """Yield an account for every name that the articles of one story write in several ways."""
    for actor in actors:
        for forms in _variants(_forms(actor, pages), actor.kind):
            if len({place.article for places in forms.values() for place in places}) > 1:
                yield _draft(forms, sources, names)


def _forms(actor: Actor, pages: Mapping[str, Page]) -> Forms:
    """Return the names of an actor as written, each with the first place in every article."""
    forms: dict[str, dict[str, Place]] = defaultdict(dict)
    for mention in sorted(actor.mentions):
        if mention.form is MentionForm.NAME and mention.article in pages:
            page = pages[mention.article]
            form = " ".join(mention.span.of(page.text).replace("’", "'").split())
            if page.in_prose(mention.span) and not form.isupper():
                forms[form].setdefault(mention.article, Place(mention.article, mention.span))
    return {form: list(places.values()) for form, places in sorted(forms.items())}


def _variants(forms: Forms, kind: ActorKind) -> list[Forms]:
    """Return the forms that are spellings of one full name; a surname or a short form alone is none."""
    sets: list[Forms] = []
    for form, places in forms.items():
        if kind is ActorKind.PERSON and len(name_key(form)) < 2:
            continue
        home = next((one for one in sets if is_spelling(form, next(iter(one)))), None)
        if home is None:
            sets.append({form: places})
        else:
            home[form] = places
    return [one for one in sets if len(one) > 1]


def is_spelling(form: str, other: str) -> bool:
    """Tell whether two names are one, written in two ways."""
    return _plain(form) == _plain(other) or (
        len(name_key(form)) == len(name_key(other)) and (is_variant(form, other) or is_misspelt(form, other))
    )


def _plain(form: str) -> str:
    return fold(form).replace("-", " ")


def _draft(forms: Forms, sources: Sources, names: Mapping[str, str]) -> Draft:
    values = sorted((Value(place, form) for form, places in forms.items() for place in places), key=_place)
    told = " / ".join(sorted(forms, key=lambda form: (-len(forms[form]), form)))
    entry = "typography" if len(set(map(_plain, forms))) == 1 else "spellings"
    slot = max(forms, key=lambda form: (len(forms[form]), form))
    places = [value.place for value in values]
    why = (because(f"accounts.{entry}", told), *sources.why(places, names))
    return Draft(slot, tuple(values), Verdict.SPELLING, why, AccountKind.NAME)


def _place(value: Value) -> Place:
    return value.place
