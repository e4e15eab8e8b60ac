"""The forms in which the press credits agencies, each set in a page of its own, and what is found there."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from recoupe.analysis.layout import lay_out
from recoupe.article import Article, Credit

PAGES = tomllib.loads(Path(__file__).with_name("pages.toml").read_text(encoding="utf-8"))
BETWEEN = "\n\n"


@dataclass(frozen=True)
class Known:
    """A credit that a line holds: whose, for what, and its words."""

    agency: str
    kind: str
    words: str


@dataclass(frozen=True)
class Form:
    """A line of an article, where it stands there, and the credits it holds; none in a decoy."""

    line: str
    place: str
    language: str
    credits: tuple[Known, ...]

    @property
    def article(self) -> Article:
        """Return a page in which the line stands where it is met."""
        page = PAGES[self.language]
        around: list[str] = page["paragraphs"]
        lines = {
            "caption": [page["title"], self.line, *around],
            "byline": [page["title"], self.line, *around],
            "start": [page["title"], self.line, *around],
            "end": [page["title"], *around, self.line],
            "alone": [page["title"], *around, self.line],
        }
        return Article("page", BETWEEN.join(lines[self.place]))

    @property
    def found(self) -> tuple[Credit, ...]:
        """Return the credits that are found on the page."""
        return lay_out(self.article).credits

    @property
    def is_right(self) -> bool:
        """Tell whether what is found is what is known: agency, kind, and half of either's words."""
        found = list(self.found)
        for known in self.credits:
            same = next((one for one in found if self._is_same(known, one)), None)
            if same is None:
                return False
            found.remove(same)
        return not found

    def _is_same(self, known: Known, found: Credit) -> bool:
        if (known.agency, known.kind) != (found.agency, found.kind.value):
            return False
        text = self.article.text
        line = text.index(self.line)
        starts = [at for at in range(line, line + len(self.line)) if text.startswith(known.words, at)]
        shorter = min(len(known.words), len(found.span))
        return any(
            2 * (min(found.span.end, start + len(known.words)) - max(found.span.start, start)) >= shorter
            for start in starts
        )


def forms() -> list[Form]:
    """Return the forms, in the order of their file."""
    rows = tomllib.loads(Path(__file__).with_name("forms.toml").read_text(encoding="utf-8"))["form"]
    return [
        Form(
            row["line"],
            row["place"],
            row["lang"],
            tuple(Known(one["agency"], one["kind"], one["text"]) for one in row["credits"]),
        )
        for row in rows
    ]
