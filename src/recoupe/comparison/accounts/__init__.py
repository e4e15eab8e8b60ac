"""Accounts: the same fact, as several articles give it, or only one.

The way through: `pages` makes each article ready to be asked, `details` finds in it all that can be compared, `facts`
tells which of these are of one fact and how they stand, `drafts` writes an account down. Others ask for more than a
value: `deeds` for who, where, by which way and why, `people` for names, ages and offices, `changes` for what one
article has otherwise, `claims` for what somebody is reported to hold. `finding` strings all together; `judged` keeps
to what people decided of values. Imports run this way alone.

Thresholds were swept on the open stories (`tests/quality/stories`), the example's six articles and the five
open ones. “All alike” beside a threshold means that no account changes there; what decides then is the
sentence given.
"""

from __future__ import annotations

from recoupe.comparison.accounts.finding import find_accounts, newsrooms

__all__ = ["find_accounts", "newsrooms"]
