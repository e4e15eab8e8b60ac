"""The dossier as one JSON object; its names are a contract."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from recoupe import __version__
from recoupe.presentation.export.articles import described, laid_out
from recoupe.presentation.export.judgements import judgement_row
from recoupe.presentation.export.notes import notes_of
from recoupe.presentation.export.positions import positions_rows
from recoupe.presentation.export.rows.copying import dependence_row, family_row, passage_row
from recoupe.presentation.export.rows.speech import actor_row, quotation_row, statement_row
from recoupe.presentation.export.rows.telling import (
    account_row,
    entry_row,
    note_row,
    story_row,
    time_row,
    year_row,
)

if TYPE_CHECKING:
    from pathlib import Path

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.dossier import Dossier

Row = dict[str, Any]


def to_json(dossier: Dossier, *, language: str = "fr") -> Row:
    """Return `dossier` as plain data: offsets count code points of `articles[].text`, half-open.

    The `why` lines are in `language` (`fr` or `en`); every name and value stays the same.
    """
    texts = {analysis.article.id: analysis.article.text for analysis in dossier.analyses}
    heard = {quotation.id: quotation.article for quotation in dossier.quotations}
    notes = notes_of(dossier.notes, language)
    return {
        "recoupe": __version__,
        "articles": [_article(analysis) for analysis in dossier.analyses],
        "actors": [actor_row(actor, texts) for actor in dossier.actors],
        "quotations": [quotation_row(q, texts[q.article], language) for q in dossier.quotations],
        "statements": [statement_row(statement, heard, texts, language) for statement in dossier.statements],
        **positions_rows(dossier, language),
        "passages": [passage_row(passage, texts) for passage in dossier.passages],
        "dependence": [dependence_row(one) for one in dossier.dependence],
        "families": [family_row(family) for family in dossier.families],
        "times": [
            time_row(time, texts[time.article], notes.get((time.article, time.span), ""))
            for time in dossier.times
        ],
        "year": year_row(dossier.year, texts, language),
        "accounts": [account_row(account, texts, language) for account in dossier.accounts],
        "timeline": [entry_row(entry, texts, dossier.notes, language) for entry in dossier.timeline],
        "stories": [story_row(story, language) for story in dossier.stories],
        "judgements": [judgement_row(one, language) for one in dossier.judgements],
        "notes": [note_row(flag, texts[flag.article], language) for flag in dossier.notes],
    }


def dumps(dossier: Dossier, *, language: str = "fr") -> str:
    """Return `to_json` as text: indented, accents as they are, one newline at the end."""
    return json.dumps(to_json(dossier, language=language), ensure_ascii=False, indent=1) + "\n"


def write_json(dossier: Dossier, path: Path, *, language: str = "fr") -> None:
    """Write `dumps` to `path` in UTF-8, the same bytes on every system.

    Raises:
        OSError: `path` cannot be written.
    """
    path.write_text(dumps(dossier, language=language), encoding="utf-8", newline="\n")


def _article(analysis: Analysis) -> Row:
    article = analysis.article
    where = {"url": article.url} if article.url is not None else {"path": article.path}
    return {
        "id": article.id,
        **where,
        **described(article, analysis.title, analysis.language),
        **laid_out(article.text, analysis.blocks, analysis.credits),
    }
