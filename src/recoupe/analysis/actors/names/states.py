"""States no table lists: the text gives the name an article, and a minister or nationals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.words.geography import places
from recoupe.analysis.actors.words.lexicon import inflected, key, listed, nouns
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.analysis.actors.names.names import Name
    from recoupe.language.parsed import Doc
    from recoupe.language.tokens import Sentence

ARTICLES = frozenset(("la", "le", "l'"))
# A stem shorter than this is shared by chance.
STEM = 4
# How far after the name its nationals or its minister may stand, in words.
WITHIN = 16


def find_states(
    names: Sequence[Name], kinds: Sequence[ActorKind], sentences: Sequence[Sentence]
) -> frozenset[str]:
    """Return the names that the article shows to be states, but no table lists."""
    adjectives = frozenset(_national(sentences))
    named = _with_article(names, kinds, sentences)
    return frozenset(
        text
        for text, docs in named.items()
        if any(word.startswith(_stem(text)) for word in adjectives)
        or any(_has_nationals(doc, last) for doc, last in docs)
    )


def _with_article(
    names: Sequence[Name], kinds: Sequence[ActorKind], sentences: Sequence[Sentence]
) -> Mapping[str, list[tuple[Doc, int]]]:
    found: dict[str, list[tuple[Doc, int]]] = {}
    for name, kind in zip(names, kinds, strict=True):
        doc = sentences[name.sentence].doc
        before = fold(doc[name.first - 1].text) if name.first else ""
        whole = len(name.words) == 1 and not name.text.isupper() and key(name.text) not in places()
        if before in ARTICLES and whole and kind is not ActorKind.PERSON:
            found.setdefault(name.text, []).append((doc, name.last))
    return found


def _national(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Yield the adjectives that stand beside what a state has: *ministre valdorien*."""
    owned = inflected(nouns("places", "statehood", "words"))
    for sentence in sentences:
        texts, _, folded = sentence.doc.surface
        for word, following in zip(folded, texts[1:], strict=False):
            if word in owned and following[:1].islower():
                yield key(following)


def _belongs_to_state(word: str) -> bool:
    return bool(listed(word, nouns("places", "statehood", "words")))


def _stem(text: str) -> str:
    """Return what a state's name and its adjective share: *Valdorie*, *valdorien*."""
    word = key(text)
    stem = word.rstrip("aeio") if len(word.rstrip("aeio")) >= STEM else word
    return stem + "\0" if len(stem) < STEM else stem


def _has_nationals(doc: Doc, last: int) -> bool:
    """Read *X, dont quatre ressortissants* and *X salue, mais son ministre*."""
    owned = False
    for token in doc[last + 1 : last + WITHIN]:
        word = fold(token.text)
        if word in ("dont", "son", "sa", "ses"):
            owned = True
        elif owned and _belongs_to_state(word):
            return True
        elif token.text[:1].isupper():
            return False
    return False
