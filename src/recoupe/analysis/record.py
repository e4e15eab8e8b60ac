"""An analysis as a record and back, without its article: for keeping, or for sending to another program.

A record from anywhere runs no code: each value is checked, spans lie in the text, and who is named is there. The
article's id, which many findings carry, is that of the article given.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import Actor, ActorKind, Link, Mention, MentionForm
from recoupe.analysis.actors.words.offices import Office
from recoupe.analysis.analysis import Analysis
from recoupe.analysis.figure import Figure, Modality
from recoupe.analysis.portrait import Age, Title
from recoupe.analysis.quotations.quotation import Confidence, Quotation, QuotationType, SourceForm, Speaker
from recoupe.analysis.times.time import Time, TimeType
from recoupe.article import Article, Block, BlockKind, Credit, CreditKind
from recoupe.plain import Plain
from recoupe.reasons import Reason
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

# Bytes of JSON at most: a record takes some forty a word, and no article has a million.
MOST = 64_000_000
# What an analysis is made by: this code and these tables; a record is good for as long as they are the same.
MAKERS = ("analysis", "language", "article.py", "characters.py", "text.py")
MADE_OF = (".py", ".toml", "meta.json")


class RecordError(ValueError):
    """Bytes that are no record of an analysis."""


def to_record(analysis: Analysis) -> bytes:
    """Return `analysis` as deflated JSON; the same analysis gives the same bytes."""
    name = analysis.article.id
    # A quotation's id begins with its article's.
    relative = (replace(one, id=one.id.removeprefix(name)) for one in analysis.quotations)
    plain = _PLAIN.encode(replace(analysis, quotations=tuple(relative)))
    return zlib.compress(json.dumps(plain, separators=(",", ":")).encode())


def from_record(record: bytes, article: Article) -> Analysis:
    """Return the analysis of `article` that `record` holds.

    Raises:
        RecordError: it holds none, or that of another text, or is of another version's shape.
    """
    try:
        plain = json.loads(zlib.decompressobj().decompress(record, MOST))
        analysis: Analysis = _PLAIN.decode(Analysis, plain, article)
        _check_actors(analysis)
    except (zlib.error, ValueError, TypeError, RecursionError) as error:
        raise RecordError(str(error)) from error
    quotations = (replace(one, id=article.id + one.id) for one in analysis.quotations)
    return replace(analysis, quotations=tuple(quotations))


@cache
def maker() -> str:
    """Return what tells the code and tables that make analyses here from those of any other version."""
    digest = blake2b(digest_size=16)
    for name in MAKERS:
        for path, one in sorted(_made_of(files("recoupe").joinpath(name), name)):
            digest.update(f"{path}\0".encode() + one.read_bytes())
    return digest.hexdigest()


def _made_of(one: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    if one.is_dir():
        for part in one.iterdir():
            yield from _made_of(part, f"{path}/{part.name}")
    elif path.endswith(MADE_OF):
        yield path, one


def _article(kind: type, article: Article) -> Article | str:
    return article if kind is Analysis else article.id


def _check_span(span: Span, article: Article) -> None:
    if not 0 <= span.start <= span.end <= len(article.text):
        raise ValueError(f"{span} lies outside the text")


def _check_reason(reason: Reason, _: Article) -> None:
    try:
        reason.say()
    except (OSError, LookupError) as error:
        raise ValueError(f"no such reason: {reason.key:.40}") from error


def _check_quotation(quotation: Quotation, _: Article) -> None:
    if not quotation.content:
        raise ValueError("a quotation of nothing")


def _check_actors(analysis: Analysis) -> None:
    known = {None, "", *(actor.id for actor in analysis.actors)}
    speakers = {one.speaker.actor for one in analysis.quotations}
    bearers = {one.actor for one in analysis.ages} | {one.actor for one in analysis.titles}
    if not known >= speakers | bearers:
        raise ValueError("an actor that is not there")


_PLAIN = Plain(
    *(
        Actor,
        ActorKind,
        Age,
        Analysis,
        Article,
        Block,
        BlockKind,
        Confidence,
        Credit,
        CreditKind,
        Figure,
        Link,
    ),
    *(Mention, MentionForm, Modality, Office, Quotation, QuotationType, Reason, SourceForm, Span, Speaker),
    *(Time, TimeType, Title, date),
    given={"article": _article},
    checks={Span: _check_span, Reason: _check_reason, Quotation: _check_quotation},
)
