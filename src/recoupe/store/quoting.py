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
    f"DELETE FROM {table} WHERE {home} = :number AND {name} NOT IN (SELECT id FROM quotation WHERE article = :number)"  # noqa: S608 - words of ours
    for table, home, name in (
        ("statement_member", "article", "quotation"),
        ("question", "a_article", "a"),
        ("question", "b_article", "b"),
    )
)
UNTELL = "UPDATE story SET told = 0 WHERE id = (SELECT story FROM entry WHERE article = ?)"


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
    """Write it in place of what is there, and have its story told again; tell whether it is otherwise."""
    found = tuple(quotations)
    rows = {quotation_row(number, one, article) for one in found}
    if rows == {tuple(row) for row in connection.execute(HELD, (number,))}:
        return False
    catalogue.leave(connection, number)
    connection.execute("DELETE FROM quotation WHERE article = ?", (number,))
    quote(connection, number, article, found)
    for statement in GONE:
        connection.execute(statement, {"number": number})
    connection.execute(UNTELL, (number,))
    return True
