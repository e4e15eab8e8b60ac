"""Accounts: the same fact, as several articles give it, or only one.

The way through: `context` makes each article ready to be asked. `tellings` and `measures` say what each
figure counts, `facts` which are of one fact, `values` how two stand, `quantities` what comes of it. `dates`
and `happenings` say what each day and hour dates, `moments` compares them. `people` says who is who; `spellings`,
`othernames`, `bodies` and `names` compare names, `years`, `bearers` and `ages` ages, `frames`, `standing` and
`roles` what people are; `portraits` strings these four together.
`sources` tells shared text from two accounts, `slots` names a fact in words of the texts. `finding` strings
these together.

Thresholds were swept on three sets at once: the five open articles, the example's six (3 true differences,
1 toll) and the 20 open clusters of single sentences, where no difference is a true one. “All alike” beside
a threshold means that no account changes on any of the three; what decides then is the sentence given.
"""

from __future__ import annotations

from recoupe.comparison.accounts.finding import find_accounts

__all__ = ["find_accounts"]
