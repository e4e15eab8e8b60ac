"""The desk as an ASGI application: its pages, its changes, its files, all behind one door."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.responses import RedirectResponse
from starlette.routing import Route

from recoupe.desk.answering import Writer
from recoupe.desk.desk import Desk
from recoupe.desk.jobs.jobs import Jobs
from recoupe.desk.pages import CHANGES, PAGES
from recoupe.desk.safety.guard import Guard, Rules
from recoupe.desk.safety.hosts import LOCAL
from recoupe.desk.safety.tokens import Tokens
from recoupe.desk.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Iterator
    from contextlib import AbstractAsyncContextManager

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp

    from recoupe.desk.page import Page
    from recoupe.reading import Web

FIRST = "/today"


def application(
    store: str,
    *,
    language: str = "fr",
    token: str | None = None,
    read_only: bool = False,
    hosts: Iterable[str] = (),
    web: Web | None = None,
) -> ASGIApp:
    """Return the desk of the store of that name.

    Args:
        store: the file, made where there is none unless it may only be read.

        language: `fr` or `en`, where the reader has not chosen.

        token: what a browser must show once; none is asked for unless given.

        read_only: let nobody change anything.

        hosts: the names by which browsers may call it, beside those of this machine.

        web: how links are followed.

    Raises:
        StoreError: the store cannot be opened.
    """
    shelf = Shelf(store, read_only=read_only)
    desk = Desk(shelf, Writer(_pages(read_only=read_only)), Tokens(token), language, Jobs(store, web))
    app = Starlette(routes=list(_routes(desk, read_only=read_only)), lifespan=_closing(desk))
    return Guard(app, Rules(desk.tokens, frozenset({*LOCAL, *hosts}), read_only=read_only))


def _pages(*, read_only: bool) -> list[Page[Any]]:
    return [page for page in PAGES if not (read_only and page.changes)]


def _routes(desk: Desk, *, read_only: bool) -> Iterator[Route]:
    yield Route("/", _first)
    yield Route("/assets/{name}", desk.asset)
    for page in desk.writer.pages:
        for ending in ("json", "csv", *page.files):
            yield Route(f"{page.path}.{ending}", desk.page(page, ending))
        yield Route(page.path, desk.page(page))
    for change in () if read_only else CHANGES:
        yield Route(change.path, desk.change(change), methods=["POST"])
    yield Route("/{rest:path}", desk.lost)


async def _first(_: Request) -> Response:
    return RedirectResponse(FIRST)


def _closing(desk: Desk) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        yield
        desk.jobs.close()
        desk.shelf.close()

    return life
