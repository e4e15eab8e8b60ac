"""Who is named, and who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.comparison.dossier import Place
from recoupe.presentation.export.rows.fields import all_spelled, placed, speaker, spelled, why

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.dossier import Rendering, Statement

Row = dict[str, Any]


def actor_row(actor: Actor, texts: Mapping[str, str]) -> Row:
    """Return one actor as plain data; `texts` are those of the articles, by id."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "names": list(actor.names),
        "roles": list(actor.roles),
        "mentions": [
            {"article": m.article, **spelled(m.span, texts[m.article]), "form": m.form.value}
            for m in actor.mentions
        ],
    }


def quotation_row(quotation: Quotation, text: str, language: str) -> Row:
    """Return one quotation of `text` as plain data, its `why` in `language`."""
    return {
        "id": quotation.id,
        "article": quotation.article,
        "type": quotation.type.value,
        "content": all_spelled(quotation.content, text),
        "quoted": all_spelled(quotation.quoted, text),
        "cue": all_spelled(quotation.cue, text),
        "cue_lemma": quotation.cue_lemma,
        "source": None if quotation.source is None else spelled(quotation.source, text),
        "source_form": quotation.source_form.value,
        "speaker": speaker(quotation.speaker),
        "depth": quotation.depth,
        "negated": quotation.negated,
        "denial": quotation.denial,
        "heading": quotation.heading,
        "confidence": quotation.confidence.value,
        "evidence": None if quotation.evidence is None else spelled(quotation.evidence, text),
        "link": None if quotation.link is None else quotation.link.value,
        **why(quotation.why, language),
    }


def statement_row(
    statement: Statement, heard: Mapping[str, str], texts: Mapping[str, str], language: str
) -> Row:
    """Return one statement as plain data; `heard` has by quotation its article, `texts` by article its text."""
    return {
        "id": statement.id,
        "speaker": speaker(statement.speaker),
        "members": list(statement.members),
        "wording": statement.wording.value,
        "pairs": [_rendering(one, heard[one.a], heard[one.b], texts, language) for one in statement.pairs],
        **why(statement.why, language),
    }


def _rendering(one: Rendering, first: str, second: str, texts: Mapping[str, str], language: str) -> Row:
    edits = (
        {
            "op": edit.op.value,
            "a": placed(Place(first, edit.a), texts),
            "b": placed(Place(second, edit.b), texts),
        }
        for edit in one.edits
    )
    return {
        "a": one.a,
        "b": one.b,
        "wording": one.wording.value,
        "edits": list(edits),
        **why(one.why, language),
    }
