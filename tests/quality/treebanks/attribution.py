"""One attribution that is known to be right: which words are whose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.text import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is reported in `text`, and by whom.

    Args:
        kind: how it is introduced.

        content: the stretches reported.

        heads: the word that the source turns on, and a name that stands beside it: either names the speaker.

        source: the whole of its noun phrase, all that describes it included.
    """

    id: str
    kind: str
    text: str
    content: tuple[Span, ...]
    heads: tuple[Span, ...]
    source: Span
