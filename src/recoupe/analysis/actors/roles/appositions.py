"""Roles and names side by side: *le maire, Paul Durand*, *Paul Durand, maire*, *le maire Paul Durand*."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.geography import adjectives
from recoupe.analysis.actors.words.lexicon import key
from recoupe.analysis.actors.words.phrases import FOR, OF
from recoupe.analysis.actors.words.verbs import is_finite
from recoupe.text import MARKS, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.actors.names.names import Name
    from recoupe.analysis.actors.roles.roles import Role
    from recoupe.language.parsed import Doc, Token
    from recoupe.language.tokens import Sentence

# How many words the place behind a title may take: *à l'Université de Brest*.
PLACE = 7
# How words for where somebody comes from end.
ORIGINS = ("ois", "oise", "ais", "aise", "ien", "ienne", "éen", "éenne")
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
    titles: defaultdict[int, list[Role]] = defaultdict(list)
    for role in roles:
        titles[role.sentence].append(role)
    for role in roles:
        doc = sentences[role.sentence].doc
        beside = None if role.plural else _beside(role, places[role.sentence], titles[role.sentence], doc)
        if beside is not None:
            yield role, beside


def _after_titles(starting: dict[int, int], roles: Sequence[Role]) -> dict[int, int]:
    """Return where each title that a name follows begins: *le président du Front, le colonel Durand*."""
    return {role.first: starting[role.last + 1] for role in roles if role.last + 1 in starting}


def _beside(role: Role, here: Sequence[tuple[int, Name]], roles: Sequence[Role], doc: Doc) -> int | None:
    starting = {at: index for index, name in here for at in (name.first, _opening(name))}
    starting |= _after_titles(starting, roles)
    ending = {name.last: index for index, name in here}
    after, before = role.last + 1, role.first - 1
    if after in starting:
        return starting[after]
    following = _after_comma(doc, _past_place(doc, after))
    on_the_right = starting.get(following, starting.get(_past_determiner(doc, following)))
    if on_the_right is not None and _opens_clause(doc, role, dict(here)[on_the_right]):
        on_the_right = None
    on_the_left = ending.get(_before_comma(doc, before))
    if on_the_left is not None and role.definite and _takes_verb(doc, role):
        on_the_left = None
    if on_the_left is not None and (on_the_right is None or not role.definite):
        return on_the_left
    if on_the_right is not None and (
        role.definite or role.first == 0 or _closed(doc, dict(here)[on_the_right])
    ):
        return on_the_right
    return _coordinated(role, ending, doc)


def _opens_clause(doc: Doc, role: Role, name: Name) -> bool:
    """Tell whether the name is a new clause's subject: *avant de recevoir le maire, Durand a dit*."""
    following = doc[name.last + 1] if name.last + 1 < len(doc) else None
    verb_follows = following is not None and following.pos_ in ("VERB", "AUX", "PRON")
    return verb_follows and role.first > 0 and doc[role.first - 1].pos_ in ("VERB", "ADP")


def _closed(doc: Doc, name: Name) -> bool:
    """Tell whether a comma and a verb follow a name: *une voisine, Lucie Morel, a raconté*."""
    behind = doc[name.last + 1 : name.last + 3]
    return len(behind) > 1 and behind[0].text == "," and behind[1].pos_ in ("VERB", "AUX", "PRON")


def _takes_verb(doc: Doc, role: Role) -> bool:
    """Tell whether a verb follows a title behind a comma, its subject: *selon Durand, l'accusé était calme*."""
    comma = role.first > 0 and doc[role.first - 1].text == ","
    following = next((token for token in doc[role.last + 1 :] if token.text not in MARKS), None)
    return comma and following is not None and (following.pos_ in ("VERB", "AUX") or is_finite(following))


def _opening(name: Name) -> int:
    return name.first - 1 if name.honorific else name.first


def _after_comma(doc: Doc, index: int) -> int:
    """Return the index after the comma at `index`, a bracket before it passed over; -1 where none is.

    What follows the bracket may complete the title: *le maire (DVG) de Brest, Durand*.
    """
    if index < len(doc) and doc[index].text == "(":
        closing = next((token.i for token in doc[index:] if token.text == ")"), len(doc))
        index = closing + 1
        if index < len(doc) and fold(doc[index].text) in OF:
            index = next((token.i for token in doc[index : index + 5] if token.text == ","), len(doc))
    return index + 1 if index < len(doc) and doc[index].text == "," else -1


def _past_determiner(doc: Doc, index: int) -> int:
    """Return the index after the determiner at `index`, or its origin: *l'expert, le Chilien Durand*; -1 for none."""
    if not 0 <= index < len(doc) - 1 or doc[index].pos_ != "DET":
        return -1
    return index + 2 if key(doc[index + 1].text) in adjectives() else index + 1


def _past_place(doc: Doc, index: int) -> int:
    """Return the index after the adjective or the place that a title goes on with: *professeure à HEC, Morel*."""
    while index + 1 < len(doc) and doc[index].text.islower():
        joined = doc[index].text == "et" and _joins(doc, index + 1)
        if not joined and not _describes(doc[index]):
            break
        index += 2 if joined else 1
    if index >= len(doc) or fold(doc[index].text) not in FOR:
        return index
    last = next((token.i for token in doc[index + 1 : index + PLACE] if not _in_place(token)), len(doc))
    return last if last < len(doc) and doc[last].text == "," else index


def _joins(doc: Doc, index: int) -> bool:
    """Tell whether the second of two adjectives closes a title: *du Parti socialiste et écologiste, Durand*."""
    noun = doc[index].pos_ == "NOUN" and index + 1 < len(doc) and doc[index + 1].text == ","
    return noun or _describes(doc[index])


def _tells_origin(token: Token) -> bool:
    """Tell whether a word is an origin by its ending, whatever the tagger says: *le directeur champenois*."""
    return token.pos_ not in ("VERB", "AUX", "ADP") and token.lower_.endswith(ORIGINS)


def _describes(token: Token) -> bool:
    return token.pos_ == "ADJ" or (token.pos_ == "NOUN" and token.dep_ == "amod") or _tells_origin(token)


def _in_place(token: Token) -> bool:
    return token.text[:1].isupper() or fold(token.text) in OF or token.pos_ in ("DET", "NOUN")


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
