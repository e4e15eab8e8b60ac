"""The desk at work: a request in, a page or a change out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from starlette.responses import RedirectResponse, Response

from recoupe.desk.answering import HTML, Answer
from recoupe.desk.assets import assets
from recoupe.desk.freshness import is_had, tag_of
from recoupe.desk.page import Missing, Moved
from recoupe.desk.safety import limits, tokens
from recoupe.desk.templates import template
from recoupe.desk.visit import Visit
from recoupe.desk.words import LANGUAGES, words
from recoupe.store import StoreError

if TYPE_CHECKING:
    from starlette.datastructures import FormData
    from starlette.requests import Request

    from recoupe.desk.answering import Writer
    from recoupe.desk.jobs.jobs import Jobs
    from recoupe.desk.page import Change, Page
    from recoupe.desk.safety.tokens import Tokens
    from recoupe.desk.shelf import Shelf

Endpoint = Callable[["Request"], Awaitable[Response]]

# The cookie, and the word behind `?`, that say which language one reads.
LANGUAGE = "lang"
# A file under an address that changes with it stays what it is.
FOR_GOOD = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Desk:
    """All that one run of the desk has."""

    shelf: Shelf
    writer: Writer
    tokens: Tokens
    language: str
    jobs: Jobs

    def page(self, page: Page[Any], ending: str = "") -> Endpoint:
        """Return what answers with `page` as its `ending` has it."""

        async def answer(request: Request) -> Response:
            write = partial(self.writer.write, page, ending=ending)
            return await self._answered(request, ending, write, slow=page.is_slow(ending))

        return answer

    def change(self, change: Change) -> Endpoint:
        """Return what answers a form: the change is made, and the browser goes on from there."""

        async def answer(request: Request) -> Response:
            form = await request.form(
                max_files=limits.FILES, max_fields=limits.FIELDS, max_part_size=limits.FIELD
            )
            shown = form.get(tokens.FIELD) or request.headers.get(tokens.HEADER)
            if not self.tokens.proves(request.scope["browser"], str(shown)):
                return await self._told(request, HTTPStatus.FORBIDDEN)
            return await self._changed(request, change, form)

        return answer

    async def asset(self, request: Request) -> Response:
        """Answer with the style or a script."""
        found = assets().get(request.path_params["name"])
        if found is None:
            return await self._told(request, HTTPStatus.NOT_FOUND)
        return Response(found.body, media_type=found.type, headers={"cache-control": FOR_GOOD})

    async def lost(self, request: Request) -> Response:
        """Answer who asks for what is not there."""
        return await self._told(request, HTTPStatus.NOT_FOUND)

    async def _changed(self, request: Request, change: Change, form: FormData) -> Response:
        try:
            to = await self.shelf.in_thread(lambda: change.act(self._visit(request), form))
        except Missing:
            return await self._told(request, HTTPStatus.NOT_FOUND)
        except StoreError as error:
            return await self._told(request, HTTPStatus.SERVICE_UNAVAILABLE, error)
        return RedirectResponse(to, HTTPStatus.SEE_OTHER)

    async def _answered(
        self, request: Request, ending: str, write: Callable[[Visit], Answer], *, slow: bool
    ) -> Response:
        try:
            answer = await self.shelf.in_thread(
                lambda: self._written(write, self._visit(request, ending)), slow=slow
            )
        except Missing:
            return await self._told(request, HTTPStatus.NOT_FOUND)
        except Moved as moved:
            return RedirectResponse(_with_query(moved.to, ending, request))
        except StoreError as error:
            return await self._told(request, HTTPStatus.SERVICE_UNAVAILABLE, error)
        return self._sent(request, answer)

    def _written(self, write: Callable[[Visit], Answer], visit: Visit) -> Answer:
        """Return what is written, with its tag; a story of which articles were read anew for it is told behind it."""
        before = visit.store.reread
        answer = write(visit)
        if visit.store.reread > before:
            self.jobs.settle()
        return replace(answer, tag=tag_of(answer.body))

    async def _told(self, request: Request, status: HTTPStatus, error: StoreError | None = None) -> Response:
        """Answer with a line that says what is wrong, on a page that leads on."""

        def told() -> str:
            visit = self._visit(request)
            strings = visit.words.strings["desk_errors"]
            title = strings["nothing" if status is HTTPStatus.NOT_FOUND else "trouble"]
            said = error.without_folder.say(visit.words.language) if error else strings[str(status.value)]
            body = template("told.html.j2").render(title=title, reason=said, t=visit.words.strings)
            return self.writer.screen(visit, title, body)

        return Response(await self.shelf.in_thread(told), status.value, media_type=HTML)

    def _sent(self, request: Request, answer: Answer) -> Response:
        if is_had(answer.tag, request.headers.get("if-none-match")):
            response = Response(status_code=HTTPStatus.NOT_MODIFIED)
        else:
            response = Response(answer.body, media_type=answer.type)
        response.headers["etag"] = answer.tag
        if answer.name:
            response.headers["content-disposition"] = f'attachment; filename="{answer.name}"'
        if request.query_params.get(LANGUAGE) in LANGUAGES:
            response.set_cookie(LANGUAGE, request.query_params[LANGUAGE], httponly=True, samesite="lax")
        return response

    def _visit(self, request: Request, ending: str = "") -> Visit:
        chosen = (request.query_params.get(LANGUAGE), request.cookies.get(LANGUAGE))
        language = next((one for one in chosen if one in LANGUAGES), self.language)
        path = request.scope["path"]
        return Visit(
            shelf=self.shelf,
            words=words(language),
            asked=request.path_params,
            query=dict(request.query_params),
            queries=tuple(request.query_params.multi_items()),
            path=path.removesuffix(f".{ending}") if ending else path,
            proof=self.tokens.proof(request.scope["browser"]),
            jobs=self.jobs,
            read_only=self.shelf.read_only,
            ending=ending,
        )


def _with_query(to: str, ending: str, request: Request) -> str:
    query = request.url.query
    return f"{to}{f'.{ending}' if ending else ''}{f'?{query}' if query else ''}"
