"""What tells of one name whether a person, a place or an organisation bears it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.words.geography import bodies, places
from recoupe.analysis.actors.words.lexicon import forenames, key, listed, nouns
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.names.names import Name
    from recoupe.language.parsed import Doc

PERSON, PLACE, ORGANISATION = ActorKind.PERSON, ActorKind.PLACE, ActorKind.ORGANISATION
PLACE_PREPOSITIONS = frozenset(("a", "en", "au", "aux", "vers"))
ARTICLES = frozenset(("le", "la", "les", "l'"))
OF = frozenset(("de", "d'", "du", "des"))
# How far before a name what it hangs on may stand, in words.
REACH = 8
# Sides of a council, whose name no firm bears: *le conseiller d'opposition Paul Durand*.
SIDES = frozenset(("opposition", "majorite"))
SKIPPED = frozenset(("DET", "ADJ"))
LABELS = {"PER": PERSON, "LOC": PLACE, "ORG": ORGANISATION}

# Typed F of the five articles' names is 92.4 with these; halving TOLD or doubling HINTED gives 90.1,
# halving or doubling any other one changes nothing.
KNOWN, TOLD, SHOWN, HINTED, WEAK = 8.0, 4.0, 2.0, 1.5, 0.7

# Nouns right before a name, and what they make of it.
BESIDE = (
    (("places", "openers", "words"), PLACE, TOLD),
    (("titles", "named_after", "words"), PERSON, SHOWN),
    (("collectives", "bodies"), ORGANISATION, SHOWN),
    (("documents", "surveys"), ORGANISATION, SHOWN),
)


def votes_of(name: Name, doc: Doc) -> Counter[ActorKind]:
    """Return what lists, its shape and the words beside it say of a name."""
    found: Counter[ActorKind] = Counter()
    for evidence in (_from_lists, _from_shape, _introduced, _from_before, _from_after):
        found.update(evidence(name, doc))
    return found


def _from_lists(name: Name, _: Doc) -> dict[ActorKind, float]:
    if key(name.text) in places():
        return {PLACE: KNOWN}
    if key(name.text) in bodies() or _is_listed_body(name):
        return {ORGANISATION: KNOWN}
    if key(name.words[0]) in forenames():
        return {PERSON: TOLD if len(name.words) > 1 else SHOWN}
    opening = name.words[1] if len(name.words) > 1 and name.words[0] in ARTICLES else name.words[0]
    if listed(opening, nouns("collectives", "bodies")):
        return {ORGANISATION: TOLD}
    if listed(name.words[0], nouns("places", "openers", "words")):
        return {PLACE: TOLD}
    return {}


def _is_listed_body(name: Name) -> bool:
    """Tell whether a name is a party's or a platform's, or opens like a newspaper's: *La Revue des sons*."""
    listed_name = fold(name.text) in nouns("names", "parties", "names") | nouns("names", "platforms", "names")
    paper = (
        len(name.words) > 1
        and name.words[0] in ARTICLES
        and name.words[1] in nouns("names", "press", "openers")
    )
    return listed_name or paper


def _from_shape(name: Name, _: Doc) -> dict[ActorKind, float]:
    if name.text.isupper() and len(name.words) == 1 and len(name.text) <= 6:
        return {ORGANISATION: TOLD}
    if name.text.isupper() or any(character.isdigit() for character in name.text):
        return {ORGANISATION: WEAK}
    if len(name.words) > 1 and name.words[0] in ("la", "les"):
        return {ORGANISATION: HINTED}
    if name.words[-1] in nouns("collectives", "closing") and len(name.words) > 1:
        return {ORGANISATION: TOLD}
    return {PERSON: HINTED} if len(name.words) > 1 else {}


def _from_before(name: Name, doc: Doc) -> dict[ActorKind, float]:
    if name.honorific:
        return {PERSON: KNOWN}
    near = reversed(doc[max(0, name.first - REACH) : name.first])
    before = [token for token in near if token.pos_ not in SKIPPED][:3]
    word, noun, bearer = (*(fold(token.text) for token in before), "", "", "")[:3]
    if word in SIDES and noun in OF and bearer in person_nouns() and len(name.words) > 1:
        return {PERSON: TOLD}
    if word in OF or (word == "par" and listed(noun, nouns("collectives", "owned"))):
        return _from_complement(noun)
    if word in person_nouns() and before[0].pos_ != "VERB":
        return _from_bearer(name, word, doc)
    beside = next(({kind: weight} for path, kind, weight in BESIDE if listed(word, nouns(*path))), None)
    if beside is None and noun in OF and _makes(name, doc):
        return {ORGANISATION: SHOWN}
    return _from_place(name, doc, word) if beside is None else beside


def _introduced(name: Name, doc: Doc) -> dict[ActorKind, float]:
    """Read the noun right before that a body's own name follows: *l'hebdomadaire Le Phare*."""
    before = fold(doc[name.first - 1].text) if name.first else ""
    if before in nouns("collectives", "founded") and len(name.words) > 1:
        return {ORGANISATION: KNOWN}
    return {ORGANISATION: TOLD} if listed(before, nouns("documents", "press")) else {}


def _from_place(name: Name, doc: Doc, word: str) -> dict[ActorKind, float]:
    """Read the preposition or article right before a name: *à X*, *chez X*, *la X*."""
    if word == "chez":
        return {ORGANISATION: HINTED} if len(name.words) == 1 else {}
    if word in PLACE_PREPOSITIONS:
        return {} if word == "a" and key(name.words[0]) in forenames() else {PLACE: SHOWN}
    articled = name.first > 0 and doc[name.first - 1].pos_ == "DET"
    return {PLACE: WEAK, ORGANISATION: WEAK, PERSON: -HINTED} if articled else {}


def _from_bearer(name: Name, word: str, doc: Doc) -> dict[ActorKind, float]:
    """Read the noun that a name stands beside; *concurrent*, *actionnaire* may be a firm of one word too."""
    firm = len(name.words) == 1 and (
        name.text.isupper() or listed(word, nouns("collectives", "either")) or _is_party(name, doc)
    )
    return {ORGANISATION: SHOWN} if firm else {PERSON: TOLD}


def _is_party(name: Name, doc: Doc) -> bool:
    """Tell whether a bare title behind a comma holds the name: *Paul Durand, délégué Unsa*."""
    return name.first > 1 and doc[name.first - 2].text == ","


def _from_complement(noun: str) -> dict[ActorKind, float]:
    """Read what a name hangs on: *la bataille de X*, *la province de X*, *le patron de X*."""
    if any(listed(noun, nouns("places", part, "words")) for part in ("events", "openers", "seated")):
        return {PLACE: TOLD}
    if listed(noun, nouns("collectives", "owned")):
        return {ORGANISATION: SHOWN}
    return {ORGANISATION: HINTED} if noun in person_nouns() else {PLACE: HINTED}


def _makes(name: Name, doc: Doc) -> bool:
    """Read *le fabricant de batteries X*: the body's noun stands before its trade."""
    near = doc[max(0, name.first - 5) : name.first]
    return any(listed(fold(token.text), nouns("collectives", "bodies")) for token in near)


def _from_after(name: Name, doc: Doc) -> dict[ActorKind, float]:
    """Read a title or an age in apposition, and the country in brackets after a town."""
    after = doc[name.last + 1 : name.last + 4]
    if len(after) < 2:
        return {}
    told = next((word for token in after[1:] if (word := fold(token.text)) in person_nouns()), "")
    if after[0].text == "," and told and not _governed(name, doc):
        return (
            _from_bearer(name, told, doc) if listed(told, nouns("collectives", "either")) else {PERSON: SHOWN}
        )
    if after[0].text == "(" and key(after[1].text) in places():
        return {PLACE: SHOWN}
    return {}


def _governed(name: Name, doc: Doc) -> bool:
    """Tell whether a single word hangs on a noun, whose the title after it is: *le président de la X, colonel*."""
    before = [fold(token.text) for token in reversed(doc[: name.first]) if token.pos_ not in SKIPPED][:1]
    return len(name.words) == 1 and bool(before) and before[0] in OF | PLACE_PREPOSITIONS


def from_model(name: Name, doc: Doc) -> dict[ActorKind, float]:
    """Take the pipeline's own names as one vote, where it finds any."""
    start, end = doc[name.first].idx, doc[name.last].end
    return {
        LABELS[entity.label_]: HINTED
        for entity in doc.parsed.ents
        if entity.label_ in LABELS and entity.start_char < end and start < entity.end_char
    }
