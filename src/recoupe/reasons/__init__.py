"""Why a finding stands: one line a person can read, in French or in English.

A reason is a key of one of the TOML files beside this one and the words it rests on. The files hold
one sentence per language, with `{0}`, `{1}` … where those words go.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """One ground for a finding: an entry of a reasons file, `part.entry`, and its words."""

    key: str
    words: tuple[str, ...] = ()

    def say(self, language: str = "fr") -> str:
        """Return the reason as a sentence in `language` (`fr` or `en`)."""
        part, entry = self.key.split(".", 1)
        return _sentences(part)[entry][language].format(*self.words)


def because(key: str, *words: str) -> Reason:
    """Return the reason `key` resting on `words`."""
    return Reason(key, words)


def stopped(error: Exception, key: str = "failures.stopped") -> Reason:
    """Return that the analysis of an article, or what `key` says, stopped by `error`, as the program calls it."""
    return because(key, f"{type(error).__name__}: {error}".rstrip(": "))


def say(reasons: tuple[Reason, ...], language: str = "fr") -> str:
    """Return `reasons` as one line."""
    return " ; ".join(reason.say(language) for reason in reasons)


@cache
def _sentences(part: str) -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__name__).joinpath(f"{part}.toml").read_text(encoding="utf-8"))
