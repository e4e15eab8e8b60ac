"""Quotations for those who have a spaCy pipeline of their own: `nlp.add_pipe("recoupe_quotations")`.

The text of a document is read with Recoupe's own pipeline, whatever the document's; what is found is put on it:

- `doc._.quotations`, `doc._.actors`: as `recoupe.speech` gives them; spans count characters of `doc.text`;
- `doc.spans["quotations"]`: each piece of what is said, out to whole tokens, labelled with the quotation's
  type, with its id as `span.id_`.

All of it is kept by `doc.to_bytes`, `DocBin(store_user_data=True)` and `nlp.pipe(n_process=…)`; a program that
only loads such documents calls `recoupe.component.extend()` first.
spaCy finds the component by itself where Recoupe is installed, else `import recoupe.component` makes it known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from recoupe.component.plain import actor, plain, quotation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Span

    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.quotations.quotation import Quotation

NAME = "recoupe_quotations"
ANY_LANGUAGE = "xx"


@Language.factory(
    NAME,
    assigns=["doc._.quotations", "doc._.actors", "doc.spans"],
    default_config={"model": None, "language": None, "spans_key": "quotations"},
)
def make(
    nlp: Language,
    name: str,  # noqa: ARG001 - spaCy gives it to every factory
    model: str | None,
    language: str | None,
    spans_key: str,
) -> Component:
    """Return the component for `nlp`.

    Args:
        nlp: the pipeline it becomes a part of.

        name: what it is called there.

        model: an installed spaCy pipeline with UD labels to read with instead of Recoupe's own.

        language: an ISO 639-1 code; that of `nlp` where not given.

        spans_key: the group of `doc.spans` to fill.
    """
    extend()
    known = None if nlp.lang == ANY_LANGUAGE else nlp.lang
    return Component(model, language or known, spans_key)


class Component:
    """What a pipeline calls on each document."""

    def __init__(self, model: str | None, language: str | None, spans_key: str) -> None:
        self.model = model
        self.language = language
        self.spans_key = spans_key

    def __call__(self, doc: Doc) -> Doc:
        """Put on `doc` who says what in it."""
        from recoupe.analysis.speech import find_speech
        from recoupe.article import Article

        speech = find_speech(Article("doc", doc.text, language=self.language), model=self.model)
        doc._.recoupe = {"quotations": plain(speech.quotations), "actors": plain(speech.actors)}
        doc.spans[self.spans_key] = list(_pieces(doc, speech.quotations))
        return doc


def _pieces(doc: Doc, found: Iterable[Quotation]) -> Iterator[Span]:
    """Yield each piece of what is said, out to whole tokens."""
    for one in found:
        for span in one.content:
            label = one.type.value
            piece = doc.char_span(span.start, span.end, label=label, span_id=one.id, alignment_mode="expand")
            if piece is not None:
                yield piece


def quotations(doc: Doc) -> tuple[Quotation, ...]:
    """Return the quotations of a document that the component has read."""
    return tuple(map(quotation, (doc._.recoupe or {}).get("quotations", ())))


def actors(doc: Doc) -> tuple[Actor, ...]:
    """Return the actors of a document that the component has read."""
    return tuple(map(actor, (doc._.recoupe or {}).get("actors", ())))


def extend() -> None:
    """Give every document `doc._.quotations` and `doc._.actors`.

    `nlp.add_pipe` does it; call it where documents that were read before are only loaded.

    Raises:
        ValueError: something else has taken one of the names.
    """
    for name, getter in (("recoupe", None), ("quotations", quotations), ("actors", actors)):
        ours = (None, None, getter, None)
        if not Doc.has_extension(name) or Doc.get_extension(name) != ours:
            Doc.set_extension(name, **({"getter": getter} if getter else {"default": None}))
