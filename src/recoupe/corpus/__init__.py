"""Corpora: the articles of years as tables, on this machine or on a cluster, by the same two halves.

`engine` finds a Spark to work with, `workplace` is where it works. `gathering` has it read the `articles` of the
sources, some by their `addresses`, and `analysing` what each article says; `tables` writes what was found. `plan`
strings these steps together and `writing` does each of them once, as the `manifest` keeps. `schemas` has the columns
of the tables, `rows` what goes through them, `settings` what was asked for, `stops` why one ended before its time.
`method` says of a run what a paper can quote, `report` what its tables hold.

Names are loaded when first used: a process that reads sources needs nothing of what reads articles.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recoupe.corpus.engine import EngineError
    from recoupe.corpus.manifest import Manifest
    from recoupe.corpus.settings import Settings
    from recoupe.corpus.stops import CorpusError
    from recoupe.corpus.writing import write

__all__ = ["CorpusError", "EngineError", "Manifest", "Settings", "write"]
_HOMES = {
    "CorpusError": "stops",
    "EngineError": "engine",
    "Manifest": "manifest",
    "Settings": "settings",
    "write": "writing",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attributes are of every type
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
