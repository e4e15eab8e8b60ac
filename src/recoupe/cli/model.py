"""What a command reads with a model, and the line it stops with where that cannot be used."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from recoupe.cli.lines import refusal

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from recoupe import Speech
    from recoupe.article import Article


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


def heard(
    articles: Iterable[Article], lang: str, processes: int | None, model: str | None
) -> Generator[Speech]:
    """Yield who said what in each of `articles`; stop with a line where the model cannot be used."""
    from recoupe.listen import speech

    with needed(lang):
        yield from speech(articles, processes=processes, model=model)
