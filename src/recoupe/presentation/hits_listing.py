"""What a search of a store found, to read in a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from recoupe.presentation.columns import indented
from recoupe.presentation.naming import flat, plain

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

    from recoupe.store import Hit


@dataclass(frozen=True)
class HitListing:
    """An article found: who published it and when, its title, the words around the first that was looked for."""

    hit: Hit

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        hit = self.hit
        told = Text(plain(hit.outlet or hit.id), style="bold underline")
        others = filter(None, (hit.outlet and hit.id, hit.published))
        told.append("".join(f" · {plain(one)}" for one in others), "not bold not underline dim")
        yield told.append(f"\n{plain(hit.title)}" if hit.title else "", "not bold not underline")
        before, _, after = hit.context.partition(hit.text)
        yield indented(Text.assemble(flat(before), (flat(hit.text), "underline"), flat(after)))
        yield Text("")
