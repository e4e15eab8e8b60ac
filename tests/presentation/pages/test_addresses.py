from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.presentation.pages.addresses import address

if TYPE_CHECKING:
    from tests.presentation.conftest import Invented


def test_an_address_holds_letters_digits_and_hyphens_only(invented: type[Invented]) -> None:
    made = invented()
    made.add('à "côté"<b>', "Le pont.")
    assert set(address(made.dossier()).articles.values()) == {"r-c-t-b"}


def test_ids_that_fold_alike_stay_apart(invented: type[Invented]) -> None:
    made = invented()
    for name in ("a b", "a-b", "a_b"):
        made.add(name, "Le pont.")
    assert list(address(made.dossier()).articles.values()) == ["r-a-b", "r-a-b.2", "r-a-b.3"]


def test_an_address_does_not_change_with_the_articles_around(invented: type[Invented]) -> None:
    alone, beside = invented(), invented()
    alone.add("a", "{Anne|Oui|x}")
    beside.add("a", "{Anne|Oui|x}")
    beside.add("b", "{Anne|Oui|x}")
    assert address(alone.dossier()).quotations["a-q1"] == address(beside.dossier()).quotations["a-q1"]
