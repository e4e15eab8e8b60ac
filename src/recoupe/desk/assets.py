"""The style, the scripts and the icon, each under one name: no name that is asked for reaches a disk."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from recoupe.presentation.pages.environment import asset
from recoupe.presentation.report import SCRIPTS, STYLES

TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file of the desk: its bytes, what they are, and their digest, by which a browser knows it again."""

    body: bytes
    type: str
    digest: str


@cache
def assets() -> dict[str, Asset]:
    """Return every file that pages name, by its name."""
    sources = {
        "report.css": "".join(map(asset, STYLES)),
        "report.js": asset(SCRIPTS[0]),
        "timeline.js": "".join(map(asset, SCRIPTS[1:])),
        "desk.css": "".join(map(_own, ("desk.css", "finding.css"))),
        "desk.js": _own("desk.js"),
        "icon.svg": _own("icon.svg"),
        "inbox.js": _own("inbox.js"),
    }
    return {name: _asset(name, source) for name, source in sources.items()}


def address(name: str) -> str:
    """Return where a page finds the file `name`: under an address that changes with it."""
    return f"/assets/{name}?{assets()[name].digest}"


def _asset(name: str, source: str) -> Asset:
    body = source.encode()
    return Asset(body, TYPES[name.rpartition(".")[2]], sha256(body).hexdigest()[:12])


def _own(name: str) -> str:
    return files("recoupe.desk").joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")
