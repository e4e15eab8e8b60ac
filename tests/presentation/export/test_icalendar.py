from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.presentation.export.timelines import WORDS, entry, timeline, timelines

from recoupe.comparison.dossier import Precision
from recoupe.presentation.export.icalendar import content_line, escaped, has_days, timeline_calendar

if TYPE_CHECKING:
    from recoupe.comparison.chronology import Timeline
    from recoupe.comparison.dossier import TimelineEntry

DAY = date(2017, 4, 12)
DATED = [
    (
        entry(DAY, DAY, Precision.DAY, "2017-04-12"),
        ["DTSTART;VALUE=DATE:20170412", "DTEND;VALUE=DATE:20170413"],
    ),
    (entry(DAY, DAY, Precision.TIME, "2017-04-12T09:30"), ["DTSTART:20170412T093000"]),
    (
        entry(DAY, DAY, Precision.TIME, "2017-04-12T24:00"),
        ["DTSTART;VALUE=DATE:20170412", "DTEND;VALUE=DATE:20170413"],
    ),
    (
        entry(date(2017, 4, 3), date(2017, 4, 9), Precision.WEEK, "2017-W14"),
        ["DTSTART;VALUE=DATE:20170403", "DTEND;VALUE=DATE:20170410"],
    ),
    (entry(date.max, date.max, Precision.DAY, "9999-12-31"), ["DTSTART;VALUE=DATE:99991231"]),
    (
        entry(date(800, 12, 25), date(800, 12, 25), Precision.DAY, "0800-12-25"),
        ["DTSTART;VALUE=DATE:08001225", "DTEND;VALUE=DATE:08001226"],
    ),
]


def written(found: Timeline, language: str = "fr") -> str:
    return "".join(timeline_calendar(found.entries, found, language=language))


def unfolded(calendar: str) -> list[str]:
    return re.sub(r"\r\n[ \t]", "", calendar).split("\r\n")[:-1]


def values(calendar: str, name: str) -> list[str]:
    return [line.split(":", 1)[1] for line in unfolded(calendar) if line.startswith(f"{name}:")]


def unescaped(value: str) -> str:
    return re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], value)


@pytest.mark.parametrize(("one", "lines"), DATED, ids=lambda one: str(one)[:24])
def test_an_entry_is_a_day_an_hour_or_the_days_it_may_lie_on(one: TimelineEntry, lines: list[str]) -> None:
    dated = [line for line in unfolded(written(timeline(one))) if line.startswith(("DTSTART", "DTEND"))]
    assert dated == lines


def test_an_entry_without_its_year_has_no_place() -> None:
    one = entry(None, None, Precision.DAY, "XXXX-04-12")
    assert not has_days(one)
    assert "VEVENT" not in written(timeline(one))


def test_an_event_says_what_was_told_and_by_whom() -> None:
    calendar = written(timeline(entry(DAY, DAY, Precision.DAY, "2017-04-12"), outlet="Nord, Sud"), "en")
    assert values(calendar, "SUMMARY") == ["pont"]
    assert values(calendar, "DESCRIPTION") == [r"Nord\, Sud · “pont”"]


def test_what_hundreds_told_is_quoted_a_dozen_times_and_counted() -> None:
    one = entry(DAY, DAY, Precision.DAY, "2017-04-12")
    (description,) = values(written(timeline(replace(one, mentions=one.mentions * 300)), "en"), "DESCRIPTION")
    assert unescaped(description).splitlines() == ["a · “pont”"] * 12 + ["and 288 more"]


def test_an_event_is_known_by_what_is_told_and_not_by_where_the_article_lay() -> None:
    one = timeline(entry(DAY, DAY, Precision.DAY, "2017-04-12"))
    (article,) = one.articles
    moved = replace(one, articles=(replace(article, path="elsewhere/a.txt", outlet="Le Phare"),))
    other = replace(one, articles=(replace(article, text="Un pont a cédé."),))
    assert values(written(one), "UID") == values(written(moved), "UID") != values(written(other), "UID")


def test_two_entries_told_alike_are_two_events() -> None:
    one = entry(DAY, DAY, Precision.DAY, "2017-04-12")
    assert len(set(values(written(timeline(one, one)), "UID"))) == 2


@given(WORDS)
def test_text_comes_back_whatever_it_holds(text: str) -> None:
    value = escaped(text)
    assert not re.search("[\x00-\x1f\x7f]", value)
    assert not re.search(r"(?<!\\)(\\\\)*[;,]", value)
    kept = re.sub(r"[\s\x00-\x1f\x85\u2028]", "", text)
    assert re.sub(r"\s", "", unescaped(value)) == kept


@given(st.text(alphabet=st.characters(exclude_characters="\r\n"), max_size=400))
def test_no_line_is_longer_than_75_octets_and_no_character_is_cut(line: str) -> None:
    folded = content_line(line)
    assert folded.endswith("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))
    assert re.sub("\r\n ", "", folded)[:-2] == line.encode("utf-8", "replace").decode()


@settings(max_examples=60, deadline=None)
@given(timelines())
def test_every_line_is_a_property_and_the_file_the_same_each_time(found: Timeline) -> None:
    calendar = written(found)
    assert calendar == written(found)
    lines = unfolded(calendar)
    assert all(re.match(r"[A-Z]+(;VALUE=DATE)?:[^\x00-\x1f\x7f]*$", line) for line in lines)
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == sum(map(has_days, found.entries))
    assert len(set(values(calendar, "UID"))) == lines.count("BEGIN:VEVENT")
