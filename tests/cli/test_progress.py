from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from recoupe.cli.progress import shown

if TYPE_CHECKING:
    import pytest


def test_nothing_is_drawn_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with shown("Lecture") as progress:
        assert progress is None
    assert capsys.readouterr() == ("", "")


def test_a_bar_is_drawn_on_standard_error_of_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with shown("Lecture") as progress:
        assert progress is not None
        progress(1, 2)
    drawn = capsys.readouterr()
    assert drawn.out == ""
    assert "Lecture" in drawn.err


def test_a_bar_tells_how_fast_it_goes_where_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with shown("Lecture", rate=True) as progress:
        assert progress is not None
        progress(1, 2)
        progress(2, 2)
    assert "/s" in capsys.readouterr().err
