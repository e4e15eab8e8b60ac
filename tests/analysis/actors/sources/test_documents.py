from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.quotations.quotation import SourceForm

if TYPE_CHECKING:
    from tests.analysis.actors.conftest import Who


@pytest.mark.parametrize(
    ("text", "document", "issuer"),
    [
        ("Un communiqué diffusé vendredi soir par la mairie le dit.", "Un communiqué", "mairie"),
        ("Une note publiée hier par Paul Aubry le dit.", "Une note", "Paul Aubry"),
        ("Dans son rapport, la police affirme que tout va mal. Le rapport le dit.", "Le rapport", "police"),
        ("La CGTM a publié mardi un rapport sévère. Ce rapport le dit.", "Ce rapport", "CGTM"),
        ("Une étude de la CGTM est parue. L'étude le dit.", "L'étude", "CGTM"),
    ],
)
def test_a_document_speaks_for_whoever_issued_it_here_or_before(
    who: Who, text: str, document: str, issuer: str
) -> None:
    found = who(text, document)
    assert found.name == issuer
    assert found.form is SourceForm.DOCUMENT
    assert found.confident


def test_ce_document_takes_up_another_noun_but_not_for_certain(who: Who) -> None:
    text = "La CGTM a publié mardi un rapport sévère. Ce document le dit."
    found = who(text, "Ce document")
    assert found.name == "CGTM"
    assert not found.confident


def test_another_document_is_not_the_one_before(who: Who) -> None:
    text = "La CGTM a publié mardi un rapport sévère. Un rapport le dit."
    assert who(text, "Un rapport").name == "rapport"


def test_two_issuers_leave_a_doubt(who: Who) -> None:
    text = "Un rapport de la CGTM est paru. Un rapport de la mairie aussi. Le rapport le dit."
    found = who(text, "Le rapport")
    assert found.name == "mairie"
    assert not found.confident


def test_an_adjective_between_a_document_and_its_issuer_hides_nothing(who: Who) -> None:
    text = "Neuf policiers ont été blessés, d'après un bilan provisoire de la préfecture."
    assert who(text, "bilan").name == "préfecture"
