"""What words mean: the choices of words and expressions for one thing, and words that deny one another."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from recoupe.comparison.statements.lexicon import FOLDERS, lexicon
from recoupe.language.lexicon import table
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    Stems: TypeAlias = tuple[str, ...]

_WORD = re.compile(r"\w+")
# What a dictionary sets before a verb and a sentence parts from it: *se taire*, *s'est tu*.
_REFLEXIVE = frozenset({"se", "s"})


@dataclass(frozen=True, slots=True)
class Senses:
    """The senses of one language's words; every key is made of stems.

    Args:
        words: the senses of one word, each a choice of words it stands in.

        expressions: by the first stem, the others that follow and the senses, longest first.

        opposites: by one stem, those that mean its contrary.
    """

    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    expressions: Mapping[str, tuple[tuple[Stems, frozenset[str]], ...]] = field(default_factory=dict)
    opposites: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def expression_at(self, stems: Sequence[str], position: int) -> tuple[int, frozenset[str]]:
        """Return how many words from `position` on are one expression, and its senses; 0 where none is."""
        for rest, senses in self.expressions.get(stems[position], ()):
            if tuple(stems[position + 1 : position + 1 + len(rest)]) == rest:
                return len(rest) + 1, senses
        return 0, frozenset()


@cache
def senses(language: str) -> Senses:
    """Return the senses of an ISO 639-1 language's words; none where there is no table."""
    if language not in FOLDERS:
        return Senses()
    listed = table(FOLDERS[language], "synonyms")
    found: dict[Stems, set[str]] = defaultdict(set)
    for number, choice in enumerate(listed["choices"]):
        for entry in choice:
            found[_stems(entry, language)].add(f"={number}")
    single = {stems[0]: frozenset(of) for stems, of in found.items() if len(stems) == 1}
    return Senses(single, _expressions(found), _opposites(listed.get("opposites", ()), language))


def _expressions(found: Mapping[Stems, set[str]]) -> dict[str, tuple[tuple[Stems, frozenset[str]], ...]]:
    by_first: dict[str, list[tuple[Stems, frozenset[str]]]] = defaultdict(list)
    for stems, of in found.items():
        if len(stems) > 1:
            by_first[stems[0]].append((stems[1:], frozenset(of)))
    return {
        first: tuple(sorted(of, key=lambda one: (-len(one[0]), one[0]))) for first, of in by_first.items()
    }


def _opposites(pairs: Sequence[Sequence[str]], language: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        one, other = (_stems(entry, language)[-1] for entry in (a, b))
        found[one].add(other)
        found[other].add(one)
    return {stem: frozenset(others) for stem, others in found.items()}


def _stems(entry: str, language: str) -> Stems:
    forms = _WORD.findall(fold(entry))
    first = 1 if len(forms) > 1 and forms[0] in _REFLEXIVE else 0
    return tuple(lexicon(language).stem(form) for form in forms[first:])
