"""A report of a corpus: its tables counted, and told as one page with files of rows beside it.

`tables` reads a stretch of rows at a time, so that memory does not grow with them; `roll` keeps of each article the
thirty bytes that tell whose it is and when it appeared, and `cast` of each actor nine. `credits`, `dependence`,
`exchange`, `voices`, `stories` and `problems` each count one thing; `telling` says what they found, with its unit and
what it is a part of. `sections` puts these in their order and `writing` writes them.
"""

from __future__ import annotations

from recoupe.corpus.report.writing import report

__all__ = ["report"]
