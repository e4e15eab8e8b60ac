"""Articles followed while they are read one by one: how many are done, what failed, where it was stopped."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Protocol, TypeVar

import click

from recoupe.cli.destination import STANDARD_STREAM
from recoupe.cli.lines import line

if TYPE_CHECKING:
    from collections.abc import Generator

    from recoupe.article import Article
    from recoupe.reasons import Reason

INTERRUPTED = 130


class Found(Protocol):
    """What one article holds, or why it could not be read."""

    @property
    def article(self) -> Article:
        """Return the article."""

    @property
    def failure(self) -> Reason | None:
        """Return what went wrong; `None` where nothing did."""


Finding = TypeVar("Finding", bound=Found)


class Following:
    """The articles while they are read: how many are done, how many could not be read."""

    def __init__(self, lang: str) -> None:
        self.done = self.failed = 0
        self._lang = lang

    def follow(self, found: Generator[Finding]) -> Generator[Finding]:
        """Yield what is found in each article that can be read, and tell of the others."""
        with closing(found):
            for one in found:
                self.done += 1
                if one.failure is None:
                    yield one
                else:
                    self._tell(one.article, one.failure)

    def stopped(self, key: str, output: str) -> str:
        """Return what is finished, as the line `key`."""
        place = line("standard_output", self._lang) if output == STANDARD_STREAM else output
        return line(key, self._lang, str(self.done), place)

    def _tell(self, article: Article, failure: Reason) -> None:
        self.failed += 1
        click.echo(line("failed", self._lang, article.path or article.id, failure.say(self._lang)), err=True)
