"""A family: treebanks whose licences allow one set of weights, and the documents they train."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from training.pieces import harvest
from training.splices import Splicer

from training import marks, treebank

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc
    from spacy.vocab import Vocab
    from training.treebank import Sentence

SEED = 11


@dataclass(frozen=True, slots=True)
class Part:
    """A treebank file, whole or in part."""

    file: str
    since: int = 0
    until: int | None = None
    every: int = 1

    def sentences(self, treebanks: Path) -> list[Sentence]:
        """Return its sentences under the folder `treebanks`."""
        read = [
            treebank.cue_below(one) for one in treebank.read(treebanks / "french" / f"{self.file}.conllu")
        ]
        return read[self.since : self.until : self.every]


@dataclass(frozen=True, slots=True)
class Family:
    """What trains one set of weights, and under which licence they then stand."""

    name: str
    title: str
    licence: str
    naming: str
    parts: tuple[Part, ...]
    material: tuple[Part, ...]

    def documents(self, treebanks: Path, vocab: Vocab, *, splices: int) -> list[Doc]:
        """Return its training documents, shuffled: real, restyled and spliced sentences."""
        dice = random.Random(SEED)
        read = {part: part.sentences(treebanks) for part in {*self.parts, *self.material}}
        groups = [group for part in self.parts for group in _grouped(read[part], dice, longest=4)]
        marked = [_restyled(one, dice) for part in self.parts for one in read[part]]
        groups += _grouped([one for one in marked if one], dice, longest=2)
        material = harvest(one for part in self.material for one in read[part])
        groups += Splicer(material, self.naming, dice).splices(splices)
        dice.shuffle(groups)
        return [treebank.document(group, vocab) for group in groups]


@cache
def families() -> dict[str, Family]:
    """Return the families of `families.toml` by name."""
    table = tomllib.loads(Path(__file__).with_name("families.toml").read_text(encoding="utf-8"))
    return {
        name: Family(
            name=name,
            title=row["title"],
            licence=row["licence"],
            naming=row["naming"],
            parts=tuple(Part(**part) for part in row["parts"]),
            material=tuple(Part(**part) for part in row["material"]),
        )
        for name, row in table.items()
    }


def _restyled(sentence: Sentence, dice: random.Random) -> Sentence | None:
    return marks.restyled(sentence, marks.draw(dice))


def _grouped(
    sentences: Sequence[Sentence], dice: random.Random, *, longest: int
) -> Iterator[tuple[Sentence, ...]]:
    """Yield runs of one to `longest` sentences: most texts reach the parser sentence by sentence."""
    at = 0
    while at < len(sentences):
        size = dice.randint(1, longest)
        yield tuple(sentences[at : at + size])
        at += size
