"""What was copied, to read in a terminal of any width."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from itertools import count
from typing import TYPE_CHECKING

from rich.text import Text

from recoupe.comparison.dossier import Direction
from recoupe.presentation.columns import ROWS, first, grid, indented, part, rest
from recoupe.presentation.differences import Side, mark_edits
from recoupe.presentation.naming import flat, name_articles, plain, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from recoupe.comparison.copying.copies import Copies
    from recoupe.comparison.copying.dependence import Dependence
    from recoupe.comparison.copying.families import Member
    from recoupe.comparison.dossier import Passage
    from recoupe.presentation.interface import Interface

PASSAGES = 40
# Characters of a passage, five lines of a terminal, and of a formula.
LENGTH = 400
FORMULA = 96
MARKS = {Side.BOTH: "", Side.ADDED: "green", Side.MISSING: "red"}
SIGNS = {Side.BOTH: "{0}", Side.ADDED: "[+{0}]", Side.MISSING: "[−{0}]"}


@dataclass(frozen=True)
class CopiesListing:
    """The articles with what of them stands elsewhere, the longest passages, the formulas; to print with rich."""

    copies: Copies
    passages: Iterable[Passage]
    words: Interface

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        total, longest = _longest(self.passages)
        yield self._head(total)
        yield from self._articles()
        yield from self._passages(longest, total)
        yield from self._boilerplate()

    @cached_property
    def _strings(self) -> dict[str, str]:
        return dict(self.words.strings["copies"])

    @cached_property
    def _names(self) -> dict[str, str]:
        return name_articles(self.copies.articles)

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {article.id: article.text for article in self.copies.articles}

    @cached_property
    def _members(self) -> dict[str, Member]:
        return {member.article: member for family in self.copies.families for member in family.members}

    def _head(self, passages: int) -> Text:
        counts = (
            self.words.count("article", len(self.copies.articles)),
            self.words.count("passage", passages),
            self.words.count("family", len(self.copies.families)),
        )
        return Text(" · ".join(counts))

    def _articles(self) -> Iterator[RenderableType]:
        shared = [one for one in self.copies.dependence if one.narration_elsewhere or one.speech_elsewhere]
        if not shared:
            return
        yield from part(self._strings["articles"], len(shared))
        table = grid(first(), {})
        for one in sorted(shared, key=lambda one: (-one.narration_share, one.article))[: 2 * ROWS]:
            table.add_row(*self._article(one))
        yield indented(table)
        if len(shared) > 2 * ROWS:
            yield indented(Text(self._strings["rest_formats"].format(len(shared) - 2 * ROWS), "dim"))

    def _article(self, one: Dependence) -> tuple[Text, Text]:
        strings = self._strings
        notes = [
            strings[one.derivation.value],
            strings["told"].format(self.words.percent(one.narration_share)),
        ]
        if one.speech:
            notes.append(strings["said"].format(self.words.percent(one.speech_share)))
        line = Text(" · ".join(notes))
        if agencies := self._agencies(one):
            line.append(f"\n{agencies}", "dim")
        return Text(self._names[one.article], "bold"), line

    def _agencies(self, one: Dependence) -> str:
        unnamed = self.words.strings["overview"]["unnamed_agency"]
        told = [plain(agency) or unnamed for agency in one.credits]
        if member := self._members.get(one.article):
            through = self._strings["through"]
            told += [through.format(plain(tie.agency), self._names[tie.article]) for tie in member.ties]
            if member.version_of:
                told.append(self._strings["version"].format(self._names[member.version_of]))
        return " · ".join(told)

    def _passages(self, longest: Sequence[Passage], total: int) -> Iterator[RenderableType]:
        if not longest:
            yield from part(self.words.strings["summary"]["passages_none"])
            return
        yield from part(self._strings["passages"], total)
        for passage in longest:
            yield Text("")
            yield indented(self._passage(passage))
        if total > len(longest):
            yield indented(Text("\n" + self._strings["rest_formats"].format(total - len(longest)), "dim"))

    def _passage(self, passage: Passage) -> Text:
        head = Text(f"{self._between(passage)}", "bold")
        head.append(f" · {' · '.join(self._notes(passage))}\n", "not bold dim")
        left = LENGTH
        for piece in mark_edits(passage, *(self._texts[place.article] for place in (passage.a, passage.b))):
            shown = SIGNS[piece.side].format(flat(piece.text))
            head.append(shown[: max(0, left)], f"not bold {MARKS[piece.side]}")
            left -= len(shown)
        return head.append("…" if left < 0 else "", "not bold")

    def _between(self, passage: Passage) -> str:
        a, b = (self._names[place.article] for place in (passage.a, passage.b))
        return self._strings["repeated"].format(a) if passage.a.article == passage.b.article else f"{a} – {b}"

    def _notes(self, passage: Passage) -> Iterator[str]:
        one, many = self.words.strings["copies"]["changed"]
        yield self.words.strings["passage_kind"][passage.kind.value]
        yield self.words.count("word", passage.words)
        count = len(passage.edits)
        yield (many.format(count) if count > 1 else one) if count else self._strings["same"]
        if passage.direction is not Direction.SHARED:
            source = passage.a if passage.direction is Direction.B_FROM_A else passage.b
            yield self._strings["from"].format(self._names[source.article])

    def _boilerplate(self) -> Iterator[RenderableType]:
        found = self.copies.boilerplate
        if not found:
            return
        yield from part(self._strings["boilerplate"], len(found))
        table = grid({"justify": "right", "no_wrap": True}, {})
        for one in found[:ROWS]:
            table.add_row(self.words.count("article", one.articles), shorten(one.text, FORMULA))
        yield indented(table)
        yield from rest(len(found), self.words)


def _longest(passages: Iterable[Passage]) -> tuple[int, list[Passage]]:
    """Return how many passages there are, and the longest; a hundred thousand are not kept for that."""
    numbers = count()
    numbered = ((one, next(numbers)) for one in passages)
    longest = nlargest(PASSAGES, numbered, key=lambda one: (one[0].words, -one[1]))
    return next(numbers), [one for one, _ in longest]
