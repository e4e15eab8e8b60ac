"""The rules that recognise temporal expressions, as the language's table writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from recoupe.analysis.times.time import TimeType
from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGE = "french"
# Characters that a match does not begin behind, where its rule names no others.
EDGE = r"\w-"
VOCABULARIES = (
    "month",
    "weekday",
    "part",
    "season",
    "unit",
    "term",
    "frequency",
    "vague",
    "holiday",
    "republican_month",
)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One way to name a time.

    Args:
        place: where it stands in the table: of two matches as long as each other, the first rule's is kept.

        needs: words, or `0` for a digit, of which a sentence holds one where the rule can match.

        read: the reading that turns its slots into a value.

        before: contexts, each with whether it must hold, tried on the folded words before the match.

        behind: the same, tried on the folded words after it.

        cased: what the words as written must match.

        options: what else the reading is told.
    """

    id: str
    place: int
    needs: frozenset[str]
    pattern: re.Pattern[str]
    read: str
    type: TimeType
    before: tuple[tuple[re.Pattern[str], bool], ...]
    behind: tuple[tuple[re.Pattern[str], bool], ...]
    cased: re.Pattern[str] | None
    options: Mapping[str, Any]


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules in the order of the table."""
    return tuple(_rule(place, entry) for place, entry in enumerate(words()["rules"]))


@cache
def words() -> dict[str, Any]:
    """Return the language's table of time words."""
    return table(LANGUAGE, "times")


def _rule(place: int, entry: Mapping[str, Any]) -> Rule:
    expanded = re.sub(r"\{([a-z_]+)\}", lambda slot: slots()[slot[1]], entry["pattern"])
    return Rule(
        id=entry["id"],
        place=place,
        needs=frozenset(word for name in entry["needs"] for word in _forms(name)),
        pattern=re.compile(rf"(?<![{entry.get('edge', EDGE)}])(?:{expanded})(?!\w)"),
        read=entry["read"],
        type=TimeType(entry["type"]),
        before=_contexts(entry, "after", "not_after"),
        behind=_contexts(entry, "only_before", "not_before"),
        cased=re.compile(entry["cased"]) if "cased" in entry else None,
        options=entry,
    )


def _forms(name: str) -> set[str]:
    """Return the first words of the vocabulary `name`, or that word itself, with their plurals."""
    entries = words().get(name, {name: name})
    first = {re.split(r"[ '.-]", entry)[0] for entry in entries}
    return first | {f"{word}s" for word in first}


def _contexts(entry: Mapping[str, Any], wanted: str, barred: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    named = ((wanted, True), (barred, False))
    return tuple((re.compile(entry[name]), holds) for name, holds in named if name in entry)


@cache
def slots() -> dict[str, str]:
    """Return the regular expression of each slot; vocabularies and counts are named groups."""
    known, shapes = words(), words()["shapes"]
    found = {name: f"(?P<{name}>{_any(known[name])})" for name in VOCABULARIES}
    found |= {name: f"(?P<{name}>{shape})" for name, shape in shapes.items()}
    found |= {name: shapes[name] for name in ("edge", "about", "zone")}
    written = _any(known["numbers"])
    spelt = rf"(?:{written})(?:[ -](?:et[ -])?(?:{written}))*"
    found["count"] = (
        rf"(?P<count>{shapes['number']}|(?:une (?:dizaine|quinzaine|vingtaine|trentaine) d[e'] ?)|{spelt})"
    )
    found["ordinal"] = f"(?P<ordinal>{_any(known['ordinals'])})"
    found["ordinals_list"] = rf"(?:(?:{_any(known['ordinals'])})s?(?:,| et| ou)? )+"
    found |= {f"{name}_ahead": f"(?:{_any(known[name])})" for name in ("month", "weekday")}
    return found


def _any(vocabulary: Mapping[str, Any]) -> str:
    """Return an alternation of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(vocabulary, key=lambda word: (-len(word), word)))
