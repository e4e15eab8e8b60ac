"""What people decide once and for all: a plain file of it, read, written, and drawn from a dossier's findings."""

from __future__ import annotations

from recoupe.judgements.drawing import FindingError, UnlikeError, judge
from recoupe.judgements.file import Judgements, read_judgements, write_judgements
from recoupe.judgements.judgement import About, Judgement, Kind, Mark

__all__ = [
    "About",
    "FindingError",
    "Judgement",
    "Judgements",
    "Kind",
    "Mark",
    "UnlikeError",
    "judge",
    "read_judgements",
    "write_judgements",
]
