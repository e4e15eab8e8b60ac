"""What an embedding model that the user has makes of two quotations: one more ground, never the only one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Protocol

from recoupe.comparison.statements.grouping import LEAST
from recoupe.comparison.statements.telling import numbers_differ
from recoupe.language.lexicon import table
from recoupe.reasons import Reason, because, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    import numpy as np
    from numpy.typing import ArrayLike, NDArray

    from recoupe.comparison.statements.match import Match
    from recoupe.comparison.statements.report import Fragment, Report

    Ids: TypeAlias = tuple[str, str]
    Vectors: TypeAlias = NDArray[np.float64]
    # What a caller may name one by.
    Model: TypeAlias = "str | Encoder | Embeddings"

# The most that a model adds to the odds of a pair: what is less likely by all else stays apart, whatever the model.
# Pairwise F1 of the open stories (without a model 71.2) with one that knows the gold, and with one that holds all
# to be near: 1: 73.7, 71.3; 1.5: 75.6, 72.0; 2.5: 76.1, 68.9; the five articles (95.4) 95.4, 80.5; 97.0, 73.6; 94.1,
# 63.4. Of the pairs so far below `LEAST`, the gold holds 10 of 21 to be one utterance up to 0.5, 9 of 23 up to 1,
# 13 of 37 up to 1.5, but 2 of 29 up to 2.
WEIGHT = 1.5
# Where a model begins to count, on its way from sentences that have nothing in common (0) to one sentence (1). Set by
# hand, as no model was at hand: two sentences on one subject are not one utterance, so the lower half is silent.
_FROM = 0.5
# Digits kept of what a model gives: its last ones differ from machine to machine.
_DIGITS = 2


class EmbeddingsError(ValueError):
    """A model of embeddings is missing or cannot serve; `reason` says so in French and English."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(say((reason,), "en"))
        self.reason = reason


class Encoder(Protocol):
    """What makes vectors of texts, as `sentence_transformers.SentenceTransformer` does."""

    def encode(self, sentences: list[str], /) -> ArrayLike:
        """Return a vector for each text, all of one length."""


@dataclass(frozen=True)
class Embeddings:
    """A model of embeddings with its name, and how near two texts are in it."""

    name: str
    encoder: Encoder

    def weigh(self, found: Mapping[Ids, Match], texts: Mapping[str, str]) -> dict[Ids, Match]:
        """Return `found` with the odds of those raised that the model holds to be near in meaning.

        A model hardly sees that one text says no and the other yes, nor that two numbers differ: such pairs
        are left as they are.

        Args:
            found: pairs with their odds.

            texts: of the articles, by id.
        """
        told = {ids: _texts(one, texts) for ids, one in found.items() if _may_count(one)}
        near = self._nearness(list(told.values()))
        raised = {ids: by for ids, by in zip(told, near, strict=True) if by > 0}
        return {ids: self._raised(one, raised[ids]) if ids in raised else one for ids, one in found.items()}

    def _raised(self, one: Match, near: float) -> Match:
        shown = because("statements.embeddings", self.name, f"{near:.{_DIGITS}f}")
        return one.weighed(one.odds + WEIGHT * near, shown)

    def _nearness(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """Return how near the texts of each pair are, 0 where the model does not count to 1."""
        if not pairs:
            return []
        texts = sorted({text for pair in pairs for text in pair})
        vectors = dict(zip(texts, self._vectors(texts), strict=True))
        start = self._floor + _FROM * (1 - self._floor)
        alike = (float(vectors[a] @ vectors[b]) for a, b in pairs)
        return [round(max(0.0, min(1.0, (one - start) / max(1 - start, 1e-6))), _DIGITS) for one in alike]

    @cached_property
    def _floor(self) -> float:
        """Return how alike the model holds sentences that have nothing in common to be."""
        vectors = self._vectors(table("french", "unlike")["sentences"])
        alike = [float(a @ b) for a, b in combinations(vectors, 2)]
        return sum(alike) / len(alike)

    def _vectors(self, texts: list[str]) -> Vectors:
        """Return the vector of each text, all of length 1; one of length 0 stays so.

        Raises:
            EmbeddingsError: the model gives something else.
        """
        import numpy as np  # noqa: PLC0415 - `import recoupe` stays instant

        try:
            found = np.asarray(self.encoder.encode(texts), dtype=np.float64)
        except Exception as error:
            raise EmbeddingsError(because("statements.embeddings_fail", self.name, _brief(error))) from error
        if found.ndim != 2 or len(found) != len(texts) or not np.isfinite(found).all():
            raise EmbeddingsError(because("statements.embeddings_shape", self.name))
        lengths: Vectors = np.linalg.norm(found, axis=1, keepdims=True)
        return np.divide(found, lengths, out=np.zeros_like(found), where=lengths > 0)


def load_embeddings(given: Model | None) -> Embeddings | None:
    """Return the model that is `given` by its name, or as any object that encodes; `None` where none is.

    Raises:
        EmbeddingsError: sentence-transformers is not installed, or has no such model on this machine.
    """
    if given is None or isinstance(given, Embeddings):
        return given
    if isinstance(given, str):
        return Embeddings(given, _installed(given))
    return Embeddings(type(given).__name__, given)


def _installed(name: str) -> Encoder:
    try:
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - an extra: few have it
    except ImportError as error:
        raise EmbeddingsError(because("statements.embeddings_missing")) from error
    try:
        # Nothing is downloaded.
        model: Encoder = SentenceTransformer(name, local_files_only=True)
    except Exception as error:
        raise EmbeddingsError(because("statements.embeddings_unknown", name, _brief(error))) from error
    return model


def _may_count(one: Match) -> bool:
    told = one.odds >= LEAST - WEIGHT and not one.likeness.denied
    return told and one.left.negative == one.right.negative and not numbers_differ(one.left, one.right)


def _texts(one: Match, texts: Mapping[str, str]) -> tuple[str, str]:
    return _text(one.a, one.left, texts), _text(one.b, one.right, texts)


def _text(report: Report, part: Fragment, texts: Mapping[str, str]) -> str:
    """Return the words of a fragment as they are written, on one line."""
    text = texts[report.quotation.article]
    if part is report.whole:
        said = report.quotation.said(text)
    else:
        said = text[part.words[0].span.start : part.words[-1].span.end]
    return " ".join(said.split())


def _brief(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
