"""Where an article tells a deed, and what it puts in its slot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.comparison.accounts.deeds import deeds
from recoupe.comparison.accounts.fillers import Filler
from recoupe.comparison.accounts.scene import Candidate, Scene, capitals, without_times
from recoupe.comparison.dossier import Place
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from recoupe.comparison.accounts.agenda import Agenda
    from recoupe.comparison.accounts.context import Page
    from recoupe.comparison.accounts.deeds import Deed

    # The phrase that fills a slot, and the word that tells what it is.
    Found: TypeAlias = tuple[Span, Candidate]

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
# What stands between a subject and its deed.
_HELPERS = re.compile(
    r"(?:(?<!\w)(?:qui|a|ont|avait|avaient|aurait|auraient|est|sont|ete|etait|etaient|se|y|les|lui|leur|ainsi|"
    r"aussitot|egalement|ensuite|alors|immediatement|rapidement|meme) |(?<!\w)(?:s'|l'|n'))*$"
)
_BREAK = re.compile(r"[,;:«»\"()!?–—]| que | mais |(?<!\w)(?:c'est|ce sont|ce serait|quant a|selon|d'apres) ")
# What is set ahead of its deed: *C’est dans la cuisine que le feu a pris*.
_CLEFT = re.compile(r"(?<!\w)(?:c'est|ce serait|c'etait)(?: bien| donc)? ")
_CLEFT_END = re.compile(r"^(?:(?! que | qu'| qui )[^,;:]){0,40} (?:que |qu')[^,;:]{0,60}$")
# What stands before a deed that its subject does, and how its verb ends without it: *sauve*, not *sauvé*.
_DOES = re.compile(r"(?<!\w)(?:a|ont|avait|avaient|aurait|auraient)(?: (?!ete )\w+)? $")
_FINITE = re.compile(r"(?:[aert]|ent|ait|ra|ront)$")
# What stands between two that fill one slot together, and between two of which one alone does.
_AND = re.compile(r"^[^,.;:]{0,30}(?:,| et| ainsi que| puis) (?:[\w'-]+ ?){0,3}$")
_OR = re.compile(r"^[^,.;:]{0,30},? (?:ou|soit) (?:[\w'’-]+ ?){0,4}$")
# What stands right before a name that is not the filler itself: *le fils d’Odile Vasseur*.
_OWNER = re.compile(r"(?:^|.* |.*')(?:de |d'|du |des |chez )$")
# What stands before the noun of a subject.
_HEAD = re.compile(
    r"^(?:.* )?(?<!de )(?<!d')(?:l'|(?:le|la|les|une?|des|sa|son|ses|leurs?|cet|cette|ce|deux|trois|plusieurs|"
    r"quelque) )(?:(?!(?:de|du|des|a|au|par|et|qui)(?!\w))[\w-]+ ){0,3}$"
)
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
# What joins two fillers of one slot.
# *arrêtés*, but not *repris*
_MANY = re.compile(r"[^i]s$")


def fillers(page: Page, agenda: Agenda) -> Iterator[tuple[Deed, Filler]]:
    """Yield what an article puts in the slots of the deeds it tells of, deed by deed, in reading order."""
    told, raw = (without_times(page, text) for text in (page.folded, page.text))
    named = capitals(page.text)
    for deed in deeds():
        for match in deed.predicate.finditer(told):
            at = Span(*match.span())
            sentence = page.sentence(at)
            if sentence != at and page.in_prose(sentence):
                scene = Scene(page, sentence, told, raw, named)
                yield from ((deed, one) for one in _of(deed, at, scene, agenda))


def _of(deed: Deed, at: Span, scene: Scene, agenda: Agenda) -> Iterator[Filler]:
    if _DENIED.search(scene.told, scene.sentence.start, at.start) or _NEGATED.search(at.of(scene.told)):
        return
    known = scene.candidates(deed)
    found = (
        (_ahead(at, scene, known) if deed.ahead else _behind(deed, at, scene, known))
        or (_before(deed, at, scene, known) if deed.before else _cleft(deed, at, scene, known))
        or _around(deed, scene, known)
    )
    if found and (deed.old or not _is_past(scene, found[0], agenda)):
        joined = _joined(found[1], scene, known)
        if joined:
            yield _filler(deed, at, scene, (found[0], joined), agenda)


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


def _ahead(at: Span, scene: Scene, known: Sequence[Candidate]) -> Found | None:
    """Return the word right before a deed that fills its slot."""
    held = (one for one in known if one.span.end <= at.start)
    return next(((one.span, one) for one in held if scene.told[one.span.end : at.start] == " "), None)


def _cleft(deed: Deed, at: Span, scene: Scene, known: Sequence[Candidate]) -> Found | None:
    """Return what fills the slot of a deed that is told behind it: *C’est dans la cuisine que le feu a pris*."""
    opened = _CLEFT.search(scene.told, scene.sentence.start, at.start)
    if opened is None:
        return None
    for one in known:
        if opened.end() <= one.span.start and one.span.end <= at.start:
            held = deed.behind.match(scene.told[opened.end() : one.span.start])
            if held and _CLEFT_END.search(scene.told[one.span.end : at.start]):
                start = opened.end() + (0 if deed.is_place else held.end("mark") + 1)
                return Span(min(start, one.span.start), one.span.end), one
    return None


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
                return Span(at.end + start, one.span.end), one
    return None


def _is_owner(one: Candidate, gap: str, opened: re.Match[str]) -> bool:
    """Tell whether a name behind what opens a slot stands there as of whom: *par le fils d’Odile Vasseur*."""
    return bool(one.names and not one.is_place) and bool(_OWNER.search(gap[opened.end("mark") + 1 :]))


def _before(deed: Deed, at: Span, scene: Scene, known: Sequence[Candidate]) -> Found | None:
    """Return the subject of a deed, where it fills its slot."""
    if deed.active and not _is_done_by_subject(at, scene):
        return None
    subject = _subject(scene, at)
    for one in known:
        if one.span in subject:
            told = scene.told[subject.start : one.span.start]
            gap = told.lstrip()
            if _HEAD.search(gap) or (one.is_name and not gap):
                return Span(one.span.start - len(gap), one.span.end), one
    return None


def _is_done_by_subject(at: Span, scene: Scene) -> bool:
    """Tell whether the subject of a deed does it: *a sauvé*, *sauve*, but not *a été sauvé* or *sauvé*."""
    first = at.of(scene.raw).split()[0]
    return bool(_DOES.search(scene.told, scene.sentence.start, at.start) or _FINITE.search(first))


def _subject(scene: Scene, at: Span) -> Span:
    """Return the stretch before a deed that holds its subject; what is set behind it between commas is left out."""
    left = scene.told[scene.sentence.start : at.start]
    helpers = _HELPERS.search(left)
    left = left[: helpers.start()] if helpers else left
    if left.rstrip().endswith(","):
        left = left.rstrip()[:-1]
        left = left.rpartition(",")[0] or left
    *_, start = (0, *(cut.end() for cut in _BREAK.finditer(left)))
    return Span(scene.sentence.start + start, scene.sentence.start + len(left))


def _around(deed: Deed, scene: Scene, known: Sequence[Candidate]) -> Found | None:
    """Return the first word of a sentence that says what something is due to, where it is not denied."""
    begin, end = scene.sentence.start, scene.sentence.end
    if deed.around is None or not deed.around.search(scene.told, begin, end):
        return None
    held = (one for one in known if not _DENIED_NOUN.search(scene.told, begin, one.span.start))
    return next(((one.span, one) for one in held), None)


def _is_past(scene: Scene, span: Span, agenda: Agenda) -> bool:
    """Tell whether what stands before a filler in its clause dates it well before the story."""
    start = scene.page.clause(span).start
    return agenda.is_past(scene.page, Span(start, max(start, span.end)), scene.sentence)


def _filler(deed: Deed, at: Span, scene: Scene, found: Found, agenda: Agenda) -> Filler:
    span, candidate = found
    more = _MORE.match(scene.page.text, span.end, scene.sentence.end)
    end = more.end() if more else span.end
    whole = Span(at.start if deed.whole else span.start, end)
    beside = Span(at.start, max(at.end, min(scene.sentence.end, end + _NEAR)))
    return Filler(
        place=Place(scene.page.id, whole),
        lines=candidate.lines,
        names=candidate.names | (scene.towns(whole) if deed.is_place else frozenset()),
        far=scene.words(),
        who=_who(scene, at, whole),
        days=agenda.days(scene.page, beside),
        held=frozenset(name for _, name in scene.named() if scene.page.kinds[name] is not ActorKind.PERSON)
        | scene.capitals,
        towns=frozenset() if deed.is_place else scene.towns(scene.sentence),
        key=at.of(scene.told)[:_STEM] if deed.keyed else "",
        many=deed.number and bool(_MANY.search(at.of(scene.told))),
    )


def _who(scene: Scene, at: Span, filled: Span) -> frozenset[str]:
    """Return whom a sentence names between a deed and what fills it, else the last before the deed."""
    people = [one for one in scene.people() if one[0] not in filled]
    between = [name for place, name in people if at.end <= place.start and place.end <= filled.start]
    before = [name for place, name in people if place.end <= at.start]
    return frozenset(between or before[-1:])
