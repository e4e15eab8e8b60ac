"""A statement as it is told: its fullest wording, every other one, and which articles carry it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.presentation.naming import plain
from recoupe.presentation.sharing import count_words
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.dossier import Dossier, Statement


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording, and the quotations that give it word for word, marks and accents left aside."""

    words: str
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement with its wordings, the fullest first, and its carriers, in the order of the articles."""

    statement: Statement
    variants: tuple[Variant, ...]
    carriers: tuple[str, ...]

    @property
    def label(self) -> str:
        """Return the fullest wording."""
        return self.variants[0].words

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Return every quotation that reports it, fullest wording first."""
        return tuple(quotation for variant in self.variants for quotation in variant.quotations)


def tell_statements(dossier: Dossier) -> tuple[Telling, ...]:
    """Return the statements as told: those of most articles first, then in reading order."""
    quotations = {quotation.id: quotation for quotation in dossier.quotations}
    texts = {analysis.article.id: analysis.article.text for analysis in dossier.analyses}
    tellings = (
        _tell(statement, [quotations[member] for member in statement.members], texts)
        for statement in dossier.statements
    )
    return tuple(sorted(tellings, key=_rank))


def _tell(statement: Statement, members: list[Quotation], texts: dict[str, str]) -> Telling:
    variants = _variants(members, texts)
    carriers = sorted({quotation.article for quotation in members}, key=list(texts).index)
    return Telling(statement, variants, tuple(carriers))


def _variants(members: Iterable[Quotation], texts: dict[str, str]) -> tuple[Variant, ...]:
    groups: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in members:
        groups[_compared(quotation.said(texts[quotation.article]))].append(quotation)
    variants = (
        Variant(plain(group[0].said(texts[group[0].article])), tuple(group)) for group in groups.values()
    )
    return tuple(sorted(variants, key=_fullness, reverse=True))


def _compared(words: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in fold(words)).split())


def _fullness(variant: Variant) -> tuple[bool, int]:
    """Rank a wording: one outside headings first, then the longest."""
    return any(not quotation.heading for quotation in variant.quotations), count_words(variant.words)


def _rank(telling: Telling) -> tuple[int, int, str, int]:
    first = min(telling.quotations, key=lambda quotation: (quotation.article, quotation.span))
    return -len(telling.carriers), -len(telling.statement.members), first.article, first.span.start
