"""Stories: which articles report one event, which events make one story.

Text alone finds the articles of one story: `words` counts what each says, `weights` how much that tells,
`postings` finds what shares telling words, `likeness` compares, `neighbours` keeps the likest, `linkage`
brings together what is alike on average and `gathering` what is left over; `index` does so for articles added
one by one, which it keeps in a `home`: in `memory`, or in the tables of a store. Text does not tell an event
from its sequel; days do: `events` splits a story once the calendar is known, `sequels` says what links the
parts. `finding` strings these together, `address` names them.
"""

from __future__ import annotations

from recoupe.comparison.stories.finding import Groups, find_stories, group_stories, hold_together
from recoupe.comparison.stories.index import Index

__all__ = ["Groups", "Index", "find_stories", "group_stories", "hold_together"]
