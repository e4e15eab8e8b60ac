from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from recoupe.cli import main
from recoupe.examples import articles

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    run = CliRunner().invoke(
        main, ["demo", "-o", str(folder / "page.html"), "--json", str(folder / "all.json")]
    )
    assert run.exit_code == 0, run.output
    return folder


def test_the_demo_writes_a_page_that_tells_of_every_outlet(written: Path) -> None:
    page = (written / "page.html").read_text(encoding="utf-8")
    assert all((article.outlet or "").replace("'", "&#39;") in page for article in articles())


def test_the_demo_writes_every_finding_too(written: Path) -> None:
    dossier = json.loads((written / "all.json").read_text(encoding="utf-8"))
    assert [article["id"] for article in dossier["articles"]] == [article.id for article in articles()]
    assert all(
        dossier[part] for part in ("actors", "quotations", "statements", "passages", "times", "timeline")
    )
