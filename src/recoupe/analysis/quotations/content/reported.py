"""What a verb of speech reports inside its clause: one reader for each frame of the lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.content import complements, marked, objects, predicates
from recoupe.analysis.quotations.parsed.clauses import STOPS, Range, edge, trimmed
from recoupe.analysis.quotations.parsed.complementisers import que_clause
from recoupe.analysis.quotations.parsed.phrases import after
from recoupe.language.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recoupe.analysis.quotations.cues import Cue
    from recoupe.analysis.quotations.cutting.pieces import Clause

# What tells the occasion of speaking where it follows the marks: *a réclamé « une enquête » après la frappe*.
OCCASIONS = frozenset(("après",))
# Frames of a noun phrase alone.
NOMINAL = ("object", "quoted")
ASKING = words("french", "syntax", "clauses", "asking")


def reported(cue: Cue, clause: Clause) -> tuple[str, list[Range]] | None:
    """Return the frame of `cue` that its clause fills, and the token ranges of the content.

    Frames are tried from the surest to the loosest; each is an entry of `cues.toml`.
    """
    for frame, read in READERS.items():
        if frame not in cue.frames:
            continue
        kept = (trimmed(cue.token, *found) for found in read(cue, clause))
        ranges = [_narrowed(clause, _opened(cue, clause, found)) for found in kept if found is not None]
        if ranges and not (frame in NOMINAL and _leaves_marks(cue, clause, ranges[0])):
            return frame, ranges
    return None


def _que(cue: Cue, clause: Clause) -> Iterator[Range]:
    for first, last in que_clause(cue.token):
        yield first, min(last, _closing(clause, first, last))


def _closing(clause: Clause, first: int, last: int) -> int:
    """Return the end of marks that open with the clause and close before a stop: *que « … » ; l’autre voit*."""
    doc = clause.sentence.doc
    fragment = clause.fragment_at(doc[first])
    tokens = clause.sentence.within(fragment.span) if fragment is not None else []
    if not tokens or tokens[0].i != first or tokens[-1].i >= last:
        return last
    return tokens[-1].i if doc[tokens[-1].i + 1].text in STOPS else last


def _si(cue: Cue, _: Clause) -> Iterator[Range]:
    token = after(cue.token, skip=())
    if token is None or token.i + 1 >= len(token.doc):
        return
    if token.lower_ in ("si", "s'"):
        yield token.i + 1, edge(cue.token, token, token.i + 1)
    elif token.lower_ in ASKING:
        yield token.i, edge(cue.token, token, token.i + 1)


def _leaves_marks(cue: Cue, clause: Clause, found: Range) -> bool:
    """Tell whether a content begins in the marks that hold its verb, and ends past them: it is the speaker's own."""
    held, doc = clause.fragment_at(cue.token), cue.token.doc
    return held is not None and held == clause.fragment_at(doc[found[0]]) != clause.fragment_at(doc[found[1]])


def _opened(cue: Cue, clause: Clause, found: Range) -> Range:
    """Begin and end with the marks that a content begins or ends inside of: *se dit « mal à l'aise »*."""
    first, last = found
    for at in found:
        fragment = clause.fragment_at(cue.token.doc[at])
        tokens = clause.sentence.within(fragment.span) if fragment is not None else []
        if tokens and cue.token.i < tokens[0].i:
            first, last = min(first, tokens[0].i), max(last, tokens[-1].i)
    return first, last


def _narrowed(clause: Clause, found: Range) -> Range:
    """Keep only the words in marks where nothing but a determiner or a preposition stands outside them."""
    first, last = found
    doc = clause.sentence.doc
    for fragment in clause.fragments:
        tokens = clause.sentence.within(fragment.span)
        if not tokens or tokens[0].i < first or tokens[-1].i > last:
            continue
        before, behind = doc[first : tokens[0].i], doc[tokens[-1].i + 1 : last + 1]
        over = len(behind) > 0 and (behind[0].lower_ in OCCASIONS or complements.addresses(behind[0]))
        if all(t.pos_ in ("DET", "ADP") for t in before) and (over or not any(t.is_alpha for t in behind)):
            return tokens[0].i, tokens[-1].i
    return found


READERS: dict[str, Callable[[Cue, Clause], Iterator[Range]]] = {
    "clause-predicate": predicates.attribute_of_clause,
    "valued-object": objects.valued,
    "clause": _que,
    "question": _si,
    "infinitive": complements.infinitive,
    "quoted-infinitive": complements.marked_infinitive,
    "called": predicates.qualified,
    "predicate": predicates.attribute,
    "somebody-of": complements.of_somebody,
    "to": complements.to,
    "on": complements.on,
    "for": complements.for_,
    "against": complements.against,
    "as": predicates.described_as,
    "marked-infinitive": complements.of_infinitive,
    "somebody-to": complements.to_somebody,
    "object": objects.whole,
    "figured-object": objects.figured,
    "quoted": marked.noun,
    "told-object": objects.told,
    "withheld-object": objects.withheld,
    "seen-quoted": marked.seen,
    "of-quoted": marked.of,
    "likened-object": objects.likened,
    "owned-object": objects.owned,
    "of": complements.of,
    "on-quoted": marked.on,
    "predicate-quoted": predicates.marked,
}
