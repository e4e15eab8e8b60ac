"""Who publishes at an address, and one spelling for each outlet: *lemonde.fr*, *Le Monde.fr* are *Le Monde*."""

from __future__ import annotations

import re
import tomllib
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from recoupe.reading.problem import Problem, notice
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article

# An archive's address holds that of the page it keeps.
KEPT = re.compile(r"\Ahttps?://web\.archive\.org/web/\d+[a-z_]*/(?=https?://)", re.IGNORECASE)
# What a site puts before its name for telephones and the like.
PREFIX = re.compile(r"\A(?:www\d?|m|mobile|amp)\.")
ADDRESS = re.compile(r"[\d.:]+|[^.]+")
# Country, kind, name: what nests deeper is no table of outlets.
DEPTH = 2
LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: its name, the hosts of its pages, its kind and its country (ISO 3166), `""` where unsaid."""

    name: str
    hosts: tuple[str, ...]
    kind: str = ""
    country: str = ""


class Outlets:
    """The outlets that come with the package, and `own` ones, which go first; read with the first that is asked for."""

    def __init__(self, own: tuple[Outlet, ...] = ()) -> None:
        self._own = own

    @cached_property
    def _hosts(self) -> dict[str, Outlet]:
        return {host: one for one in (*_shipped(), *self._own) for host in one.hosts}

    @cached_property
    def _names(self) -> dict[str, str | None]:
        """The name of each spelling; `None` where two names are spelled so."""
        names: dict[str, str | None] = {}
        for one in (*_shipped(), *self._own):
            for spelling in map(_squeezed, (one.name, *one.hosts)):
                same = names.setdefault(spelling, one.name) == one.name
                names[spelling] = one.name if same else None
        return names

    def at(self, url: str | None) -> Outlet | None:
        """Return who publishes at `url`, by the longest host listed; `None` where nobody listed does."""
        labels = host(url or "").split(".")
        below = (self._hosts.get(".".join(labels[at:])) for at in range(len(labels) - 1))
        return next(filter(None, below), None)

    def name(self, said: str | None, url: str | None) -> str | None:
        """Return the outlet's name: as listed where `said` is a spelling of it, else as `said`, else by `url`.

        A host nobody listed stands for itself, as `petitecho.example`; `None` where nothing tells.
        """
        listed = self.at(url)
        if not said:
            return listed.name if listed else host(url or "") or None
        if listed and _squeezed(said) in _spellings(listed):
            return listed.name
        return self._names.get(_squeezed(said)) or said

    def placed(self, article: Article) -> Article:
        """Return `article` with its outlet's name."""
        if not article.outlet and not article.url:
            return article
        name = self.name(article.outlet, article.url)
        return article if name == article.outlet else replace(article, outlet=name)


def host(url: str) -> str:
    """Return the host of `url` without `www.`; `""` where it has none, or only a number or a machine's name."""
    with suppress(ValueError):
        found = (urlsplit(KEPT.sub("", url)).hostname or "").rstrip(".")
        return "" if ADDRESS.fullmatch(found) else PREFIX.sub("", found)
    return ""


def with_own(path: str | Path | None) -> tuple[Outlets, tuple[Problem, ...]]:
    """Return the outlets listed with those of the file `path`, which go first, and a notice if it cannot be read.

    The file is TOML: `"Name" = "host host"`, under a table of a country and a kind or under none.
    """
    if path is None:
        return Outlets(), ()
    try:
        with Path(path).open("rb") as file:
            own = tuple(_outlets(tomllib.loads(file.read(LIMIT).decode("utf-8-sig"))))
    except (OSError, ValueError, TypeError, RecursionError) as error:
        return Outlets(), (notice(str(path), "bad_outlets", type(error).__name__),)
    return Outlets(own), ()


@cache
def _shipped() -> tuple[Outlet, ...]:
    text = files("recoupe.reading").joinpath("outlets.toml").read_text(encoding="utf-8")
    return tuple(_outlets(tomllib.loads(text)))


def _outlets(table: dict[str, object], *above: str) -> Iterator[Outlet]:
    """Yield the outlets of `table`, which stands under the country and kind `above`.

    Raises:
        TypeError: it is no table of outlets.
    """
    for name, value in table.items():
        if isinstance(value, dict) and len(above) < DEPTH:
            yield from _outlets(value, *above, name)
        elif isinstance(value, str):
            country, kind, *_ = (*above, "", "")
            yield Outlet(name, tuple(_host(one) for one in value.split()), kind, country)
        else:
            raise TypeError(name)


def _host(written: str) -> str:
    """Return the host that a person wrote, who may have copied a whole address."""
    return host(written if "//" in written else f"https://{written}")


def _spellings(outlet: Outlet) -> set[str]:
    """Return how the pages of `outlet` may spell its name: *LeMonde.fr*, *lemonde*."""
    hosts = {_squeezed(one) for one in outlet.hosts}
    return {_squeezed(outlet.name), *hosts, *(one.rpartition(".")[0] for one in hosts)}


def _squeezed(name: str) -> str:
    """Return `name` without accents, spaces, hyphens and capitals, dots kept between letters."""
    letters = "".join(letter for letter in fold(name) if letter.isalnum() or letter == ".")
    return PREFIX.sub("", letters).strip(".")
