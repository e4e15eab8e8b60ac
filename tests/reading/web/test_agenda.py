from __future__ import annotations

from recoupe.reading.web.agenda import FORGOTTEN, Agenda

HOUR = 3600


def test_a_page_is_due_after_an_hour_then_after_twice_as_long() -> None:
    """Feeds that tell of it every five minutes do not have it fetched every five minutes."""
    now = [0.0]
    agenda = Agenda(clock=lambda: now[0])
    asked = []
    for minute in range(0, 16 * 60, 5):
        now[0] = minute * 60.0
        if agenda.due("https://phare.example/pont"):
            asked.append(minute // 60)
    assert asked == [0, 1, 3, 7, 15]


def test_what_no_feed_tells_of_is_forgotten() -> None:
    """What one still tells of is not, whenever it is due."""
    now = [0.0]
    agenda = Agenda(clock=lambda: now[0])
    assert agenda.due("a")
    assert agenda.due("b")
    now[0] = FORGOTTEN - HOUR
    assert agenda.due("a")
    now[0] = FORGOTTEN + HOUR
    agenda.forget()
    assert len(agenda) == 1
    assert agenda.due("b")
