"""What an incise reports: the clause it stands in or follows."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.voices import has_voice, is_somebody
from recoupe.analysis.quotations.content.complements import INFINITIVE_ENDINGS
from recoupe.analysis.quotations.cues import cue_at
from recoupe.analysis.quotations.draft import Draft
from recoupe.analysis.quotations.parsed.breaks import is_occasion
from recoupe.analysis.quotations.parsed.clauses import Range, trimmed
from recoupe.analysis.quotations.sources.appositions import closing
from recoupe.language.lexicon import words
from recoupe.language.tokens import feature, is_finite
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.analysis.quotations.cutting.pieces import Clause
    from recoupe.analysis.quotations.incises.incise import Incise
    from recoupe.language.parsed import Doc, Token

# What opens an aside.
ASIDES = ("–", "—", "-", "(")
DESCRIBING = words("french", "syntax", "phrases", "describing")
ACCOMPANYING = words("french", "syntax", "phrases", "accompanying")
CONNECTIVES = words("french", "cues", "connectives", "words")
LAST_NAMED = words("french", "pronouns", "last_named")
# These bear no number in the parse.
MANY = ("ceux-ci", "celles-ci")
RELATIVES = words("french", "syntax", "clauses", "relatives")
RESUMING = words("french", "syntax", "incises", "resuming")
# An incise past this share of its sentence closes the reported clause.
LATE = 0.6
# A fronted comment is closed by a comma within this many words.
COMMENT = 14
# A dateline is closed by a dash within this many.
DATELINE = 14


def find_around(clause: Clause, incise: Incise) -> Iterator[Draft]:
    """Yield the clause an incise stands in: what is before it, and after it where the clause goes on."""
    content = _between_marks(clause, incise) or _marked_aside(clause, incise) or _around(clause, incise)
    if content:
        yield Draft(
            rule="parenthetical",
            content=content,
            cue=incise.cue,
            cue_lemma=incise.lemma,
            source=incise.source,
            sure=incise.clitic or len(content) == 1,
        )


def _around(clause: Clause, incise: Incise) -> tuple[Span, ...]:
    """Return what stands on both sides of an incise; nothing where that is only its verb's subject, long drawn out."""
    sentence, doc = clause.sentence, clause.sentence.doc
    ranges = [r for r in (_left_of(clause, incise), _right_of(clause, incise)) if r is not None]
    said = [token for first, last in ranges for token in doc[first : last + 1]]
    subject = any(
        child.dep_ == "nsubj" and child in said and is_somebody(child) for child in incise.verb.children
    )
    if subject and not any(is_finite(token) or clause.is_marked(token) for token in said):
        return ()
    return tuple(sentence.over(doc[first], doc[last]) for first, last in ranges)


def _between_marks(clause: Clause, incise: Incise) -> tuple[Span, ...]:
    """Return the two marked fragments that an incise joins: *« rongé », avait-il dit, « par le doute »*."""
    start, end = clause.sentence.at(incise.first).start, clause.sentence.at(incise.last).end
    for one, other in pairwise(clause.fragments):
        if one.outer.end <= start and end <= other.outer.start:
            outside = [
                token
                for token in clause.sentence.within(Span(one.outer.end, other.outer.start))
                if token.is_alpha and not incise.first.i <= token.i <= incise.last.i
            ]
            return () if outside else (one.span, other.span)
    return ()


def _marked_aside(clause: Clause, incise: Incise) -> tuple[Span, ...]:
    """Return the marked words between the dashes that hold the incise too: *X – « et alors ! », dit-il – rit*."""
    doc, sentence = clause.sentence.doc, clause.sentence
    start = sentence.at(incise.first).start
    for fragment in clause.fragments:
        tokens = sentence.within(fragment.span)
        opens = len(tokens) > 0 and tokens[0].i > 1 and doc[tokens[0].i - 1].text in ASIDES
        between = sentence.within(Span(fragment.span.end, start))
        if opens and fragment.outer.end <= start and not any(t.is_alpha for t in between):
            return (fragment.span,)
    return ()


def _left_of(clause: Clause, incise: Incise) -> Range | None:
    start = past_colon(
        clause, incise.first.i, incise.source.head if incise.clitic and incise.source else None
    )
    return trimmed(incise.verb, start, incise.first.i - 1)


def _right_of(clause: Clause, incise: Incise) -> Range | None:
    doc = clause.sentence.doc
    place = closing(incise)
    if place is None or place + 1 >= len(doc) or _tells_occasion(incise, place):
        return None
    early = incise.first.i <= LATE * len(doc) and goes_on(doc, place + 1)
    early |= place == incise.last.i + 1 and all(clause.is_marked(t) for t in doc[place + 1 :] if t.is_alpha)
    early |= incise.clitic and place == incise.last.i + 1 and _parts_subject(clause, incise, place + 1)
    if not early and not (place == incise.last.i + 1 and hangs(doc, incise.first.i - 1, place + 1)):
        return None
    return trimmed(incise.verb, place + 1, len(doc) - 1)


def _parts_subject(clause: Clause, incise: Incise, after: int) -> bool:
    """Tell whether only a subject stands before, its verb behind: *l'entretien, rappelle-t-elle, incombe au canton*."""
    doc, left = incise.verb.doc, _left_of(clause, incise)
    if left is None or after >= len(doc) or any(map(is_finite, doc[left[0] : left[1] + 1])):
        return False
    opens = doc[after]
    return not (opens.lower_ in ACCOMPANYING or opens.lower_.endswith("ant") or is_occasion(opens))


def _tells_occasion(incise: Incise, place: int) -> bool:
    """Tell whether only the occasion, with a name beside it, follows: *à l'issue d'un entretien avec X, Y, …*."""
    doc, behind = incise.verb.doc, incise.last.i + 1
    return behind < place and is_occasion(doc[behind]) and doc[place + 1].pos_ == "PROPN"


def goes_on(doc: Doc, start: int) -> bool:
    """Tell whether the reported clause resumes at `start` rather than the speaker being described."""
    rest = doc[start:]
    described = rest[0].lower_ in DESCRIBING or rest[1].lower_ == "qui" if len(rest) > 2 else True
    withheld = (
        rest[0].lower_ == "sans" and rest[1].lower_.endswith(INFINITIVE_ENDINGS) if len(rest) > 2 else False
    )
    if described or withheld or cue_at(rest[0]) is not None:
        return False
    return any(map(is_finite, rest))


def hangs(doc: Doc, comma: int, after: int) -> bool:
    """Tell whether an incise from `comma` up to `after` parts what belongs together: *il est, dit-il, trop tard*."""
    before = next((t for t in reversed(doc[:comma]) if t.pos_ != "ADV"), None)
    resumes = after < len(doc) and doc[after].lower_ in RESUMING
    return resumes or (before is not None and before.pos_ in ("AUX", "ADP", "DET", "SCONJ"))


def past_colon(clause: Clause, end: int, speaker: Token | None = None) -> int:
    """Return where the reported clause that ends before `end` begins: past a label or a comment and their colon.

    *Traversier : …* is a label, *Douze morts, trois disparus : …* is none; *Le maire se défend : …, rappelle-t-il*
    is about the speaker.
    """
    doc, start = clause.sentence.doc, opening(clause)
    colon = max((i for i, word in enumerate(doc.surface.texts[:end]) if word == ":"), default=0)
    if colon <= start or colon + 1 >= end:
        return start
    before = doc[start:colon]
    told = any(map(is_finite, before))
    # *Le bilan s'alourdit : 17 morts, selon X*: a figure alone is told.
    bare = not any(map(is_finite, doc[colon + 1 : end]))
    # *Coût des travaux : 4 millions, selon X*: what a figure is of belongs to it.
    headed = bare and sum(t.pos_ == "NOUN" for t in before) > 1 and doc[colon + 1].text[0].isdigit()
    label = (told and bare) or not (told or headed or any(t.pos_ == "NUM" or t.text == "," for t in before))
    about = speaker is not None and any(t.dep_ == "nsubj" and _agree(t, speaker) for t in before)
    return colon + 1 if label or about else start


def _agree(subject: Token, clitic: Token) -> bool:
    """Tell whether a subject may be who a pronoun hung on the verb stands for."""
    plural = feature(subject, "Number") == "Plur" or subject.lower_ in MANY
    known = has_voice(subject) or subject.lower_ in LAST_NAMED
    return known and plural == clitic.lower_.endswith("s")


def opening(clause: Clause) -> int:
    """Return the token the reported clause begins with: past joining words and a fronted comment without a verb."""
    doc = clause.sentence.doc
    for size in (3, 2, 1):
        joined = " ".join(token.lower_ for token in doc[:size]).replace("' ", "'")
        if joined in CONNECTIVES and size < len(doc):
            return size + (doc[size].text == ",")
    return _past_dateline(doc) or _past_comment(doc)


def _past_dateline(doc: Doc) -> int:
    """Skip *BRUXELLES – …*, *PARIS (AFP) – …* and *Prague, 6 mars (AFP) – …*."""
    dash = next((t.i for t in doc[1:DATELINE] if t.text in ("-", "–", "—")), 0)
    signed = doc[dash - 1].text == ")" if dash else False
    return dash + 1 if dash and (signed or (doc[0].is_upper and len(doc[0]) > 1)) else 0


def _past_comment(doc: Doc) -> int:
    """Skip *Rare signe de détente, …*: a noun phrase without determiner, before the clause proper."""
    comma = next((t.i for t in doc[:COMMENT] if t.text == ","), 0)
    bare = comma > 1 and doc[0].pos_ in ("ADJ", "NOUN")
    if not bare or any(t.pos_ in ("VERB", "AUX") for t in doc[:comma]) or comma + 2 >= len(doc):
        return 0
    subject = doc[comma + 1].pos_ in ("DET", "PROPN", "PRON") and doc[comma + 1].lower_ not in RELATIVES
    return comma + 1 if subject else 0
