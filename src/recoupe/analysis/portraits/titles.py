"""The roles of an article: each phrase that says what somebody is, and whose name it stands beside."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.offices import Office, read_office
from recoupe.analysis.portrait import Title
from recoupe.language.lexicon import table
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.actors.names.names import Name
    from recoupe.analysis.actors.roles.roles import Role
    from recoupe.analysis.portraits.phrases import Phrases

_AGE = re.compile(r",? (?:agee? )?(?:de |d')?[\w-]+ ans$")
_DETERMINER = re.compile(r"^(?:(?:le|la|les|un|une|ce|cet|cette|son|sa|leur|notre|du|au) |l')")
_COMPLEMENT = r"(?: (?:de|du|des|d'|a|au|aux)[^,;:.()\"]{2,60})?"
_BODY = re.compile(
    r", (?P<role>(?:de la |de l'|du |des |de |d')(?P<body>[^,;:.()\"]{3,60}))(?=[,.;:])|"
    r" \((?P<letters>[^()\d]{3,40})\)"
)
_PLEADING = frozenset(("me", "me.", "maitre"))


def find_titles(article: str, phrases: Phrases, sentences: Sequence[Span]) -> Iterator[Title]:
    """Yield the roles that an article gives to one person each, in reading order."""
    found = [*_of_roles(article, phrases), *_behind_names(article, phrases, sentences)]
    yield from sorted(found, key=lambda title: title.span)


def _of_roles(article: str, phrases: Phrases) -> Iterator[Title]:
    for role, actor, _ in phrases.roles:
        if not role.plural:
            span = _without_age(phrases, role)
            text = _bare(phrases, span)
            beside = phrases.named_beside(role)
            yield Title(article, span, text, _office(role, text), beside or actor, bool(beside), role.gender)


def _without_age(phrases: Phrases, role: Role) -> Span:
    age = _AGE.search(phrases.folded, role.span.start, role.span.end)
    return Span(role.span.start, age.start()) if age else role.span


def _bare(phrases: Phrases, span: Span) -> str:
    opening = _DETERMINER.match(phrases.folded[span.start : span.end])
    start = span.start + (opening.end() if opening else 0)
    return " ".join(Span(start, span.end).of(phrases.text).replace("’", "'").split())


def _office(role: Role, text: str) -> Office:
    return role.office if role.office.noun == "inhabitant" else read_office(text) or role.office


def _behind_names(article: str, phrases: Phrases, sentences: Sequence[Span]) -> Iterator[Title]:
    """Yield roles told otherwise: *Me Durand, pour la défense*; *Durand, qui dirige la pédiatrie*."""
    for name, actor in phrases.names:
        at = bisect_right(sentences, name.span.start, key=attrgetter("start")) - 1
        if at >= 0 and name.span in sentences[at]:
            yield from _behind(article, phrases, name, actor, sentences[at].end)
            yield from _of_body(article, phrases, name, actor, sentences[at].end)


def _behind(article: str, phrases: Phrases, name: Name, actor: str, end: int) -> Iterator[Title]:
    for pattern, nouns in _patterns():
        found = pattern.match(phrases.folded, name.span.end, end)
        if found is None or (nouns is None and name.honorific not in _PLEADING):
            continue
        span = Span(found.start("role"), found.end("role"))
        text = _bare(phrases, span)
        noun = fold(nouns[found["noun"]]) if nouns else "avocat"
        rest = phrases.folded[found.start("of") : found.end("of")]
        office = read_office(f"{noun} {rest}") or Office(noun, frozenset(), frozenset(), "")
        yield Title(article, span, text, office, actor, beside=True, gender="")


def _of_body(article: str, phrases: Phrases, name: Name, actor: str, end: int) -> Iterator[Title]:
    """Yield whose somebody is: *Durand, de l'Observatoire des toxi-infections*; *Durand (CSL Ports)*."""
    found = _BODY.match(phrases.folded, name.span.end, end)
    part = "body" if found and found["body"] else "letters"
    if found is None or not phrases.text[found.start(part)].isupper():
        return
    span = Span(found.start("role" if part == "body" else part), found.end(part))
    office = read_office(f"membre de {found[part]}")
    if office is not None and office.words:
        said = replace(office, noun="membre", countries=frozenset(), office="")
        yield Title(article, span, _bare(phrases, span), said, actor, beside=True, gender="")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], dict[str, str] | None], ...]:
    """Return the patterns behind a name, each with the noun that its words mean; a lawyer's has none."""
    listed = table("french", "portraits")["roles"]
    apposed, verbs = ({fold(k): v for k, v in listed[part].items()} for part in ("apposed", "verbs"))
    return (
        (
            re.compile(rf", (?P<role>(?:le |la |l')?(?P<noun>{'|'.join(apposed)})(?P<of>{_COMPLEMENT}))"),
            apposed,
        ),
        (
            re.compile(rf", (?P<role>qui (?P<noun>{'|'.join(verbs)})(?P<of> [^,;:.()\"]{{2,50}}))(?=[,.;])"),
            verbs,
        ),
        (re.compile(rf", (?P<role>pour (?P<of>(?:les |la |le |l')(?:{listed['pleads']})))(?=[,.;])"), None),
    )
