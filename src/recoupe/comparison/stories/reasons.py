"""Why articles are held to tell one story, in words of theirs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.comparison.stories.weights import Weighed
    from recoupe.comparison.stories.words import Words
    from recoupe.reasons import Reason

# A reason names at most this many words.
_NAMED = 6


def why(
    group: Sequence[str],
    words: Mapping[str, Words],
    weighed: Mapping[str, Weighed],
    copied: Mapping[str, Mapping[str, float]],
) -> tuple[Reason, ...]:
    """Return what holds a story together: names, words and passages that its articles share."""
    if len(group) == 1:
        return (because("stories.alone"),)
    ranked = _shared(group, weighed)
    names = [stem for stem in ranked if _is_name(stem, group, words)]
    others = [stem for stem in ranked if stem not in set(names)]
    inside = set(group)
    pairs = sum(len(inside & copied[name].keys()) for name in group if name in copied)
    grounds = [_list("names", names, group, words), _list("words", others, group, words)]
    told = [reason for reason in grounds if reason]
    return (*told, because("stories.copied", str(pairs))) if pairs else tuple(told)


def common_names(
    one: Sequence[str], other: Sequence[str], words: Mapping[str, Words], weighed: Mapping[str, Weighed]
) -> tuple[str, ...]:
    """Return the names that articles of both sides hold, those first that tell most."""
    both = [*one, *other]
    sides = [{stem for name in side for stem in words[name].counts} for side in (one, other)]
    ranked = [stem for stem in _shared(both, weighed) if all(stem in side for side in sides)]
    names = [stem for stem in ranked if _is_name(stem, both, words)]
    return tuple(_form(stem, both, words) for stem in names[:_NAMED])


def _shared(group: Sequence[str], weighed: Mapping[str, Weighed]) -> list[str]:
    """Return the stems that several articles of the group hold, those first that tell most."""
    vectors = [weighed[name].by_stem() for name in group]
    held = Counter(stem for vector in vectors for stem in vector)
    weight = {stem: sum(vector.get(stem, 0) for vector in vectors) for stem, n in held.items() if n > 1}
    return sorted(weight, key=lambda stem: (-weight[stem], stem))


def _is_name(stem: str, group: Sequence[str], words: Mapping[str, Words]) -> bool:
    holders = [name for name in group if stem in words[name].counts]
    return 2 * sum(stem in words[name].names for name in holders) > len(holders)


def _list(
    entry: str, stems: Sequence[str], group: Sequence[str], words: Mapping[str, Words]
) -> Reason | None:
    forms = [_form(stem, group, words) for stem in stems[:_NAMED]]
    return because(f"stories.{entry}", ", ".join(forms)) if forms else None


def _form(stem: str, group: Sequence[str], words: Mapping[str, Words]) -> str:
    """Return the word as most articles write it."""
    forms = Counter(words[name].forms[stem] for name in group if stem in words[name].forms)
    return min(forms, key=lambda form: (-forms[form], form))
