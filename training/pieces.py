"""Pieces of real sentences: clauses, speakers, names and circumstances cut out with their parse."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from training import grammar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from training.treebank import Sentence

MARKED = frozenset('"«»“”():[]')


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words with one root; heads are indices in the stretch."""

    words: Sentence
    root: int

    @property
    def is_plural(self) -> bool:
        """Tell whether a verb with this subject stands in the plural."""
        joined = any(word.relation == "conj" and word.head == self.root for word in self.words)
        return joined or "Number=Plur" in self.words[self.root].features

    @property
    def is_feminine(self) -> bool:
        """Tell whether a pronoun for it is *elle*."""
        return "Gender=Fem" in self.words[self.root].features


@dataclass(frozen=True, slots=True)
class Material:
    """What the frames are filled with, in the order of the treebanks."""

    clauses: tuple[Piece, ...]
    agents: tuple[Piece, ...]
    speakers: tuple[Piece, ...]
    names: tuple[Piece, ...]
    circumstances: tuple[Piece, ...]
    openings: tuple[Piece, ...]
    relatives: tuple[Piece, ...]


def harvest(sentences: Iterable[Sentence]) -> Material:
    """Return the pieces of `sentences` that reporting frames have room for."""
    kept = tuple(sentences)
    clauses = tuple(clause for sentence in kept if (clause := _clause(sentence)))
    return Material(
        clauses=clauses,
        agents=tuple(clause for clause in clauses if _tells_an_act(clause)),
        speakers=tuple(piece for sentence in kept for piece in _speakers(sentence)),
        names=tuple(piece for sentence in kept for piece in _names(sentence)),
        circumstances=tuple(piece for sentence in kept for piece in _circumstances(sentence)),
        openings=tuple(piece for sentence in kept for piece in _openings(sentence)),
        relatives=tuple(piece for sentence in kept for piece in _relatives(sentence)),
    )


def _clause(sentence: Sentence) -> Piece | None:
    """Return a plain declarative sentence without its full stop."""
    roots = [at for at, word in enumerate(sentence) if word.is_root]
    if len(roots) != 1 or not 5 <= len(sentence) <= 28 or sentence[-1].form != ".":
        return None
    root = roots[0]
    plain = not any(word.form in MARKED for word in sentence) and sentence[0].form[0].isupper()
    finite = any(
        "VerbForm=Fin" in word.features and root in (at, word.head) for at, word in enumerate(sentence)
    )
    if not (plain and finite and sentence[-1].head == root):
        return None
    return Piece(sentence[:-1], root)


def _tells_an_act(clause: Piece) -> bool:
    has_subject = any(word.relation == "nsubj" and word.head == clause.root for word in clause.words)
    return has_subject and clause.words[clause.root].tag == "VERB"


def _speakers(sentence: Sentence) -> Iterator[Piece]:
    human = grammar.load().human
    for at, word in enumerate(sentence):
        can_speak = word.tag == "PROPN" or word.lemma.lower() in human or word.form in ("M.", "Mme")
        if can_speak and word.relation in ("nsubj", "nsubj:pass"):
            yield from _cut(sentence, at, longest=9)


def _names(sentence: Sentence) -> Iterator[Piece]:
    for at, word in enumerate(sentence):
        if word.tag == "PROPN" and word.relation != "flat:name":
            for piece in _cut(sentence, at, longest=3):
                if all(part.tag == "PROPN" and part.form[0].isupper() for part in piece.words):
                    yield piece


def _circumstances(sentence: Sentence) -> Iterator[Piece]:
    opening = grammar.load().circumstantial
    for at, word in enumerate(sentence):
        if at and word.relation == "obl":
            for piece in _cut(sentence, at, longest=6):
                if len(piece.words) > 1 and piece.words[0].form in opening:
                    yield piece


def _openings(sentence: Sentence) -> Iterator[Piece]:
    """Yield what stands before the first comma, where it only tells when, where or in which light."""
    comma = next((at for at, word in enumerate(sentence) if word.form == ","), 0)
    for at, word in enumerate(sentence[:comma]):
        if sentence[word.head].is_root and word.head > comma and word.relation in ("obl", "advcl", "advmod"):
            yield from (
                piece for piece in _cut(sentence, at, longest=16, comma=True) if len(piece.words) == comma
            )


def _relatives(sentence: Sentence) -> Iterator[Piece]:
    for at, word in enumerate(sentence):
        if word.relation == "acl:relcl":
            yield from (piece for piece in _cut(sentence, at, longest=14) if piece.words[0].form == "qui")


def _cut(sentence: Sentence, root: int, *, longest: int, comma: bool = False) -> Iterator[Piece]:
    """Yield the stretch that `root` governs, if it is unbroken, short and free of marks.

    With `comma`, a comma at its end is left off.
    """
    below = [at for at in range(len(sentence)) if _is_below(sentence, at, root)]
    if comma and sentence[below[-1]].form == ",":
        below.pop()
    start, end = below[0], below[-1] + 1
    stretch = sentence[start:end]
    if len(stretch) != len(below) or len(stretch) > longest:
        return
    if stretch[-1].tag != "PUNCT" and not any(word.form in MARKED for word in stretch):
        words = [replace(word, head=word.head - start) for word in stretch]
        words[root - start] = replace(words[root - start], head=root - start)
        yield Piece(tuple(words), root - start)


def _is_below(sentence: Sentence, at: int, root: int) -> bool:
    while at != root and not sentence[at].is_root:
        at = sentence[at].head
    return at == root
