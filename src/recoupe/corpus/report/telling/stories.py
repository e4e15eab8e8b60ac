"""Stories by their size, and the longest of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.corpus.report.roll import iso
from recoupe.corpus.report.telling.saying import TOP, Saying, part, sheet
from recoupe.presentation.figures import Bars, Figure, Row, Section
from recoupe.presentation.naming import legible, shorten
from recoupe.presentation.pages.columns import Bin, Columns

if TYPE_CHECKING:
    from recoupe.corpus.report.stories import Long, Stories
    from recoupe.presentation.interface import Interface

# The largest size of each column but the last.
SIZES = (2, 3, 4, 5, 10, 20, 50, 100, 200)
TITLE = 110


def tell_stories(found: Stories, articles: int, words: Interface) -> Section:
    """Return the section of stories; `articles` is how many the corpus has."""
    say = Saying(words, "stories")
    telling = _Telling(found, articles, say)
    facts = (
        (say.number(found.count), say("count_fact")),
        (say.share(found.articles, articles), say("in_fact")),
        (say.share(articles - found.articles, articles), say("out_fact")),
    )
    if not found.count:
        return Section("stories", say("heading"), say("deck"), facts, missing=(say("none"),))
    return Section("stories", say("heading"), say("deck"), facts, (telling.sizes(), telling.longest()))


@dataclass(frozen=True, slots=True)
class _Telling:
    found: Stories
    articles: int
    say: Saying

    def sizes(self) -> Figure:
        say = self.say
        counts = [0] * (len(SIZES) + 1)
        for size, count in self.found.sizes.items():
            if size > 1:
                counts[sum(size > end for end in SIZES)] += count
        bins = (
            Bin(label, f"{label} – {say.count('story', count)}", (count,))
            for label, count in zip(self._labels(), counts, strict=True)
        )
        drawing = Columns(say("sizes"), (), tuple(bins))
        note = say("sizes_note", say.count("article", self.articles), say.number(self.found.articles))
        return Figure(
            "story_sizes",
            say("sizes"),
            note,
            (drawing,),
            sheet("articles stories", sorted(self.found.sizes.items())),
        )

    def _labels(self) -> list[str]:
        starts = [2, *(end + 1 for end in SIZES[:-1])]
        ranges = [
            str(end) if start == end else self.say("range", start, end)
            for start, end in zip(starts, SIZES, strict=True)
        ]
        return [*ranges, self.say("more", SIZES[-1])]

    def longest(self) -> Figure:
        say, longest = self.say, self.found.longest
        most = longest[0].articles
        rows = tuple(self._row(story, most) for story in longest[:TOP])
        known = say.words.strings["outlets"]
        head = (say("story"), say("articles"), say("outlets"), known["first"], known["last"])
        bars = Bars(say("longest"), head, (), rows, self._rest())
        rows_of = (
            (one.id, one.title, one.articles, one.outlets, iso(one.first), iso(one.last)) for one in longest
        )
        columns = "story title articles outlets first last"
        return Figure(
            "longest_stories", say("longest"), say("longest_note"), (bars,), sheet(columns, rows_of)
        )

    def _rest(self) -> str:
        """Return how many stories are not drawn, and which of them the file has."""
        longest = self.found.longest
        left = self.found.count - len(longest[:TOP])
        articles = self.found.articles - sum(story.articles for story in longest[:TOP])
        told = (
            self.say.count("story", left),
            self.say.count("article", articles),
            self.say.number(len(longest)),
        )
        return self.say("rest", *told) if left else ""

    def _row(self, story: Long, most: int) -> Row:
        say = self.say
        cells = (
            say.number(story.articles),
            say.number(story.outlets),
            say.day(story.first),
            say.day(story.last),
        )
        return Row(shorten(legible(story.title), TITLE), (part(story.articles, most),), cells)
