from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.presentation.interface import interface
from recoupe.presentation.pages.coverage import SIBLINGS
from recoupe.presentation.pages.view import View

if TYPE_CHECKING:
    from tests.presentation.conftest import Invented

    from recoupe.comparison.dossier import Dossier


@pytest.fixture
def view(story: Dossier) -> View:
    """Give the view of the invented story."""
    return View(story, interface("fr"))


def test_each_article_counts_the_shared_statements_it_carries(view: View) -> None:
    assert view.coverage.counts == {"dépêche": 1, "gazette": 1, "matin": 0}


def test_a_statement_names_those_who_leave_it_out(view: View) -> None:
    assert view.coverage.leaving_out(view.coverage.repeated[0]) == "Matin"


def test_a_wording_far_from_the_fullest_is_not_compared_word_by_word(invented: type[Invented]) -> None:
    made = invented()
    made.add("a", "{Anne|Nous avons entendu un grand bruit puis plus rien|x}")
    made.add("b", "{Anne|La maire parle de fracas|x}")
    coverage = View(made.dossier(), interface("fr")).coverage
    telling = coverage.repeated[0]
    assert coverage.differences(telling, telling.variants[1]) is None


def test_a_card_lists_a_few_siblings_and_counts_the_rest(invented: type[Invented]) -> None:
    made = invented()
    for number in range(30):
        made.add(f"a{number}", "{Anne|Oui|x}")
    dossier = made.dossier()
    siblings, more = View(dossier, interface("fr")).coverage.siblings(dossier.quotations[0])
    assert len(siblings) == SIBLINGS
    assert more == 29 - SIBLINGS


def test_a_line_of_names_counts_the_rest(invented: type[Invented]) -> None:
    made = invented()
    for number in range(20):
        made.add(f"a{number}", "Le pont.")
    view = View(made.dossier(), interface("en"))
    assert view.name_all(view.names).endswith("a7 and 12 more")
