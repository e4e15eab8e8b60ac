"""What a fact is called: a short name in words of the texts."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.pages.content import STEM, WORD
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from recoupe.comparison.accounts.pages.happenings import Happening
    from recoupe.comparison.accounts.pages.page import Page
    from recoupe.comparison.dossier import Place

# What may stand between a happening and the place or name it is told by.
_OF = re.compile(r" (?:[^\W\d_]+ ){0,2}?(de la |de l'|du |des |de |d'|a |a la |au )(?=[^\W\d_])")
# Words that a slot is filled up with where no happening and no name tells.
_WORDS = 2


def anchor(pages: Mapping[str, Page], places: Sequence[Place], kinds: Collection[str]) -> str:
    """Return what the sentences around `places` are about: a happening and a place most of them name.

    Args:
        pages: the articles.

        places: where a fact is told.

        kinds: the lines of happenings it may be of.
    """
    told = [(pages[place.article], pages[place.article].sentence(place.span)) for place in places]
    full = Counter(phrase for page, sentence in told for phrase in _phrases(page, sentence, kinds))
    if full:
        return min(full, key=lambda phrase: (-full[phrase], len(phrase), phrase))
    words = Counter(form for page, sentence in told for form in _kinds(page, sentence, kinds))
    names = Counter(name for place in places for name in _nearest(pages[place.article], place.span))
    return " · ".join(found.most_common(1)[0][0] for found in (words, names) if found)


def shared_words(pages: Mapping[str, Page], places: Sequence[Place], *, most: int = _WORDS) -> list[str]:
    """Return the content words near `places` that most of them share, the nearest first, as first written."""
    held: Counter[str] = Counter()
    forms: dict[str, tuple[int, str]] = {}
    for place in places:
        page = pages[place.article]
        stretch = page.vicinity(place.span)
        stems = page.stems(stretch, place.span)
        held.update(stems)
        for distance, form in _forms(page, stretch, place.span):
            stem = fold(form)[:STEM]
            if stem in stems:
                forms[stem] = min(forms.get(stem, (distance, form)), (distance, form))
    least = 2 if len({place.article for place in places}) > 1 else 1
    kept = sorted(
        (stem for stem in forms if held[stem] >= least), key=lambda stem: (-held[stem], forms[stem])
    )
    return [forms[stem][1] for stem in kept[:most]]


def _forms(page: Page, stretch: Span, place: Span) -> Iterable[tuple[int, str]]:
    """Yield the words of `stretch`, each with how far it stands from `place`."""
    for match in WORD.finditer(page.text, stretch.start, stretch.end):
        yield max(place.start - match.end(), match.start() - place.end), match[0]


def _of(page: Page, sentence: Span, kinds: Collection[str]) -> Iterable[Happening]:
    return (found for found in page.happenings(sentence) if found.kind in kinds)


def _kinds(page: Page, sentence: Span, kinds: Collection[str]) -> Iterable[str]:
    """Yield the words for what happens in `sentence`; a noun counts twice: *arrivée* before *arrivé*."""
    for found in _of(page, sentence, kinds):
        form = found.span.of(page.text).lower()
        yield from [form] * (2 if fold(form) == found.kind else 1)


def _phrases(page: Page, sentence: Span, kinds: Collection[str]) -> Iterable[str]:
    """Yield *attaque de Khan Cheikhoun*: a happening with the name right behind it."""
    names = {span.start: span for span, _ in page.names if span in sentence}
    for found in _of(page, sentence, kinds):
        link = _OF.match(page.folded, found.span.end, sentence.end)
        if link and (name := names.get(link.end())) and page.text[name.start].isupper():
            joint = Span(*link.span(1)).of(page.text)
            yield f"{found.span.of(page.text).lower()} {joint}{name.of(page.text)}"


def _nearest(page: Page, place: Span) -> list[str]:
    """Return the two places named nearest to `place` in its sentence."""
    sentence = page.sentence(place)
    named = [(span, page.called[name]) for span, name in page.names if span in sentence and page.called[name]]
    ranked = sorted(named, key=lambda one: (max(place.start - one[0].end, one[0].start - place.end), one))
    return list(dict.fromkeys(name for _, name in ranked))[:2]
