"""Spliced quotations: real clauses and real subjects in reporting frames, their parse known by construction.

Treebanks of news hold few incises and fewer marks: 8 reporting parataxes in the 2,231 sentences of Sequoia's
training part. A splice takes the words from the treebanks and the construction from a frame of ours.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from training.futures import later
from training.groups import VOWELS, Group, verb_group
from training.pieces import Piece
from training.treebank import Word

from training import grammar, marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from random import Random

    from training.grammar import Element, Grammar
    from training.marks import Marks
    from training.pieces import Material
    from training.treebank import Sentence

GROUPS = frozenset(Group)
SPEAKERS = {"real": 60, "titled": 14, "name": 10, "title": 8, "several": 5, "document": 3}
# The relation that a piece had where it was cut out.
OWN = "own"
# Words that take the number of the subject.
PLURALS = {"a": "ont", "est": "sont", "s'": "se"}
LATER = 0.3
NUMBERED = "0123456789"
PUNCTUATION = {"«": "«", "»": "»", "‹": "«", "›": "»"} | {point: point for point in ",.:!"}


@dataclass(frozen=True, slots=True)
class Splicer:
    """Fills frames with `material`; `naming` is how the treebanks attach a name to the title before it."""

    material: Material
    naming: str
    dice: Random

    def splices(self, count: int) -> Iterator[tuple[Sentence, ...]]:
        """Yield `count` splices, each one or two sentences that belong together."""
        frames = grammar.load().frames
        for frame in self.dice.choices(frames, [frame.share for frame in frames], k=count):
            filling = _Filling(self, marks.draw(self.dice), grammar.load())
            yield tuple(filling.sentence(elements) for elements in frame.sentences)


class _Filling:
    """One frame being filled: what was drawn once holds for all of it."""

    def __init__(self, splicer: Splicer, style: Marks, rules: Grammar) -> None:
        self.dice, self.material, self.naming = splicer.dice, splicer.material, splicer.naming
        self.style, self.rules = style, rules
        self.marked = self.dice.random() < 0.5
        pieces, draw = splicer.material, self.dice.choice
        self.harvested: dict[str, Callable[[], Piece]] = {
            "Clause": self._clause,
            "clause": lambda: _lowered(self._clause()),
            "agent": lambda: draw(pieces.agents),
            "name": lambda: draw(pieces.names),
            "circumstance": lambda: _lowered(draw(pieces.circumstances)),
            "opening": lambda: draw(pieces.openings),
            "relative": lambda: draw(pieces.relatives),
            "other": self._speaker,
            "speaker": lambda: self.speaker,
        }
        self.speaker = self._speaker()

    def sentence(self, elements: Sequence[Element]) -> Sentence:
        words = self._joined(elements).words
        first = next(at for at, word in enumerate(words) if word.tag != "PUNCT")
        capital = replace(words[first], form=words[first].form[0].upper() + words[first].form[1:])
        return marks.printed(_spaced((*words[:first], capital, *words[first + 1 :])), self.style)

    def _joined(self, elements: Sequence[Element]) -> Piece:
        """Put the pieces of `elements` side by side and hang each on its head."""
        present = [element for element in elements if self._is_present(element)]
        subject = next((e.slot for e in elements if e.relation == "nsubj"), "")
        pieces = [self._piece(element.slot, subject) for element in present]
        starts = [sum(len(piece.words) for piece in pieces[:at]) for at in range(len(pieces))]
        roots: dict[str, int] = {}
        for element, piece, start in zip(present, pieces, starts, strict=True):
            roots.setdefault(element.slot, start + piece.root)
        words: list[Word] = []
        for element, piece, start in zip(present, pieces, starts, strict=True):
            words += _hung(piece, start, element.relation, roots[element.head or element.slot])
        return Piece(tuple(words), next(at for at, word in enumerate(words) if word.is_root))

    def _is_present(self, element: Element) -> bool:
        if element.slot in "‹›":
            return self.marked
        return not element.optional or self.dice.random() < 0.5

    def _piece(self, slot: str, subject: str) -> Piece:
        name = slot.rstrip(NUMBERED)
        if name in self.harvested:
            return self.harvested[name]()
        if name in self.rules.phrases:
            return self._joined(self.dice.choice(self.rules.phrases[name]))
        plural = subject == "speaker" and self.speaker.is_plural
        if name in GROUPS:
            return verb_group(Group(name), self.dice, plural=plural)
        return Piece((self._word(PLURALS.get(name, name) if plural else name),), 0)

    def _clause(self) -> Piece:
        """Draw what is said, three times in ten of what will or would be."""
        clause = self.dice.choice(self.material.clauses)
        return later(clause, self.dice) if self.dice.random() < LATER else clause

    def _speaker(self) -> Piece:
        """Draw who speaks: six in ten from the treebanks, the rest built of a title, a name or both."""
        kind = self.dice.choices(list(SPEAKERS), list(SPEAKERS.values()))[0]
        if kind == "real":
            return _lowered(self.dice.choice(self.material.speakers))
        return self._titled() if kind == "titled" else self._piece(kind, kind)

    def _titled(self) -> Piece:
        title = self._joined(self.dice.choice(self.rules.phrases["title"]))
        name = self.dice.choice(self.material.names)
        hung = _hung(name, len(title.words), self.naming, title.root)
        return Piece((*title.words, *hung), title.root)

    def _word(self, form: str) -> Word:
        if form in PUNCTUATION:
            return Word(PUNCTUATION[form], "PUNCT", 0, "ROOT")
        entry = self.rules.words[form]
        return Word(form, entry.tag, 0, "ROOT", entry.lemma, entry.features)


def _hung(piece: Piece, start: int, relation: str, head: int | None) -> list[Word]:
    """Return the words of `piece` moved to `start`, its root hung on `head` by `relation`."""
    words = [replace(word, head=word.head + start) for word in piece.words]
    own = start + piece.root
    target = own if relation == "ROOT" or head is None else head
    kept = words[piece.root].relation if relation == OWN else relation
    words[piece.root] = replace(words[piece.root], head=target, relation=kept)
    words[-1] = replace(words[-1], space=True)
    return words


def _lowered(piece: Piece) -> Piece:
    """Return `piece` as printed inside a sentence: its first word without a capital, unless it is a name."""
    first = piece.words[0]
    if first.tag == "PROPN" or first.form in ("M.", "Mme", "Mlle") or first.form[1:].isupper():
        return piece
    return Piece((replace(first, form=first.form[0].lower() + first.form[1:]), *piece.words[1:]), piece.root)


def _spaced(words: Sentence) -> Sentence:
    """Return `words` with *que* elided and without the spaces that French leaves out."""
    result = list(words)
    for at, (word, following) in enumerate(pairwise(words)):
        spoken = words[at + 2] if following.form == "«" else following
        if word.form == "que" and word.relation == "mark" and spoken.form[0].lower() in VOWELS:
            result[at] = replace(word, form="qu'", space=False)
        elif word.form.endswith("'") or following.form in (",", ".") or following.form.startswith("-"):
            result[at] = replace(word, space=False)
    return tuple(result)
