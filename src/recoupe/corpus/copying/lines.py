"""Rows of words as arrays again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from recoupe.comparison.copying.alphabet import mixed
from recoupe.comparison.copying.carried import ENDS
from recoupe.comparison.copying.words import Words
from recoupe.corpus.copying.packing import unpack
from recoupe.corpus.copying.texts import ALONE, CAPITAL, DIGIT, OPENS, REPORTED, key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow as pa
    from numpy.typing import NDArray

Row = dict[str, Any]


def words_of(keys: Any, flags: Any, starts: Any = None, ends: Any = None) -> Words:  # noqa: ANN401 - columns of Arrow
    """Return the words of some rows, one text a row; without offsets where these are not asked for."""
    hashes, lengths = unpack(keys, np.uint64)
    kinds, _ = unpack(flags, np.uint8)
    texts = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    return Words(
        hashes,
        np.zeros(len(hashes), np.int32) if starts is None else unpack(starts, np.int32)[0],
        np.zeros(len(hashes), np.int32) if ends is None else unpack(ends, np.int32)[0],
        texts,
        *((kinds & flag) > 0 for flag in (CAPITAL, DIGIT, OPENS, ALONE, REPORTED)),
    )


def compared(rows: pa.RecordBatch) -> Words:
    """Return the words of some articles that are looked at: those of copies that a crowd has match nothing."""
    numbers = rows.column("number").to_numpy().astype(np.int64)
    words = words_of(rows.column("keys"), rows.column("flags"))
    return without_copies(words, numbers, rows.column("crowd").to_pylist())


def firsts_of(words: Words, count: int) -> NDArray[np.int64]:
    """Return where each of `count` texts begins."""
    sizes = np.bincount(words.texts, minlength=count)
    return np.asarray(np.cumsum(sizes) - sizes, np.int64)


def without_copies(words: Words, numbers: NDArray[np.int64], crowds: Sequence[Sequence[Row] | None]) -> Words:
    """Return the words of texts of these `numbers`, those of copies that a crowd has matching nothing."""
    firsts = firsts_of(words, len(crowds))
    gone = [
        np.arange(first + one["place"] + ENDS, first + one["place"] + one["length"] - ENDS)
        for first, crowd in zip(firsts.tolist(), crowds, strict=True)
        for one in crowd or ()
        if not one["first"]
    ]
    if not gone:
        return words
    at = np.concatenate(gone)
    owner = words.texts[at]
    return words.silenced(at, key_of(numbers[owner], at - firsts[owner]))


def twins_of(words: Words, crowds: Sequence[Sequence[Row] | None]) -> NDArray[np.int64] | None:
    """Return for each word what tells it from all others but those at its place of a stretch; `None` for no crowd."""
    if not any(crowds):
        return None
    twins = np.arange(len(words), dtype=np.int64)
    for first, crowd in zip(firsts_of(words, len(crowds)).tolist(), crowds, strict=True):
        for one in crowd or ():
            name = mixed(np.array([one["stretch"]], np.int64).view(np.uint64)).view(np.int64)
            start = first + one["place"]
            twins[start : start + one["length"]] = name + np.arange(one["length"])
    return twins
