from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.presentation.telling import tell_statements

if TYPE_CHECKING:
    from tests.presentation.conftest import Invented

    from recoupe.comparison.dossier import Dossier


def test_the_fullest_wording_stands_for_the_statement(story: Dossier) -> None:
    telling = tell_statements(story)[0]
    assert telling.label == "Nous avons entendu un grand bruit, puis plus rien"
    assert telling.carriers == ("dépêche", "gazette")


def test_statements_of_most_articles_come_first(story: Dossier) -> None:
    assert [len(telling.carriers) for telling in tell_statements(story)] == [2, 1, 1]


def test_wordings_that_differ_by_marks_and_accents_are_one(invented: type[Invented]) -> None:
    made = invented()
    made.add("a", "« {Anne Brel|L’État cède, hélas|e} »")
    made.add("b", "« {Anne Brel|l'Etat cède hélas !|e} »")
    (telling,) = tell_statements(made.dossier())
    assert len(telling.variants) == 1
    assert len(telling.quotations) == 2


def test_a_heading_never_stands_for_the_statement_where_the_text_tells_it(invented: type[Invented]) -> None:
    made = invented()
    made.add("a", "{Anne Brel|Le pont de Valombre a cédé tout entier|e}\n\n{Anne Brel|Le pont a cédé|e}")
    dossier = made.dossier()
    heading = replace(dossier.quotations[0], heading=True)
    told = replace(dossier, quotations=(heading, dossier.quotations[1]))
    assert tell_statements(told)[0].label == "Le pont a cédé"
