"""The words of the interface, in the reader's language."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from recoupe.reasons import say

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from recoupe.reasons import Reason

NO_BREAK = "\u00a0"
NARROW_NO_BREAK = "\u202f"


@dataclass(frozen=True, slots=True)
class Interface:
    """Every string of the interface in one language, with its ways of writing numbers.

    Args:
        language: `fr` or `en`.

        strings: the table of `pages/interface/<language>.toml`.
    """

    language: str
    strings: dict[str, Any]

    def count(self, noun: str, number: int) -> str:
        """Return `number` with the noun in its singular or plural; zero is singular in French."""
        return f"{self.number(number)}{NO_BREAK}{self.noun(noun, number)}"

    def noun(self, noun: str, number: int) -> str:
        """Return the noun in its singular or plural, without the number."""
        one, many = self.strings["counts"][noun]
        is_one = number in (0, 1) if self.language == "fr" else number == 1
        return str(one if is_one else many)

    def number(self, number: int) -> str:
        """Return `number` with its thousands apart."""
        return f"{number:,}".replace(",", NARROW_NO_BREAK if self.language == "fr" else ",")

    def percent(self, share: float) -> str:
        """Return a share of 1 in whole percents; `< 1 %` where it is more than none."""
        gap = NARROW_NO_BREAK if self.language == "fr" else ""
        if 0 < share < 0.01:
            return f"<{NO_BREAK}1{gap}%"
        return f"{round(share * 100)}{gap}%"

    def quoted(self, words: str) -> str:
        """Return `words` in the quotation marks of the language; the same marks inside become inner ones."""
        if self.language == "fr":
            inner = re.sub(r"«\s*", "“", re.sub(r"\s*»", "”", words))
            return f"«{NO_BREAK}{inner}{NO_BREAK}»"
        return f"“{words.replace('“', '‘').replace('”', '’')}”"

    def why(self, reasons: tuple[Reason, ...]) -> str:
        """Return `reasons` as one line."""
        line = say(reasons, self.language)
        return typeset(line) if self.language == "fr" else line


@cache
def interface(language: str) -> Interface:
    """Return the interface in `language`.

    Raises:
        ValueError: there is no interface in `language`.
    """
    table = files("recoupe.presentation.pages").joinpath("interface", f"{language}.toml")
    if not table.is_file():
        raise ValueError(f"no interface in {language!r}: fr or en")
    return Interface(language, _read(table, language))


def extended(package: str, language: str) -> Interface:
    """Return the interface in `language` with the words of a package of ours: its parts, and what it counts.

    Raises:
        ValueError: there is no interface in `language`.
    """
    known = interface(language)
    own = _read(files(package).joinpath("interface", f"{language}.toml"), language)
    counts = {**known.strings["counts"], **own.pop("counts")}
    return Interface(language, {**known.strings, **own, "counts": counts})


def _read(table: Traversable, language: str) -> dict[str, Any]:
    strings = tomllib.loads(table.read_text(encoding="utf-8"))
    return typeset_all(strings) if language == "fr" else strings


def typeset(text: str) -> str:
    """Return French `text` with no-break spaces inside « » and before : ; ! ? and %."""
    text = re.sub(r"« ?(?=\S)", f"«{NO_BREAK}", text)
    text = re.sub(r"(?<=\S) (?=[:»])", NO_BREAK, text)
    return re.sub(r"(?<=\S) (?=[;!?%])", NARROW_NO_BREAK, text)


def typeset_all(value: Any) -> Any:  # noqa: ANN401 - a table's values are of every type
    """Return a table of French words with each of them typeset."""
    if isinstance(value, dict):
        return {key: typeset_all(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [typeset_all(inner) for inner in value]
    return typeset(value) if isinstance(value, str) else value
