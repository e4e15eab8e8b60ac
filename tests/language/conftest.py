"""What the tests of language share."""

import time
from collections.abc import Callable

import pytest


@pytest.fixture
def timed() -> Callable[[Callable[[], object]], float]:
    def seconds(work: Callable[[], object]) -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    return seconds
