"""What a search of a store found, to read in a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from recoupe.presentation.columns import indented
from recoupe.presentation.naming import flat, plain
from recoupe.store.asked import MANY

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

    from recoupe.presentation.interface import Interface
    from recoupe.store import Hit, Saying


@dataclass(frozen=True)
class HitListing:
    """An article found: who published it and when, its title, the words around the first that was looked for."""

    hit: Hit

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        hit = self.hit
        yield _head(hit.id, hit)
        before, _, after = hit.context.partition(hit.text)
        yield indented(Text.assemble(flat(before), (flat(hit.text), "underline"), flat(after)))
        yield Text("")


@dataclass(frozen=True)
class SayingListing:
    """A quotation found: where and when, who speaks, the words in their sentence, how many outlets carry them."""

    saying: Saying
    words: Interface

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        said, strings = self.saying, self.words.strings
        yield _head(said.article, said)
        name = plain(said.speaker) or strings["statements"]["unknown"]
        carried = strings["carried"][str(min(said.carried, MANY))]
        notes = (name, strings["type"][said.type], carried)
        yield indented(Text(" · ".join(notes), style="bold"))
        yield indented(Text.assemble(flat(said.before), (flat(said.said), "underline"), flat(said.after)))
        yield Text("")


def _head(name: str, found: Hit | Saying) -> Text:
    """Return who published an article found, its id and when, its title below."""
    told = Text(plain(found.outlet or name), style="bold underline")
    others = filter(None, (found.outlet and name, found.published))
    told.append("".join(f" · {plain(one)}" for one in others), "not bold not underline dim")
    return told.append(f"\n{plain(found.title)}" if found.title else "", "not bold not underline")
