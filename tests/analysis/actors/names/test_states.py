from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.quotations.quotation import SourceForm

if TYPE_CHECKING:
    from tests.analysis.actors.conftest import Who


@pytest.mark.parametrize(
    "evidence",
    [
        "Le ministre sorbonien, Paul Aubry, est venu. La Sorbonie salue un accord.",
        "La Sorbonie, dont quatre ressortissants sont morts, salue un accord.",
        "La Sorbonie salue un accord, mais son ministre hésite.",
    ],
)
def test_a_state_no_table_lists_speaks_as_its_government(who: Who, evidence: str) -> None:
    found = who(evidence, "La Sorbonie")
    assert found.name == "Sorbonie (gouvernement)"
    assert found.form is SourceForm.METONYM


def test_without_such_evidence_it_is_a_body_like_another(who: Who) -> None:
    assert who("La Sorbonie salue un accord.", "La Sorbonie").name == "Sorbonie"


@pytest.mark.parametrize(
    ("text", "on", "name"),
    [
        ("Dans l'entourage de Paul Aubry, on appelle au calme.", "on", "entourage de Paul Aubry"),
        ("À la préfecture, on assure que tout va bien.", "on", "préfecture"),
        ("Chez Sorbier, on estime que tout va bien.", "on", "Sorbier"),
        ("« Tout va bien », assure-t-on à la mairie de Brest.", "-t-on", "mairie de Brest"),
        ("À l'Élysée, on assure que tout va bien.", "on", "Élysée"),
        ("À Brest, on assure que tout va bien.", "on", ""),
        ("À Alger, on assure que tout va bien.", "on", ""),
    ],
)
def test_on_speaks_for_the_body_where_it_stands(who: Who, text: str, on: str, name: str) -> None:
    found = who(text, on)
    assert found.name == name
    assert found.form is SourceForm.PRONOUN
    assert not name or not found.confident
