"""Everybody an article has spoken of up to a point: what a pronoun or a bare title can take up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.lexicon import honorifics
from recoupe.analysis.actors.words.verbs import is_finite
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.language.parsed import Doc

SUBJECTS = ("nsubj", "ROOT")
VERBAL = frozenset(("VERB", "AUX", "ADV"))
# What an inverted verb follows: *, dit Durand*, *un argument que balaie Durand*.
INVERTING = frozenset((",", "?", "!", "que", "qu'", "comme"))
# What may stand before it: *s'agace Durand*, *y écrit Durand*.
CLITICS = frozenset(("s'", "se", "lui", "leur", "y", "en", "l'"))
# What may stand between a subject and its verb.
BEFORE_VERB = frozenset(("ADV", "PRON", "ADJ"))


@dataclass(frozen=True, slots=True)
class Reference:
    """One mention of somebody.

    Args:
        actor: the actor's id, `""` for a group or body without a name of its own.

        gender: `m`, `f` or `""`.

        subject: whether a verb takes it as its subject.

        quoted: whether it stands inside quotation marks.

        person: whether it is one person.

        named: whether the article gives it a name.
    """

    span: Span
    sentence: int
    actor: str
    name: str
    gender: str
    plural: bool
    subject: bool
    quoted: bool
    person: bool
    named: bool

    def agrees(self, gender: str, *, plural: bool) -> bool:
        """Tell whether a pronoun of `gender` and number can take it up."""
        return self.plural == plural and (not gender or not self.gender or gender == self.gender)


def is_subject(doc: Doc, first: int, last: int) -> bool:
    """Tell whether the words from `first` to `last` are a verb's subject, before it or inverted after it."""
    if first and (doc[first - 1].pos_ == "VERB" or is_finite(doc[first - 1])):
        return _inverted(doc, first)
    if _is_topic(doc, first):
        return True
    if first and fold(doc[first - 1].text) in honorifics():
        first -= 1
    if not doc.is_parsed:
        return _opens(doc, first, last) or _precedes_verb(doc, first, last)
    root = next((token for token in doc[first : last + 1] if not first <= token.head.i <= last), doc[first])
    if (
        root.dep_.startswith(SUBJECTS)
        and not _after_preposition(doc, first)
        and not _is_alone(doc, first, last)
    ):
        return True
    if root.dep_ == "appos" and root.head.dep_.startswith(SUBJECTS):
        return True
    return _opens(doc, first, last) or _inverted(doc, first)


def _opens(doc: Doc, first: int, last: int) -> bool:
    """Tell whether a phrase opens a sentence; alone on its line it is a byline or a heading."""
    return first == 0 and any(token.pos_ in ("VERB", "AUX") or is_finite(token) for token in doc[last + 1 :])


def _is_alone(doc: Doc, first: int, last: int) -> bool:
    """Tell whether the phrase is all of its line: a byline or a signature."""
    return first == 0 and last + 1 >= len(doc)


def _is_topic(doc: Doc, first: int) -> bool:
    """Read *quant à Durand, il*: whom the sentence is about."""
    return (
        first > 1 and fold(doc[first - 1].text) in ("a", "au", "aux") and fold(doc[first - 2].text) == "quant"
    )


def _precedes_verb(doc: Doc, first: int, last: int) -> bool:
    """Tell by its place whether a phrase is a subject, where its clause was tagged but not parsed."""
    if _after_preposition(doc, first):
        return False
    after = next((token for token in doc[last + 1 :] if token.pos_ not in BEFORE_VERB), None)
    return after is not None and after.pos_ in ("VERB", "AUX")


def _after_preposition(doc: Doc, first: int) -> bool:
    return first > 0 and doc[first - 1].pos_ == "ADP"


def is_incised(doc: Doc, first: int) -> bool:
    """Tell whether the words at `first` are the subject of an incise: *« Il a cédé, dit Durand, et moi aussi »*."""
    if first and fold(doc[first - 1].text) in honorifics():
        first -= 1
    index = _before_verb(doc, first)
    return 0 <= index < first - 1 and doc[index].text == "," and _inverted(doc, first)


def _inverted(doc: Doc, first: int) -> bool:
    """Tell whether a verb, itself after a comma or a closing mark, stands right before: *, a dit Durand*."""
    index = _before_verb(doc, first)
    between = doc[index + 1 : first]
    verbal = any(token.pos_ == "VERB" or is_finite(token) for token in between)
    return verbal and (index < 0 or doc[index].text in INVERTING)


def _before_verb(doc: Doc, first: int) -> int:
    """Return the index of the word before the verb, with its pronouns, that ends before `first`; -1 for none."""
    index = first - 1
    while index >= 0 and (
        doc[index].pos_ in VERBAL or is_finite(doc[index]) or fold(doc[index].text) in CLITICS
    ):
        index -= 1
    return index


def latest(
    references: Sequence[Reference], at: int, sentence: int, gender: str, *, plural: bool
) -> Reference | None:
    """Return what a pronoun at `at` most likely takes up: the nearest sentence's subject, else last person.

    What is quoted never serves: it is another's words. Recency with subjects first is the ranking of
    centering theory (Grosz, Joshi and Weinstein, 1995).
    """
    fitting = [
        reference
        for reference in references
        if reference.span.end <= at and _serves(reference) and reference.agrees(gender, plural=plural)
    ]
    return max(fitting, key=lambda reference: _salience(reference, sentence), default=None)


def _serves(reference: Reference) -> bool:
    if reference.quoted:
        return False
    return reference.subject or reference.plural or (reference.named and reference.person)


def _salience(reference: Reference, sentence: int) -> tuple[int, bool, bool, int]:
    """Order by nearness of the sentence; in one sentence its first subject, else the last person named."""
    nearness = reference.sentence - sentence
    start = reference.span.start
    return nearness, reference.subject, reference.person, -start if reference.subject else start


def pronoun_gender(word: str) -> tuple[str, bool]:
    """Return the gender a pronoun shows (`""` where none) and whether it is plural."""
    plain = fold(word).strip("-").removeprefix("t-")
    feminine = plain.startswith(("elle", "celle", "derniere"))
    masculine = plain in ("il", "ils", "lui", "eux", "dernier", "derniers") or plain.startswith(
        ("celui", "ceux")
    )
    plural = plain.endswith(("s", "eux", "leur", "leurs")) or plain.startswith(("ceux", "celles"))
    return ("f" if feminine else "m" if masculine else ""), plural
