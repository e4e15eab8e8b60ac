from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from recoupe import examples
from recoupe.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

COURRIER = """Le pont d'Orsane fermé jusqu'au printemps

Le pont suspendu restera fermé jusqu'au printemps, a annoncé lundi la mairie d'Orsane.
« Nous n'avons pas le choix, la sécurité passe avant tout », a déclaré la maire, Jeanne Aubrac.
Les travaux dureront cinq mois et coûteront deux millions d'euros.
"""
GAZETTE = """Orsane privée de son pont

La maire Jeanne Aubrac l'a confirmé lundi devant la presse.
« Nous n'avons pas le choix, la sécurité passe avant tout », a-t-elle déclaré.
Une navette gratuite sera proposée aux écoliers pendant les travaux.
"""


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("courrier.txt").write_text(COURRIER, encoding="utf-8")
    Path("gazette.txt").write_text(GAZETTE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write the example story as a table, and go where it is."""
    monkeypatch.chdir(tmp_path)
    rows = (
        {"id": one.id, "text": one.text, "outlet": one.outlet, "published": one.published}
        for one in examples.articles()
    )
    path = Path("story.jsonl")
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def run() -> Callable[..., Result]:
    def recoupe(*arguments: str, given: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=given, catch_exceptions=False)

    return recoupe
