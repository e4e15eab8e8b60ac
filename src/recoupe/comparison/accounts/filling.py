"""Where an article tells a deed, and what it puts in its slot."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.analysis.actors.actor import ActorKind
from recoupe.comparison.accounts.deeds import deeds, members
from recoupe.comparison.accounts.fillers import Filler
from recoupe.comparison.dossier import Place
from recoupe.comparison.statements.lexicon import countries
from recoupe.language.lexicon import table
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.comparison.accounts.agenda import Agenda
    from recoupe.comparison.accounts.context import Page
    from recoupe.comparison.accounts.deeds import Deed

# Characters behind a deed in which its slot is filled.
_FAR = 110
# Characters behind what fills it in which the day of a deed may stand.
_NEAR = 25
# Content words of a sentence that says little by itself: *Il sera installé dans la salle des fêtes.*
_FEW = 4
# Where what is said of a deed ends.
_END = re.compile(
    r"[;:!?«»\"()]| qui | dont (?!\S+ (?:avec|ferme|assorti))| où | tandis | alors | avant de | et (?:a|ont|est|sont|s['’]est|se) "
)
# What stands between a subject and its deed.
_HELPERS = re.compile(
    r"(?:(?<!\w)(?:qui|a|ont|avait|avaient|aurait|auraient|est|sont|ete|etait|etaient|se|y|les|lui|leur|ainsi|aussitot|"
    r"egalement|ensuite|alors|immediatement|rapidement|meme) |(?<!\w)(?:s'|l'|n'))*$"
)
_BREAK = re.compile(r"[,;:«»\"()!?–—]| que | mais |(?<!\w)(?:c'est|ce sont|ce serait|quant a|selon|d'apres) ")
_HEAD = re.compile(
    r"^(?:.* )?(?<!de )(?<!d')(?:l'|(?:le|la|les|une?|des|sa|son|ses|leurs?|cet|cette|ce|deux|trois|plusieurs|quelque) )"
    r"(?:(?!(?:de|du|des|a|au|par|et|qui)(?!\w))[\w-]+ ){0,3}$"
)
# What stands behind the word that fills a slot and belongs to it.
_MORE = re.compile(
    r"(?:[ \u00a0](?:(?:de la |de l['’]|d['’]une? |du |des |de |d['’])[\w-]+|(?-i:[A-ZÀ-Ý][\w-]*)))*"
)
_DENIED = re.compile(r"(?<!\w)(?:pas|non|ni|plutot que|jamais|(?:n'|ne )[^.,]{0,15}) ?(?:\w+ ){0,2}$")
_MANY = re.compile(r"[^i]s$")
_IN_COUNTRY = re.compile(r"(?<!\w)(?:en|dans l'|dans la|dans les) $")
_TOWN = re.compile(r"(?<!\w)(?:a|de|d'|du) ?$")


class _Found(NamedTuple):
    """A word that can fill a slot: where, the line of its class, who or what is named."""

    span: Span
    lines: frozenset[str]
    names: frozenset[str]


def fillers(page: Page, agenda: Agenda) -> Iterator[tuple[Deed, Filler]]:
    """Yield what an article puts in the slots of the deeds it tells of, in reading order."""
    told = _without_times(page, page.folded), _without_times(page, page.text)
    for sentence in page.analysis.sentences:
        if page.in_prose(sentence):
            for deed in deeds():
                yield from ((deed, one) for one in _of(deed, page, sentence, told, agenda))


def _without_times(page: Page, text: str) -> str:
    told = list(text.replace("\n", "|"))
    for time in page.analysis.times:
        told[time.span.start : time.span.end] = "~" * len(time.span)
    return "".join(told)


def _of(deed: Deed, page: Page, sentence: Span, both: tuple[str, str], agenda: Agenda) -> Iterator[Filler]:
    known: list[_Found] | None = None
    told = both[0]
    for match in deed.predicate.finditer(told, sentence.start, sentence.end):
        if _DENIED.search(told, sentence.start, match.start()):
            continue
        known = _candidates(deed, page, sentence, told) if known is None else known
        found = (
            _behind(deed, match, sentence, both, known)
            or (_before(match, sentence, told, known) if deed.before else None)
            or _around(deed, sentence, told, known)
        )
        if found and (deed.old or not _is_past(page, sentence, found[0], agenda)):
            yield _filler(deed, page, sentence, match, *found, agenda)


def _candidates(deed: Deed, page: Page, sentence: Span, told: str) -> list[_Found]:
    """Return the words of a sentence that can fill a deed's slot, in order."""
    found = [
        _Found(Span(*match.span()), frozenset((f"{name}.{match.lastgroup}",)), frozenset())
        for name in sorted(deed.filled)
        for match in members(name).finditer(told, sentence.start, sentence.end)
    ]
    if "countries" in deed.filled:
        found += _nations(told, sentence)
    named = _named(page, sentence)
    if "places" in deed.filled:
        found += [
            _Found(span, frozenset(), _town(told, span, name)) for span, name in named if page.called[name]
        ]
    if "names" in deed.filled:
        persons = [(span, name) for span, name in named if page.kinds[name] is ActorKind.PERSON]
        found += [_Found(span, frozenset(), frozenset((name,))) for span, name in persons]
    return sorted(found)


def _named(page: Page, sentence: Span) -> list[tuple[Span, str]]:
    """Return who and what a sentence names; what is a place elsewhere is one here too."""
    places = {fold(called): name for name, called in page.called.items() if called}
    return [
        (span, name if page.called[name] else places.get(span.of(page.folded), name))
        for span, name in page.names
        if span in sentence
    ]


def _nations(told: str, sentence: Span) -> Iterator[_Found]:
    for match in re.finditer(r"[^\W\d_]+", told[sentence.start : sentence.end]):
        country = countries("fr").get((match[0],))
        if country:
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            yield _Found(span, frozenset((country,)), frozenset())


def _town(told: str, span: Span, name: str) -> frozenset[str]:
    """Return a place as a town, nothing where it is a country or what stands before it tells otherwise."""
    words = tuple(re.findall(r"\w+", span.of(told)))
    before = told[max(0, span.start - 10) : span.start]
    if words in countries("fr") and " ".join(words) in _states():
        return frozenset()
    return frozenset((name,)) if _TOWN.search(before) and not _IN_COUNTRY.search(before) else frozenset()


@cache
def _states() -> frozenset[str]:
    listed = table("french", "places")["countries"]
    return frozenset(
        fold(one).replace("-", " ")
        for name, about in listed.items()
        for one in (name, *about.get("also", ()))
    )


def _behind(
    deed: Deed, match: re.Match[str], sentence: Span, both: tuple[str, str], known: list[_Found]
) -> tuple[Span, _Found] | None:
    """Return the first word behind a deed that fills its slot, with the phrase that holds it."""
    told, raw = both
    end = min(sentence.end, match.end() + _FAR)
    stop = _END.search(raw, match.end(), end)
    end = stop.start() if stop else end
    for one in known:
        if match.end() <= one.span.start and one.span.end <= end:
            gap = told[match.end() : one.span.start]
            opened = deed.behind.search(gap)
            if opened and not _DENIED.search(gap[: opened.start()]):
                at = opened.start("mark") if deed.is_place else opened.end("mark")
                return Span(
                    match.end() + at + (not deed.is_place and gap[at : at + 1] == " "), one.span.end
                ), one
    return None


def _before(
    match: re.Match[str], sentence: Span, told: str, known: list[_Found]
) -> tuple[Span, _Found] | None:
    """Return the subject of a deed, where it fills its slot."""
    left = told[sentence.start : match.start()]
    helpers = _HELPERS.search(left)
    left = left[: helpers.start()] if helpers else left
    if left.rstrip().endswith(","):
        left = left.rstrip()[:-1].rpartition(",")[0] or left.rstrip()[:-1]
    *_, start = (0, *(cut.end() for cut in _BREAK.finditer(left)))
    stretch = Span(sentence.start + start, sentence.start + len(left))
    for one in known:
        if one.span in stretch:
            gap = told[stretch.start : one.span.start].lstrip()
            if _HEAD.search(gap) or (one.names and not gap):
                opened = stretch.start + len(told[stretch.start : one.span.start]) - len(gap)
                return Span(opened, one.span.end), one
    return None


def _around(deed: Deed, sentence: Span, told: str, known: list[_Found]) -> tuple[Span, _Found] | None:
    """Return the first word of a sentence that says what something is due to, where it is not denied."""
    if deed.around is None or not deed.around.search(told, sentence.start, sentence.end):
        return None
    held = (one for one in known if not _DENIED.search(told, sentence.start, one.span.start))
    return next(((one.span, one) for one in held), None)


def _far_words(page: Page, sentence: Span) -> frozenset[str]:
    """Return the words of a sentence; those of the one before too, where it has few."""
    told = page.senses(sentence)
    at = page.starts.index(sentence.start)
    return told | page.senses(page.analysis.sentences[at - 1]) if at and len(told) < _FEW else told


def _is_past(page: Page, sentence: Span, span: Span, agenda: Agenda) -> bool:
    """Tell whether what stands before a filler in its clause dates it well before the story."""
    clause = page.clause(span)
    return agenda.is_past(page, Span(clause.start, max(clause.start, span.end)), sentence)


def _filler(
    deed: Deed, page: Page, sentence: Span, match: re.Match[str], span: Span, found: _Found, agenda: Agenda
) -> Filler:
    more = _MORE.match(page.text, span.end, sentence.end)
    end = more.end() if more else span.end
    whole = Span(match.start() if deed.whole else span.start, end)
    named = _named(page, sentence)
    inside = (
        {name for place, name in named if place in whole and page.called[name]} if deed.is_place else set()
    )
    towns = {town for place, name in named if name in inside for town in _town(page.folded, place, name)}
    people = frozenset(name for _, name in named if page.kinds[name] is ActorKind.PERSON)
    between = frozenset(
        name
        for place, name in named
        if name in people and match.end() <= place.start and place.end <= whole.start
    )
    before = [name for place, name in named if place.end <= match.start() and name in people]
    return Filler(
        place=Place(page.id, whole),
        lines=found.lines,
        names=found.names | frozenset(towns),
        far=_far_words(page, sentence),
        who=between or frozenset(before[-1:]),
        days=agenda.days(page, Span(match.start(), max(match.end(), min(sentence.end, end + _NEAR)))),
        held=frozenset(name for _, name in named if page.called[name]),
        many=deed.number and bool(_MANY.search(match[0])),
    )
