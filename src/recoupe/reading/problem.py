"""What is wrong with a source, in one line a person can act on."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

PUNCTUATION = {"fr": "{0} : {1}. {2}{3}", "en": "{0}: {1}. {2}{3}"}


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong with one source.

    Args:
        source: the file as it was given, `-` for standard input, `file:3` for line 3 of a table.

        entry: the entry of `messages.toml` that says what is wrong and what to do.

        words: what fills the gaps of that entry.

        skipped: whether the source was left out; otherwise it was read and this is a notice.
    """

    source: str
    entry: str
    words: tuple[str, ...] = ()
    skipped: bool = True

    @property
    def message(self) -> str:
        """Return what is wrong, in English."""
        return self._said("en")

    @property
    def advice(self) -> str:
        """Return what to do, in English."""
        return self._said("en_advice")

    def line(self, language: str = "en") -> str:
        """Return the problem as one line in `language` (`fr` or `en`)."""
        advice = self._said(f"{language}_advice")
        stop = "" if advice.endswith("?") else "."
        line = PUNCTUATION[language].format(self.source, self._said(language), advice, stop)
        return "".join(map(_visible, " ".join(line.split()))) if self.source else f'""{line}'

    def _said(self, form: str) -> str:
        return _messages()[self.entry][form].format(*self.words)


class Refused(Exception):  # noqa: N818 - it is a refusal, on its way to who tells it
    """A source could not be opened, and `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def notice(source: str, entry: str, *words: str) -> Problem:
    """Return a problem with a source that was read all the same."""
    return Problem(source, entry, words, skipped=False)


def refusal(source: str, entry: str, *words: str) -> Problem:
    """Return a problem for which a source was left out."""
    return Problem(source, entry, words, skipped=True)


def unreadable(source: str, error: Exception) -> Problem:
    """Return the refusal of a source that `error` kept from being read."""
    if isinstance(error, Refused):
        return error.problem
    if isinstance(error, PermissionError):
        return refusal(source, "forbidden")
    return refusal(source, "unreadable", getattr(error, "strerror", None) or type(error).__name__)


def _visible(character: str) -> str:
    """Return `character`, spelled out where a terminal would obey it or could not show it."""
    if character.isprintable() or character == "\u00a0":
        return character
    return character.encode("unicode_escape").decode()


@cache
def _messages() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("recoupe.reading").joinpath("messages.toml").read_text(encoding="utf-8"))
