"""Articles brought to the desk: pasted, by their links, as files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

from starlette.datastructures import UploadFile

from recoupe.desk.jobs.job import Task
from recoupe.desk.jobs.jobs import LINKS, Busy
from recoupe.desk.page import Change, Page
from recoupe.desk.visit import at
from recoupe.presentation.export.cells import Table
from recoupe.presentation.naming import plain
from recoupe.reading.source import Source
from recoupe.reading.web.visit import Visit as Reader
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import BinaryIO

    from recoupe.desk.visit import Visit

# What may be said of a text that is pasted, by the fields of an article.
SAID = ("title", "outlet", "published", "url")
# Letters of a pasted text's name: its first words tell it from others of its outlet.
NAME = 60
# What may be wrong with what was sent, as the interface has words for it.
WRONG = ("empty", "busy", "many")


@dataclass(frozen=True)
class Form:
    """The form, and what was wrong with what it held."""

    title: str
    wrong: str


class Unfit(Exception):  # noqa: N818 - it goes back to the form
    """Nothing can be done with what the form held; `wrong` is the word for it."""

    def __init__(self, wrong: str) -> None:
        super().__init__(wrong)
        self.wrong = wrong


def view(visit: Visit) -> Form:
    """Return the form."""
    asked = visit.query.get("wrong", "")
    return Form(visit.words.strings["add"]["heading"], asked if asked in WRONG else "")


def data(shown: Form, _: Visit) -> Any:  # noqa: ANN401 - plain data
    """Return what was wrong, if anything."""
    return {"wrong": shown.wrong}


def table(shown: Form, _: Visit) -> Table:
    """Return the same as a row."""
    return Table({"wrong": 20}, [(shown.wrong,)] if shown.wrong else [])


def act(visit: Visit, form: Mapping[str, Any]) -> str:
    """Begin to add what the form holds; return the address that says how far it is."""
    try:
        job = visit.jobs.start(_task(visit, form))
    except Unfit as unfit:
        return f"/add?wrong={unfit.wrong}"
    except Busy:
        return "/add?wrong=busy"
    return at("add", job.id)


def _task(visit: Visit, form: Mapping[str, Any]) -> Task:
    kinds: dict[str, Callable[[], Task]] = {
        "text": partial(_pasted, form),
        "links": partial(_linked, visit, form),
        "files": partial(_uploaded, form),
    }
    kind = str(form.get("kind", ""))
    if kind not in kinds:
        raise Unfit("empty")
    return kinds[kind]()


def _pasted(form: Mapping[str, Any]) -> Task:
    text = _word(form, "text")
    if not text:
        raise Unfit("empty")
    said = {name: _word(form, name) or None for name in SAID}
    words = re.findall(r"[a-z0-9]+", fold(said["title"] or text[: NAME * 2]))
    name = "-".join(words)[:NAME].strip("-") or "article"
    return Task([Source(f"{name}.txt", partial(BytesIO, text.encode("utf-8", "replace")))], said)


def _linked(visit: Visit, form: Mapping[str, Any]) -> Task:
    links = _word(form, "links").split()
    if not links:
        raise Unfit("empty")
    if len(links) > LINKS:
        raise Unfit("many")
    reader = Reader(visit.jobs.web)
    return Task([reader.source(link) for link in links], links=True)


def _uploaded(form: Mapping[str, Any]) -> Task:
    getlist: Callable[[str], list[Any]] = getattr(form, "getlist", lambda _: [])
    files = [one for one in getlist("files") if isinstance(one, UploadFile) and one.filename]
    if not files:
        raise Unfit("empty")
    return Task([_source(one) for one in files])


def _source(upload: UploadFile) -> Source:
    """Return an uploaded file under its last name: nothing of it is looked for on this machine's disk."""
    name = plain((upload.filename or "").replace("\\", "/").rsplit("/", 1)[-1]) or "file"
    return Source(name, partial(_rewound, upload.file), called=name)


def _rewound(file: BinaryIO) -> BinaryIO:
    file.seek(0)
    return file


def _word(form: Mapping[str, Any], name: str) -> str:
    found = form.get(name, "")
    return found.strip() if isinstance(found, str) else ""


ADD = Page("add", "/add", view, "add.html.j2", data, table, navigation=True, changes=True, key="a")
ADDING = Change("/add", act)
