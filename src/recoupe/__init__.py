"""Cross-check what several news outlets published about one story.

    >>> import recoupe
    >>> reading = recoupe.read(["one.txt", "two.txt"])
    >>> dossier = recoupe.compare(map(recoupe.analyse, reading.articles))

Names are loaded when first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recoupe.analysis import analyse
    from recoupe.analysis.analysis import Analysis
    from recoupe.article import Article, Block, Credit
    from recoupe.comparison import compare
    from recoupe.comparison.dossier import Dossier
    from recoupe.make import make_dossier
    from recoupe.presentation.report import report
    from recoupe.reading import Reading, read
    from recoupe.text import Span

__version__ = "0.1.0"

__all__ = [
    "Analysis",
    "Article",
    "Block",
    "Credit",
    "Dossier",
    "Reading",
    "Span",
    "analyse",
    "compare",
    "make_dossier",
    "read",
    "report",
]

_HOMES = {
    "Analysis": "recoupe.analysis.analysis",
    "Article": "recoupe.article",
    "Block": "recoupe.article",
    "Credit": "recoupe.article",
    "Dossier": "recoupe.comparison.dossier",
    "Reading": "recoupe.reading",
    "Span": "recoupe.text",
    "analyse": "recoupe.analysis",
    "compare": "recoupe.comparison",
    "make_dossier": "recoupe.make",
    "read": "recoupe.reading",
    "report": "recoupe.presentation.report",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attributes are of every type
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
