"""What a language lends to the finding of contradictions: what excludes what, and what only looks negative."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from recoupe.comparison.statements.lexicon import lexicon
from recoupe.language.lexicon import table
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# Words of so few letters keep their ending.
_SHORT = 3
# A longer word of the same stem is another: *départ*, *département*.
_ENDING = 4
# Folders of recoupe.language that hold these tables.
_FOLDERS = {"fr": "french"}


@dataclass(frozen=True, slots=True)
class Positions:
    """The tables of one language; every word in them is folded, a stem where so said.

    Args:
        negations: words that deny what follows.

        apart: runs of words that look like a negation of what follows and are none.

        between: words after a negation that are not what it denies.

        restrictive: words that make of a negation before them a restriction.

        opening: the first word of a negation in two.

        closing: its second word, that denies what stands between.

        denying: words of a report that deny all that follows in their clause.

        affirming: words that affirm once they are denied.

        proof: words that, denied, deny all that follows in their clause.

        taking_up: first words of what is denied where it is what was just said.

        rebuttals: words of a short report that deny what was just said.

        pronouns: those that stand for what was said before.

        joints: words at which a negation ends.

        light: stems of words too common to be the matter of a dispute.

        replies: stems of cues that answer.

        retorts: those that say the contrary.

        against: words between two reports of which the second says the contrary.

        contrasts: words between two reports that set them against one another.

        announced: words before two reports that tell of a dispute.

        unheld: cues of what is asked for or hoped, not held.

        weak: stems that exclude one another only where one report answers the other.

        opposites: by key, the keys that exclude it.

        camps: those of them that exclude it whatever else is said.
    """

    negations: frozenset[str] = frozenset()
    apart: tuple[tuple[str, ...], ...] = ()
    between: frozenset[str] = frozenset()
    restrictive: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    denying: frozenset[str] = frozenset()
    affirming: frozenset[str] = frozenset()
    proof: frozenset[str] = frozenset()
    taking_up: frozenset[str] = frozenset()
    rebuttals: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    joints: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    replies: frozenset[str] = frozenset()
    retorts: frozenset[str] = frozenset()
    against: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()
    announced: tuple[str, ...] = ()
    unheld: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    opposites: Mapping[str, frozenset[str]] = field(default_factory=dict)
    camps: Mapping[str, frozenset[str]] = field(default_factory=dict)


@cache
def positions(language: str) -> Positions:
    """Return the tables of an ISO 639-1 language; empty ones where there are none."""
    if language not in _FOLDERS:
        return Positions()
    told, words = table(_FOLDERS[language], "positions"), lexicon(language)
    return Positions(
        negations=words.negations | words.ne,
        apart=tuple(tuple(fold(run).split()) for run in told["negation"]["apart"]),
        between=frozenset(map(fold, told["negation"]["between"])),
        **{
            name: frozenset(map(fold, told["negation"][name]))
            for name in ("restrictive", "opening", "closing", "pronouns", "denying", "affirming", "proof")
        },
        taking_up=frozenset(map(fold, told["denial"]["taking_up"])),
        rebuttals=frozenset(map(fold, told["denial"]["rebuttals"])),
        joints=words.joints,
        light=_stems(language, told["light"]["words"]),
        replies=frozenset(map(fold, told["reply"]["cues"])),
        retorts=frozenset(map(fold, told["reply"]["retorts"])),
        against=tuple(map(_run, told["reply"]["against"])),
        contrasts=tuple(map(_run, told["reply"]["between"])),
        announced=tuple(map(_run, told["reply"]["before"])),
        unheld=frozenset(map(fold, told["unheld"]["cues"])),
        weak=_stems(language, told["exclusive"]["weak"]),
        opposites=_opposites(language, [*_listed(_FOLDERS[language]), *_camps(_FOLDERS[language])]),
        camps=_opposites(language, _camps(_FOLDERS[language])),
    )


def _run(words: str) -> str:
    return " ".join(fold(words).replace("'", " ").split())


def _stems(language: str, words: list[str]) -> frozenset[str]:
    return frozenset(_stem(language, word) for word in words)


def _stem(language: str, word: str) -> str:
    return lexicon(language).stem(fold(word))


@lru_cache(maxsize=1 << 16)
def keys(language: str, form: str) -> tuple[str, ...]:
    """Return by what a folded word is known among the opposites: without its plural and feminine, and its stem."""
    bare = form[:-1] if form.endswith(("s", "x")) and len(form) > _SHORT else form
    bare = bare.rstrip("e") if len(bare) > _SHORT else bare
    stem = lexicon(language).stem(form)
    return (f"={bare}", f"~{stem}") if len(form) - len(stem) <= _ENDING else (f"={bare}",)


def _opposites(language: str, pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    """Return what excludes each key; an expression of several words is left out, words being compared alone."""
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        if " " not in one and " " not in other:
            left, right = _key(language, fold(one)), _key(language, fold(other))
            found[left].add(right)
            found[right].add(left)
    return {key: frozenset(others - {key}) for key, others in found.items()}


def _key(language: str, form: str) -> str:
    """Return the stem of an infinitive, which any form of the verb has; of another word, itself."""
    return keys(language, form)[-1 if form.endswith(("er", "ir", "re")) else 0]


def _listed(folder: str) -> Iterator[tuple[str, str]]:
    yield from ((one, other) for one, other in table(folder, "synonyms")["opposites"])


def _camps(folder: str) -> Iterator[tuple[str, str]]:
    for ours, theirs in table(folder, "positions")["exclusive"]["camps"]:
        yield from ((one, other) for one in ours for other in theirs)
