"""Where an index keeps what it knows: in memory, or in the tables of a store; the rules are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray


class Columns(NamedTuple):
    """The stems of one article by their numbers, with what `Weighed` says of each.

    Args:
        stems: in alphabetical order of what they stand for.
    """

    stems: NDArray[np.int64]
    weights: NDArray[np.int32]
    rarity: NDArray[np.int32]


class Label(NamedTuple):
    """What an article is called, and the day it was published, as an ordinal."""

    name: str
    day: int | None


class Tie(NamedTuple):
    """How alike two articles are; among equals the greater draw is kept."""

    share: float
    drawn: int


class Home(Protocol):
    """What an index knows, its articles by number: numbers say nothing, not even who came first."""

    def enter(self, label: Label) -> int:
        """Return the number of a new article, which has changed.

        Raises:
            ValueError: the name is taken.
        """

    def number(self, name: str) -> int:
        """Return the number of an article.

        Raises:
            KeyError: there is none of that name.
        """

    def labels(self, numbers: Iterable[int]) -> dict[int, Label]:
        """Return the labels of articles."""

    def stems(self, stems: Sequence[str]) -> list[int]:
        """Return the number of each stem, new ones for those not met before."""

    def holders(self, stem: int) -> Sequence[int]:
        """Return the articles that have `stem` among their telling ones."""

    def columns(self, numbers: Sequence[int]) -> list[Columns]:
        """Return the columns of articles, in their order."""

    def keep(self, number: int, columns: Columns, telling: Sequence[int]) -> None:
        """Keep the columns of an article, and that it holds the stems `telling`."""

    def near(self, number: int) -> dict[int, float]:
        """Return how alike other articles are to one, by the pairs that either end keeps."""

    def between(self, numbers: Collection[int]) -> dict[tuple[int, int], float]:
        """Return how alike articles are to one another, a pair once, the lower number first."""

    def tie(self, number: int, ties: Mapping[int, Tie]) -> None:
        """Have an article and others keep what ties them."""

    def beyond(self, number: int, most: int) -> list[int]:
        """Return those that an article keeps beyond its strongest `most`."""

    def untie(self, number: int, other: int) -> bool:
        """Have an article keep `other` no longer; tell whether the pair is forgotten, as neither end keeps it."""

    def change(self, numbers: Iterable[int]) -> None:
        """Note articles from which groups that may have changed can be reached."""

    def changed(self, most: int) -> list[int]:
        """Return some of them, at most so many; none where there is none."""

    def cores(self, numbers: Iterable[int]) -> dict[int, int]:
        """Return by article its core, called by one of its members; a new article is one by itself."""

    def members(self, cores: Iterable[int]) -> dict[int, list[int]]:
        """Return the articles of cores."""

    def make(self, cores: Sequence[Sequence[int]]) -> None:
        """Have articles make these cores, each called by its lowest, and note that none of them has changed."""

    def bring(self, homes: Mapping[int, int]) -> None:
        """Have cores stand with others, or by themselves; those that stand together are one group."""

    def group(self, number: int) -> Sequence[int]:
        """Return the articles of the group that one stands in."""

    def numbers(self) -> Iterable[int]:
        """Return all articles."""
