"""The ages of an article: each with whose it is, as far as the words beside it tell."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.analysis.portrait import Age
from recoupe.analysis.portraits.expressions import Expression, Link, decade, expressions
from recoupe.analysis.portraits.phrases import Bearer
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.portraits.phrases import Phrases

# What may stand between a noun and the age it carries: *un passager britannique de 58 ans*, *un chauffeur de car
# de 55 ans*. With one adjective or two, all alike on the open stories.
_ADJECTIVES = re.compile(r"(?: [^\W\d_]{4,}){0,2}(?: (?:de|du|d'|en|a)(?: |(?<='))[^\W\d_]+)?")
_FAR = 40
_BEHIND = re.compile(r"[^,]{0,12}, ")
# One of several told before: *L'un d'eux, âgé de 24 ans*; a name in full that no table and no other place gives.
_ONE_OF = re.compile(
    r"(?<!\w)(?:l'une?(?: d'entre eux| d'entre elles| d'eux| d'elles| des [^\W\d_]+)?|l'autre|celui-ci|celle-ci"
    r"|(?:le|la) (?:premiere?|seconde?|deuxieme|troisieme|plus jeune|plus agee?|ainee?|cadet|cadette|benjamine?))$"
)
_NAME = re.compile(r"(?<![\w-])(?P<name>(?:[A-ZÉÈÀ][a-zà-ÿ'’-]+ ){1,2}[A-ZÉÈÀ][A-Za-zà-ÿ'’-]+)$")
# Words between what names somebody and the comma before an age: *le patron d'un bar du quartier, 52 ans*, *le
# président tarvan, 63 ans*.
_COMPLEMENT = re.compile(r"(?: [^\W\d_]{4,}){1,2}| (?:de|du|des|d'|a|au|aux|en|sur|l')[^,;:.()\"]{1,60}")
# Nouns too wide to tell who is meant, so that the heading before them does: *Le chauffeur. L'homme, 43 ans*.
_GENERAL = frozenset(("homme", "femme", "jeune", "interesse"))
# In *la mère de Noé, 36 ans* she is meant, in *la mère de Noé, 6 ans* he is. By hand.
_PARENTS = frozenset(("pere", "mere"))
_GROWN = 18
_NOBODY = Bearer(Span(0, 0), "", frozenset(), "")


def find_ages(article: str, phrases: Phrases, sentences: Sequence[Span]) -> Iterator[Age]:
    """Yield the ages that an article gives, in reading order."""
    for number, sentence in enumerate(sentences):
        heading = sentences[number - 1] if number else None
        for found in expressions(phrases.text, phrases.folded, sentence):
            bearer = _bearer(phrases, sentence, found)
            if bearer is not None:
                yield _age(
                    article,
                    phrases,
                    found,
                    _restated(phrases, bearer, heading, opening=found.link is Link.OPENING),
                )
    yield from _by_noun(article, phrases)


def _age(article: str, phrases: Phrases, found: Expression, bearer: Bearer) -> Age:
    near = found.link is Link.OF and len(bearer.span) > 0
    return Age(
        article=article,
        span=found.span,
        whole=Span(bearer.span.start, found.span.end) if near else found.span,
        low=found.low,
        high=found.high,
        actor=bearer.actor,
        nouns=bearer.nouns,
        gender=phrases.genders.get(bearer.actor, "") or bearer.gender,
        plural=found.plural or bearer.plural,
        bearer=bearer.span,
        definite=bool(bearer.actor) or _defined(phrases, bearer),
    )


def _bearer(phrases: Phrases, sentence: Span, found: Expression) -> Bearer | None:
    """Return who an age is of; `None` where no person stands beside it."""
    if found.link is Link.OPENING or (found.link is Link.AGED and found.start <= sentence.start + 1):
        behind = _BEHIND.match(phrases.folded, found.span.end, sentence.end)
        bearer = phrases.starting(behind.end()) if behind else None
        return bearer or (_NOBODY if found.link is Link.AGED else None)
    if found.link is Link.OF:
        bearer = _of_phrase(phrases, sentence, found)
        return _apposed(phrases, bearer, found.span.end) if bearer else None
    held = phrases.holding(found.span.start) if found.link is Link.AGED else None
    bearer = phrases.by_role(held) if held else _before(phrases, sentence, found)
    if bearer is None:
        return _NOBODY if found.plural else None
    return bearer if bearer.actor else _apposed(phrases, bearer, found.span.end)


def _before(phrases: Phrases, sentence: Span, found: Expression) -> Bearer | None:
    """Return who is named right before an age, a bracket or a complement between."""
    end = found.start
    while end > sentence.start and phrases.folded[end - 1] in " ,(":
        end -= 1
    for at in range(end, max(sentence.start, end - 64), -1):
        if (bearer := phrases.ending(at)) is not None and (
            at == end or _COMPLEMENT.fullmatch(phrases.folded, at, end)
        ):
            kin = phrases.holding(at - 1)
            parent = kin is not None and kin.office.noun in _PARENTS and found.low >= _GROWN
            return phrases.by_role(kin) if kin and parent else bearer
    return _unlisted(phrases, Span(max(sentence.start, end - _FAR), end))


def _unlisted(phrases: Phrases, before: Span) -> Bearer | None:
    """Return who a name nobody lists, or a pronoun for one of several, means at the end of `before`."""
    if found := _ONE_OF.search(phrases.folded, before.start, before.end):
        feminine = found[0].startswith(("l'une", "celle", "la "))
        return Bearer(Span(*found.span()), "", frozenset(), "f" if feminine else "m")
    name = _NAME.search(phrases.text, before.start, before.end)
    return Bearer(Span(*name.span("name")), "", frozenset(), "") if name else None


def _of_phrase(phrases: Phrases, sentence: Span, found: Expression) -> Bearer | None:
    """Return who the noun phrase before *de 47 ans* names."""
    role = phrases.holding(found.span.start)
    if role is not None:
        nouns = frozenset((role.office.noun,))
        return Bearer(role.span, phrases.named_beside(role), nouns, role.gender, role.plural)
    for at in range(found.start, max(sentence.start, found.start - _FAR), -1):
        between = _ADJECTIVES.fullmatch(phrases.folded, at, found.start)
        if between and (bearer := phrases.ending(at)) is not None:
            return bearer
    return None


def _apposed(phrases: Phrases, bearer: Bearer, end: int) -> Bearer:
    """Return the bearer with what stands in apposition: *La victime, un homme de 81 ans*; a name tells who it is."""
    before = phrases.ending(bearer.span.start - 2) if _comma(phrases, bearer.span.start - 2) else None
    behind = phrases.starting(end + 2) if _comma(phrases, end) else None
    for other in (before, behind):
        if other is not None and not other.plural:
            closed = other is before or _is_closed(phrases, other)
            actor = other.actor if closed else ""
            if actor or other.nouns:
                bearer = replace(bearer, actor=bearer.actor or actor, nouns=bearer.nouns | other.nouns)
    return bearer


def _comma(phrases: Phrases, at: int) -> bool:
    return at >= 0 and phrases.folded[at : at + 2] == ", "


def _is_closed(phrases: Phrases, bearer: Bearer) -> bool:
    """Tell whether a comma, a stop or a bracket ends an apposition."""
    return phrases.folded[bearer.span.end : bearer.span.end + 2].strip()[:1] in ("", *",.;:)!?")


def _restated(phrases: Phrases, bearer: Bearer, heading: Span | None, *, opening: bool) -> Bearer:
    """Return the bearer with the noun of the heading that he restates: *Le chauffeur. L'homme, âgé de 43 ans*.

    *Il y a Malo Kerven. À 22 ans, l'attaquant …* takes up who is named last before.
    """
    if heading is None or bearer.actor or not _defined(phrases, bearer):
        return bearer
    if opening and (named := phrases.closing(heading)):
        return replace(bearer, actor=named)
    if bearer.nouns.isdisjoint(_GENERAL):
        return bearer
    role = phrases.starting(heading.start)
    whole = role is not None and phrases.folded[role.span.end : heading.end].strip() in (".", "", ":")
    return replace(bearer, nouns=bearer.nouns | role.nouns) if role and whole else bearer


def _defined(phrases: Phrases, bearer: Bearer) -> bool:
    return phrases.folded[bearer.span.start : bearer.span.end].startswith(("l'", "le ", "la ", "cet", "ce "))


def _by_noun(article: str, phrases: Phrases) -> Iterator[Age]:
    """Yield the ages that a noun holds: *une quinquagénaire*."""
    for role, _, _ in phrases.roles:
        years = decade(role.office.noun)
        if years is not None and not role.plural:
            bearer = Bearer(role.span, phrases.named_beside(role), frozenset(), role.gender)
            bearer = _apposed(phrases, bearer, role.span.end)
            found = Expression(role.span, role.span.start, *years, Link.APPOSED, plural=False)
            yield _age(article, phrases, found, bearer)
