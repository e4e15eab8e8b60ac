"""What a verb of speech reports inside its clause: one reader for each frame of the lexicon."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.clauses import Range, edge, que_clause, trimmed
from recoupe.analysis.quotations.cues import Cue
from recoupe.analysis.quotations.phrases import NOMINAL, after
from recoupe.analysis.quotations.pieces import Clause
from recoupe.text import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

ASIDES = ("lui", "elle", "eux", "elles", "lui-même", "elle-même", "eux-mêmes", ",")
OF = ("de", "d'", "du", "des")
TO = ("à", "au", "aux")


def reported(cue: Cue, clause: Clause) -> tuple[str, list[Range]] | None:
    """Return the frame of `cue` that its clause fills, and the token ranges of the content.

    Frames are tried from the surest to the loosest; each is an entry of `cues.toml`.
    """
    for frame, read in READERS.items():
        if frame not in cue.frames:
            continue
        ranges = [
            _narrowed(clause, r)
            for found in read(cue, clause)
            if (r := trimmed(cue.token, *found)) is not None
        ]
        if ranges:
            return frame, ranges
    return None


def _que(cue: Cue, clause: Clause) -> Iterator[Range]:
    yield from que_clause(cue.token)


def _si(cue: Cue, clause: Clause) -> Iterator[Range]:
    token = after(cue.token)
    if token is not None and token.lower_ in ("si", "s'"):
        yield token.i, edge(cue.token, token, token.i + 1)


def _infinitive(cue: Cue, clause: Clause) -> Iterator[Range]:
    token = after(cue.token)
    first = token
    while token is not None and token.lower_ in (
        "s'",
        "se",
        "ne",
        "pas",
        "n'",
        "l'",
        "le",
        "la",
        "les",
        "en",
        "y",
        "n'",
    ):
        token = after(token)
    if first is not None and token is not None and _is_infinitive(token):
        yield first.i, edge(cue.token, token, first.i)


def _of(cue: Cue, clause: Clause) -> Iterator[Range]:
    yield from _prepositional(cue, clause, OF)


def _of_infinitive(cue: Cue, clause: Clause) -> Iterator[Range]:
    yield from _prepositional(cue, clause, OF, infinitive=True)


def _to(cue: Cue, clause: Clause) -> Iterator[Range]:
    yield from _prepositional(cue, clause, TO)


def _prepositional(
    cue: Cue, clause: Clause, prepositions: tuple[str, ...], *, infinitive: bool = False
) -> Iterator[Range]:
    """Yield what follows the first of `prepositions` that hangs on the verb, past whom it is said to."""
    for token in cue.token.doc[cue.token.i + 1 : cue.token.i + 12]:
        if token.text in ",;:." and not _in_fragment(token, clause):
            return
        if token.lower_ not in prepositions or token.i + 1 >= len(token.doc):
            continue
        following = after(token)
        if following is None:
            return
        verbal = _is_infinitive(following) or (
            following.lower_ in ("ne", "se", "s'", "l'", "le", "les") and _is_infinitive(after(following))
        )
        bound = token.head == cue.token or token.head.head == cue.token or token.i == cue.token.i + 1
        if verbal or (bound and not infinitive):
            yield token.i + 1, edge(cue.token, following, token.i + 1)
            return


def _of_somebody(cue: Cue, clause: Clause) -> Iterator[Range]:
    for token in cue.token.doc[cue.token.i + 1 : cue.token.i + 14]:
        if token.text in ";:.":
            return
        if token.lower_ not in OF:
            continue
        following = after(token)
        if following is None:
            return
        if _is_infinitive(following) or (token.head.head == cue.token and token.head.dep_.startswith("obl")):
            yield token.i + 1, edge(cue.token, following, token.i + 1)
            return


def _to_somebody(cue: Cue, clause: Clause) -> Iterator[Range]:
    yield from _prepositional(cue, clause, TO, infinitive=True)


def _on(cue: Cue, clause: Clause) -> Iterator[Range]:
    yield from _prepositional(cue, clause, ("sur",))


def _for(cue: Cue, clause: Clause) -> Iterator[Range]:
    yield from _prepositional(cue, clause, ("pour", "en"))


def _against(cue: Cue, clause: Clause) -> Iterator[Range]:
    yield from _prepositional(cue, clause, ("contre",))


def _object(cue: Cue, clause: Clause) -> Iterator[Range]:
    noun = _object_of(cue)
    if noun is not None:
        first = noun.left_edge.i if noun.left_edge.i > cue.token.i else noun.i
        yield first, _before_contrast(noun, edge(cue.token, noun, first))


def _before_contrast(noun: Token, last: int) -> int:
    """Stop before *tandis que* and *alors que*: the journalist's, after a noun phrase."""
    for token in noun.doc[noun.i : last]:
        if token.lower_ in ("tandis", "alors") and token.nbor(1).lower_ in ("que", "qu'"):
            return token.i - 1
    return last


def _owned_object(cue: Cue, clause: Clause) -> Iterator[Range]:
    token = after(cue.token)
    if token is not None and token.morph.get("Poss") == ["Yes"]:
        yield token.i, edge(cue.token, token.head, token.i)


def _marked_object(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield the object if it holds words in marks, narrowed to them where only a determiner stands outside."""
    for fragment in clause.fragments:
        tokens = clause.sentence.within(fragment.span)
        if not tokens or tokens[0].i <= cue.token.i:
            continue
        between = tokens[0].doc[cue.token.i + 1 : tokens[0].i]
        if len(between) <= 5 and all(
            t.pos_ in ("ADV", "DET", "ADP", "ADJ", "NUM") or t.dep_ == "case" for t in between
        ):
            yield _with_outside(clause, cue, tokens[0].i, tokens[-1].i)
        return


def _marked_of(cue: Cue, clause: Clause) -> Iterator[Range]:
    token = after(cue.token)
    if token is not None and token.lower_ in OF:
        yield from _marked_object(cue, clause)


def _attribute(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield what somebody says he is (*se dit prêt*) or judges something to be (*juge la thèse irréaliste*)."""
    token = after(cue.token)
    while token is not None and token.lower_ in ASIDES:
        token = after(token)
    if token is None:
        return
    told = token.pos_ == "ADJ" or (
        token.pos_ == "VERB" and not _is_infinitive(token) and token.morph.get("VerbForm") != ["Fin"]
    )
    if (cue.reflexive and (told or token.pos_ in ("ADP", "ADV", "NOUN"))) or (told and not cue.reflexive):
        yield _judged(cue, token)
        return
    noun = _object_of(cue)
    predicate = after(noun.right_edge) if noun is not None and not cue.reflexive else None
    for child in cue.token.children:
        if (
            child.dep_ in ("xcomp", "amod", "acl")
            and child.pos_ == "ADJ"
            and child.i > cue.token.i + 1
            and noun is not None
        ):
            predicate = child
    if predicate is not None and predicate.pos_ == "ADJ":
        yield (
            predicate.left_edge.i if predicate.left_edge.i > cue.token.i else predicate.i,
            predicate.right_edge.i,
        )


def _judged(cue: Cue, token: Token) -> Range:
    """Return the range of a predicate: to the agent of a passive, else to the edge of its clause."""
    passive = (
        cue.mood.value == "participle"
        and not cue.reflexive
        and not any(c.dep_ == "aux:tense" for c in cue.token.children)
    )
    if passive:
        last = token
        while (
            last.i + 1 < len(last.doc)
            and last.nbor(1).lower_ != "par"
            and last.nbor(1).pos_ in ("ADJ", "ADV", "CCONJ")
        ):
            last = last.nbor(1)
        return token.i, last.i
    return token.i, edge(cue.token, token, token.i)


def _as(cue: Cue, clause: Clause) -> Iterator[Range]:
    for token in cue.token.doc[cue.token.i + 1 : cue.token.i + 12]:
        if token.lower_ == "comme" and token.i + 1 < len(token.doc):
            yield token.i + 1, edge(cue.token, token.nbor(1), token.i + 1)
            return


def _qualified(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield Y of *qualifier X de Y*, up to the agent of a passive."""
    for token in cue.token.doc[cue.token.i + 1 : cue.token.i + 12]:
        if token.lower_ in OF and token.i + 1 < len(token.doc):
            marked = _fragment_at(clause, token.nbor(1))
            if not marked and cue.token not in (token.head, token.head.head):
                continue
            last = edge(cue.token, token.nbor(1), token.i + 1)
            agent = next((t.i for t in token.doc[token.i : last + 1] if t.lower_ == "par"), last + 1)
            yield marked or (token.i + 1, agent - 1)
            return


def _fragment_at(clause: Clause, token: Token) -> Range | None:
    place = clause.sentence.at(token)
    for fragment in clause.fragments:
        if place in fragment.span:
            tokens = clause.sentence.within(fragment.span)
            return tokens[0].i, tokens[-1].i
    return None


def _object_of(cue: Cue) -> Token | None:
    for child in cue.token.children:
        if child.dep_ == "obj" and child.i > cue.token.i and child.pos_ in ("NOUN", "PROPN"):
            return child
    token = cue.token.i + 1 < len(cue.token.doc) and after(cue.token)
    if token and token.pos_ in ("DET", "NUM") and token.head.i > token.i and token.head.pos_ in NOMINAL:
        return token.head
    return None


def _narrowed(clause: Clause, found: Range) -> Range:
    """Keep only the words in marks where nothing but a determiner or a preposition stands outside them."""
    first, last = found
    doc = clause.sentence.doc
    for fragment in clause.fragments:
        tokens = clause.sentence.within(fragment.span)
        if not tokens or tokens[0].i < first or tokens[-1].i > last:
            continue
        before, behind = doc[first : tokens[0].i], doc[tokens[-1].i + 1 : last + 1]
        if all(t.pos_ in ("DET", "ADP") for t in before) and not any(t.is_alpha for t in behind):
            return tokens[0].i, tokens[-1].i
    return found


def _with_outside(clause: Clause, cue: Cue, first: int, last: int) -> Range:
    doc = cue.token.doc
    opened = cue.token.i + 1
    while opened < first and doc[opened].pos_ in ("DET", "ADP", "ADV"):
        opened += 1
    return opened, last


def _is_infinitive(token: Token | None) -> bool:
    if token is None or not token.lower_.endswith(("er", "ir", "re", "oir")):
        return False
    if token.pos_ in ("VERB", "AUX"):
        return bool(token.morph.get("VerbForm") == ["Inf"])
    # The tagger takes some infinitives for nouns: a determiner after one, and none before, gives it away.
    following = token.nbor(1).pos_ if token.i + 1 < len(token.doc) else ""
    return token.is_lower and following in ("DET", "PRON") and token.nbor(-1).lower_ in (*OF, *TO, "pour")


def _in_fragment(token: Token, clause: Clause) -> bool:
    place: Span = clause.sentence.at(token)
    return any(place in fragment.span for fragment in clause.fragments)


READERS: dict[str, Callable[[Cue, Clause], Iterator[Range]]] = {
    "que": _que,
    "si": _si,
    "infinitif": _infinitive,
    "qualifier": _qualified,
    "attribut": _attribute,
    "de-quelqu-un": _of_somebody,
    "a-quelqu-un": _to_somebody,
    "a": _to,
    "sur": _on,
    "pour": _for,
    "contre": _against,
    "comme": _as,
    "objet": _object,
    "marque": _marked_object,
    "marque-de": _marked_of,
    "objet-possessif": _owned_object,
    "de-infinitif": _of_infinitive,
    "de": _of,
}
