"""How long a search of a large store takes: words, filters, the counts of every facet, a person's page.

    python benchmarks/searching.py [ARTICLES] [FILE]

Articles are generated: ten quotations each, of speakers and outlets as uneven as in life, words by Zipf's law.
Where FILE is there it is searched as it is. Each line: what is asked, how many are found, milliseconds of a
core at first and at best of six, nothing kept from one time to the next.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from recoupe.analysis.quotations.quotation import Confidence, Quotation, QuotationType, SourceForm, Speaker
from recoupe.analysis.speech import Speech
from recoupe.article import Article
from recoupe.store import Asked, Store, Unit, articles
from recoupe.store.columns import held
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

ARTICLES = 10_000
QUOTATIONS, WORDS = 10, 400
DAYS, OUTLETS, SPEAKERS, VOCABULARY = 365, 200, 20_000, 40_000
FIRST = date(2023, 1, 1)
ROUNDS = 5


def word(chance: random.Random) -> str:
    """Return a word; the tenth most common is ten times rarer than the first."""
    return f"mot{int(VOCABULARY ** chance.random())}"


def speech(number: int, chance: random.Random) -> Speech:
    """Return one article with its quotations."""
    words = [word(chance) for _ in range(WORDS)]
    text = " ".join(words)
    ends = [0]
    for one in words:
        ends.append(ends[-1] + len(one) + 1)
    article = Article(
        f"a{number}",
        text,
        f"Journal {int(OUTLETS ** chance.random())}",
        f"Titre {number} {word(chance)}",
        published=(FIRST + timedelta(days=chance.randrange(DAYS))).isoformat(),
        url=f"https://journal.example/{number}",
    )
    quotations = []
    for at in range(QUOTATIONS):
        first = at * WORDS // QUOTATIONS
        span = Span(ends[first], ends[first + 12] - 1)
        name = f"Personne {int(SPEAKERS ** chance.random())}"
        kind = chance.choice(tuple(QuotationType))
        quotations.append(
            Quotation(
                f"a{number}-q{span.start}",
                article.id,
                kind,
                (span,),
                (),
                (),
                "dire",
                None,
                SourceForm.NAME,
                Speaker(name),
                0,
                negated=False,
                denial=False,
                heading=False,
                confidence=Confidence.CERTAIN,
                why=(),
            )
        )
    return Speech(article, "fr", article.title, quotations=tuple(quotations))


def fill(name: str, count: int) -> None:
    """Make a store of `count` articles; say how many come in a second."""
    chance, began = random.Random(0), time.perf_counter()  # noqa: S311 - the same store each time
    # What stories cost is measured by itself: `store.py`.
    with patch.object(articles, "enter"), Store(name) as store:
        for number in range(count):
            store.add(speech(number, chance))
            if number % 10_000 == 9_999:
                print(
                    f"{number + 1:8} articles, {(number + 1) / (time.perf_counter() - began):6.0f} a second"
                )


def forget() -> None:
    """Drop what is kept of earlier searches, so that each is made anew."""
    for columns in held.values():
        columns._kept.clear()  # noqa: SLF001 - a user asks each thing once


def measure(what: str, ask: Callable[[], Any]) -> None:
    """Print how long `ask` takes."""
    took = []
    for _ in range(ROUNDS + 1):
        forget()
        began = time.process_time()
        found = ask()
        took.append(1000 * (time.process_time() - began))
    count = found.total if hasattr(found, "total") else len(found)
    print(f"{what:58} {count:9} {took[0]:8.1f} {min(took):8.1f}")


def main() -> None:
    """Fill a store and search it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    name = sys.argv[2] if len(sys.argv) > 2 else str(Path(tempfile.mkdtemp()) / "desk.db")
    if not Path(name).exists():
        fill(name, count)
    print(f"{Path(name).stat().st_size / 1e6:.0f} MB")
    asked: dict[str, dict[str, Any]] = {
        "nothing": {},
        "a common word": {"words": "mot1"},
        "a rare word": {"words": "mot30000"},
        "a common outlet": {"outlets": ("Journal 1",)},
        "a common speaker": {"speakers": ("Personne 1",)},
        "only here": {"carried": (1,)},
        "a month": {"since": date(2023, 3, 1), "until": date(2023, 3, 31)},
        "a common word, an outlet, a kind": {
            "words": "mot1",
            "outlets": ("Journal 1",),
            "kinds": (QuotationType.DIRECT,),
        },
    }
    with Store(name, read_only=True) as store:
        measure("the first", store.facets)
        for unit in Unit:
            look = store.search if unit is Unit.ARTICLES else store.sayings
            for told, filters in asked.items():
                one = Asked(of=unit, **filters)
                measure(f"{unit}, {told}", partial(look, one))
                measure(f"{unit}, {told}, facets", partial(store.facets, one))


if __name__ == "__main__":
    main()
