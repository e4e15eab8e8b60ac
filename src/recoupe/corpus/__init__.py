"""Corpora: the articles of years as tables, on this machine or on a cluster, by the same two halves.

`engine` finds a Spark to work with, `workplace` is where it works. `gathering` has it read the `articles` of the
sources, `analysing` what each article says; `tables` writes what was found. `plan` strings these steps together and
`writing` does each of them once, as the `manifest` keeps. `schemas` has the columns of the tables, `rows` what goes
through them, `settings` what was asked for. `method` says of a run what a paper can quote, `report` what its tables
hold.
"""

from __future__ import annotations

from recoupe.corpus.engine import EngineError
from recoupe.corpus.manifest import Manifest
from recoupe.corpus.settings import Settings
from recoupe.corpus.writing import CorpusError, write

__all__ = ["CorpusError", "EngineError", "Manifest", "Settings", "write"]
