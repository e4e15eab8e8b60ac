"""A treebank: sentences in CoNLL-U, as plain words with their parse."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from spacy.tokens import Doc

from recoupe.language.tokenizer import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from spacy.vocab import Vocab

# Distinctions that the treebanks draw differently, or that a small parser learns badly.
COLLAPSED = {
    "obl:mod": "obl",
    "obl:arg": "obl",
    "parataxis:insert": "parataxis",
    "parataxis:obj": "parataxis",
    "nsubj:caus": "nsubj",
    "nsubj:outer": "nsubj",
    "obj:agent": "obj",
    "obj:lvc": "obj",
    "iobj:agent": "iobj",
    "csubj:pass": "csubj",
    "advcl:cleft": "advcl",
    "dep:comp": "dep",
}
DROPPED_FEATURES = (
    "Abbr",
    "Emph",
    "ExtPos",
    "Foreign",
    "InIdiom",
    "NumForm",
    "Number[psor]",
    "Person[psor]",
    "Shared",
    "Typo",
)


@dataclass(frozen=True, slots=True)
class Word:
    """One token with its parse; `head` is an index in its sentence, the root's its own."""

    form: str
    tag: str
    head: int
    relation: str
    lemma: str = ""
    features: str = ""
    space: bool = True

    @property
    def is_root(self) -> bool:
        """Tell whether no other word governs this one."""
        return self.relation == "ROOT"


Sentence: TypeAlias = tuple[Word, ...]


def read(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file, contractions (*du*, *aux*) kept as the one token they are."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        if rows:
            yield _sentence([row for row in rows if "." not in row[0]])


def document(sentences: Iterable[Sentence], vocab: Vocab) -> Doc:
    """Return `sentences` as one spaCy document, heads counted through it."""
    words: list[Word] = []
    heads: list[int] = []
    for sentence in sentences:
        heads += [len(words) + word.head for word in sentence]
        words += [*sentence[:-1], replace(sentence[-1], space=True)]
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        pos=[word.tag for word in words],
        morphs=[word.features for word in words],
        lemmas=[word.lemma or word.form for word in words],
        heads=heads,
        deps=[word.relation for word in words],
    )


def cue_below(sentence: Sentence) -> Sentence:
    """Return `sentence` with the content of an incise as its root and the cue under it.

    PUD makes *a déclaré* the root of « … », *a déclaré X*, and the words said its parataxis; the other
    treebanks turn it round, and so do we.
    """
    cue = next(place for place, word in enumerate(sentence) if word.is_root)
    said = next(
        (at for at, word in enumerate(sentence[:cue]) if word.head == cue and word.relation == "parataxis"),
        None,
    )
    if said is None or sentence[cue].tag != "VERB":
        return sentence
    words = list(sentence)
    words[said] = replace(words[said], head=said, relation="ROOT")
    words[cue] = replace(words[cue], head=said, relation="parataxis")
    if words[-1].tag == "PUNCT" and words[-1].head == cue:
        words[-1] = replace(words[-1], head=said)
    return tuple(words)


def _sentence(rows: list[list[str]]) -> Sentence:
    tokens = _tokens(rows)
    place = {row[0]: at for at, (_, parts) in enumerate(tokens) for row in parts}
    return tuple(_word(at, surface, parts, place) for at, (surface, parts) in enumerate(tokens))


def _tokens(rows: list[list[str]]) -> list[tuple[list[str], list[list[str]]]]:
    """Pair each printed token with the syntactic words in it: two in *du*, one in most."""
    tokens: list[tuple[list[str], list[list[str]]]] = []
    last = 0
    for row in rows:
        if "-" in row[0]:
            last = int(row[0].split("-")[1])
            tokens.append((row, []))
        elif int(row[0]) <= last:
            tokens[-1][1].append(row)
        else:
            tokens.append((row, [row]))
    return tokens


def _word(at: int, surface: list[str], parts: list[list[str]], place: dict[str, int]) -> Word:
    part = next(row for row in parts if row[6] == "0" or place[row[6]] != at)
    _, _, lemma, tag, _, features, head, relation = part[:8]
    form = surface[1].translate(PLAIN)
    return Word(
        form=form,
        tag="X" if tag == "_" else tag,
        head=at if head == "0" else place[head],
        relation="ROOT" if head == "0" else COLLAPSED.get(relation, relation),
        lemma=form if lemma == "_" else lemma.translate(PLAIN),
        features="" if features == "_" else _kept(features),
        space="SpaceAfter=No" not in surface[9],
    )


def _kept(features: str) -> str:
    return "|".join(pair for pair in features.split("|") if pair.split("=")[0] not in DROPPED_FEATURES)
