"""The words of a corpus: those of the pages, and its own beside them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from recoupe.presentation.interface import Interface, interface, typeset_all


@cache
def words(language: str) -> Interface:
    """Return the words of the pages in `language` with a corpus's own: its parts, and what it counts.

    Raises:
        ValueError: there is no interface in `language`.
    """
    known = interface(language)
    table = files("recoupe.corpus").joinpath("interface", f"{language}.toml").read_text(encoding="utf-8")
    own = tomllib.loads(table)
    own = typeset_all(own) if language == "fr" else own
    counts = {**known.strings["counts"], **own.pop("counts")}
    return Interface(language, {**known.strings, **own, "counts": counts})
