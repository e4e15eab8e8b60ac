"""The words of many articles as arrays: what each is once folded, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.alphabet import SEED, Alphabet, mixed
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

BATCH = 1 << 20
"""Characters read at once: the arrays of one batch stay under 40 MB."""


@dataclass(frozen=True, slots=True)
class Text:
    """One article to compare.

    Args:
        skipped: spans that are not its prose; nothing in them matches.

        reported: spans of reported speech, in order, that do not overlap.

        outlet: who published it; `""` where unknown.

        published: when, in ISO 8601; `""` where unknown.

        credits: the agencies credited for its text, `""` for one left unnamed.
    """

    id: str
    text: str
    skipped: tuple[Span, ...] = ()
    reported: tuple[Span, ...] = ()
    outlet: str = ""
    published: str = ""
    credits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Every word of every text, in order, one entry per array.

    Args:
        keys: a 64-bit hash of the folded word; one of its own at the end of a text and in a skipped span.

        starts: where it starts, in code points of its text.

        ends: where it ends.

        texts: the index of its text.

        capitals: whether it starts with a capital letter.

        numbers: whether it starts with a digit.

        opens: whether it is the first of its paragraph, which is a line.

        alone: whether it matches nothing: it closes a text, or stands in a skipped span.

        reported: whether it stands in reported speech.
    """

    keys: NDArray[np.uint64]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    texts: NDArray[np.int32]
    capitals: NDArray[np.bool_]
    numbers: NDArray[np.bool_]
    opens: NDArray[np.bool_]
    alone: NDArray[np.bool_]
    reported: NDArray[np.bool_]

    @classmethod
    def empty(cls, count: int) -> Words:
        """Return room for `count` words."""
        kinds = (np.uint64, *[np.int32] * 3, *[np.bool_] * 5)
        return cls(*(np.empty(count, kind) for kind in kinds))

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def narration(self) -> NDArray[np.bool_]:
        """Tell of each word whether it is the article's own prose."""
        return ~self.alone & ~self.reported

    @property
    def speech(self) -> NDArray[np.bool_]:
        """Tell of each word whether it stands in the speech that the article reports."""
        return ~self.alone & self.reported

    def without(self, stretches: Iterable[tuple[int, int]]) -> Words:
        """Return the same words, those of `stretches` (first, end) matching nothing."""
        gone = [np.arange(first, end) for first, end in stretches]
        if not gone:
            return self
        at = np.concatenate(gone)
        return self.silenced(at, _of_its_own(at))

    def silenced(self, at: NDArray[np.int64], keys: NDArray[np.uint64]) -> Words:
        """Return the same words, those `at` some places matching nothing: `keys` are theirs alone."""
        own, alone = self.keys.copy(), self.alone.copy()
        own[at] = keys
        alone[at] = True
        return replace(self, keys=own, alone=alone)

    def span(self, first: int, end: int) -> Span:
        """Return the span from the word `first` up to, not including, the word `end`."""
        return Span(self.starts.item(first), self.ends.item(end - 1))


def read_words(texts: Sequence[Text]) -> Words:
    """Return the words of `texts`: runs of letters and digits, folded.

    A word that matches nothing closes each text, so that no run crosses from one text to the next.
    """
    alphabet = Alphabet()
    # As many as there could be: what is not written to takes no memory.
    words = Words.empty(sum(len(text.text) // 2 + 2 for text in texts))
    end = 0
    for first, batch in _batches(texts):
        part = _read(batch, first, alphabet)
        for name in words.__slots__:
            getattr(words, name)[end : end + len(part)] = getattr(part, name)
        end += len(part)
    words = Words(*(getattr(words, name)[:end] for name in words.__slots__))
    alone = np.flatnonzero(words.alone)
    words.keys[alone] = _of_its_own(alone)
    return words


def _of_its_own(at: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return a key for each place that no word has."""
    return mixed(at.astype(np.uint64) + np.uint64(SEED))


def _batches(texts: Sequence[Text]) -> Iterator[tuple[int, Sequence[Text]]]:
    first, length = 0, 0
    for index, text in enumerate(texts):
        length += len(text.text) + 1
        if length >= BATCH:
            yield first, texts[first : index + 1]
            first, length = index + 1, 0
    if first < len(texts):
        yield first, texts[first:]


def _read(texts: Sequence[Text], first: int, alphabet: Alphabet) -> Words:
    joined = "".join(text.text + "\n" for text in texts)
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    alphabet.learn(codes)
    closing = np.cumsum([len(text.text) + 1 for text in texts]) - 1
    opening = np.concatenate(([0], closing[:-1] + 1))
    starts, ends = _bounds(alphabet.wordy[codes], closing)
    owners = np.searchsorted(closing, starts)
    alone = _inside([text.skipped for text in texts], opening, len(codes))[starts]
    alone[np.searchsorted(starts, closing)] = True
    return Words(
        alphabet.hashes(codes, starts, ends),
        (starts - opening[owners]).astype(np.int32),
        (ends - opening[owners]).astype(np.int32),
        (owners + first).astype(np.int32),
        alphabet.capital[codes[starts]],
        alphabet.digit[codes[starts]],
        np.diff(owners + np.cumsum(alphabet.breaks[codes])[starts], prepend=-1) > 0,
        alone,
        _inside([text.reported for text in texts], opening, len(codes))[starts],
    )


def _bounds(
    wordy: NDArray[np.bool_], closing: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where words start and end; each closing character is a word of its own."""
    closes = np.zeros(len(wordy) + 1, np.bool_)
    closes[closing] = True
    inside = np.concatenate(([False], wordy | closes[:-1], [False]))
    edge = inside[1:] != inside[:-1]
    starts = (edge & inside[1:]) | closes
    starts[closing + 1] |= inside[1:][closing + 1]
    ends = edge & inside[:-1]
    ends |= closes & inside[:-1]
    ends[closing + 1] = True
    return np.flatnonzero(starts), np.flatnonzero(ends)


def _inside(spans: Iterable[Sequence[Span]], opening: NDArray[np.int64], length: int) -> NDArray[np.bool_]:
    """Tell which characters of a batch stand in the spans of their text."""
    inside = np.zeros(length, np.bool_)
    for of_text, offset in zip(spans, opening.tolist(), strict=True):
        for span in of_text:
            inside[offset + span.start : offset + span.end] = True
    return inside
