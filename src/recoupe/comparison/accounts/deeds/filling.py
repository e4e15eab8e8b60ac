"""Where an article tells a deed, and what it puts in its slot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.comparison.accounts.deeds.candidates import Candidate, Found
from recoupe.comparison.accounts.deeds.deed import deeds, predicates
from recoupe.comparison.accounts.deeds.fillers import Filler
from recoupe.comparison.accounts.deeds.scene import Scene, capitals
from recoupe.comparison.accounts.deeds.subjects import right_before, set_ahead, subject
from recoupe.comparison.accounts.pages.masks import without_times
from recoupe.comparison.dossier import Place
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.comparison.accounts.deeds.deed import Deed
    from recoupe.comparison.accounts.pages.agenda import Agenda
    from recoupe.comparison.accounts.pages.page import Page

# Characters behind a deed in which its slot is filled: *condamné à quatre ans de prison et à 1,5 million d’euros
# d’amende pour escroquerie*.
_FAR = 110
# Characters behind what fills it in which the day of a deed may stand.
_NEAR = 25
# Where what is said of a deed ends.
_END = re.compile(
    r"[;:!?«»\"()]| qui | dont (?!\S+ (?:avec|ferme|assorti))| où | tandis | alors | avant de |"
    r" et (?:a|ont|est|sont|s['’]est|se) "
)
# What stands between two that fill one slot together, and between two of which one alone does.
_AND = re.compile(r"^[^,.;:]{0,30}(?:,| et| ainsi que| puis) (?:[\w'-]+ ?){0,3}$")
_OR = re.compile(r"^[^,.;:]{0,30},? (?:ou|soit) (?:[\w'’-]+ ?){0,4}$")
# What stands right before a name that is not the filler itself: *le fils d’Odile Vasseur*.
_OWNER = re.compile(r"(?:^|.* |.*')(?:de |d'|du |des |chez )$")
# What stands behind the word that fills a slot and belongs to it.
_MORE = re.compile(
    r"(?:[ \u00a0](?:(?:de la |de l['’]|d['’]une? |du |des |de |d['’])[\w-]+|[A-ZÀ-Ý][\w-]*))*"
)
_DENIED = re.compile(
    r"(?<!\w)(?:(?:pas|non|ni|plutot que|jamais)(?!\w)|(?:n'|ne )[^.,]{0,15}) ?(?:\w+ ){0,2}$"
)
_DENIED_NOUN = re.compile(r"(?<!\w)(?:et non|ni|plutot que|pas) (?:[^\s,;.]+ ?){0,3}$")
_NEGATED = re.compile(r"(?<!\w)(?:n'|(?:ne|pas|jamais) )")
# Letters by which the word of a deed is compared.
_STEM = 5
# *Son complice a été arrêté*
_OTHER = re.compile(
    r"(?<!\w)(?:complices?|comparses?|autres?|seconde?|deuxieme|troisieme|egalement|a son tour)(?!\w)"
)
# *arrêtés*, but not *repris*
_MANY = re.compile(r"[^i]s$")


def fillers(page: Page, agenda: Agenda) -> Iterator[tuple[Deed, Filler]]:
    """Yield what an article puts in the slots of the deeds it tells of, deed by deed, in reading order."""
    told, raw = (without_times(page, text) for text in (page.folded, page.text))
    named = capitals(page.text)
    scenes: dict[Span, Scene] = {}
    for rank, matches in predicates().found(told).items():
        deed = deeds()[rank]
        for at in (Span(*match.span()) for match in matches):
            sentence = page.sentence(at)
            if sentence not in scenes:
                scenes[sentence] = Scene(page, sentence, told, raw, named)
            scene = scenes[sentence]
            if sentence != at and scene.is_prose:
                yield from ((deed, one) for one in _of(deed, at, scene, agenda))


def _of(deed: Deed, at: Span, scene: Scene, agenda: Agenda) -> Iterator[Filler]:
    known = scene.candidates(deed)
    if not known or _is_denied(scene, at) or (deed.unless and deed.unless.search(_said_before(scene, at))):
        return
    found = (
        (right_before(at, scene, known) if deed.ahead else _behind(deed, at, scene, known))
        or (subject(deed, at, scene, known) if deed.before else set_ahead(deed, at, scene, known))
        or _around(deed, scene, known)
    )
    if found and (deed.old or not _is_past(scene, found.span, agenda)):
        joined = _joined(found.word, scene, known)
        if joined:
            yield _filler(deed, at, scene, Found(found.span, joined), agenda)


def _joined(found: Candidate, scene: Scene, known: Sequence[Candidate]) -> Candidate | None:
    """Return a filler with those joined to it by *et*; `None` where another may stand for it: *ou*."""
    end, lines, names = found.span.end, found.lines, found.names
    for one in known:
        if one.span.start >= end:
            gap = scene.told[end : one.span.start]
            if _OR.search(scene.raw[end : one.span.start].lower()):
                return None
            if not _AND.search(gap):
                break
            end, lines, names = one.span.end, lines | one.lines, names | one.names
    return Candidate(found.span, lines, names, found.is_place)


def _is_denied(scene: Scene, at: Span) -> bool:
    before = _DENIED.search(scene.told, scene.sentence.start, at.start)
    return bool(before or _NEGATED.search(at.of(scene.told)))


def _said_before(scene: Scene, at: Span) -> str:
    """Return what stands before a deed in its clause."""
    return scene.told[min(scene.page.clause(at).start, at.start) : at.start]


def _key(deed: Deed, at: Span, scene: Scene) -> str:
    """Return what tells which of several deeds one is: its word, or that it is another's."""
    other = "+" if not deed.once and _OTHER.search(_said_before(scene, at)) else ""
    return other + (at.of(scene.told)[:_STEM] if deed.keyed else "")


def _behind(deed: Deed, at: Span, scene: Scene, known: Sequence[Candidate]) -> Found | None:
    """Return the first word behind a deed that fills its slot, with the phrase that holds it."""
    end = min(scene.sentence.end, at.end + _FAR)
    stop = _END.search(scene.raw, at.end, end)
    end = stop.start() if stop else end
    for one in known:
        if at.end <= one.span.start and one.span.end <= end:
            gap = scene.told[at.end : one.span.start]
            opened = deed.behind.search(gap)
            if opened and not _DENIED.search(gap[: opened.start()]) and not _is_owner(one, gap, opened):
                start = opened.start("mark") if deed.is_place else opened.end("mark")
                start += len(gap[start:]) - len(gap[start:].lstrip())
                return Found(Span(at.end + start, one.span.end), one)
    return None


def _is_owner(one: Candidate, gap: str, opened: re.Match[str]) -> bool:
    """Tell whether a name behind what opens a slot stands there as of whom: *par le fils d’Odile Vasseur*."""
    return one.is_actor and bool(_OWNER.search(gap[opened.end("mark") + 1 :]))


def _around(deed: Deed, scene: Scene, known: Sequence[Candidate]) -> Found | None:
    """Return the first word of a sentence that says what something is due to, where it is not denied."""
    begin, end = scene.sentence.start, scene.sentence.end
    if deed.around is None or not deed.around.search(scene.told, begin, end):
        return None
    held = (one for one in known if not _DENIED_NOUN.search(scene.told, begin, one.span.start))
    return next((Found(one.span, one) for one in held), None)


def _is_past(scene: Scene, span: Span, agenda: Agenda) -> bool:
    """Tell whether what stands before a filler in its clause dates it well before the story."""
    start = scene.page.clause(span).start
    return agenda.is_past(scene.page, Span(start, max(start, span.end)), scene.sentence)


def _filler(deed: Deed, at: Span, scene: Scene, found: Found, agenda: Agenda) -> Filler:
    span, candidate = found
    more = _MORE.match(scene.page.text, span.end, scene.sentence.end)
    end = more.end() if more else span.end
    whole = Span(min(at.start, span.start), max(at.end, end)) if deed.whole else Span(span.start, end)
    beside = Span(at.start, max(at.end, min(scene.sentence.end, end + _NEAR)))
    return Filler(
        place=Place(scene.page.id, whole),
        lines=candidate.lines,
        names=candidate.names | (scene.towns(whole) if deed.is_place else frozenset()),
        far=scene.words(),
        who=_who(scene, at, whole),
        days=agenda.days(scene.page, beside),
        held=frozenset(name for _, name in scene.named if scene.page.kinds[name] is not ActorKind.PERSON)
        | scene.capitals,
        towns=frozenset() if deed.is_place else scene.towns(scene.sentence),
        key=_key(deed, at, scene),
        many=deed.number and bool(_MANY.search(at.of(scene.told))),
    )


def _who(scene: Scene, at: Span, filled: Span) -> frozenset[str]:
    """Return whom a sentence names between a deed and what fills it, else the last before, else who is next."""
    people = [one for one in scene.people() if one[0] not in filled]
    between = [name for place, name in people if at.end <= place.start and place.end <= filled.start]
    before = [name for place, name in people if place.end <= at.start]
    after = [name for place, name in people if place.start == filled.end + 1]
    return frozenset(between or before[-1:] or after)
