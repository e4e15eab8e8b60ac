"""Where the words of a mark stand now: in the text they were marked in, or in one that was corrected since."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Place
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.article import Article
    from recoupe.judgements.judgement import Mark

# Words shorter than this are looked for only in an article of the same name: by hand, four words or so, as a name
# or *a-t-elle dit* stands anywhere.
_TELLING = 24
# Characters beside a value that must still stand there, on one side at least: by hand, two words or so.
_BESIDE = 12


class Texts:
    """The articles of a dossier, to find marks in."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}

    def exact(self, mark: Mark) -> Place | None:
        """Return the place of a mark in the text it was made in; the article of its name first."""
        holders = self._holders.get(mark.digest, ())
        found = [name for name in holders if mark.span.of(self._articles[name].text) == mark.text]
        named = [name for name in found if name == mark.article]
        return Place((named or found)[0], mark.span) if found else None

    def moved(self, mark: Mark) -> tuple[Place, ...]:
        """Return where the words of a mark stand elsewhere: in the article of its name, else in the others."""
        own = tuple(self._within(mark.article, mark)) if mark.article in self._articles else ()
        if own or len(mark.text) < _TELLING:
            return own
        return tuple(place for name in self._articles for place in self._within(name, mark))

    @cached_property
    def _holders(self) -> Mapping[str, tuple[str, ...]]:
        holders: dict[str, tuple[str, ...]] = {}
        for name, article in self._articles.items():
            holders[article.digest] = (*holders.get(article.digest, ()), name)
        return holders

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        return {name: fold(article.text) for name, article in self._articles.items()}

    def _within(self, article: str, mark: Mark) -> Iterator[Place]:
        text, words, start = self._folded[article], fold(mark.text), -1
        before, after = fold(mark.before)[-_BESIDE:], fold(mark.after)[:_BESIDE]
        while (start := text.find(words, start + 1)) >= 0:
            end = start + len(words)
            beside = (before and text.endswith(before, 0, start)) or (after and text.startswith(after, end))
            if (beside or not (before or after)) and not _inside_word(text, start, end):
                yield Place(article, Span(start, end))


def _inside_word(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch begins or ends in the middle of a word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (before.isalnum() and text[start].isalnum()) or (after.isalnum() and text[end - 1].isalnum())
