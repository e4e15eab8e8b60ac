"""Stories: which articles report one event, which events make one story.

Text alone finds the articles of one story: `words` counts what each says, `weights` how rare it is,
`likeness` compares, `linkage` brings together what is alike on average. Text does not tell an event from its
sequel; days do: `events` splits a story once the calendar is known. `finding` strings these together.
"""

from __future__ import annotations

from recoupe.comparison.stories.finding import Groups, find_stories, group_stories

__all__ = ["Groups", "find_stories", "group_stories"]
