"""What file an address stands for: the name its article starts from, and the ending of what it holds."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qsl, unquote

from recoupe.reading.folder import UNSUPPORTED
from recoupe.reading.kind import ending_of, kind_of
from recoupe.reading.source import Source

if TYPE_CHECKING:
    from recoupe.reading.web.address import Address

UNTOLD = "text"
# An id ends up in tables and in the names of findings: letters, digits and hyphens.
SIGNS = re.compile(r"[^\w.-]+")
LONGEST = 80
# So much of the first bytes tells pages, feeds and archives apart; which export a page is, is asked when it is read.
START = 4_096
# Endings that name the program which wrote the page, or the page itself.
PROGRAMS = frozenset({".html", ".htm", ".xhtml", ".php", ".php3", ".asp", ".aspx", ".jsp", ".shtml", ".amp"})
# Last parts of a path that every page of a site may have.
DOORS = frozenset({"index", "article", "page", "amp", "default"})


def called(address: Address, content_type: str, head: bytes) -> str:
    """Return the file name that what `address` led to would have: `pont-ferme.html`."""
    return stem(address) + _ending(address, content_type, head)


def stem(address: Address) -> str:
    """Return the last part of the path that tells the page from others, else its query, else the host."""
    path, _, query = address.target.partition("?")
    parts = [_bare(unquote(part)) for part in path.split("/")]
    told = [part for part in parts if part and part.lower() not in DOORS]
    values = "-".join(_plain(value) for _, value in parse_qsl(query)[:3])
    last = told[-1] if told else ""
    if query and (not told or parts[-1].lower() in DOORS):
        last = "-".join(filter(None, (last, values)))
    return last[:LONGEST] or _plain(address.host)


def _bare(part: str) -> str:
    name = PurePosixPath(part)
    known = name.suffix.lower() in PROGRAMS or ending_of(name.name)
    return _plain(name.name[: -len(ending_of(name.name) or name.suffix)] if known else name.name)


def _plain(part: str) -> str:
    return SIGNS.sub("-", part).strip("-.")


def _ending(address: Address, content_type: str, head: bytes) -> str:
    """Return the ending by what the server tells, else by the first bytes, else by the address."""
    told = content_type.partition(";")[0].strip().lower()
    if known := _types().get(told):
        return known
    kind = kind_of(Source(""), head[:START])
    if kind.name != UNTOLD:
        return min(kind.endings, default="")
    if "html" in told:
        return ".html"
    path = address.target.partition("?")[0]
    suffix = PurePosixPath(path).suffix.lower()
    return ending_of(path) or (suffix if suffix in UNSUPPORTED else ".txt")


@cache
def _types() -> dict[str, str]:
    table = files("recoupe.reading.web").joinpath("types.toml").read_text(encoding="utf-8")
    return cast("dict[str, str]", tomllib.loads(table))
