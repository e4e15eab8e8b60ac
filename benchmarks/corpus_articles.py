"""Made-up articles of years, drawn day by day from a fixed seed: what each copies is known exactly.

    python benchmarks/corpus_articles.py ARTICLES FOLDER [--jsonl]      # 10,000 to nowhere unless given

writes them to FOLDER/articles, in parts of a few days, and what each carries of which dispatch to FOLDER/gold;
`benchmarks.years.planted` tells from these which articles have words alike. A day is the same however many are
drawn, save the last, which is cut, and memory grows with the lexicon alone.

Words are used by Zipf's law, and as many are known on a day as Heaps' law says; the commonest are those of French. An
event is told once or twice, or by a dispatch that a few outlets carry and, one time in many, hundreds; whoever
carries one may cut it and change words.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq

sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.years.days import DAY, Day, stream
from benchmarks.years.planted import pairs

PART = 5
"""Days in a file: some 25 MB of text, a task of its own."""
GOLD = pa.schema(
    [
        *((name, pa.string()) for name in ("article", "dispatch")),
        *((name, pa.int32()) for name in ("start", "end", "first", "words")),
        ("changed", pa.list_(pa.int32())),
    ]
)


def main() -> None:
    """Write the articles asked for, and say how many pairs were planted."""
    asked = [one for one in sys.argv[1:] if one != "--jsonl"]
    count = int(asked[0]) if asked else 10_000
    with TemporaryDirectory() as nowhere:
        begun = time.perf_counter()
        planted = draw(count, Path(asked[1] if asked else nowhere), jsonl="--jsonl" in sys.argv)
        print(f"{count} articles, {planted} planted pairs, {time.perf_counter() - begun:.0f} s")


def draw(count: int, folder: Path, *, jsonl: bool = False) -> int:
    """Write so many articles to `folder`, and return how many pairs were planted."""
    for name in ("articles", "gold"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    planted, last = 0, -(-count // DAY)
    days: list[Day] = []
    for number, day in enumerate(stream(count), 1):
        days.append(day)
        planted += sum(1 for _ in pairs(day.gold))
        if number % PART == 0 or number == last:
            _write(folder, f"part-{-(-number // PART):05}", days, jsonl=jsonl)
            days = []
    return planted


def _write(folder: Path, name: str, days: list[Day], *, jsonl: bool) -> None:
    articles = [row for day in days for row in day.articles]
    if jsonl:
        with (folder / "articles" / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in articles)
    else:
        pq.write_table(pa.Table.from_pylist(articles), folder / "articles" / f"{name}.parquet")
    gold = pa.Table.from_pylist([row for day in days for row in day.gold], GOLD)
    pq.write_table(gold, folder / "gold" / f"{name}.parquet")


if __name__ == "__main__":
    main()
