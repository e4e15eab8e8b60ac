"""Source phrases that are documents: whom they speak for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import Link
from recoupe.analysis.actors.sources.documents import document_noun, issuer
from recoupe.analysis.actors.sources.groups import phrase_name
from recoupe.analysis.actors.sources.resolution import Resolution
from recoupe.analysis.actors.sources.source import Source
from recoupe.analysis.actors.words.lexicon import nouns
from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.reasons import because

if TYPE_CHECKING:
    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.actors.sources.documents import Issue
    from recoupe.analysis.actors.sources.references import Reference

Resolve = Callable[["Cast", Source], Resolution]
# How many sentences back *le document* takes up a report called otherwise.
NEAR = 2
OWNED = frozenset(("son", "sa"))
TAKING_UP = frozenset(("le", "la", "l'", "ce", "cet", "cette"))


def resolve_document(cast: Cast, source: Source, resolve: Resolve) -> Resolution | None:
    """Return the body that issued a document, else the document itself; `None` for other phrases.

    `resolve` tells who the words that name the issuer mean.
    """
    noun = document_noun(source.head) if source.head is not None else ""
    if not noun or source.head is None:
        return None
    here = issuer(source.sentence, source.head, cast.ends_in(source.sentence))
    issue = here or _taken_up(cast, source, noun)
    if issue is None and (about := _issued_before(cast, source, noun)) is not None:
        return about
    if issue is None:
        why = because("actors.document", source.said)
        return Resolution(None, phrase_name(source.said), SourceForm.DOCUMENT, (why,))
    tokens = list(issue.sentence.doc[issue.first : issue.last + 1])
    found = resolve(cast, Source.of(cast.text, issue.sentence, tokens))
    why = because("actors.issued_by", source.said, found.name)
    sure = found.confident and (issue is here or _alone(cast, issue, noun))
    span = issue.sentence.over(tokens[0], tokens[-1])
    return replace(
        found, form=SourceForm.DOCUMENT, why=(why,), confident=sure, evidence=span, link=Link.DOCUMENT
    )


def _issued_before(cast: Cast, source: Source, noun: str) -> Resolution | None:
    """Read *son rapport*, *le communiqué* right after a body acted or was cited: the body's, if just one was."""
    owned = source.opening in OWNED
    bare = source.opening in ("le", "la", "l'") and len(source.tokens) == 2
    if not owned and not (bare and noun in nouns("documents", "wide") | nouns("documents", "issued")):
        return None
    number = cast.sentence_at(source.span.start)
    about = [r for r in cast.references if _may_issue(r, source, owned=owned) and number - r.sentence <= NEAR]
    near = [r for r in about if r.sentence == max(one.sentence for one in about)]
    if len({r.name for r in near}) != 1:
        return None
    why = because("actors.issued_by", source.said, near[0].name)
    actor, name = near[0].actor or None, near[0].name
    return Resolution(actor, name, SourceForm.DOCUMENT, (why,), confident=False, evidence=near[0].span)


def _may_issue(reference: Reference, source: Source, *, owned: bool) -> bool:
    """Tell whether somebody spoken of before may have issued a document: a body, or whoever *son* points at."""
    before = reference.span.end <= source.span.start and not reference.quoted and not reference.plural
    return before and ((reference.named and owned) or (reference.subject and not reference.person))


def _alone(cast: Cast, issue: Issue, noun: str) -> bool:
    """Tell whether all documents so called that the article names have one issuer."""
    return {one.issuer for one in cast.issues if one.noun == noun} == {issue.issuer}


def _taken_up(cast: Cast, source: Source, noun: str) -> Issue | None:
    """Return the mention that *le rapport*, *ce document* takes up: the last of that noun, or of any."""
    if source.opening not in TAKING_UP:
        return None
    before = [issue for issue in cast.issues if issue.at < source.span.start]
    same = [issue for issue in before if issue.noun == noun]
    near = bool(before) and cast.sentence_at(source.span.start) - cast.sentence_at(before[-1].at) <= NEAR
    wide = noun in nouns("documents", "wide") and (near or source.opening not in ("le", "la", "l'"))
    return next(iter(reversed(same or (before if wide else []))), None)
