"""The sentences of the treebanks that train no model of ours, with their parse and their offsets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from training.families import Part

from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from training.treebank import Sentence, Word

# Sequoia trains the other family of weights, which is not shipped; of GSD and PUD this is what is held out.
PARTS = (
    Part("gsd-test"),
    Part("pud", since=700),
    Part("seq-train"),
    Part("seq-dev"),
    Part("seq-test"),
)


@dataclass(frozen=True)
class Tree:
    """One sentence as its annotators read it; words are named by their place."""

    id: str
    words: Sentence

    @cached_property
    def text(self) -> str:
        """Return the sentence as printed."""
        return "".join(map(_printed, self.words)).rstrip()

    @property
    def statement(self) -> str:
        """Return the sentence without its full stop."""
        return self.text.removesuffix(".").rstrip()

    @cached_property
    def starts(self) -> list[int]:
        """Return where each word begins."""
        lengths = [len(_printed(word)) for word in self.words]
        return [sum(lengths[:place]) for place in range(len(lengths))]

    @cached_property
    def root(self) -> int:
        """Return the place of the word that no other governs."""
        return next(place for place, word in enumerate(self.words) if word.is_root)

    @cached_property
    def openings(self) -> set[str]:
        """Return its first word, and its first two tied by a hyphen."""
        forms = [word.form.lower() for word in self.words[:2]]
        return {forms[0], "-".join(forms)}

    def children(self, head: int, *relations: str) -> list[int]:
        """Return what hangs directly on `head`, by any of `relations` where some are named."""
        return [
            place
            for place, word in enumerate(self.words)
            if word.head == head != place and (not relations or word.relation.split(":")[0] in relations)
        ]

    def below(self, head: int, *, without: Collection[int] = ()) -> list[int]:
        """Return `head` and all it governs, branches that begin in `without` left out, in order."""
        kept = [child for child in self.children(head) if child not in without]
        return sorted([head, *(place for child in kept for place in self.below(child, without=without))])

    def span(self, places: Collection[int]) -> Span:
        """Return the stretch from the first to the last of `places`."""
        last = max(places)
        return Span(self.starts[min(places)], self.starts[last] + len(self.words[last].form))

    def stretches(self, places: Collection[int]) -> tuple[Span, ...]:
        """Return the unbroken stretches of `places`, points and marks at their edges left out."""
        return tuple(self.span(run) for run in self._runs(sorted(places)) if run)

    def _runs(self, places: list[int]) -> Iterator[list[int]]:
        said = [place for place in places if self.words[place].tag != "PUNCT"]
        run: list[int] = []
        for place in said:
            if run and any(self.words[at].tag != "PUNCT" for at in range(run[-1] + 1, place)):
                yield run
                run = []
            run.append(place)
        yield run


def trees(folder: Path) -> Iterator[Tree]:
    """Yield the sentences of `PARTS` under the folder of the treebanks."""
    for part in PARTS:
        names = _names(folder / "french" / f"{part.file}.conllu")
        kept = names[part.since : part.until : part.every]
        yield from map(Tree, kept, part.sentences(folder))


def _names(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("=", 1)[1].strip() for line in lines if line.startswith("# sent_id =")]


def _printed(word: Word) -> str:
    return word.form + " " * word.space
