"""Roles and names side by side: *le maire, Paul Durand*, *Paul Durand, maire*, *le maire Paul Durand*."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from recoupe.analysis.actors.names import Name
    from recoupe.analysis.actors.roles import Role
    from recoupe.language.tokens import Sentence

COPULAS = frozenset(
    ("est", "etait", "sera", "fut", "devient", "reste", "nomme", "nommee", "elu", "elue", "comme")
)


def pair(
    roles: Sequence[Role], names: Sequence[Name], sentences: Sequence[Sentence]
) -> Iterator[tuple[Role, int]]:
    """Yield each role set beside a person's name, with that name's place in `names`: persons alone."""
    places: defaultdict[int, list[tuple[int, Name]]] = defaultdict(list)
    for index, name in enumerate(names):
        places[name.sentence].append((index, name))
    for role in roles:
        doc = sentences[role.sentence].doc
        if (beside := _beside(role, places[role.sentence], doc)) is not None and not role.plural:
            yield role, beside


def _beside(role: Role, here: Sequence[tuple[int, Name]], doc: Doc) -> int | None:
    starting = {_opening(name): index for index, name in here}
    ending = {name.last: index for index, name in here}
    after, before = role.last + 1, role.first - 1
    if after in starting:
        return starting[after]
    on_the_right = starting.get(_after_comma(doc, after))
    if on_the_right is not None and _opens_clause(doc, role, dict(here)[on_the_right]):
        on_the_right = None
    on_the_left = ending.get(_before_comma(doc, before))
    if on_the_left is not None and (on_the_right is None or not role.definite):
        return on_the_left
    if on_the_right is not None and (role.definite or role.first == 0):
        return on_the_right
    return _coordinated(role, ending, doc)


def _opens_clause(doc: Doc, role: Role, name: Name) -> bool:
    """Tell whether the name is a new clause's subject: *avant de recevoir le maire, Durand a dit*."""
    following = doc[name.last + 1] if name.last + 1 < len(doc) else None
    verb_follows = following is not None and following.pos_ in ("VERB", "AUX", "PRON")
    return verb_follows and role.first > 0 and doc[role.first - 1].pos_ in ("VERB", "ADP")


def _opening(name: Name) -> int:
    return name.first - 1 if name.honorific else name.first


def _after_comma(doc: Doc, index: int) -> int:
    """Return the index after the comma at `index`, a bracket before it passed over; -1 where none is."""
    if index < len(doc) and doc[index].text == "(":
        closing = next((token.i for token in doc[index:] if token.text == ")"), len(doc))
        index = closing + 1
    return index + 1 if index < len(doc) and doc[index].text == "," else -1


def _before_comma(doc: Doc, index: int) -> int:
    """Return the index before the comma, bracket or copula at `index`; -1 where none is."""
    if index < 1:
        return -1
    if doc[index].text == "," and doc[index - 1].text == "ans":
        return next((token.i - 1 for token in reversed(doc[: index - 1]) if token.text == ","), -1)
    if doc[index].text == "," and doc[index - 1].text == ")":
        return next((token.i - 1 for token in reversed(doc[:index]) if token.text == "("), -1)
    if doc[index].text in (",", "(") or fold(doc[index].text) in COPULAS:
        return index - 1
    return -1


def _coordinated(role: Role, ending: dict[int, int], doc: Doc) -> int | None:
    """Read *Durand, ancien ministre et président du club*: the second bare role is Durand's too."""
    if role.determiner or role.first < 3 or doc[role.first - 1].text != "et":
        return None
    comma = next((token.i for token in reversed(doc[: role.first - 1]) if token.text == ","), -1)
    return ending.get(comma - 1)
