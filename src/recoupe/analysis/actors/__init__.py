"""Actors: who an article names, and who a noun phrase or pronoun in it means.

`words` knows what nouns may mean, `names` where a proper name stands and whose it is, `roles` what titles say of
whom. `casting` brings these together, `gathering` with every mention, `antecedents` as what a pronoun can take up.
`sources` tells who a source phrase means, `pronouns` those that are pronouns. `finding` makes a `cast` of it all.
"""

from __future__ import annotations

from recoupe.analysis.actors.finding import find_cast

__all__ = ["find_cast"]
