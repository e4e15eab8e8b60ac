"""What articles share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.presentation.export.rows.fields import placed, spelled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.comparison.copying.dependence import Dependence
    from recoupe.comparison.copying.families import Family
    from recoupe.comparison.dossier import Edit, Passage

Row = dict[str, Any]


def passage_row(passage: Passage, texts: Mapping[str, str]) -> Row:
    """Return one passage as plain data; `texts` are those of the articles, by id."""
    return {
        "a": placed(passage.a, texts),
        "b": placed(passage.b, texts),
        "kind": passage.kind.value,
        "edits": [_edit(edit, texts[passage.a.article], texts[passage.b.article]) for edit in passage.edits],
        "words": passage.words,
        "direction": passage.direction.value,
    }


def dependence_row(one: Dependence) -> Row:
    """Return how one article depends on others as plain data."""
    return {
        "article": one.article,
        "narration": one.narration,
        "narration_elsewhere": one.narration_elsewhere,
        "speech": one.speech,
        "speech_elsewhere": one.speech_elsewhere,
        "derivation": one.derivation.value,
        "credits": list(one.credits),
    }


def family_row(family: Family) -> Row:
    """Return one family as plain data."""
    members = [
        {
            "article": member.article,
            "version_of": member.version_of,
            "ties": [
                {"agency": tie.agency, "article": tie.article, "words": tie.words} for tie in member.ties
            ],
        }
        for member in family.members
    ]
    return {"id": family.id, "members": members}


def _edit(edit: Edit, text_a: str, text_b: str) -> Row:
    return {"op": edit.op.value, "a": spelled(edit.a, text_a), "b": spelled(edit.b, text_b)}
