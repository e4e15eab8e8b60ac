"""Figures: numbers in digits and in words with what they count, and how surely they are given.

The way through: `numerals` reads one number, `ranges` the two ends of one, `shares` parts of a whole, `units` the
noun behind it, `modality` the words beside it; `finding` strings these together over the sentences of an article.
"""

from __future__ import annotations

from recoupe.analysis.figures.finding import find_figures
from recoupe.analysis.figures.modality import modality_of
from recoupe.analysis.figures.numerals import numbers_in

__all__ = ["find_figures", "modality_of", "numbers_in"]
