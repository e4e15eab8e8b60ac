"""Deeds that several articles tell, and what can fill their slots: who, where, by which way, why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from recoupe.comparison.accounts.pages.patterns import Patterns
from recoupe.language.lexicon import tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Words that may stand between what opens a slot and the word that fills it: none of these.
_BETWEEN = r"(?:(?!(?:{0})(?!\w))[\w-]+(?:'| )){{0,6}}?$"
_STOP = (
    "a|au|aux|dans|en|par|pour|sur|avec|et|ou|qui|que|dont|apres|avant|sans|chez|vers|selon|pas|non|ni|plutot"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed and its slot.

    Args:
        name: its name in the table.

        said: what the slot is called.

        predicate: words that tell the deed.

        filled: the classes of what can fill the slot.

        behind: what stands between the deed and what fills the slot behind it.

        before: its subject may fill the slot.

        once: a story holds one such deed.

        rare: two of one day and person are one, whatever their sentences have in common.

        whole: a value is shown with the word for the deed.

        number: two deeds of one and of several are not one.

        personal: a deed is of the person named before it.

        old: it may lie well before the story.

        keyed: its own word tells which of several it is.

        unless: words before it in its clause that make it another deed.

        around: words in a sentence with the deed that make anything in it fill the slot.

        active: its subject fills the slot where it does the deed, not where it is done to it.

        ahead: what fills the slot stands right before it: *deuxième place*.
    """

    name: str
    said: str
    predicate: re.Pattern[str]
    filled: frozenset[str]
    behind: re.Pattern[str]
    before: bool
    once: bool
    rare: bool
    whole: bool
    number: bool
    personal: bool
    old: bool
    keyed: bool
    around: re.Pattern[str] | None
    active: bool
    ahead: bool
    unless: re.Pattern[str] | None

    @property
    def is_place(self) -> bool:
        """Tell whether the slot says where."""
        return not self.filled.isdisjoint(("sites", "places", "floors", "rooms", "spots", "hospitals"))


@cache
def deeds() -> tuple[Deed, ...]:
    """Return the listed deeds."""
    return tuple(_deed(name, told) for name, told in tables("french", "deeds")["deeds"].items())


def _deed(name: str, told: dict[str, Any]) -> Deed:
    return Deed(
        name=name,
        said=told["said"],
        predicate=re.compile(rf"(?<!\w)(?:{told['predicate']})"),
        filled=frozenset(told["filled"]),
        behind=re.compile(_opened(told["behind"])),
        before=told.get("before", False),
        once=told.get("once", False),
        rare=told.get("rare", False),
        whole=told.get("whole", False),
        number=told.get("number", False),
        personal=told.get("personal", False),
        old=told.get("old", False),
        keyed=told.get("keyed", False),
        unless=re.compile(told["unless"]) if "unless" in told else None,
        around=re.compile(told["around"]) if "around" in told else None,
        active=told.get("active", False),
        ahead=told.get("ahead", False),
    )


def _opened(behind: str) -> str:
    """Return the pattern of what stands between a deed and its filler; one with `^` is all of it."""
    if not behind or behind.startswith("^"):
        return rf"{behind or '^ ?'}(?P<mark>)$"
    return rf"(?<!\w)(?P<mark>{behind})(?: |(?<=')){_BETWEEN.format(_STOP)}"


@cache
def predicates() -> Patterns:
    """Return what tells the listed deeds, in their order."""
    return Patterns(deed.predicate for deed in deeds())


@cache
def classes() -> tuple[str, ...]:
    """Return the names of the listed classes of words."""
    listed = tables("french", "deeds")
    return tuple(sorted({*listed["classes"], *listed["numbered"]}))


@cache
def words_of_classes() -> Patterns:
    """Return the words of the classes, in the order of `classes`."""
    return Patterns(members(name) for name in classes())


@cache
def members(name: str) -> re.Pattern[str]:
    """Return the pattern of the words of a class; the group that holds tells the line."""
    listed = tables("french", "deeds")
    if name in listed["numbered"]:
        return re.compile(rf"(?<!\w)(?:{listed['numbered'][name]})(?!\w)")
    lines: Sequence[str] = listed["classes"].get(name, ())
    parts = "|".join(
        f"(?P<l{number}>{'|'.join(sorted(_forms(line), key=len, reverse=True))})"
        for number, line in enumerate(lines)
    )
    return re.compile(rf"(?<!\w)(?:{parts or '(?!)'})")


def _forms(line: str) -> Iterator[str]:
    for form in line.split():
        words = re.escape(form.rstrip("$").replace("_", " ").strip())
        yield rf"{words}(?!\w)" if form.endswith(("$", "_")) else rf"{words}\w*"
