"""Reported speech: who is said to have said what, in which words."""

from recoupe.analysis.quotations.find import find_quotations

__all__ = ["find_quotations"]
