"""The attributions of the treebanks, and what the library finds in the same sentences."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from tests.quality.goldset import TREEBANKS
from tests.quality.scoring.quotations import WORDS, quotation_pairs
from tests.quality.scoring.score import Score
from tests.quality.treebanks.construction import construct
from tests.quality.treebanks.parse import trees
from tests.quality.treebanks.projection import project

from recoupe.analysis import analyse
from recoupe.article import Article

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.quality.treebanks.attribution import Attribution

    from recoupe.text import Span

Row = dict[str, Any]

# With what is read off the treebanks' own parse, 375.
BUILT = 261


@cache
def attributions() -> tuple[Attribution, ...]:
    """Return all that are known, those read off real sentences first."""
    kept = tuple(trees(TREEBANKS))
    return (*(one for tree in kept for one in project(tree)), *construct(kept, BUILT))


@cache
def kinds() -> dict[str, tuple[Attribution, ...]]:
    """Return the attributions by how they are introduced."""
    names = dict.fromkeys(one.kind for one in attributions())
    return {name: tuple(one for one in attributions() if one.kind == name) for name in names}


@cache
def found(text: str) -> tuple[Row, ...]:
    """Return the quotations that the library finds in a text."""
    quotations = analyse(Article("", text, language="fr")).quotations
    return tuple(
        {"article": text, "content": _spelled(text, one.content), "source": one.source, "of": one}
        for one in quotations
    )


@cache
def heard(kind: str) -> tuple[tuple[Attribution, Row], ...]:
    """Return the attributions of `kind` whose words are found, with what is found."""
    known = kinds()[kind]
    gold = [{"article": one.text, "content": _spelled(one.text, one.content)} for one in known]
    rows = [row for text in dict.fromkeys(one.text for one in known) for row in found(text)]
    return tuple((known[i], rows[j]) for i, j, alike in quotation_pairs(gold, rows) if alike >= WORDS)


def scores(kind: str) -> dict[str, Score]:
    """Return the scores of `kind`: its words, and its words with their source.

    Of a real sentence only some attributions are known, so that nothing found in it can be called wrong.
    """
    known, right = kinds()[kind], [one for one in heard(kind) if _is_source(*one)]
    is_built = kind.startswith("built ")
    alarms = sum(len(found(one.text)) for one in known) if is_built else len(known)
    return {
        "content": Score(len(heard(kind)), alarms, len(known)),
        "source": Score(len(right), alarms, len(known)),
    }


def _is_source(known: Attribution, row: Row) -> bool:
    """Tell whether the source found holds the word that the known one turns on, and nothing foreign."""
    if row["source"] is None:
        return False
    source, heads = _bare(known.text, row["source"]), [_bare(known.text, head) for head in known.heads]
    return source in known.source and any(head in source for head in heads)


def _bare(text: str, span: Span) -> Span:
    """Return a pronoun without the hyphens of its inversion: *elle* in *-t-elle*."""
    return span.trimmed(text, "-t") if text[span.start] == "-" else span


def _spelled(text: str, spans: Iterable[Span]) -> list[Row]:
    return [{"start": span.start, "end": span.end, "text": span.of(text)} for span in spans]
