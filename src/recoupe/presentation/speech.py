"""How many words each speaker is given."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.presentation.sharing import count_words

if TYPE_CHECKING:
    from recoupe.analysis.quotations.quotation import Speaker
    from recoupe.comparison.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Speech:
    """What one speaker is given: words reported, by article, and how many quotations report them."""

    speaker: Speaker
    words: dict[str, int]
    quotations: int

    @property
    def total(self) -> int:
        """Return the words of all articles."""
        return sum(self.words.values())


def measure_speech(dossier: Dossier) -> tuple[Speech, ...]:
    """Return each speaker's words, most first; speech inside speech counts once, for the outer speaker."""
    texts = {analysis.article.id: analysis.article.text for analysis in dossier.analyses}
    words: dict[Speaker, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    times: dict[Speaker, int] = defaultdict(int)
    for quotation in dossier.quotations:
        if quotation.depth == 0:
            text = texts[quotation.article]
            words[quotation.speaker][quotation.article] += count_words(quotation.said(text))
            times[quotation.speaker] += 1
    speeches = (Speech(speaker, dict(given), times[speaker]) for speaker, given in words.items())
    return tuple(sorted(speeches, key=lambda speech: (-speech.total, speech.speaker.name)))
