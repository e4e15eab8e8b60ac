from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.stories.words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.analysis.analysis import Analysis


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le pont est fermé et la mairie se tait."),
        ("en", "The bridge is shut and they have been told by the mayor."),
        ("de", "Die Brücke ist zu und das Rathaus schweigt auf dem Platz."),
    ],
)
def test_small_words_of_the_language_say_nothing(
    analysis: Callable[..., Analysis], language: str, text: str
) -> None:
    """Neither articles nor auxiliaries are among the stems."""
    stems = words_of(replace(analysis("a", text), language=language)).counts
    assert stems
    assert not stems.keys() & {"the", "and", "have", "been", "they", "die", "und", "das", "dem", "est", "les"}
