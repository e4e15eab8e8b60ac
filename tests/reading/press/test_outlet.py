from __future__ import annotations

import pytest

from recoupe.reading.press.outlet import cleaned


@pytest.mark.parametrize(
    ("written", "outlet", "details"),
    [
        ("Le Courrier, no. 43018", "Le Courrier", {"issue": "43018"}),
        ("Le Courrier, n° 12", "Le Courrier", {"issue": "12"}),
        ("La Gazette (site web)", "La Gazette", {"edition": "web"}),
        ("La Gazette - site web", "La Gazette", {"edition": "web"}),
        ("The Sarne Echo (web site)", "The Sarne Echo", {"edition": "web"}),
        ("Vigie Infos -", "Vigie Infos", {}),
        ("Vigie | ", "Vigie", {}),
        ("Vigie.fr", "Vigie.fr", {}),
        ("No 1 des ports", "No 1 des ports", {}),
        ("La Nouvelle", "La Nouvelle", {}),
        ("", None, {}),
    ],
)
def test_a_name_without_number_and_edition(written: str, outlet: str | None, details: dict[str, str]) -> None:
    name, found = cleaned(written)
    assert (name, dict(found)) == (outlet, details)
