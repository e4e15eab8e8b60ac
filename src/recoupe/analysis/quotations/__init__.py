"""Reported speech: who is said to have said what, in which words.

The way through: `cutting` cuts an article for the parser, `parsed` reads its clauses. `direct` finds quotations that
stand alone, `incises` what a verb and a speaker after the words report, `indirect` what stands inside a clause, by
its `cues`: `content` tells which words are reported, `sources` which name the speaker. What is found is a `draft`;
`speakers` makes a `quotation` of it. `find` strings all together.
"""

from recoupe.analysis.quotations.find import find_quotations

__all__ = ["find_quotations"]
