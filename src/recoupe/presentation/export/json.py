"""The dossier as one JSON object, and its findings as rows; their names are a contract."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from recoupe import __version__
from recoupe.comparison.dossier import Place
from recoupe.presentation.export.articles import described, laid_out
from recoupe.presentation.export.judgements import judgement_row
from recoupe.presentation.export.notes import is_at, notes_of
from recoupe.presentation.export.positions import positions_rows
from recoupe.reasons import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation, Speaker
    from recoupe.analysis.times import Flag
    from recoupe.analysis.times.time import Time
    from recoupe.comparison.copying.dependence import Dependence
    from recoupe.comparison.copying.families import Family
    from recoupe.comparison.dossier import (
        Account,
        Dossier,
        Edit,
        Moment,
        Passage,
        Rendering,
        Statement,
        Story,
        TimelineEntry,
        YearReading,
    )
    from recoupe.reasons import Reason
    from recoupe.text import Span

Row = dict[str, Any]
Texts = dict[str, str]


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
        "year": _year(dossier.year, texts, language),
        "accounts": [_account(account, texts, language) for account in dossier.accounts],
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


def actor_row(actor: Actor, texts: Mapping[str, str]) -> Row:
    """Return one actor as plain data; `texts` are those of the articles, by id."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "names": list(actor.names),
        "roles": list(actor.roles),
        "mentions": [
            {"article": m.article, **_spelled(m.span, texts[m.article]), "form": m.form.value}
            for m in actor.mentions
        ],
    }


def quotation_row(quotation: Quotation, text: str, language: str) -> Row:
    """Return one quotation of `text` as plain data, its `why` in `language`."""
    return {
        "id": quotation.id,
        "article": quotation.article,
        "type": quotation.type.value,
        "content": _all_spelled(quotation.content, text),
        "quoted": _all_spelled(quotation.quoted, text),
        "cue": _all_spelled(quotation.cue, text),
        "cue_lemma": quotation.cue_lemma,
        "source": None if quotation.source is None else _spelled(quotation.source, text),
        "source_form": quotation.source_form.value,
        "speaker": _speaker(quotation.speaker),
        "depth": quotation.depth,
        "negated": quotation.negated,
        "denial": quotation.denial,
        "heading": quotation.heading,
        "confidence": quotation.confidence.value,
        "evidence": None if quotation.evidence is None else _spelled(quotation.evidence, text),
        "link": None if quotation.link is None else quotation.link.value,
        **_why(quotation.why, language),
    }


def statement_row(statement: Statement, heard: Mapping[str, str], texts: Texts, language: str) -> Row:
    """Return one statement as plain data; `heard` has by quotation its article, `texts` by article its text."""
    return {
        "id": statement.id,
        "speaker": _speaker(statement.speaker),
        "members": list(statement.members),
        "wording": statement.wording.value,
        "pairs": [_rendering(one, heard[one.a], heard[one.b], texts, language) for one in statement.pairs],
        **_why(statement.why, language),
    }


def _rendering(one: Rendering, first: str, second: str, texts: Texts, language: str) -> Row:
    edits = (
        {
            "op": edit.op.value,
            "a": _placed(Place(first, edit.a), texts),
            "b": _placed(Place(second, edit.b), texts),
        }
        for edit in one.edits
    )
    return {
        "a": one.a,
        "b": one.b,
        "wording": one.wording.value,
        "edits": list(edits),
        **_why(one.why, language),
    }


def passage_row(passage: Passage, texts: Texts) -> Row:
    """Return one passage as plain data; `texts` are those of the articles, by id."""
    return {
        "a": _placed(passage.a, texts),
        "b": _placed(passage.b, texts),
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
    return {"op": edit.op.value, "a": _spelled(edit.a, text_a), "b": _spelled(edit.b, text_b)}


def time_row(time: Time, text: str, note: str) -> Row:
    """Return one temporal expression of `text` as plain data; `note` says what in it cannot be, if anything."""
    return {
        "article": time.article,
        "start": time.span.start,
        "end": time.span.end,
        "text": time.span.of(text),
        "type": time.type.value,
        "value": time.value,
        "earliest": time.earliest and time.earliest.isoformat(),
        "latest": time.latest and time.latest.isoformat(),
        "anchor": time.anchor,
        "rule": time.rule,
        "note": note,
    }


def _year(year: YearReading, texts: Texts, language: str) -> Row:
    return {
        "candidates": list(year.candidates),
        "evidence": [_placed(place, texts) for place in year.evidence],
        **_why(year.why, language),
    }


def _account(account: Account, texts: Texts, language: str) -> Row:
    return {
        "id": account.id,
        "kind": account.kind.value,
        "slot": account.slot,
        "values": [
            {
                "id": f"{account.id}.{number}",
                **_placed(value.place, texts),
                "value": value.value,
                "holder": value.holder,
            }
            for number, value in enumerate(account.values, 1)
        ],
        "verdict": account.verdict.value,
        **_why(account.why, language),
    }


def entry_row(entry: TimelineEntry, texts: Texts, notes: Iterable[Flag], language: str) -> Row:
    """Return one entry of a timeline as plain data; `texts` are those of the articles, by id."""
    doubts = (flag for flag in notes if any(is_at(flag, place) for place in entry.mentions))
    given = ({**_placed(date.place, texts), "value": date.value} for date in entry.dates)
    return {
        "date": _moment(entry.moment),
        "label": entry.label,
        "actors": list(entry.actors),
        "mentions": [_placed(place, texts) for place in entry.mentions],
        "outlets": list(entry.outlets),
        "dates": list(given),
        "rank": entry.rank,
        "offset": entry.offset,
        "minor": entry.minor,
        **_why(entry.why, language),
        "notes": [note_row(flag, texts[flag.article], language) for flag in doubts],
    }


def note_row(flag: Flag, text: str, language: str) -> Row:
    """Return what cannot be in the times of an article as plain data; no offsets where it is its date."""
    where = _spelled(flag.span, text) if flag.span else {"start": None, "end": None, "text": ""}
    return {"article": flag.article, **where, **_why((flag.why,), language)}


def story_row(story: Story, language: str) -> Row:
    """Return one story as plain data."""
    return {
        "id": story.id,
        "events": [
            {
                "id": event.id,
                "articles": list(event.articles),
                "date": _moment(event.moment),
                "undated": list(event.undated),
            }
            for event in story.events
        ],
        "sequels": [
            {"before": sequel.before, "after": sequel.after, **_why(sequel.why, language)}
            for sequel in story.sequels
        ],
        **_why(story.why, language),
    }


def _moment(moment: Moment) -> Row:
    return {
        "earliest": moment.earliest and moment.earliest.isoformat(),
        "latest": moment.latest and moment.latest.isoformat(),
        "precision": moment.precision.value,
        "value": moment.value,
    }


def _why(reasons: tuple[Reason, ...], language: str) -> Row:
    details = [{"key": reason.key, "words": list(reason.words)} for reason in reasons]
    return {"why": say(reasons, language), "why_details": details}


def _speaker(speaker: Speaker) -> Row:
    return {"actor": speaker.actor, "name": speaker.name}


def _placed(place: Place, texts: Texts) -> Row:
    return {"article": place.article, **_spelled(place.span, texts[place.article])}


def _all_spelled(spans: Iterable[Span], text: str) -> list[Row]:
    return [_spelled(span, text) for span in spans]


def _spelled(span: Span, text: str) -> Row:
    return {**_offsets(span), "text": span.of(text)}


def _offsets(span: Span) -> Row:
    return {"start": span.start, "end": span.end}
