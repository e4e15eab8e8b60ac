"""An article entered among those that stories are made of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.analysis.sketch import sketch
from recoupe.comparison.stories.index import Index
from recoupe.comparison.stories.weights import weigh
from recoupe.comparison.stories.words import words_of
from recoupe.store.tables import Tables

if TYPE_CHECKING:
    import sqlite3

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.speech import Speech
    from recoupe.article import Article


def enter(connection: sqlite3.Connection, article: Article, found: Analysis | Speech | None = None) -> None:
    """Enter `article`, whose row is there: what it says, and which articles it is near.

    What is found in it is sketched where it is not given, or holds no sentences.
    """
    told = replace(found, article=article) if found and found.sentences else sketch(article)
    Index(home=Tables(connection)).add(article.id, weigh(words_of(told)), article.day)
