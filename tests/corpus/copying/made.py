"""Articles that share what articles share: copied and edited stretches, crowds, notices, formulas, versions."""

from __future__ import annotations

import random
from itertools import count

from recoupe.article import Article

AGENCIES = ("AFP", "Reuters")


def made(number: int, seed: int = 5, days: int = 6) -> list[Article]:
    """Return so many articles of some outlets, some with a day and some without."""
    chance = random.Random(seed)  # noqa: S311 - a fixed draw, not a secret
    words = ["".join(chance.choices("aeioulrstnmdpcv", k=chance.randint(2, 9))) for _ in range(3000)]

    def line(least: int, most: int) -> str:
        return " ".join(chance.choices(words, k=chance.randint(least, most)))

    dispatch = [line(60, 90) for _ in range(3)]
    crowd = [[line(6, 40) for _ in range(3)] for _ in range(2)]
    notices = [line(20, 25) for _ in range(2)]
    formulas = [line(9, 9) for _ in range(3)]
    articles = []
    for at in range(number):
        paragraphs = [line(20, 60), f"{chance.choice(formulas)} {line(10, 20)}", line(20, 60)]
        if chance.random() < 0.5:
            paragraphs[0:0] = [_edited(chance.choice(dispatch), words, chance)]
        if chance.random() < 0.5:
            carried = chance.choice(crowd)
            paragraphs[1:1] = carried[: chance.randint(1, 3)]
        if chance.random() < 0.2:
            paragraphs.append(paragraphs[0])
        if chance.random() < 0.4:
            paragraphs[-1] = f"« {paragraphs[-1]} »"
        outlet = chance.choice(("Le Cap", "La Vague", "AFP", None))
        paragraphs += [notices[at % 2]] if outlet else []
        credit = f" (avec {chance.choice(AGENCIES)})" if chance.random() < 0.3 else ""
        day = f"2024-03-{chance.randint(1, days):02}T{chance.randint(0, 23):02}:00:00"
        published = day if chance.random() < 0.8 else None
        articles.append(
            Article(f"a{at:03}", "\n\n".join(paragraphs) + credit, outlet=outlet, published=published)
        )
    return articles + versions(articles)


def versions(articles: list[Article]) -> list[Article]:
    """Return later versions of some of them."""
    number = count()
    return [
        Article(f"v{next(number)}", f"{one.text} Mis à jour.", outlet=one.outlet, published=one.published)
        for one in articles[::9]
    ]


def _edited(text: str, words: list[str], chance: random.Random) -> str:
    return " ".join(chance.choice(words) if chance.random() < 0.06 else word for word in text.split())
