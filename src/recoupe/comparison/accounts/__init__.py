"""Accounts: the same fact, as several articles give it, or only one.

The way through: `context` makes each article ready to be asked (`content` finds its words), `agenda` says which
days its sentences name.
`counts` (with `nones`, `measures`, `shares`, `holders`, `sizes` and `values`),
`days`, `periods`, `hours` (`occasion` says what they are of), `lengths`, `ranks`, `terms` and `wheres` yield
every `detail` that can be compared; `worth` says what one comes to.
`evidence` says how much tells that two are of one fact, `correspondence` which stand at one point of copied
text, `alignment` which stand in clauses that tell the same (`clauses` cuts them, `kin` knows which words can stand
for one another); `facts` joins them, `verdicts` says how the accounts stand, `drafting` writes the account:
`slots` names the fact in words of the texts, `sources` tells shared text from two accounts.
`prospects` sets what one announces beside what another tells as done, `dues` by the day it is announced for,
`changes` writes both down; `tellings` gives the clauses that tell the same, `slips` what a copied text has
otherwise, `claims` what somebody is reported to hold.
`deeds` lists what can be told of one deed in several ways (who, where, by which way, why), `scene` finds the words
of a sentence that can fill such a slot, `filling` which of them do (`subjects` those
before the deed), `fillers` how two stand; `parts` writes it down.
`turns` sets what is ahead beside what is done where their words differ (`language/french/turns.toml`).
`people` says who is who; `spellings`, `othernames`, `bodies` and `names` compare names, `years`, `bearers` and
`ages` ages, `frames`, `standing` and `roles` what people are; `portraits` strings these four together.
`finding` strings all together.
`judged` keeps to what people decided of values: `makings` draws an account of them anew, `plain` where only their
words are known.

Thresholds were swept on the open stories (`tests/quality/stories`), the example's six articles and the five
open ones. “All alike” beside a threshold means that no account changes there; what decides then is the
sentence given.
"""

from __future__ import annotations

from recoupe.comparison.accounts.finding import find_accounts, newsrooms

__all__ = ["find_accounts", "newsrooms"]
