"""Why articles are held to tell one story, in words of theirs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.comparison.stories.weights import Vector
    from recoupe.comparison.stories.words import Words
    from recoupe.reasons import Reason

# A reason names at most this many words.
_NAMED = 6


def why(
    group: Sequence[int],
    words: Sequence[Words],
    vectors: Sequence[Vector],
    copied: Mapping[tuple[int, int], float],
) -> tuple[Reason, ...]:
    """Return what holds a story together: names, words and passages that its articles share."""
    if len(group) == 1:
        return (because("stories.alone"),)
    ranked = _shared(group, vectors)
    names = [stem for stem in ranked if _is_name(stem, group, words)]
    others = [stem for stem in ranked if stem not in set(names)]
    inside = set(group)
    pairs = sum(1 for a, b in copied if a in inside and b in inside)
    grounds = [_list("names", names, group, words), _list("words", others, group, words)]
    told = [reason for reason in grounds if reason]
    return (*told, because("stories.copied", str(pairs))) if pairs else tuple(told)


def _shared(group: Sequence[int], vectors: Sequence[Vector]) -> list[str]:
    """Return the stems that several articles of the group hold, those first that tell most."""
    held = Counter(stem for number in group for stem in vectors[number])
    weight = {stem: sum(vectors[n].get(stem, 0.0) for n in group) for stem, n in held.items() if n > 1}
    return sorted(weight, key=lambda stem: (-round(weight[stem], 9), stem))


def _is_name(stem: str, group: Sequence[int], words: Sequence[Words]) -> bool:
    holders = [number for number in group if stem in words[number].counts]
    return 2 * sum(stem in words[number].names for number in holders) > len(holders)


def _list(entry: str, stems: Sequence[str], group: Sequence[int], words: Sequence[Words]) -> Reason | None:
    forms = [_form(stem, group, words) for stem in stems[:_NAMED]]
    return because(f"stories.{entry}", ", ".join(forms)) if forms else None


def _form(stem: str, group: Sequence[int], words: Sequence[Words]) -> str:
    """Return the word as most articles write it."""
    forms = Counter(words[number].forms[stem] for number in group if stem in words[number].forms)
    return min(forms, key=lambda form: (-forms[form], form))
