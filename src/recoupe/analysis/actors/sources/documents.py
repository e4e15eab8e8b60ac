"""Documents that speak, and the words that name the body that issued them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.complements import last_of
from recoupe.analysis.actors.words.lexicon import inflected, is_maker, key, listed, nouns
from recoupe.analysis.actors.words.phrases import first_of
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.language.parsed import Doc, Token
    from recoupe.language.tokens import Sentence

# How far from the noun its maker may stand, in words; past it the agent is another verb's.
WITHIN = 16
ENDS = frozenset((",", ";", ".", ":"))
WHEN = frozenset(("ADV", "NUM"))


@dataclass(frozen=True, slots=True)
class Issue:
    """One mention of a document with the words that name its issuer.

    Args:
        noun: what the document is called, folded and singular.

        at: where it stands in the article.

        first: the index of the issuer's first token in the sentence.

        last: the index of its last token.
    """

    noun: str
    at: int
    sentence: Sentence
    first: int
    last: int

    @property
    def issuer(self) -> str:
        """Return the words that name the issuer, folded."""
        return fold(self.sentence.doc.said(self.first, self.last))


def document_noun(token: Token) -> str:
    """Return what a document is called, folded and singular; `""` for other words and for newspapers."""
    word = fold(token.text)
    press = listed(word, nouns("documents", "press"))
    return "" if press or token.pos_ == "VERB" else listed(word, nouns("documents", "nouns"))


def find_issues(sentences: Sequence[Sentence], names: Sequence[Mapping[int, int]]) -> tuple[Issue, ...]:
    """Return the documents whose issuer the article names beside them; `names` as `issuer` takes them."""
    known = inflected(nouns("documents", "nouns"))
    return tuple(
        issue
        for sentence, here in zip(sentences, names, strict=True)
        for index, word in enumerate(sentence.doc.surface.folded)
        if word in known
        and document_noun(token := sentence.doc[index])
        and (issue := issuer(sentence, token, here))
    )


def issuer(sentence: Sentence, document: Token, names: Mapping[int, int]) -> Issue | None:
    """Return who issued the document whose noun is given; `None` where the sentence names nobody.

    `names` holds the first and last token of each proper name of the sentence.
    """
    doc, head = sentence.doc, document.i
    start = next((at for at in (_made_by(doc, head), _of(doc, head), _published(document)) if at >= 0), -1)
    if start < 0:
        return None
    first, last = _phrase(doc, start, names)
    at = sentence.at(document).start
    return Issue(document_noun(document), at, sentence, first, last)


def _phrase(doc: Doc, head: int, names: Mapping[int, int]) -> tuple[int, int]:
    inside = next(((first, last) for first, last in names.items() if first <= head <= last), None)
    if inside is not None:
        return inside
    last = last_of(doc, head, names)
    return first_of(doc, head), names.get(last + 1, last)


def _made_by(doc: Doc, head: int) -> int:
    """Read *un communiqué diffusé vendredi soir par la mairie*; return where its maker stands, else -1."""
    for token in doc[head + 1 : head + WITHIN]:
        if token.text in ENDS:
            return -1
        if _makes(token) and (by := _agent(doc, token.i + 1)):
            return _noun_from(doc, by + 1)
    return -1


def _agent(doc: Doc, index: int) -> int:
    """Return the index of *par* at `index`, a time or an adverb passed over; 0 where another word stands."""
    while index < len(doc) and _dates(doc[index]):
        index += 1
    return index if index < len(doc) and fold(doc[index].text) == "par" else 0


def _dates(token: Token) -> bool:
    known = token.lower_ in nouns("cues", "time", "words") or fold(token.text) in nouns(
        "cues", "time", "words"
    )
    return known or token.pos_ in WHEN or fold(token.text) in ("le", "ce", "a", "au", "heures")


def _makes(token: Token) -> bool:
    return is_maker(fold(token.text))


def _of(doc: Doc, head: int) -> int:
    """Read *un communiqué de la Maison-Blanche*, *un sondage Durandel*: a name, or a body's noun after *de*."""
    index = head + 1
    # The tagger may take the adjective for the noun: *un bilan provisoire de la préfecture*.
    while index < len(doc) and (doc[index].pos_ == "ADJ" or doc[head].head == doc[index]):
        index += 1
    if (
        listed(fold(doc[head].text), nouns("documents", "surveys"))
        and index < len(doc)
        and doc[index].text[:1].isupper()
    ):
        return index
    if index >= len(doc) or fold(doc[index].text) not in ("de", "du", "des", "d'"):
        return -1
    start = _noun_from(doc, index + 1)
    if start < 0:
        return -1
    named = doc[start].text[:1].isupper() or listed(key(doc[start].text), nouns("collectives", "bodies"))
    return start if named else -1


def _published(document: Token) -> int:
    """Read *le Bureau a publié son rapport*, *dans son rapport, le Bureau*: the subject of the verb."""
    verb = document.head
    if not _makes(verb) and fold(document.doc[first_of(document.doc, document.i)].text) not in ("son", "sa"):
        return -1
    return next((child.i for child in _subjects(verb) if child.i != document.i), -1)


def _subjects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN") and not document_noun(child):
            yield child


def _noun_from(doc: Doc, start: int) -> int:
    """Return the index of the first word after the determiners from `start`; -1 where the sentence ends."""
    while start < len(doc) and doc[start].pos_ == "DET":
        start += 1
    return start if start < len(doc) else -1
