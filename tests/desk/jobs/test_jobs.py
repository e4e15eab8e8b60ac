from __future__ import annotations

import time
from io import BytesIO
from threading import Event
from typing import TYPE_CHECKING

import pytest
from tests.web import Page, here, serving

from recoupe.analysis.speech import find_speech
from recoupe.article import Article
from recoupe.desk.jobs.job import LINES, Job, State, Task
from recoupe.desk.jobs.jobs import LINKS, WAITING, Busy, Jobs
from recoupe.reading.problem import notice
from recoupe.reading.source import Source
from recoupe.reading.web.visit import Visit
from recoupe.store import Store

if TYPE_CHECKING:
    from pathlib import Path

STORY = "« Le pont restera fermé », a déclaré lundi la maire d'Orsane, Jeanne Aubrac."


def pasted(text: str = STORY, name: str = "pont.txt") -> Task:
    return Task([Source(name, lambda: BytesIO(text.encode()))], {"outlet": "Le Phare"})


def over(job: Job) -> Job:
    for _ in range(600):
        if job.is_over:
            return job
        time.sleep(0.02)
    raise AssertionError(job.state)


@pytest.fixture
def store(tmp_path: Path) -> str:
    return str(tmp_path / "desk.db")


def test_a_text_comes_in_once(store: str) -> None:
    jobs = Jobs(store)
    first, again = over(jobs.start(pasted())), over(jobs.start(pasted()))
    assert (first.state, first.new, first.known) == (State.DONE, 1, 0)
    assert (again.state, again.new, again.known) == (State.DONE, 0, 1)
    with Store(store) as kept:
        (article,) = kept.articles()
    assert (article.text, article.outlet) == (STORY, "Le Phare")
    assert [one.articles[0][0] for one in (first, again)] == [article.id] * 2


def test_what_the_store_refuses_is_told_without_the_folder_it_lies_in(tmp_path: Path) -> None:
    """Who shares the desk is told what to do about the store, not where it is kept."""
    (tmp_path / "desk.db").write_bytes(b"no store" * 400)
    job = over(Jobs(str(tmp_path / "desk.db")).start(pasted()))
    assert job.state is State.FAILED
    assert job.failure is not None
    assert job.failure.words[0] == "desk.db"


def test_stories_are_brought_up_to_date_behind_a_decision(store: str) -> None:
    with Store(store) as kept:
        kept.add(find_speech(Article("pont", STORY)))
        jobs = Jobs(store)
        jobs.settle()
        for _ in range(600):
            if kept.sayings()[0].story:
                break
            time.sleep(0.02)
        assert [one.carried for one in kept.sayings()] == [1]


def test_another_text_of_the_same_page_is_a_version(store: str) -> None:
    jobs = Jobs(store)
    over(jobs.start(pasted()))
    later = over(jobs.start(pasted(STORY + " Une navette est promise.")))
    assert (later.new, later.versions) == (0, 1)


def test_bad_input_is_a_line_and_the_rest_goes_on(store: str) -> None:
    sources = [Source("vide.txt", lambda: BytesIO(b"")), *pasted().sources]
    job = over(Jobs(store).start(Task(sources)))
    assert job.new == 1
    assert [problem.source for problem in job.problems if problem.skipped] == ["vide.txt"]


def test_what_a_form_says_wrongly_is_a_line(store: str) -> None:
    job = over(Jobs(store).start(Task(pasted().sources, {"published": "quelque part"})))
    assert job.new == 1
    assert "quelque part" in job.problems[0].line("fr")


def test_a_store_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "desk.db").write_bytes(b"no store" * 400)
    job = over(Jobs(str(tmp_path / "desk.db")).start(pasted()))
    assert job.state is State.FAILED
    assert job.failure is not None


def test_whatever_breaks_a_job_the_next_is_done(store: str) -> None:
    def broken() -> BytesIO:
        raise MemoryError

    jobs = Jobs(store)
    over(jobs.start(Task([Source("x.txt", broken)])))
    assert over(jobs.start(pasted())).new == 1


def test_links_are_followed(store: str, tmp_path: Path) -> None:
    with serving() as server:
        server.pages["/pont.html"] = Page(
            f"<html><article><h1>Le pont</h1><p>{STORY * 4}</p></article>".encode()
        )
        web = here(tmp_path)
        job = over(Jobs(store, web).start(Task([Visit(web).source(server.link("/pont.html"))], links=True)))
    assert job.new == 1


def test_a_link_to_this_machine_is_refused(store: str) -> None:
    jobs = Jobs(store)
    with serving() as server:
        job = over(jobs.start(Task([Visit(jobs.web).source(server.link("/pont.html"))], links=True)))
        assert server.asked == []
    assert (job.new, len(job.problems)) == (0, 1)


def test_more_links_than_a_person_gives_in_a_minute_wait(store: str) -> None:
    now = [0.0]
    jobs = Jobs(store, clock=lambda: now[0])
    few = Task([Source(f"{n}.txt", lambda: BytesIO(b"")) for n in range(LINKS)], links=True)
    jobs.start(few)
    with pytest.raises(Busy):
        jobs.start(Task(few.sources[:1], links=True))
    now[0] = 61
    jobs.start(few)


def test_more_jobs_than_can_wait_are_refused(store: str) -> None:
    gate, jobs = Event(), Jobs(store)

    def held() -> BytesIO:
        gate.wait(10)
        return BytesIO(STORY.encode())

    slow = jobs.start(Task([Source("pont.txt", held)]))
    while slow.state is State.WAITING:
        time.sleep(0.01)
    for _ in range(WAITING):
        jobs.start(pasted())
    with pytest.raises(Busy):
        jobs.start(pasted())
    jobs.close()
    gate.set()


def test_what_waits_for_the_web_holds_up_nothing_else(store: str) -> None:
    gate, jobs = Event(), Jobs(store)

    def slow() -> BytesIO:
        gate.wait(10)
        return BytesIO(b"")

    waiting = jobs.start(Task([Source("pont.html", slow)], links=True))
    assert over(jobs.start(pasted())).new == 1
    assert not waiting.is_over
    gate.set()


def test_lines_beyond_a_screen_are_counted(store: str) -> None:
    job = Job("x", pasted())
    for number in range(LINES + 3):
        job.note(notice(str(number), "empty"))
    assert (len(job.problems), job.more) == (LINES, 3)


def test_a_job_nobody_started_is_none(store: str) -> None:
    assert Jobs(store).get("x") is None
