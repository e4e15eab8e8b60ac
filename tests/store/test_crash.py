from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from benchmarks import crash
from benchmarks.newsday import draw

from recoupe.store import Store

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = 15


def test_a_store_that_was_killed_again_and_again_holds_what_all_at_once_gives(tmp_path: Path) -> None:
    """Stories and all; `benchmarks/crash.py` does it as often as one likes."""
    assert crash.killed(tmp_path / "desk.db", 2, articles=ARTICLES) > 0


def test_two_programs_that_add_and_settle_at_once_give_what_one_gives(tmp_path: Path) -> None:
    """Each takes articles that the other takes too."""
    name, names = tmp_path / "desk.db", [told.article.article.id for told in draw(ARTICLES)]
    both = [
        subprocess.Popen(
            [sys.executable, "-c", crash.ADDING, str(name), ",".join(left), str(ARTICLES)],
            stdout=subprocess.PIPE,
        )
        for left in (names[:5], names[10:])
    ]
    for one in both:
        one.communicate()
    assert [one.returncode for one in both] == [0, 0]
    with Store(str(tmp_path / "once.db")) as once:
        for told in draw(ARTICLES):
            once.add(told.article)
        once.settle()
    with Store(str(name)) as store:
        store.settle()
    assert crash.rows(name) == crash.rows(tmp_path / "once.db")
