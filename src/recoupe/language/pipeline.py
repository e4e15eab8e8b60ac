"""The spaCy pipeline of a language: ours inside the package, or any installed one with UD labels."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from recoupe.language.tokens import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

    from recoupe.text import Span


@cache
def load(language: str, model: str | None = None) -> Language:
    """Return the pipeline of `language`, loaded once; `model` names an installed one to use instead."""
    import spacy

    from recoupe.language import tokenizer  # noqa: F401 - registers what the model's config names

    pipeline = spacy.load(model or files("recoupe.language").joinpath("french", "model"))
    _widen(pipeline)
    return pipeline


def parse(nlp: Language, text: str, sentences: Sequence[Span]) -> tuple[Sentence, ...]:
    """Return each of `sentences`, spans of `text`, with its tokens, tags and heads."""
    docs = nlp.pipe((nlp.make_doc(span.of(text)) for span in sentences), batch_size=256)
    return tuple(Sentence(span, doc) for span, doc in zip(sentences, docs, strict=True))


def _widen(pipeline: Any) -> None:
    """Turn weights stored in half precision back into the single precision that spaCy computes in."""
    import numpy as np

    for _, component in pipeline.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if model is not None else ():
            for name in node.param_names:
                if node.has_param(name) and node.get_param(name).dtype == np.float16:
                    node.set_param(name, node.get_param(name).astype("float32"))
