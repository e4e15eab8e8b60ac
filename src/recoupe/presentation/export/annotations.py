"""Quotations as W3C Web Annotations, one a line: https://www.w3.org/TR/annotation-model/.

Each line stands alone, with its context; a reader of arrays puts them between brackets (`jq --slurp .`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from recoupe import __version__
from recoupe.presentation.export.jsonl import json_line
from recoupe.reasons import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.analysis.speech import Speech
    from recoupe.article import Article
    from recoupe.text import Span

Node = dict[str, Any]
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Characters before and after the words, by which they are found again in a page; Hypothesis takes as many.
AROUND = 32


def to_annotations(speeches: Iterable[Speech], *, language: str = "fr") -> Iterator[str]:
    """Yield a line for each quotation of each article as soon as it is read; reasons are in `language`."""
    for speech in speeches:
        yield "".join(json_line(annotation(one, speech.article, language)) for one in speech.quotations)


def annotation(quotation: Quotation, article: Article, language: str) -> Node:
    """Return one quotation as an annotation of what is said; positions count code points of the text read."""
    name = f"urn:recoupe:quotation:{quote(quotation.id, safe='')}"
    targets = [_place(span, article) for span in quotation.content]
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "Annotation",
        "motivation": "identifying",
        "generator": {"type": "Software", "name": f"recoupe {__version__}"},
        "body": [*_notes(quotation, language), *_places(quotation, article, name)],
        "target": targets if len(targets) > 1 else targets[0],
    }


def _notes(quotation: Quotation, language: str) -> Iterator[Node]:
    """Yield who speaks, what kind of quotation it is, how sure it is, and why it is one."""
    if quotation.speaker.name:
        yield _note("identifying", quotation.speaker.name)
    yield _note("classifying", quotation.type.value)
    yield _note("assessing", quotation.confidence.value)
    yield {**_note("describing", say(quotation.why, language)), "language": language}


def _note(purpose: str, value: str) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _places(quotation: Quotation, article: Article, name: str) -> Iterator[Node]:
    """Yield where the text introduces it (`…#cue`) and names its speaker (`…#source`)."""
    source = () if quotation.source is None else (quotation.source,)
    for part, spans in (("cue", quotation.cue), ("source", source)):
        for number, span in enumerate(spans, 1):
            mark = part if number == 1 else f"{part}-{number}"
            yield {"id": f"{name}#{mark}", **_place(span, article), "purpose": "linking"}


def _place(span: Span, article: Article) -> Node:
    return {
        "type": "SpecificResource",
        "source": article.url or f"urn:recoupe:article:{quote(article.id, safe='')}",
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.of(article.text),
                "prefix": article.text[max(0, span.start - AROUND) : span.start],
                "suffix": article.text[span.end : span.end + AROUND],
            },
        ],
    }
