"""The story that comes with the package: a ferry is lost off Port-Brisac, six outlets report it.

The town, the people, the outlets, the agency and the accident are invented.
"""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.reading import read

if TYPE_CHECKING:
    from recoupe.article import Article


def articles() -> tuple[Article, ...]:
    """Return the six articles of the example story, in order of their ids, wherever the package lies."""
    with as_file(files(__name__) / "articles") as folder:
        found = read(folder, language="fr").articles
    return tuple(replace(article, path=_name(article)) for article in found)


def _name(article: Article) -> str | None:
    return article.path and Path(article.path).name
