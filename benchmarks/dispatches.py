"""Made-up dispatches and the articles that copy them, drawn from a fixed seed: what is shared is known exactly."""

from __future__ import annotations

import gzip
import json
import random
from dataclasses import dataclass
from itertools import accumulate, combinations
from typing import TYPE_CHECKING, Any

from recoupe.article import Article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Side = tuple[str, int, int]
Shared = tuple[Side, Side]

LEXICON = 40_000
"""Invented words, used by Zipf's law."""
LEAST = 10
"""Words in common from which a stretch counts as planted."""
COMMON = 200
"""Words that every replica of a set has alike: a language's small words."""


@dataclass(frozen=True, slots=True)
class Gold:
    """Articles, and the stretches planted in pairs of them."""

    articles: tuple[Article, ...]
    shared: tuple[Shared, ...]


def draw(count: int, seed: int = 7) -> Gold:
    """Return `count` articles, five to an event: a dispatch, and four that carry a stretch of it, words changed."""
    chance = random.Random(seed)  # noqa: S311 - a fixed draw, not a secret
    lexicon = ["".join(chance.choices("aeioulrstnmdpcv", k=chance.randint(2, 10))) for _ in range(LEXICON)]
    weights = list(accumulate(1 / rank for rank in range(1, LEXICON + 1)))
    articles: list[Article] = []
    shared: list[Shared] = []
    for event in range(count // 5):
        wire = chance.choices(lexicon, cum_weights=weights, k=250)
        carried = [_Carried(f"{event:06}-0", 0, wire)]
        articles.append(Article(carried[0].name, " ".join(wire), outlet="Agence"))
        for outlet in range(1, 5):
            first, name = chance.randrange(150), f"{event:06}-{outlet}"
            words = list(_edited(wire[first : first + chance.randint(20, 100)], lexicon, chance))
            before = " ".join(chance.choices(lexicon, cum_weights=weights, k=80)) + " "
            text = f"{before}{' '.join(words)} {' '.join(chance.choices(lexicon, k=60))}"
            articles.append(Article(name, text, outlet=f"Média {outlet}"))
            carried.append(_Carried(name, first, words, len(before)))
        shared += (both for one, other in combinations(carried, 2) if (both := one.shared(other)))
    return Gold(tuple(articles), tuple(shared))


@dataclass(frozen=True, slots=True)
class _Carried:
    """The words of a dispatch from `first` on as one article has them, `start` characters into its text."""

    name: str
    first: int
    words: list[str]
    start: int = 0

    def shared(self, other: _Carried) -> Shared | None:
        """Return what both carry, from a word they agree on to another, `LEAST` words or more."""
        first = max(self.first, other.first)
        end = min(self.first + len(self.words), other.first + len(other.words))
        same = [
            at for at in range(first, end) if self.words[at - self.first] == other.words[at - other.first]
        ]
        if len(same) < LEAST:
            return None
        return self.side(same[0], same[-1] + 1), other.side(same[0], same[-1] + 1)

    def side(self, first: int, end: int) -> Side:
        """Return where the words `first` to `end` of the dispatch stand."""
        before = sum(len(word) + 1 for word in self.words[: first - self.first])
        said = " ".join(self.words[first - self.first : end - self.first])
        return self.name, self.start + before, self.start + before + len(said)


def _edited(words: Sequence[str], lexicon: Sequence[str], chance: random.Random) -> Iterator[str]:
    for place, word in enumerate(words):
        inside = 2 < place < len(words) - 3
        yield chance.choice(lexicon) if inside and chance.random() < 0.08 else word


def load(articles: Path, passages: Path) -> Gold:
    """Return a gold set from two tables, JSON Lines, gzipped or not."""
    return Gold(
        tuple(Article(row["id"], row["text"], outlet=row.get("outlet")) for row in _rows(articles)),
        tuple((_side(row["a"]), _side(row["b"])) for row in _rows(passages)),
    )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _side(place: dict[str, Any]) -> Side:
    return place["article"], place["start"], place["end"]


def unrelated(gold: Gold, count: int) -> tuple[Article, ...]:
    """Return `count` articles at most, no two of which have anything planted in both, nor share a third."""
    group: dict[str, str] = {}

    def root(name: str) -> str:
        while group.get(name, name) != name:
            name = group[name]
        return name

    for (a, *_), (b, *_) in gold.shared:
        group[root(a)] = root(b)
    first = {root(article.id): article for article in reversed(gold.articles)}
    return tuple(first.values())[:count]


def replicate(articles: Sequence[Article], times: int) -> Iterator[Article]:
    """Yield `articles` again and again, each time with the letters of all but their commonest words shifted."""
    counts: dict[str, int] = {}
    for article in articles:
        for word in article.text.split():
            counts[word] = counts.get(word, 0) + 1
    common = {word for word, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:COMMON]}
    letters = "abcdefghijklmnopqrstuvwxyz"
    for replica in range(times):
        shift, turn = replica % 26, replica // 26
        moved = str.maketrans(letters, letters[shift:] + letters[:shift])
        tail = letters[turn] * (turn > 0)
        for article in articles:
            words = (
                word if word in common else word.translate(moved) + tail for word in article.text.split(" ")
            )
            yield Article(f"{replica}-{article.id}", " ".join(words), outlet=article.outlet)
