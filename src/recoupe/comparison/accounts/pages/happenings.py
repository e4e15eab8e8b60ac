"""Words for what happens: which of them a stretch of text holds, and the one a date stands with."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recoupe.language.lexicon import table
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[^\W\d_]+")
# Letters by which a form is looked up; none is shorter.
_FIRST = 3
_BREAK = re.compile(r"[,;:()]| - ")
# *La rupture[, selon l’expert,] a eu lieu à 4 h 10*.
_ASIDE = re.compile(r"^, [^,;:()]{1,80}, ")
# *Vendredi, après l’attaque*: the date is of something else.
_AFTER = re.compile(r"\b(?:apres|avant|depuis|suite)\b")
# Words that may stand between a happening and its date. 3: a date of the five articles and an hour of the
# example are lost; 6: one date; 9 to 20: all alike.
NEAR = 9
# Words that may stand between a date and the happening it opens: *Jeudi, un accident*. 2: one false
# difference on the clusters; 4 and 8: all alike.
BEHIND = 4


@dataclass(frozen=True, slots=True)
class Happening:
    """One word for what happens: its line of the table, and where it stands."""

    kind: str
    span: Span

    @property
    def is_once(self) -> bool:
        """Tell whether it names what happens once."""
        return self.kind in once()


def happenings(folded: str, stretch: Span) -> Iterator[Happening]:
    """Yield the words for what happens in a stretch of folded text."""
    for match in _WORD.finditer(folded, stretch.start, stretch.end):
        for form, whole, kind in _forms().get(match[0][:_FIRST], ()):
            end = match.start() + len(form)
            if folded.startswith(form, match.start()) and not (whole and folded[end : end + 1].isalpha()):
                yield Happening(kind, Span(match.start(), max(end, match.end())))
                break


def dated_by(folded: str, sentence: Span, time: Span, others: Sequence[Span]) -> Happening | None:
    """Return the happening that the date at `time` stands with: the nearest before it, else right behind it.

    Args:
        folded: the folded text.

        sentence: where to look.

        time: the date.

        others: the other dates of the sentence, which part it from what stands beyond them.
    """
    found = list(happenings(folded, sentence))
    before = next((one for one in reversed(found) if one.span.end <= time.start), None)
    if before is not None:
        # *L’attaque, le 4 avril*: a comma right before the date is no break.
        between = Span(before.span.end, time.start)
        words = _ASIDE.sub(" ", between.of(folded)).rstrip(" ,")
        return before if _joined(words, between, others, NEAR) else None
    behind = next((one for one in found if one.span.start >= time.end), None)
    if behind is None:
        return None
    between = Span(time.end, behind.span.start)
    words = between.of(folded).lstrip(" ,")
    return behind if not _AFTER.search(words) and _joined(words, between, others, BEHIND) else None


def _joined(words: str, between: Span, others: Sequence[Span], most: int) -> bool:
    """Tell whether `words` are few, and no break and no other date stands in them."""
    apart = any(between.overlaps(other) for other in others) or _BREAK.search(words)
    return not apart and len(_WORD.findall(words)) <= most


@cache
def once() -> frozenset[str]:
    """Return the lines that name what happens once."""
    return frozenset(table("french", "happenings")["words"]["once"].split())


@cache
def _forms() -> dict[str, list[tuple[str, bool, str]]]:
    """Return the listed forms by their first letters: each, whether it is a whole word, and its line."""
    found: dict[str, list[tuple[str, bool, str]]] = defaultdict(list)
    for kind, words in table("french", "happenings")["nouns"].items():
        for form in words.split():
            found[form[:_FIRST]].append((form.rstrip("$").replace("_", " "), form.endswith("$"), kind))
    return dict(found)


@cache
def planned() -> re.Pattern[str]:
    """Return the pattern of words that tell of what is to come."""
    words = table("french", "happenings")["words"]
    return re.compile(rf"\b(?:{words['planned']}|[^\W\d_]{{3,}}(?:era|eront|ira|iront))\b")
