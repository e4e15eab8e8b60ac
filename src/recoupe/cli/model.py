"""The line a command stops with where the pipeline asked for cannot be used."""

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
