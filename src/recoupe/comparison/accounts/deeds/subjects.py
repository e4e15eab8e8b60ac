"""What fills the slot of a deed from before it: its subject, or what is set ahead of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.deeds.candidates import Found
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.comparison.accounts.deeds.candidates import Candidate
    from recoupe.comparison.accounts.deeds.deed import Deed
    from recoupe.comparison.accounts.deeds.scene import Scene

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
_FINITE = re.compile(r"(?:[adert]|ent|ront)$")
# What stands before the noun of a subject.
_HEAD = re.compile(
    r"^(?:.* )?(?<!de )(?<!d')(?:l'|(?:le|la|les|une?|des|sa|son|ses|leurs?|cet|cette|ce|deux|trois|plusieurs|"
    r"quelque) )(?:(?!(?:de|du|des|a|au|par|et|qui)(?!\w))[\w-]+ ){0,3}$"
)
# What stands before the town of a site that is a subject: *l’usine de Vaudry*.
_SITE = re.compile(r"^(?:l'|(?:le|la|son|sa|leur) )(?:[\w-]+ ){1,3}(?:de |d'|du |a )$")


def right_before(at: Span, scene: Scene, known: Sequence[Candidate]) -> Found | None:
    """Return the word right before a deed that fills its slot."""
    held = (one for one in known if one.span.end <= at.start)
    return next((Found(one.span, one) for one in held if scene.told[one.span.end : at.start] == " "), None)


def set_ahead(deed: Deed, at: Span, scene: Scene, known: Sequence[Candidate]) -> Found | None:
    """Return what fills the slot of a deed that is told behind it: *C’est dans la cuisine que le feu a pris*."""
    opened = _CLEFT.search(scene.told, scene.sentence.start, at.start)
    if opened is None:
        return None
    for one in known:
        if opened.end() <= one.span.start and one.span.end <= at.start:
            held = deed.behind.match(scene.told[opened.end() : one.span.start])
            if held and _CLEFT_END.search(scene.told[one.span.end : at.start]):
                start = opened.end() + (0 if deed.is_place else held.end("mark") + 1)
                return Found(Span(min(start, one.span.start), one.span.end), one)
    return None


def subject(deed: Deed, at: Span, scene: Scene, known: Sequence[Candidate]) -> Found | None:
    """Return the subject of a deed, where it fills its slot: the noun nearest to it."""
    if deed.active and not _is_done_by_subject(at, scene):
        return None
    stretch = _stretch(scene, at)
    for one in reversed(known):
        if one.span in stretch:
            told = scene.told[stretch.start : one.span.start]
            gap = told.lstrip()
            if (_SITE if one.is_place else _HEAD).search(gap) or (one.is_name and not gap):
                return Found(Span(one.span.start - len(gap), one.span.end), one)
    return None


def _is_done_by_subject(at: Span, scene: Scene) -> bool:
    """Tell whether the subject of a deed does it: *a sauvé*, *sauve*, but not *a été sauvé* or *sauvé*."""
    first = at.of(scene.raw).split()[0]
    return bool(_DOES.search(scene.told, scene.sentence.start, at.start) or _FINITE.search(first))


def _stretch(scene: Scene, at: Span) -> Span:
    """Return the stretch before a deed that holds its subject; what is set behind it between commas is left out."""
    left = scene.told[scene.sentence.start : at.start]
    helpers = _HELPERS.search(left)
    left = left[: helpers.start()] if helpers else left
    if left.rstrip().endswith(","):
        left = left.rstrip()[:-1]
        left = left.rpartition(",")[0] or left
    *_, start = (0, *(cut.end() for cut in _BREAK.finditer(left)))
    return Span(scene.sentence.start + start, scene.sentence.start + len(left))
