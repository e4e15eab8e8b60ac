"""What to highlight in each article, and where each finding is first told."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import AccountKind, Verdict
from recoupe.presentation.pages.facts import ASIDE
from recoupe.presentation.pages.highlighting import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.dossier import Dossier, Passage
    from recoupe.presentation.pages.addresses import Addresses

# Of names and roles, what is not shown in the text: no article differs from another.
SETTLED = (Verdict.AGREE, Verdict.ONLY_ONE)


def mark_articles(
    dossier: Dossier, addresses: Addresses, passages: Iterable[tuple[int, Passage]]
) -> dict[str, list[Mark]]:
    """Return the marks of each article: quotations, numbered passages, compared facts, dated clauses, sentences."""
    marks: dict[str, list[Mark]] = defaultdict(list)
    for quotation in dossier.quotations:
        marks[quotation.article] += _of_quotation(quotation, addresses.quotations[quotation.id])
    others = (
        _of_passages(passages),
        _of_accounts(dossier, addresses),
        _of_dates(dossier),
        _of_digest(dossier),
    )
    for find in others:
        for article, mark in find:
            marks[article].append(mark)
    return marks


def _of_quotation(quotation: Quotation, address: str) -> Iterator[Mark]:
    for number, span in enumerate(quotation.content):
        yield Mark(span, "quotation", address, address if number == 0 else "")
    for span in quotation.cue:
        yield Mark(span, "cue", address)
    if quotation.source is not None:
        yield Mark(quotation.source, "source", address)


def _of_passages(passages: Iterable[tuple[int, Passage]]) -> Iterator[tuple[str, Mark]]:
    for number, passage in passages:
        for side, place in (("a", passage.a), ("b", passage.b)):
            yield place.article, Mark(place.span, "passage", f"p-{number}", f"p-{number}-{side}")


def _of_accounts(dossier: Dossier, addresses: Addresses) -> Iterator[tuple[str, Mark]]:
    for account in dossier.accounts:
        if account.kind is AccountKind.CLAIM:
            continue
        address = addresses.accounts[account.id]
        kind = "alike" if account.kind in ASIDE and account.verdict in SETTLED else "fact"
        for number, value in enumerate(account.values):
            anchor, clause = f"{address}-{number}", account.kind is AccountKind.EVENT
            yield value.place.article, Mark(value.place.span, kind, address, anchor, is_clause=clause)


def _of_dates(dossier: Dossier) -> Iterator[tuple[str, Mark]]:
    for number, entry in enumerate(dossier.timeline):
        for place, mention in enumerate(entry.mentions):
            yield mention.article, Mark(mention.span, "date", f"t-{number}", f"t-{number}-{place}")
    for number, evidence in enumerate(dossier.year.evidence):
        yield evidence.article, Mark(evidence.span, "date", "y", f"y-{number}")


def _of_digest(dossier: Dossier) -> Iterator[tuple[str, Mark]]:
    for number, extract in enumerate(dossier.digest):
        yield extract.place.article, Mark(extract.place.span, "sentence", f"d-{number}", f"d-{number}")
