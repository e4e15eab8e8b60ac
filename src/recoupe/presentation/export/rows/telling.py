"""What articles tell, and when it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.presentation.export.notes import is_at
from recoupe.presentation.export.rows.fields import moment, placed, spelled, why

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recoupe.analysis.times import Flag
    from recoupe.analysis.times.time import Time
    from recoupe.comparison.dossier import Account, Story, TimelineEntry, YearReading

Row = dict[str, Any]


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


def note_row(flag: Flag, text: str, language: str) -> Row:
    """Return what cannot be in the times of an article as plain data; no offsets where it is its date."""
    where = spelled(flag.span, text) if flag.span else {"start": None, "end": None, "text": ""}
    return {"article": flag.article, **where, **why((flag.why,), language)}


def year_row(year: YearReading, texts: Mapping[str, str], language: str) -> Row:
    """Return what year the articles were read as of, as plain data."""
    return {
        "candidates": list(year.candidates),
        "evidence": [placed(place, texts) for place in year.evidence],
        **why(year.why, language),
    }


def account_row(account: Account, texts: Mapping[str, str], language: str) -> Row:
    """Return one account as plain data; `texts` are those of the articles, by id."""
    return {
        "id": account.id,
        "kind": account.kind.value,
        "slot": account.slot,
        "values": [
            {
                "id": f"{account.id}.{number}",
                **placed(value.place, texts),
                "value": value.value,
                "holder": value.holder,
            }
            for number, value in enumerate(account.values, 1)
        ],
        "verdict": account.verdict.value,
        **why(account.why, language),
    }


def entry_row(entry: TimelineEntry, texts: Mapping[str, str], notes: Iterable[Flag], language: str) -> Row:
    """Return one entry of a timeline as plain data; `texts` are those of the articles, by id."""
    doubts = (flag for flag in notes if any(is_at(flag, place) for place in entry.mentions))
    given = ({**placed(date.place, texts), "value": date.value} for date in entry.dates)
    return {
        "date": moment(entry.moment),
        "label": entry.label,
        "actors": list(entry.actors),
        "mentions": [placed(place, texts) for place in entry.mentions],
        "outlets": list(entry.outlets),
        "dates": list(given),
        "rank": entry.rank,
        "offset": entry.offset,
        "minor": entry.minor,
        **why(entry.why, language),
        "notes": [note_row(flag, texts[flag.article], language) for flag in doubts],
    }


def story_row(story: Story, language: str) -> Row:
    """Return one story as plain data."""
    return {
        "id": story.id,
        "events": [
            {
                "id": event.id,
                "articles": list(event.articles),
                "date": moment(event.moment),
                "undated": list(event.undated),
            }
            for event in story.events
        ],
        "sequels": [
            {"before": sequel.before, "after": sequel.after, **why(sequel.why, language)}
            for sequel in story.sequels
        ],
        **why(story.why, language),
    }
