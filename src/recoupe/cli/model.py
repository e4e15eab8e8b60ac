"""The lines a command stops with where a model asked for cannot be used."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from recoupe.cli.lines import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def needed(lang: str) -> Iterator[None]:
    """Stop with a line where the model is not installed, or has no UD labels."""
    from recoupe.language.pipeline import PipelineError

    try:
        yield
    except PipelineError as error:
        raise refusal("model", lang, error.reason.say(lang)) from error


@contextmanager
def embedded(lang: str) -> Iterator[None]:
    """Stop with a line where the model of embeddings is not installed, or gives no vectors."""
    from recoupe.comparison.statements.embeddings import EmbeddingsError

    try:
        yield
    except EmbeddingsError as error:
        raise refusal("embeddings", lang, error.reason.say(lang)) from error
