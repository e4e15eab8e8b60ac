"""Actors: who an article names, and who a noun phrase or pronoun in it means."""

from __future__ import annotations

from recoupe.analysis.actors.finding import find_cast

__all__ = ["find_cast"]
