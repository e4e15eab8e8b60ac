"""Find figures: numbers in digits with what they count."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from recoupe.analysis.figure import Figure, Modality
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = r"(?<![\w.,:/-])(?:\d{1,3}(?:[ .]\d{3})+|\d+)(?:,\d+)?"
_FIGURE = re.compile(rf"({_DIGITS}) ?(%|(?<= )(?:(?:million|milliard)s? (?:de |d'))?[^\W\d_]+)")
_SCALES = {"million": 1e6, "milliard": 1e9}
_WORD = re.compile(r"[^\W\d_]{4,}")


def find_figures(article_id: str, text: str, sentences: Sequence[Span]) -> tuple[Figure, ...]:
    """Return the numbers written in digits in `sentences` with the noun each counts, in reading order."""
    folded = fold(text)
    found = (
        _figure(article_id, folded, sentence, match)
        for sentence in sentences
        for match in _FIGURE.finditer(folded, sentence.start, sentence.end)
    )
    return tuple(figure for figure in found if figure is not None)


def _figure(article: str, folded: str, sentence: Span, match: re.Match[str]) -> Figure | None:
    word = re.split(r"[ ']", match[2])[-1]
    if word in _table("units")["never"]:
        return None
    value = float(re.sub(r"[ .]", "", match[1]).replace(",", "."))
    value *= next((scale for name, scale in _SCALES.items() if match[2].startswith(name)), 1.0)
    return Figure(
        article=article,
        span=Span(match.start(), match.end()),
        number=Span(*match.span(1)),
        value=value,
        upper=value,
        unit=word[:-1] if len(word) > 3 and word.endswith("s") else word,
        modality=_modality(folded[sentence.start : match.start()].rstrip()),
        context=frozenset(_WORD.findall(sentence.of(folded))),
    )


def _modality(before: str) -> Modality:
    for name, phrases in _table("modality").items():
        if any(re.search(rf"\b{re.escape(phrase)}$", before) for phrase in phrases):
            return Modality(name)
    return Modality.EXACT


@cache
def _table(name: str) -> dict[str, list[str]]:
    path = files("recoupe.language.french").joinpath(f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
