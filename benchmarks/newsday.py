"""Made-up articles of many distinct events, drawn from a fixed seed: which tell of one event is known exactly.

An event has its own names and words, its topic (sport, courts…) less common words of French that all events of
the topic use, and the rest is French as common as the shipped table says. Sizes are those of news: half the events
have one or two articles, one in ten more than seven.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from recoupe.analysis.analysis import Analysis
from recoupe.article import Article, Block, BlockKind
from recoupe.language.lexicon import table
from recoupe.language.sentences import split
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TOPICS = 40
"""Kinds of news."""
OF_TOPIC, OF_EVENT = 40, 30
"""Words of a topic, and of an event."""
SELDOM = 3
"""Sentences in a thousand that hold a word of a topic, at most."""
SENTENCE = 18
"""Words in a sentence."""
DAYS = 30
FIRST = date(2024, 3, 1)
LETTERS = "aeioulrstnmdpcvbfg"
"""Of made-up words, which differ in their first five letters: words of two events are not one by chance."""


@dataclass(frozen=True, slots=True)
class Told:
    """An article and the event it tells of."""

    article: Analysis
    event: str


def draw(count: int, seed: int = 7) -> Iterator[Told]:
    """Yield `count` articles, event after event."""
    chance = random.Random(seed)  # noqa: S311 - a fixed draw, not a secret
    common = [
        (stem, int(share)) for share, stems in table("french", "background").items() for stem in stems.split()
    ]
    words, shares = zip(*common, strict=True)
    weights = list(accumulate(shares))
    seldom = [stem for stem, share in common if share <= SELDOM]
    topics = [chance.sample(seldom, OF_TOPIC) for _ in range(TOPICS)]
    taken = {stem[:5] for stem in words}
    made = number = 0
    while made < count:
        size = min(count - made, 1 + int(chance.paretovariate(1.1) - 1) if chance.random() < 0.9 else 8, 60)
        own = [_word(chance, taken) for _ in range(OF_EVENT)]
        names = [word.capitalize() for word in own[:8]]
        topic, day = chance.choice(topics), FIRST + timedelta(days=chance.randrange(DAYS))
        for teller in range(size):
            told = [
                _sentence(chance, words, weights, topic, [*names, *own[8:]])
                for _ in range(chance.choice((1, 2, 6, 10, 15)))
            ]
            name = f"{number:06}-{teller:02}"
            yield Told(
                analysed(name, " ".join(told), day + timedelta(days=chance.randrange(2))), f"{number:06}"
            )
        made, number = made + size, number + 1


def _word(chance: random.Random, taken: set[str]) -> str:
    """Return a new word, and note what it begins with as taken."""
    while (stem := "".join(chance.choices(LETTERS, k=5))) in taken:
        pass
    taken.add(stem)
    return stem + "".join(chance.choices(LETTERS, k=chance.randint(0, 4)))


def _sentence(
    chance: random.Random,
    words: Sequence[str],
    weights: Sequence[int],
    topic: Sequence[str],
    own: Sequence[str],
) -> str:
    """Return a sentence of words of the language, of the topic and of the event."""
    said = [
        *chance.choices(words, cum_weights=weights, k=SENTENCE - 7),
        *chance.choices(topic, k=2),
        *chance.choices(own, k=5),
    ]
    chance.shuffle(said)
    return f"Puis {' '.join(said)}."


def analysed(name: str, text: str, published: date | None = None) -> Analysis:
    """Return an article as the comparison reads it, without what needs the model."""
    whole = Span(0, len(text))
    article = Article(name, text, published=published.isoformat() if published else None)
    return Analysis(
        article, "fr", None, (Block(whole, BlockKind.PARAGRAPH),), (), split(text, [whole]), (), (), (), ()
    )
