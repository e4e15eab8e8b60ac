"""Name corpora of old newspapers, as spaCy documents: Europeana (CC0) and NewsEye (CC BY 4.0)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from spacy.tokens import Doc

from recoupe.language.tokenizer import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from spacy.vocab import Vocab

Tagged: TypeAlias = tuple[str, str]

KINDS = ("PER", "LOC", "ORG")
NEWSEYE = ("dev", "dev2", "test")
NO_SPACE_BEFORE = frozenset([".", ",", ")", "]", "…", "...", "'"])
INVERTED = re.compile(r"-(?:t-)?(?:ils?|elles?|on|je|tu|ce|vous|nous)")
# NewsEye counts the honorific as part of the name; readers of news do not.
HONORIFICS = frozenset(["m", "m.", "mm", "mm.", "mme", "mme.", "mlle", "mgr", "."])
# A word broken at the end of a line, and the head of the table.
UNSPOKEN = frozenset(["¬", "TOKEN"])
LONGEST = 120


def europeana(folder: Path) -> Iterator[list[Tagged]]:
    """Yield the sentences of Europeana's French newspapers."""
    lines = (folder / "names" / "europeana-fr.bio").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines]
    yield from _sentences((row[0], _kept(row[-1])) for row in rows if len(row) > 1)


def newseye(folder: Path) -> Iterator[list[Tagged]]:
    """Yield the sentences of NewsEye's French newspapers, honorifics outside the names."""
    for part in NEWSEYE:
        text = (folder / "names" / f"newseye-fr-{part}.tsv").read_text(encoding="utf-8")
        for page in text.split("# hipe2022:document_id"):
            rows = [line.split("\t") for line in page.splitlines()]
            tokens = ((row[0], _kept(row[1])) for row in rows if len(row) > 1 and row[0] not in UNSPOKEN)
            yield from (_without_honorifics(sentence) for sentence in _sentences(tokens))


def document(sentence: list[Tagged], vocab: Vocab) -> Doc:
    """Return a tagged sentence as a document with its names as entities."""
    words = [word.translate(PLAIN) for word, _ in sentence]
    tags = [tag for _, tag in sentence]
    return Doc(vocab, words=words, spaces=_spaces(words), ents=_as_bio(tags))


def _sentences(tokens: Iterable[Tagged]) -> Iterator[list[Tagged]]:
    """Cut at full stops, but never right behind an abbreviation near the start."""
    sentence: list[Tagged] = []
    for word, tag in tokens:
        sentence.append((word, tag))
        if (word in (".", "!", "?") and len(sentence) > 12) or len(sentence) > LONGEST:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _kept(tag: str) -> str:
    return tag if tag[2:] in KINDS else "O"


def _without_honorifics(sentence: list[Tagged]) -> list[Tagged]:
    result: list[Tagged] = []
    for word, tag in sentence:
        opens = tag.startswith("B-") or not result or result[-1][1] == "O"
        result.append((word, "O" if tag.endswith("-PER") and opens and word.lower() in HONORIFICS else tag))
    return result


def _as_bio(tags: list[str]) -> list[str]:
    """Return `tags` with every name opened by `B-`: Europeana writes `I-` throughout."""
    return [
        "B" + tag[1:] if tag.startswith("I-") and (at == 0 or tags[at - 1][2:] != tag[2:]) else tag
        for at, tag in enumerate(tags)
    ]


def _spaces(words: list[str]) -> list[bool]:
    """Return after which words a space was printed, as the corpora do not tell."""
    spaces, inside = [], False
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else ""
        if word == '"':
            inside = not inside
        glued = following in NO_SPACE_BEFORE or INVERTED.fullmatch(following) or word in ("(", "[")
        elided = len(word) > 1 and word.endswith("'")
        marked = inside if word == '"' else following == '"' and inside
        spaces.append(not (glued or elided or marked))
    return spaces
