"""Cross-check what several news outlets published about one story.

    >>> import recoupe
    >>> reading = recoupe.read(["one.txt", "two.txt"])
    >>> dossier = recoupe.dossier(reading.articles)
    >>> page = recoupe.report(dossier)

Names are loaded when first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recoupe.analysis import analyse
    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.dating import Dating
    from recoupe.analysis.figure import Figure
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.analysis.speech import Speech
    from recoupe.analysis.times.time import Time
    from recoupe.article import Article, Block, Credit
    from recoupe.clock import datings, times
    from recoupe.collate import copies
    from recoupe.comparison import compare
    from recoupe.comparison.chronology import Timeline
    from recoupe.comparison.copying.copies import Copies
    from recoupe.comparison.dossier import (
        Account,
        Dossier,
        Event,
        Passage,
        Place,
        Statement,
        Story,
        TimelineEntry,
    )
    from recoupe.comparison.judging.outcome import Outcome
    from recoupe.comparison.statements.embeddings import EmbeddingsError
    from recoupe.judgements import Judgement, Judgements, Mark, judge, read_judgements, write_judgements
    from recoupe.language.pipeline import PipelineError
    from recoupe.listen import quotations, speech
    from recoupe.make import dossier, stories, timeline
    from recoupe.presentation.export.json import to_json
    from recoupe.presentation.report import report
    from recoupe.reading import Problem, Reading, Web, read, stream
    from recoupe.reasons import Reason
    from recoupe.text import Span

__version__ = "0.1.0"

__all__ = [
    "Account",
    "Actor",
    "Analysis",
    "Article",
    "Block",
    "Copies",
    "Credit",
    "Dating",
    "Dossier",
    "EmbeddingsError",
    "Event",
    "Figure",
    "Judgement",
    "Judgements",
    "Mark",
    "Outcome",
    "Passage",
    "PipelineError",
    "Place",
    "Problem",
    "Quotation",
    "Reading",
    "Reason",
    "Span",
    "Speech",
    "Statement",
    "Story",
    "Time",
    "Timeline",
    "TimelineEntry",
    "Web",
    "analyse",
    "compare",
    "copies",
    "datings",
    "dossier",
    "judge",
    "quotations",
    "read",
    "read_judgements",
    "report",
    "speech",
    "stories",
    "stream",
    "timeline",
    "times",
    "to_json",
    "write_judgements",
]

_HOMES = {
    "recoupe.analysis": ["analyse"],
    "recoupe.analysis.actors.actor": ["Actor"],
    "recoupe.analysis.analysis": ["Analysis"],
    "recoupe.analysis.dating": ["Dating"],
    "recoupe.analysis.figure": ["Figure"],
    "recoupe.analysis.quotations.quotation": ["Quotation"],
    "recoupe.analysis.speech": ["Speech"],
    "recoupe.analysis.times.time": ["Time"],
    "recoupe.article": ["Article", "Block", "Credit"],
    "recoupe.clock": ["datings", "times"],
    "recoupe.collate": ["copies"],
    "recoupe.comparison": ["compare"],
    "recoupe.comparison.chronology": ["Timeline"],
    "recoupe.comparison.copying.copies": ["Copies"],
    "recoupe.comparison.dossier": [
        "Account",
        "Dossier",
        "Event",
        "Passage",
        "Place",
        "Statement",
        "Story",
        "TimelineEntry",
    ],
    "recoupe.comparison.judging.outcome": ["Outcome"],
    "recoupe.comparison.statements.embeddings": ["EmbeddingsError"],
    "recoupe.judgements": [
        "Judgement",
        "Judgements",
        "Mark",
        "judge",
        "read_judgements",
        "write_judgements",
    ],
    "recoupe.language.pipeline": ["PipelineError"],
    "recoupe.listen": ["quotations", "speech"],
    "recoupe.make": ["dossier", "stories", "timeline"],
    "recoupe.presentation.export.json": ["to_json"],
    "recoupe.presentation.report": ["report"],
    "recoupe.reading": ["Problem", "Reading", "Web", "read", "stream"],
    "recoupe.reasons": ["Reason"],
    "recoupe.text": ["Span"],
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attributes are of every type
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
