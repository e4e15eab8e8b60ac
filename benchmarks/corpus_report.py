"""How long a report of a corpus takes, and how much memory: tables made up, then counted in a process of its own.

    python benchmarks/corpus_report.py [ARTICLES]

The tables are those of invented articles of 60 outlets over two years: five quotations, eight actors and four
passages an article.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.dataset as ds

from recoupe.corpus import Manifest
from recoupe.corpus.schemas import ACTORS, ARTICLES, DEPENDENCE, FAMILIES, PASSAGES, QUOTATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Row = dict[str, object]

DAYS = 730
START = date(2023, 1, 1)
KINDS_OF_OUTLET = ("Le Courrier de", "La Gazette de", "Radio", "L'Écho de")
PLACES = (
    "Brisac Sarne Trévanne Aubrac Orsane Vaulx Lisières Estrel Combe Hautval Mirande Saulx Bréhaut Nain Locq"
)
OUTLETS = [f"{kind} {place}" for kind in KINDS_OF_OUTLET for place in PLACES.split()]
AGENCIES = ("APL", "Dépêche Océan", "Agence Nord", "")
GIVEN = "Hélène Olivier Mathilde Ilmar Camille Karim Solène Yannick Aminata Goran"
FORENAMES = GIVEN.split()
HEADS, TAILS = "Mar Tré Bre Cas Jou Lan Vau Pel", "chadour vidic haut térac danne goat quelin brac zon mier"
SURNAMES = [f"{head}{tail}" for head in HEADS.split() for tail in TAILS.split()]
KINDS = ("narration", "both", "quote")
SAID = "le pont restera fermé jusqu'à lundi après la crue et la navette des deux rives est gratuite"
WORDS = SAID.split()
# Articles written at once.
BATCH = 10_000


def articles(numbers: range, chance: np.random.Generator) -> Iterator[Row]:
    """Yield invented articles; one in thirty has no day, one in four an hour."""
    for number in numbers:
        day = START + timedelta(int(DAYS * chance.beta(2, 1.4)))
        hour = f"T{chance.integers(5, 23):02}:{chance.integers(0, 60):02}:00+01:00"
        published = None if number % 30 == 0 else f"{day}{hour if number % 4 == 0 else ''}"
        agency = AGENCIES[min(3, int(chance.exponential(0.8)))]
        credit = {"agency": agency, "kind": "text" if chance.random() < 0.8 else "photo"}
        yield {
            "id": f"article-{number}",
            "outlet": _outlet(number, chance),
            "title": f"La crue de la Sarne, jour {number % 97}",
            "published": published,
            "text": "La crue.",
            "credits": [credit] if chance.random() < 0.4 else [],
        }


def _outlet(number: int, chance: np.random.Generator) -> str | None:
    return None if number % 50 == 1 else OUTLETS[int(len(OUTLETS) * chance.beta(1, 2.5))]


def actors(numbers: range, chance: np.random.Generator) -> Iterator[Row]:
    """Yield eight actors an article."""
    for number in numbers:
        for place in range(8):
            person = place < 5
            name = _name(chance) if person else f"préfecture {place}"
            gender = ("f", "m", "", "")[int(chance.integers(0, 4))] if person else ""
            told = {"name": name, "kind": "person" if person else "organisation", "gender": gender}
            yield {"article": f"article-{number}", "id": f"p{place}", **told}


def _name(chance: np.random.Generator) -> str:
    surname = SURNAMES[int(len(SURNAMES) * chance.beta(1, 6))]
    return f"{FORENAMES[int(chance.integers(0, len(FORENAMES)))]} {surname}"


def quotations(numbers: range, chance: np.random.Generator) -> Iterator[Row]:
    """Yield five quotations an article."""
    for number in numbers:
        for place in range(5):
            said = " ".join(WORDS[: int(chance.integers(4, len(WORDS)))])
            told = chance.random() < 0.9
            speaker = {"actor": f"p{place}" if told else None, "name": _name(chance) if told else ""}
            content = [{"start": 0, "end": len(said), "text": said}]
            yield {"article": f"article-{number}", "content": content, "depth": 0, "speaker": speaker}


def passages(numbers: range, chance: np.random.Generator) -> Iterator[Row]:
    """Yield four passages an article, most with articles near it."""
    for number in numbers:
        for _ in range(4):
            other = max(0, number - int(chance.exponential(40)) - 1)
            yield {
                "a": {"article": f"article-{number}", "text": "La crue."},
                "b": {"article": f"article-{other}", "text": "La crue."},
                "kind": KINDS[int(chance.integers(0, 3))],
                "words": int(chance.integers(8, 120)),
                "direction": ("shared", "shared", "a_from_b", "b_from_a")[int(chance.integers(0, 4))],
            }


def dependence(numbers: range, chance: np.random.Generator) -> Iterator[Row]:
    """Yield what of each article stands elsewhere."""
    for number in numbers:
        narration, speech = int(chance.integers(80, 600)), int(chance.integers(0, 200))
        share = 0 if chance.random() < 0.35 else float(chance.beta(0.7, 0.7))
        yield {
            "article": f"article-{number}",
            "narration": narration,
            "narration_elsewhere": int(narration * share),
            "speech": speech,
            "speech_elsewhere": int(speech * min(1, share * 1.3)),
            "derivation": "wholly" if share >= 0.65 else "partially" if share >= 0.1 else "not",
            "credits": [],
        }


def families(numbers: range, chance: np.random.Generator) -> Iterator[Row]:
    """Yield a family of each six articles, some tied to an agency."""
    for first in numbers[::6]:
        tie = {"agency": AGENCIES[int(chance.integers(0, 3))], "article": f"article-{first}", "words": 40}
        members = [
            {
                "article": f"article-{first + at}",
                "version_of": None,
                "ties": [tie] if chance.random() < 0.3 else [],
            }
            for at in range(6)
        ]
        yield {"id": f"f{first}", "members": members}


def stories(numbers: range, chance: np.random.Generator) -> Iterator[Row]:
    """Yield stories of all sizes."""
    first, last = numbers.start, numbers.stop
    while first < last:
        size = min(last - first, int(chance.pareto(1.1)) + 1)
        ids = [f"article-{number}" for number in range(first, first + size)]
        yield {"id": f"story-{first}", "events": [{"id": f"e{first}", "articles": ids}]}
        first += size


EVENT = pa.struct([("id", pa.string()), ("articles", pa.list_(pa.string()))])
STORIES = pa.schema([("id", pa.string()), ("events", pa.list_(EVENT))])
TABLES: dict[str, tuple[Callable[[range, np.random.Generator], Iterator[Row]], pa.Schema]] = {
    "articles": (articles, ARTICLES),
    "actors": (actors, ACTORS),
    "quotations": (quotations, QUOTATIONS),
    "passages": (passages, PASSAGES),
    "dependence": (dependence, DEPENDENCE),
    "families": (families, FAMILIES),
    "stories": (stories, STORIES),
}


def make(folder: Path, count: int) -> None:
    """Write the tables of `count` invented articles."""
    for number, (name, (rows, schema)) in enumerate(TABLES.items()):
        chance = np.random.default_rng(number)
        for at, first in enumerate(range(0, count, BATCH)):
            numbers = range(first, min(count, first + BATCH))
            table = pa.Table.from_pylist(list(rows(numbers, chance)), schema)
            days = (
                [(day or "unknown")[:10] for day in table["published"].to_pylist()]
                if name == "articles"
                else None
            )
            _put(folder / name, table, days, at)
    counts = dict.fromkeys(TABLES, count)
    asked = {"tables": sorted({*TABLES} - {"articles"}), "language": "fr", "limit": 120.0}
    Manifest({"recoupe": "0.1.0"}, asked, ("articles.jsonl",), counts, "0", finished=True).write(folder)


def _put(folder: Path, table: pa.Table, days: list[str] | None, at: int) -> None:
    """Write one batch, apart by day where days are known; the other tables stand under one day, as nobody asks it."""
    dated = table.append_column("date", pa.array(days or ["unknown"] * len(table), pa.string()))
    by = ds.partitioning(pa.schema([("date", pa.string())]), flavor="hive")
    kept = {"max_partitions": DAYS + 1, "existing_data_behavior": "overwrite_or_ignore"}
    name = f"{at}-{{i}}.parquet"
    ds.write_dataset(dated, folder, format="parquet", partitioning=by, basename_template=name, **kept)


def main(count: int, folder: Path) -> None:
    """Make the tables, then report on them."""
    make(folder, count)
    code = f"from recoupe.corpus.report import report; report({str(folder)!r})"
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{count:,} articles, {time.perf_counter() - started:.0f} s, {peak:,.0f} MB")


if __name__ == "__main__":
    with TemporaryDirectory() as made:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, Path(made))
