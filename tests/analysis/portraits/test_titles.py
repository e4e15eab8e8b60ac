from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.analysis.analysis import Analysis

    Read = Callable[[str], Analysis]


def beside(analysis: Analysis) -> list[tuple[str, str]]:
    """Return each role that stands beside a name, and the name."""
    names = {actor.id: actor.name for actor in analysis.actors}
    return [(title.text, names[title.actor]) for title in analysis.titles if title.beside]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Le maire de Vaudry, Paul Durand, a parlé.", ("maire de Vaudry", "Paul Durand")),
        ("Paul Durand, un docker de 27 ans, a parlé.", ("docker", "Paul Durand")),
        (
            "Paul Durand, secrétaire général de Force Dockers, a parlé.",
            ("secrétaire général de Force Dockers", "Paul Durand"),
        ),
        ("Me Paul Durand, le conseil de la famille, a plaidé.", ("conseil de la famille", "Paul Durand")),
        ("Me Paul Durand, pour les parties civiles, a plaidé.", ("pour les parties civiles", "Paul Durand")),
        ("Paul Durand, qui dirige la pédiatrie, a parlé.", ("qui dirige la pédiatrie", "Paul Durand")),
    ],
)
def test_a_role_beside_a_name_is_its_bearers(read: Read, text: str, role: tuple[str, str]) -> None:
    assert beside(read(text)) == [role]


def test_a_role_that_takes_somebody_up_stands_beside_no_name(read: Read) -> None:
    analysis = read("Le maire, Paul Durand, a parlé. Le maire était là.")
    assert [title.beside for title in analysis.titles] == [True, False]
    assert len({title.actor for title in analysis.titles}) == 1
