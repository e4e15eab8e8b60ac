"""What stands at one address: a page is one module with one `Page`, and nothing else is known of it.

The screen, the `.json` and the `.csv` of an address are three ways to write what `view` returns.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from recoupe.desk.visit import Visit
    from recoupe.presentation.export.cells import Table


class View(Protocol):
    """All that a page shows, whatever it is written as."""

    @property
    def title(self) -> str:
        """Return what the window is called."""


Shown = TypeVar("Shown", bound=View)


@dataclass(frozen=True, slots=True)
class File:
    """What one address gives to keep.

    Args:
        type: as browsers name it.

        write: makes its bytes of what the page shows.

        name: what it is called where it is kept, without its ending.
    """

    type: str
    write: Callable[[Any, Visit], bytes]
    name: str = "recoupe"


@dataclass(frozen=True, slots=True)
class Page(Generic[Shown]):
    """One address: what is shown there, and as what it may be had.

    Args:
        name: what the interface calls it, in its table `desk`.

        path: the address, as Starlette writes it: `/articles/{article:path}`.

        view: looks up all that is shown, once for every way of writing it.

        template: what it is on the screen, inside `desk.html.j2`; it is given `view`, `visit`, `files`, `w` and `t`.

        data: the same as plain data, for `.json`.

        table: the same as rows, for `.csv`.

        version: what takes long to make is kept under this, with which alone it changes; `None` where it is made
            anew each time.

        above: a template for what stands above it and is made anew each time; `""` for nothing.

        files: other endings of the address: `xlsx`, `jsonl` …

        navigation: whether it stands at the head of every page; its address then has no gaps.

        changes: whether it is there for who may change something alone.

        scripts: what runs in it beside the desk's own script, by the names of `assets.py`.

        key: the letter that leads there, after `g`.

        quick: making it takes no longer than a list, though its screen is kept.
    """

    name: str
    path: str
    view: Callable[[Visit], Shown]
    template: str
    data: Callable[[Shown, Visit], Any]
    table: Callable[[Shown, Visit], Table]
    version: Callable[[Shown, Visit], str] | None = None
    above: str = ""
    files: Mapping[str, File] = field(default_factory=dict)
    navigation: bool = False
    changes: bool = False
    scripts: tuple[str, ...] = ()
    key: str = ""
    quick: bool = False

    def is_slow(self, ending: str) -> bool:
        """Tell whether making it as `ending` has it may take a second."""
        return ending in self.files or (self.version is not None and not self.quick)


@dataclass(frozen=True, slots=True)
class Change:
    """What a form does: it returns the address to go to from there.

    Args:
        path: where the form is sent.

        act: does it, with what the form holds.
    """

    path: str
    act: Callable[[Visit, Mapping[str, Any]], str]


class Missing(Exception):  # noqa: N818 - an answer, on its way to who gives it
    """Nothing stands at this address."""


class Moved(Exception):  # noqa: N818 - as above
    """What was asked for stands at another address, `to`."""

    def __init__(self, to: str) -> None:
        super().__init__(to)
        self.to = to
