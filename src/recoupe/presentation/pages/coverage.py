"""Which articles carry which statement, and in which words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Wording
from recoupe.presentation.differences import READABLE, mark_differences, share_words
from recoupe.presentation.telling import tell_statements

if TYPE_CHECKING:
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.presentation.differences import Piece
    from recoupe.presentation.pages.labels import Labels
    from recoupe.presentation.telling import Telling, Variant

# How many of a statement's other quotations a card lists; the statement lists all.
SIBLINGS = 8


@dataclass(frozen=True)
class Coverage:
    """A dossier's statements as the page shows them."""

    labels: Labels

    @cached_property
    def tellings(self) -> tuple[Telling, ...]:
        """Return the statements as told."""
        return tell_statements(self.labels.dossier)

    @cached_property
    def repeated(self) -> tuple[Telling, ...]:
        """Return the statements that more than one quotation reports."""
        return tuple(telling for telling in self.tellings if len(telling.quotations) > 1)

    @cached_property
    def single(self) -> tuple[Telling, ...]:
        """Return the statements that one quotation reports."""
        return tuple(telling for telling in self.tellings if len(telling.quotations) == 1)

    @cached_property
    def reworded(self) -> tuple[Telling, ...]:
        """Return the statements that articles give altered, then those they give cut short."""
        unlike = (Wording.ALTERED, Wording.TRUNCATED)
        told = (telling for telling in self.repeated if len(telling.variants) > 1)
        found = [telling for telling in told if telling.statement.wording in unlike]
        return tuple(sorted(found, key=lambda telling: unlike.index(telling.statement.wording)))

    @cached_property
    def speakers(self) -> list[str]:
        """Return the names of those whose statements more than one quotation reports."""
        return sorted({self.labels.speaker(telling.statement.speaker) for telling in self.repeated})

    @cached_property
    def of(self) -> dict[str, Telling]:
        """Return the first statement that each quotation reports."""
        return {
            member: telling for telling in reversed(self.tellings) for member in telling.statement.members
        }

    @cached_property
    def counts(self) -> dict[str, int]:
        """Return how many of the repeated statements each article carries."""
        return {
            article: sum(article in telling.carriers for telling in self.repeated)
            for article in self.labels.names
        }

    @cached_property
    def quotations(self) -> dict[str, list[Quotation]]:
        """Return the quotations of each article."""
        found: dict[str, list[Quotation]] = defaultdict(list)
        for quotation in self.labels.dossier.quotations:
            found[quotation.article].append(quotation)
        return {article: found[article] for article in self.labels.names}

    def carried(self, telling: Telling, article: str) -> list[Quotation]:
        """Return the quotations by which an article carries a statement, those outside headings first."""
        found = [quotation for quotation in telling.quotations if quotation.article == article]
        return sorted(found, key=lambda quotation: (quotation.heading, quotation.span))

    def leaving_out(self, telling: Telling) -> str:
        """Return the names of the articles that do not carry a statement."""
        return self.labels.name_all(set(self.labels.names) - set(telling.carriers))

    def differences(self, telling: Telling, variant: Variant) -> tuple[Piece, ...] | None:
        """Return a wording against the fullest; `None` where they are too far apart to show it."""
        if share_words(telling.label, variant.words) < READABLE:
            return None
        return mark_differences(telling.label, variant.words)

    def siblings(self, quotation: Quotation) -> tuple[list[Quotation], int]:
        """Return the other quotations of the same statement, and how many more a card leaves out."""
        telling = self.of.get(quotation.id)
        others = [other for other in telling.quotations if other.id != quotation.id] if telling else []
        return others[:SIBLINGS], max(0, len(others) - SIBLINGS)
