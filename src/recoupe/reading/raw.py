"""The bytes that the article read last was read from: a page, or the file, feed or record that holds it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import io

    from recoupe.reading.source import Source


@dataclass
class Raw:
    """What a reading reads, to be asked for as soon as it gives an article, before the next one.

    Args:
        most: bytes of one source that are given at most.

        left: how many articles stood in a longer one.
    """

    most: int
    left: int = 0
    _now: tuple[Source, io.BufferedReader] | None = None
    _held: tuple[Source | None, bytes | None] = field(default=(None, None))

    def at(self, source: Source, file: io.BufferedReader) -> None:
        """Note that an article of `source`, open as `file`, comes next."""
        self._now = source, file

    def given(self) -> bytes | None:
        """Return what the article was read from; `None` where it is too long, or can be read once only."""
        if self._now is None:
            return None
        source, file = self._now
        if source is not self._held[0]:
            self._held = source, _whole(file, self.most)
        raw = self._held[1]
        if raw is not None and len(raw) > self.most:
            self.left += 1
            return None
        return raw


def _whole(file: io.BufferedReader, most: int) -> bytes | None:
    """Return all of `file`, or a byte more than `most`, and leave it where it was."""
    try:
        place = file.tell()
        file.seek(0)
        raw = file.read(most + 1)
        file.seek(place)
    except (OSError, ValueError):  # standard input, for one
        return None
    return raw
