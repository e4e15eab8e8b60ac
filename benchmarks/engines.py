"""The same tables of the same articles from one process, from Sail and from a Spark 4, compared row for row.

    python benchmarks/engines.py [ARTICLES] [--tables actors,passages,…] [--engines sail,spark]

6,001 articles of `corpus_articles.py` unless told otherwise, in steps of 2,000, every table but those of stories. What
an engine does is as `recoupe corpus` does it; in one process each article is analysed alone, then all are compared.
`make spark` makes the environment of Spark; its server has two threads. The first row that differs is printed.
"""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pyarrow as pa

sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.corpus_articles import draw
from tests.corpus import spark
from tests.corpus.copying.told import SCHEMAS, kept, lines, told

from recoupe.analysis import analyse
from recoupe.analysis.outline import outline
from recoupe.comparison.copying import find_copies
from recoupe.corpus import Settings, write
from recoupe.corpus.analysing import ROWS
from recoupe.corpus.engine import SAIL
from recoupe.corpus.schemas import FOUND
from recoupe.corpus.settings import ALONE, COPIES
from recoupe.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.article import Article

Row = dict[str, Any]
TABLES = {**FOUND, **SCHEMAS}
STEP = 2000


def main() -> None:
    """Print how long each took, and whether all tables are alike."""
    asked = argparse.ArgumentParser()
    asked.add_argument("articles", type=int, nargs="?", default=6001)
    asked.add_argument("--tables", default=",".join((*ALONE, *COPIES)))
    asked.add_argument("--engines", default="sail,spark")
    given = asked.parse_args()
    settings = Settings(tables=tuple(sorted(given.tables.split(","))), step=STEP)
    with TemporaryDirectory() as nowhere:
        folder = Path(nowhere)
        draw(given.articles, folder)
        expected = timed("one process", lambda: together(folder / "articles", settings))
        for name in given.engines.split(","):
            with address(name, folder) as place:
                made = folder / name
                timed(name, lambda: write(folder / "articles", made, address=place, settings=settings))  # noqa: B023 - called at once
            compare(name, expected, {one: kept(made, one, TABLES[one]) for one in settings.tables})


def timed(name: str, work: Any) -> Any:  # noqa: ANN401 - whatever it gives
    """Return what `work` gives, and print how long it took."""
    begun = time.perf_counter()
    made = work()
    print(f"{name}: {time.perf_counter() - begun:.0f} s", flush=True)
    return made


@contextmanager
def address(name: str, folder: Path) -> Iterator[str]:
    """Give the address of an engine."""
    if name == SAIL:
        yield SAIL
        return
    server = spark.start(folder)
    try:
        yield server.address
    finally:
        server.kill()


def together(source: Path, settings: Settings) -> dict[str, list[str]]:
    """Return what one process tells, as lines in an order of their own."""
    articles = list(read(source).articles)
    found = [_alone(article, settings=settings) for article in articles]
    rows_of = {name: [row for rows, _ in found for row in rows[name]] for name in settings.alone}
    alone = {name: lines(pa.Table.from_pylist(rows, FOUND[name])) for name, rows in rows_of.items()}
    return alone | told(find_copies(one for _, one in found), settings.copies)


def _alone(article: Article, *, settings: Settings) -> tuple[dict[str, list[Row]], Any]:
    """Return the rows that one article gives, and what is compared of it."""
    if not settings.parsed:
        return {}, outline(article)
    one = analyse(article)
    return {name: list(ROWS[name](one, settings.language)) for name in settings.alone}, one


def compare(name: str, expected: dict[str, list[str]], made: dict[str, list[str]]) -> None:
    """Print for each table whether an engine made what one process tells."""
    for table, rows in expected.items():
        same = "the same" if made[table] == rows else "NOT THE SAME"
        print(f"  {name}, {table}: {len(rows)} rows, {digest(rows)}, {same}", flush=True)
        if made[table] != rows:
            sys.exit(next(iter(set(made[table]) ^ set(rows)), "a row more than once")[:2000])


def digest(rows: Iterable[str]) -> str:
    """Return what tells these rows from others."""
    return blake2b("\n".join(rows).encode(), digest_size=6).hexdigest()


if __name__ == "__main__":
    main()
