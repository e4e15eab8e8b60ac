"""The invented stories under other names: as many articles as one likes, as a newsroom writes them.

Each story is told again and again, its rare words and its names replaced by made-up ones, the same in all its
articles: what a reader needs, marks, verbs of speech, dates and common words, stays.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace
from functools import cache
from itertools import count as numbers
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe import read
from recoupe.language.lexicon import table
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article

STORIES = Path(__file__).parents[1] / "tests" / "quality" / "stories"
WORD = re.compile(r"[^\W\d_]{4,}")
STEM = 5
"""Letters by which words are compared, as stories do."""
SELDOM = 4
"""Sentences in a thousand that hold a word from which it is left as it is: verbs of speech, months, titles."""
LETTERS = "aeioulrstnmdpcvbfg"


def recast(count: int, seed: int = 5) -> Iterator[Article]:
    """Yield `count` articles, story after story, no two of one story far apart."""
    yield from islice(_all(random.Random(seed)), count)  # noqa: S311 - a fixed draw, not a secret


def _all(chance: random.Random) -> Iterator[Article]:
    stories = _stories()
    for number in numbers():
        names: dict[str, str] = {}
        for article in stories[number % len(stories)]:
            text = WORD.sub(lambda word: _named(word[0], names, chance), article.text)  # noqa: B023 - called at once
            yield replace(article, id=f"{article.id}-{number}", text=text, title=None)


def _named(word: str, names: dict[str, str], chance: random.Random) -> str:
    """Return a word as this telling has it: another one where it is rare, with its capital."""
    stem = fold(word)[:STEM]
    if _common().get(stem, 0) >= SELDOM or word.isupper():
        return word
    if stem not in names:
        names[stem] = "".join(chance.choices(LETTERS, k=STEM))
    made = names[stem] + word[STEM:]
    return made.capitalize() if word[0].isupper() else made


@cache
def _common() -> dict[str, int]:
    listed = table("french", "background")
    return {stem: int(share) for share, stems in listed.items() for stem in stems.split()}


def _stories() -> list[tuple[Article, ...]]:
    return [read([folder]).articles for folder in sorted(STORIES.iterdir()) if folder.is_dir()]
