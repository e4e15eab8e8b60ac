"""What is quoted from an article, in the tables that are searched: written once, and anew where it is read anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.store import catalogue
from recoupe.store.sayings import QUOTATION, quotation_row

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.article import Article

HELD = "SELECT * FROM quotation WHERE article = ?"
# What was told of a quotation that is no more goes with it. A quotation's id is its place: one that stands where one
# stood is that one, whoever is said to speak.
GONE = tuple(
    f"DELETE FROM {table} = :number AND {name} NOT IN (SELECT id FROM quotation WHERE article = :number)"  # noqa: S608 - words of ours
    for table, name in (
        ("statement_member WHERE article", "quotation"),
        ("question WHERE about = 'quotations' AND a_article", "a"),
        ("question WHERE about = 'quotations' AND b_article", "b"),
    )
)


def quote(
    connection: sqlite3.Connection, number: int, article: Article, quotations: Iterable[Quotation]
) -> None:
    """Write what is quoted from the article of that row, of which nothing is there yet."""
    rows = [quotation_row(number, one, article) for one in quotations]
    connection.executemany(QUOTATION, rows)
    catalogue.enter(connection, number)


def quote_anew(
    connection: sqlite3.Connection, number: int, article: Article, quotations: Iterable[Quotation]
) -> bool:
    """Write it in place of what is there; tell whether it is otherwise."""
    found = tuple(quotations)
    rows = {quotation_row(number, one, article) for one in found}
    if rows == {tuple(row) for row in connection.execute(HELD, (number,))}:
        return False
    catalogue.leave(connection, number)
    connection.execute("DELETE FROM quotation WHERE article = ?", (number,))
    quote(connection, number, article, found)
    for statement in GONE:
        connection.execute(statement, {"number": number})
    return True
