"""Attributions read off the parse that people made: after *que*, an infinitive, incises, *selon*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.quality.treebanks.attribution import Attribution
from tests.quality.treebanks.tables import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.quality.treebanks.parse import Tree

    from recoupe.text import Span

Places = list[int]

UNSAID = ("Mood=Cnd", "Mood=Imp", "Mood=Sub", "VerbForm=Inf")
SHARED = re.compile(r"""\bselon\b|: ?["«“]""", re.IGNORECASE)


def project(tree: Tree) -> Iterator[Attribution]:
    """Yield the attributions in the sentence `tree`."""
    for cue, word in enumerate(tree.words):
        if word.tag == "VERB" and _asserts(tree, cue):
            yield from _clauses(tree, cue)
            yield from _infinitives(tree, cue)
            yield from _incises(tree, cue)
        elif word.relation == "case":
            yield from _according(tree, cue)


def _clauses(tree: Tree, cue: int) -> Iterator[Attribution]:
    """Yield *X affirme que P*; a second clause with its own *que* is a second stretch."""
    source = _subject(tree, cue)
    for clause in tree.children(cue, "ccomp") if tree.words[cue].lemma in words("que") else ():
        parts = [_after_que(tree, one) for one in (clause, *tree.children(clause, "conj"))]
        if source is not None and parts[0] and parts[0][0] > cue:
            yield from _attributed(tree, "que", cue, source, [part for part in parts if part])


def _after_que(tree: Tree, clause: int) -> Places:
    """Return the words of `clause` behind its *que*; none where it has none."""
    own = [at for at in tree.children(clause, "mark") if tree.words[at].lemma == "que"]
    others = [at for at in tree.children(clause, "conj") if _has_que(tree, at)]
    return [at for at in tree.below(clause, without=others) if own and at > own[0]]


def _has_que(tree: Tree, clause: int) -> bool:
    return any(tree.words[at].lemma == "que" for at in tree.children(clause, "mark"))


def _infinitives(tree: Tree, cue: int) -> Iterator[Attribution]:
    """Yield *X affirme avoir fait*."""
    source = _subject(tree, cue)
    for clause in tree.children(cue, "xcomp") if tree.words[cue].lemma in words("infinitive") else ():
        said = tree.below(clause)
        bare = "VerbForm=Inf" in tree.words[said[0]].features and said[0] > cue
        if source is not None and bare:
            yield from _attributed(tree, "infinitive", cue, source, [said])


def _incises(tree: Tree, cue: int) -> Iterator[Attribution]:
    """Yield *P, a dit X*: what is reported is the sentence around the incise."""
    word, subjects = tree.words[cue], tree.children(cue, "nsubj")
    if word.lemma not in words("incise") or len(subjects) != 1 or not _is_inverted(tree, cue, subjects[0]):
        return
    if _is_nobody(tree, subjects[0]):
        return
    if word.relation == "parataxis" and word.head == tree.root:
        yield from _attributed(tree, "incise", cue, subjects[0], [_told(tree, word.head, cue)])
    for said in tree.children(cue, "ccomp", "parataxis") if cue == tree.root else ():
        if said < cue and not _has_que(tree, said):
            yield from _attributed(tree, "incise", cue, subjects[0], [_told(tree, said, cue)])


def _is_inverted(tree: Tree, cue: int, subject: int) -> bool:
    return subject > cue or tree.words[subject].form.startswith("-")


def _according(tree: Tree, case: int) -> Iterator[Attribution]:
    """Yield *selon X, P* and *P, selon X*, where X is somebody and P the main clause."""
    source = tree.words[case].head
    head = tree.words[source].head
    if not (_is_according(tree, case) and tree.words[source].relation == "obl" and head == tree.root):
        return
    if _can_speak(tree, source):
        yield from _attributed(tree, "selon", case, source, [_told(tree, head, source)])


def _is_according(tree: Tree, case: int) -> bool:
    forms = [tree.words[at].form.lower() for at in (case, case + 1)]
    return forms[0] in ("selon", "d'après") or forms == ["d'", "après"]


def _can_speak(tree: Tree, source: int) -> bool:
    word = tree.words[source]
    return word.tag == "PROPN" or word.lemma in words("speakers") or word.form in ("lui", "elle", "eux", "M.")


def _told(tree: Tree, head: int, aside: int) -> Places:
    """Return the words of the clause of `head` without the branch of `aside` and a connective before them."""
    said = [at for at in tree.below(head, without=[aside]) if tree.words[at].tag != "PUNCT"]
    forms = [tree.words[at].form.lower() for at in said[:2]]
    for length in (1, 2):
        if "-".join(forms[:length]) in words("connectives"):
            return said[length:]
    return said


def _attributed(
    tree: Tree, kind: str, cue: int, source: int, parts: Iterable[Places]
) -> Iterator[Attribution]:
    """Yield one attribution of `parts`, unless somebody else has a share in them."""
    stretches = (span for part in parts for span in tree.stretches(part))
    content = tuple(span for span in stretches if any(map(str.isalpha, span.of(tree.text))))
    if any(_is_shared(tree.text, span) for span in content):
        return
    yield Attribution(
        id=f"{tree.id}/{tree.words[cue].form}",
        kind=kind,
        text=tree.text,
        content=content,
        heads=tuple(tree.span([at]) for at in (source, *tree.children(source, "appos"))),
        source=tree.span(tree.below(source)),
    )


def _is_shared(text: str, span: Span) -> bool:
    """Tell whether words of somebody else's stand inside, or more of the same behind a colon."""
    inside = SHARED.search(span.of(text))
    return bool(inside) or text[span.end :].lstrip(' "»”').startswith(":")


def _asserts(tree: Tree, cue: int) -> bool:
    """Tell whether the verb states: no question, wish, order, negation or passive."""
    group = [cue, *tree.children(cue, "aux", "advmod")]
    passive = any(tree.words[at].relation == "aux:pass" for at in group)
    features = "|".join(tree.words[at].features for at in group)
    negated = any(tree.words[at].form.lower() in ("ne", "n'") for at in group)
    silent = negated or passive or tree.words[-1].form == "?"
    return not silent and not any(mood in features for mood in UNSAID)


def _subject(tree: Tree, cue: int) -> int | None:
    """Return who speaks: the verb's subject, that of the verb it is joined to, the noun it describes."""
    word = tree.words[cue]
    subjects = tree.children(cue, "nsubj")
    if subjects:
        silent = _is_nobody(tree, subjects[0]) or tree.children(cue, "expl")
        return None if silent else subjects[0]
    if word.relation == "acl" and word.form.endswith("ant") and not _is_nobody(tree, word.head):
        return word.head
    if word.relation == "conj" or (word.relation == "advcl" and word.form.endswith("ant")):
        return _subject(tree, word.head)
    return None


def _is_nobody(tree: Tree, subject: int) -> bool:
    word = tree.words[subject]
    return word.form.lower() in words("nobody") or word.lemma in words("evidence")
