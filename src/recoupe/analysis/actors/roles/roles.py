"""Roles: where a text calls a person by office, trade or part instead of a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.accents import ends_alike
from recoupe.analysis.actors.words.complements import last_of
from recoupe.analysis.actors.words.geography import adjectives
from recoupe.analysis.actors.words.inhabitants import is_inhabitant, origin_gender
from recoupe.analysis.actors.words.lexicon import key, nouns
from recoupe.analysis.actors.words.offices import Office, person_nouns, read_office
from recoupe.analysis.actors.words.phrases import DETERMINERS, FOR, OF, first_of
from recoupe.analysis.actors.words.verbs import is_finite
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.language.parsed import Doc, Token
    from recoupe.language.tokens import Sentence

FEMININE, MASCULINE = frozenset(("la", "une", "cette")), frozenset(("le", "un", "ce", "cet", "du", "au"))
DEFINITE = frozenset(("le", "la", "l'", "ce", "cet", "cette", "son", "sa", "leur", "du", "au", "notre"))

# Prepositions with the article in them: *quant au patron de l'usine*.
MERGED = frozenset(("au", "du"))


@dataclass(frozen=True, slots=True)
class Role:
    """One noun phrase that names a person by office, trade or part.

    Args:
        sentence: its number among the sentences read.

        first: the index of its first token in the sentence.

        last: the index of its last token.

        head: where its head noun stands in the article.

        text: the phrase without its determiner.

        determiner: the word that opens it, folded; `""` where none does.
    """

    sentence: int
    first: int
    last: int
    head: Span
    span: Span
    text: str
    office: Office
    gender: str
    plural: bool
    determiner: str

    @property
    def definite(self) -> bool:
        """Tell whether it points at somebody already known or unique."""
        return self.determiner in DEFINITE

    @property
    def demonstrative(self) -> bool:
        """Tell whether it points at somebody just spoken of (*cette habitante*)."""
        return self.determiner in ("ce", "cet", "cette")

    @property
    def possessive(self) -> bool:
        """Tell whether it points from one person to another (*son homologue*)."""
        return self.determiner in ("son", "sa", "leur")


def find_roles(sentences: Sequence[Sentence], names: Sequence[Mapping[int, int]]) -> tuple[Role, ...]:
    """Return the roles of an article in reading order; one inside another's complement stands alone too.

    `names` holds the first and last token of each proper name, sentence by sentence.
    """
    found: list[Role] = []
    for number, (sentence, here) in enumerate(zip(sentences, names, strict=True)):
        found += _roles(sentence, number, here)
    return tuple(found)


def _roles(sentence: Sentence, number: int, names: Mapping[int, int]) -> Iterator[Role]:
    taken = {index for first, last in names.items() for index in range(first, last + 1)}
    for index, (text, word) in enumerate(zip(*sentence.doc.surface[::2], strict=True)):
        if index in taken:
            continue
        if word in person_nouns() and _is_head(sentence.doc, index):
            yield _role(sentence, number, index, names)
        elif text[:1].isupper() and is_inhabitant(sentence.doc[index]):
            yield _inhabitant(sentence, number, index)


def _gender(determiner: str, following: Token) -> str:
    """Return the gender that a determiner shows, or the adjective behind *l'* (*l'ancienne ministre*)."""
    said = {determiner, fold(following.text)}
    if said & FEMININE or said & {"ancienne", "nouvelle", "actuelle"}:
        return "f"
    return "m" if said & MASCULINE or said & {"ancien", "nouveau", "nouvel", "actuel"} else ""


def _inhabitant(sentence: Sentence, number: int, head: int) -> Role:
    """Return *la Toulousaine* as a role: what it says of its person is a place alone."""
    doc = sentence.doc
    first = first_of(doc, head)
    word, opening = key(doc[head].text), fold(doc[first].text)
    countries = frozenset((adjectives()[word],)) if word in adjectives() else frozenset()
    shown = origin_gender(doc[head].text).removeprefix("any")
    return Role(
        sentence=number,
        first=first,
        last=head,
        head=sentence.at(doc[head]),
        span=sentence.over(doc[first], doc[head]),
        text=doc[head].text,
        office=Office("inhabitant", frozenset((word,)), countries, ""),
        gender="f" if opening in FEMININE else "m" if opening in MASCULINE else shown,
        plural=False,
        determiner=opening if opening in DETERMINERS else "",
    )


def _is_head(doc: Doc, index: int) -> bool:
    """Tell whether the noun at `index`, one for people, names somebody here."""
    token = doc[index]
    if not ends_alike(token.text):
        return False
    following = doc[index + 1] if index + 1 < len(doc) else None
    titled = following is not None and fold(following.text) in person_nouns() and not is_finite(following)
    if titled and token.pos_ == "ADJ":
        return False
    if token.pos_ in ("NOUN", "PROPN", "X") or _in_apposition(doc, index):
        return True
    if token.pos_ not in ("ADJ", "VERB") or index == 0:
        return False
    before = fold(doc[index - 1].text)
    return before in DETERMINERS or before in nouns("titles", "before", "words")


def _in_apposition(doc: Doc, index: int) -> bool:
    """Tell whether a word tagged otherwise is a title by its place: *, adjointe aux Sports*."""
    after = fold(doc[index + 1].text) if index + 1 < len(doc) else ""
    party = index + 1 < len(doc) and len(doc[index + 1]) > 1 and doc[index + 1].text.isupper()
    return index > 0 and doc[index - 1].text in (",", "et") and (party or after in OF | FOR)


def _role(sentence: Sentence, number: int, head: int, names: Mapping[int, int]) -> Role:
    doc = sentence.doc
    first, last = first_of(doc, head), last_of(doc, head, names)
    noun = person_nouns()[fold(doc[head].text)]
    opening = fold(doc[first].text)
    before = fold(doc[first - 1].text) if first else ""
    merged = before if before in MERGED else ""
    determiner = opening if opening in DETERMINERS else ""
    text = doc.said(first + 1 if determiner else first, last)
    return Role(
        sentence=number,
        first=first,
        last=last,
        head=sentence.at(doc[head]),
        span=sentence.over(doc[first], doc[last]),
        text=text,
        office=read_office(text) or Office(noun.lemma, frozenset(), frozenset(), ""),
        gender=noun.gender or _gender(determiner, doc[first].nbor(1) if first < head else doc[head]),
        plural=noun.plural and determiner not in FEMININE | MASCULINE,
        determiner=determiner or merged,
    )
