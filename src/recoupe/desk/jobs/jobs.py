"""The jobs of one run of the desk: those that ask the web one after another, and beside them all others."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict, deque
from contextlib import suppress
from queue import Queue
from threading import Lock, Thread
from typing import TYPE_CHECKING

from recoupe.desk.jobs.job import Job, State, Task
from recoupe.desk.jobs.work import work
from recoupe.reading import Web
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Callable

# Jobs whose outcome can still be asked for.
KEPT = 200
# Jobs that may wait: a hundred pasted articles take a minute.
WAITING = 100
# Links a minute for the whole desk: a person who pastes quickly stays under it, a script that asks on does not.
LINKS, MINUTE = 60, 60.0


class Busy(Exception):  # noqa: N818 - an answer, on its way to who gives it
    """More is asked than the desk takes at once."""


class Jobs:
    """What is being added to the store `name`, and what was; what the web is asked for holds up nothing else."""

    def __init__(
        self, name: str, web: Web | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.web = web or Web()
        self._name = name
        self._clock = clock
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._queue, self._fetching = _Line(self._work), _Line(self._work)
        self._lock = Lock()
        self._links: deque[float] = deque()

    def start(self, task: Task) -> Job:
        """Return a job that will do `task` when its turn comes.

        Raises:
            Busy: too many wait, or too many links were asked for within a minute.
        """
        with self._lock:
            line = self._fetching if task.links else self._queue
            if line.length >= WAITING:
                raise Busy
            if task.links:
                self._take(len(task.sources))
            job = Job(secrets.token_hex(8), task)
            self._jobs[job.id] = job
            while len(self._jobs) > KEPT:
                self._jobs.popitem(last=False)
            line.put(job)
        return job

    def settle(self) -> None:
        """Have the stories brought up to date, once however often it is asked for meanwhile."""
        with suppress(Busy):
            if self._queue.empty():
                self.start(Task(sources=()))

    def get(self, name: str) -> Job | None:
        """Return the job of that id; `None` where none is known."""
        return self._jobs.get(name)

    def close(self) -> None:
        """Begin no further job."""
        for line in (self._queue, self._fetching):
            line.put(None)

    def _take(self, links: int) -> None:
        """Count `links` to this minute."""
        now = self._clock()
        while self._links and now - self._links[0] >= MINUTE:
            self._links.popleft()
        if len(self._links) + links > LINKS:
            raise Busy
        self._links.extend([now] * links)

    def _work(self, job: Job) -> None:
        try:
            work(job, self._name)
        except Exception as error:  # noqa: BLE001 - whatever it is, the next job is not the worse for it
            job.failure = because("failures.stopped", f"{type(error).__name__}: {error}".rstrip(": "))
            job.state = State.FAILED


class _Line:
    """Jobs that wait for one another, done by a thread that begins with the first of them."""

    def __init__(self, do: Callable[[Job], None]) -> None:
        self._do = do
        self._queue: Queue[Job | None] = Queue()
        self._thread: Thread | None = None

    @property
    def length(self) -> int:
        """Return how many wait."""
        return self._queue.qsize()

    def empty(self) -> bool:
        """Tell whether none waits."""
        return self._queue.empty()

    def put(self, job: Job | None) -> None:
        """Have `job` done after those that wait; `None` ends the line."""
        self._queue.put(job)
        if self._thread is None and job is not None:
            self._thread = Thread(target=self._run, name="adding", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while job := self._queue.get():
            self._do(job)
