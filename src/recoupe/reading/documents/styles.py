"""What a paragraph is for, by the name of its style."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from recoupe.article import BlockKind
from recoupe.text import fold

NUMBER = re.compile(r"[\s_]*\d*\Z")


def kind_of_style(name: str | None) -> BlockKind | None:
    """Return the kind that the style called `name` gives; `None` where it says nothing."""
    return _kinds().get(NUMBER.sub("", fold(name or "").strip()))


@cache
def _kinds() -> dict[str, BlockKind]:
    folder = files("recoupe.reading.documents")
    table = tomllib.loads(folder.joinpath("styles.toml").read_text(encoding="utf-8"))
    return {name: BlockKind(kind) for kind, names in table.items() for name in names}
