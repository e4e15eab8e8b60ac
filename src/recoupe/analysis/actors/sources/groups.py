"""Groups and bodies without a name of their own: what to call them, and which earlier phrase they take up."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.lexicon import EMPTY, key, listed, nouns, singulars
from recoupe.text import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.analysis.actors.sources.references import Reference

ARTICLE = re.compile(
    r"^(?:les?|la|l['’]|une?|des|du|de la|de l['’]|de|d['’]|ce|cet|cette|ces)(?:(?<=['’])|\s+)", re.IGNORECASE
)
SAME = re.compile(r"^m[eê]mes?\s+", re.IGNORECASE)
EDGES = " ,;:" + HYPHENS
BRACKET = re.compile(r"\s*\([^)]*\)\s*$")


def phrase_name(phrase: str) -> str:
    """Return a phrase as a name: one line, straight apostrophes, no article, *même* or closing bracket."""
    name = BRACKET.sub("", " ".join(phrase.split())).replace("’", "'").strip(EDGES)
    return SAME.sub("", ARTICLE.sub("", name, count=1))


@lru_cache(maxsize=1 << 14)
def content(name: str) -> tuple[str, ...]:
    """Return the words a group's phrase is made of, folded and singular, without quantities and articles."""
    words = [word for word in re.findall(r"\w+", key(name)) if word not in EMPTY and not word.isdigit()]
    skipped = nouns("collectives", "quantities") | nouns("collectives", "kept")
    return tuple(singulars(word)[-1] for word in words if not listed(word, skipped))


def fuller(name: str, references: Sequence[Reference], at: int) -> tuple[str, bool]:
    """Return the fullest earlier phrase for the same group before `at`, and whether no other competes.

    It says the same and more: the same noun, and every other word of `name`. Between two bodies that both do,
    the one named last; `""` where none says more.
    """
    mine = content(name)
    earlier = [
        r for r in references if not r.person and r.span.end <= at and _includes(content(r.name), mine)
    ]
    longer = [r for r in earlier if len(r.name) > len(name)]
    last = max(longer, key=lambda reference: reference.span, default=None)
    if last is None:
        return "", False
    fullest = max((r.name for r in longer if _includes(content(r.name), content(last.name))), key=len)
    return fullest, all(set(content(r.name)) <= set(content(fullest)) for r in longer)


def _includes(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return bool(part) and whole[:1] == part[:1] and set(part) <= set(whole)
