"""Each story told by its articles alone, in a process of its own beside each worker of the engine.

A story that takes too long, or ends its process, is set aside with its reason, and no other is the worse for it.
"""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from recoupe.analysis.record import from_record
from recoupe.comparison import follow
from recoupe.corpus.groups import groups
from recoupe.corpus.rows import day_of, packed, to_article
from recoupe.corpus.schemas import ARTICLES, FOLLOWED
from recoupe.corpus.stories.homing import GROUPS
from recoupe.corpus.stories.neighbours import NUMBERS
from recoupe.corpus.stories.shelves import shelf, shelved
from recoupe.corpus.workplace import Kept, spark
from recoupe.presentation.export.rows.speech import statement_row
from recoupe.presentation.export.rows.telling import story_row
from recoupe.reasons import because, stopped
from recoupe.workers import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.comparison.followed import Followed
    from recoupe.corpus.settings import Settings
    from recoupe.corpus.workplace import Workplace
    from recoupe.reasons import Reason

Row = dict[str, Any]
GATHERED = shelved("gathered", pa.schema([*GROUPS.columns, ("record", pa.binary()), *ARTICLES]), "story")
TOLD = Kept("stories/told", FOLLOWED, parts=True)
# Articles of a story that is told at most: a thousand of 250 words take a minute and a gigabyte.
MOST = 1_000
# Articles whose stories are told in one step, of some five kilobytes each.
SHELF = 20_000


def gather(place: Workplace, step: int, shelves: int) -> dict[str, int]:
    """Put the articles of one step beside those of their stories."""
    told = place.rows(GROUPS).where(f"size <= {MOST}")
    stories = told.join(place.rows(NUMBERS), "number")
    records = place.kept("found").where(f"step = '{step}' and record is not null").select("id", "record")
    articles = place.kept("articles").where(f"step = '{step}'").select(*ARTICLES.names)
    place.put(records.join(stories, "id").join(articles, "id"), GATHERED, step, count=shelves)
    return {}


def tell(place: Workplace, number: int) -> dict[str, int]:
    """Tell the stories of one shelf, and keep their rows."""
    rows = shelf(place, GATHERED, number).repartition(place.tasks, "story")
    stories = rows.mapInArrow(partial(told, settings=place.settings), spark(FOLLOWED))
    place.put(stories, TOLD, number)
    return {}


def told(batches: Iterable[pa.RecordBatch], settings: Settings) -> Iterator[pa.RecordBatch]:
    """Yield a row for each story of a partition: what its articles tell, or why that is not known."""
    stories = (table.sort_by("number").to_pylist() for table in groups(batches, "story"))
    work = partial(following, language=settings.language)
    left = partial(_without, language=settings.language)
    late = partial(left, reason=because("failures.story_late", f"{settings.limit:g}"))
    lost = partial(left, reason=because("failures.story_killed"))
    with closing(in_order(work, stories, processes=1, lost=lost, limit=settings.limit, late=late)) as rows:
        yield from packed(rows, FOLLOWED)


def following(articles: list[Row], *, language: str) -> Row:
    """Return the rows that the articles of one story give, or why they give none."""
    try:
        analyses = [from_record(row["record"], to_article(row)) for row in articles]
        followed = follow(analyses)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this story's alone
        return _without(articles, stopped(error, "failures.story_stopped"), language)
    texts = {analysis.article.id: analysis.article.text for analysis in analyses}
    return _first(articles) | _rows(followed, texts, language)


def _rows(followed: Followed, texts: dict[str, str], language: str) -> Row:
    heard = {quotation.id: quotation.article for quotation in followed.quotations}
    statements = (statement_row(one, heard, texts, language) for one in followed.statements)
    return {
        "story": story_row(followed.story, language),
        "statements": [{**row, "story": followed.story.id} for row in statements],
    }


def _first(articles: list[Row]) -> Row:
    """Return which article the story begins with, and its day."""
    first = min(map(to_article, articles), key=lambda one: (day_of(one), one.id))
    return {"article": first.id, "date": day_of(first)}


def _without(articles: list[Row], reason: Reason, language: str) -> Row:
    said = {"key": reason.key, "words": "\n".join(reason.words), "line": reason.say(language)}
    return _first(articles) | said
