"""Pairs of articles beside the texts they are of, lot by lot: a text is held once for all the pairs it is part of.

A lot is some articles in a row, with the pairs whose first article is one of them. Of other lots it asks for the
texts of second articles: first which, told apart by where they lie, then these themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Self

import numpy as np
import pyarrow as pa

from recoupe.corpus.beside import beside
from recoupe.corpus.groups import groups, numbers
from recoupe.corpus.schemas import NUMBER
from recoupe.corpus.workplace import ATTEMPTS, WORK, Kept, of_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray
    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Workplace

# Lots of a chunk: of 20,000 articles 5,000 each. More are shared out more evenly between workers; fewer ask for fewer
# texts, as one that many articles have a formula of is asked for by all lots.
LOTS = 4
# Where pairs name the file that has their texts.
NAMED = b"texts"
ASKED = pa.schema([("lot", NUMBER), ("number", NUMBER)])


@dataclass(frozen=True, slots=True)
class Lots:
    """Pairs of one kind: `asked` are the articles of other lots by lot, `others` their texts."""

    asked: Kept
    others: Kept

    @classmethod
    def of(cls, name: str, columns: Iterable[pa.Field]) -> Self:
        """Return those called `name`, that ask for `columns` of texts."""
        return cls(
            Kept(f"copying/{name}_asked", ASKED, by={"chunk": "number / {step}"}, parts=True),
            Kept(
                f"copying/{name}_others",
                pa.schema([*ASKED, *columns]),
                by={"chunk": f"lot / {LOTS}"},
                parts=True,
            ),
        )

    def ask(self, place: Workplace, pairs: DataFrame, part: int) -> None:
        """Keep which articles of other lots some pairs ask for."""
        asked = pairs.selectExpr(f"{lot(place, 'a')} as lot", "b as number", f"{lot(place, 'b')} as other")
        place.put(asked.where("lot <> other").select("lot", "number").distinct(), self.asked, part)

    def answer(self, place: Workplace, texts: DataFrame, chunks: Sequence[int]) -> None:
        """Keep the `texts` of some chunks for all lots that ask for them."""
        asked = of_parts(place.rows(self.asked), "chunk", chunks).select("lot", "number").distinct()
        place.put(asked.join(texts, "number"), self.others, chunks[0])

    def together(
        self, place: Workplace, pairs: DataFrame, texts: DataFrame, chunks: Sequence[int]
    ) -> DataFrame:
        """Return the pairs and texts of some chunks and those of other lots, all rows of a lot with one worker."""
        others = of_parts(place.rows(self.others), "chunk", chunks).drop("chunk", "part")
        rows = (
            texts.selectExpr("*", f"{lot(place, 'number')} as lot")
            .unionByName(others, allowMissingColumns=True)
            .unionByName(pairs.selectExpr("*", f"{lot(place, 'a')} as lot"), allowMissingColumns=True)
        )
        return rows.repartition(place.tasks, "lot")


def lot(place: Workplace, number: str) -> str:
    """Return, as SQL, the lot of the article of a number."""
    return f"int({number} * {LOTS} / {place.settings.step})"


def by_lot(
    batches: Iterable[pa.RecordBatch], size: int, workplace: str, *, work: Callable[..., pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    """Yield `work` of the pairs of each lot by their articles, `size` at most at once, and of the texts of these.

    The texts of a lot lie in a file of `workplace` meanwhile: the process that works reads there what it is asked
    for, where sending it would take longer than the work.

    Raises:
        KeyError: the text of an article is not there.

        LostError: the process ended.
    """
    place = Path(workplace, WORK, ATTEMPTS)
    place.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=place) as folder:
        yield from beside(_parts(batches, size, Path(folder)), work=partial(_with_texts, work=work))


def _parts(batches: Iterable[pa.RecordBatch], size: int, folder: Path) -> Iterator[tuple[pa.RecordBatch]]:
    """Yield the pairs of each lot, each part with the name of the file that has the texts."""
    for number, held in enumerate(groups(batches, "lot")):
        of_text = np.asarray(held.column("number").is_valid())
        pairs = _in_order(held.filter(pa.array(~of_text)), "b", "a")
        if not pairs.num_rows:
            continue
        texts, file = _in_order(held.filter(pa.array(of_text)), "number"), folder / f"{number}.arrow"
        with pa.ipc.new_file(file, texts.schema) as kept:
            kept.write_batch(_batch(texts))
        named = pairs.replace_schema_metadata({NAMED: str(file)})
        for first in range(0, named.num_rows, size):
            yield (_batch(named.slice(first, size)),)


def _with_texts(pairs: pa.RecordBatch, *, work: Callable[..., pa.RecordBatch]) -> pa.RecordBatch:
    return work(pairs, _batch(_asked(pairs, _texts(pairs.schema.metadata[NAMED].decode()))))


@lru_cache(maxsize=1)
def _texts(file: str) -> pa.Table:
    """Return the texts of a lot, of which only what is looked at is read."""
    with pa.memory_map(file) as kept:
        return pa.ipc.open_file(kept).read_all()


def _asked(pairs: pa.RecordBatch, texts: pa.Table) -> pa.Table:
    """Return the texts of some pairs."""
    here = numbers(texts, "number")
    asked = np.unique(np.concatenate([numbers(pairs, "a"), numbers(pairs, "b")]))
    at = np.searchsorted(here, asked)
    if (at == len(here)).any() or (here[at] != asked).any():
        raise KeyError(asked)
    return texts.take(pa.array(at))


def _in_order(table: pa.Table, *names: str) -> pa.Table:
    return table.take(pa.array(np.lexsort([numbers(table, name) for name in names])))


def _batch(table: pa.Table) -> pa.RecordBatch:
    return table.combine_chunks().to_batches()[0]


def places_of(pairs: pa.RecordBatch, texts: pa.RecordBatch) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return which of `texts` both articles of each pair are."""
    here = numbers(texts, "number")
    return np.searchsorted(here, numbers(pairs, "a")), np.searchsorted(here, numbers(pairs, "b"))
