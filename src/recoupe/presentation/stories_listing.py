"""Stories with their events and articles, to read in a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from recoupe.presentation.columns import indented
from recoupe.presentation.dates import spell_moment
from recoupe.presentation.naming import flat, plain
from recoupe.reasons import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console, ConsoleOptions, RenderResult

    from recoupe.article import Article
    from recoupe.comparison.dossier import Event, Story
    from recoupe.presentation.interface import Interface


@dataclass(frozen=True)
class StoryListing:
    """A story: how many articles tell it, why they stand together, each event with its articles."""

    story: Story
    articles: Mapping[str, Article]
    words: Interface

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        told = sum(len(event.articles) for event in self.story.events)
        head = Text(self.words.count("article", told), "bold underline")
        yield head.append(f" · {plain(self.story.id)}", "not bold not underline dim")
        yield indented(Text(flat(say(self.story.why, self.words.language)), "dim"))
        for event in self.story.events:
            yield from self._event(event)
        yield Text("")

    def _event(self, event: Event) -> RenderResult:
        yield indented(Text(spell_moment(event.moment, self.words), "bold"))
        for sequel in self.story.sequels:
            if sequel.after == event.id:
                yield indented(Text(flat(say(sequel.why, self.words.language)), "dim"))
        for article in map(self.articles.__getitem__, event.articles):
            said = filter(None, (article.outlet, article.title or article.id))
            yield indented(Text("- " + " · ".join(map(plain, said))))
