from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from recoupe.comparison.positions import Position

    Find: TypeAlias = Callable[..., tuple[Position, ...]]

MAY, JUNE = ((date(2024, month, 2), date(2024, month, 2)) for month in (5, 6))


def test_statements_of_one_speaker_that_share_words_are_one_position(positions: Find) -> None:
    [one] = positions(
        a="Anne Brel dit que {Anne Brel|le vieux moulin sera vendu aux enchères}. Elle ajoute que "
        "{Anne Brel|le moulin vaut bien davantage que les rares enchères passées de toute la commune voisine}. "
        "Elle dort {Anne Brel|très mal}."
    )
    assert one.speaker.name == "Anne Brel"
    assert len(one.statements) == 2
    assert set(one.subject[:2]) == {"moulin", "enchères"}


def test_statements_stand_in_order_of_time(positions: Find) -> None:
    [one] = positions(
        days={"a": JUNE, "b": MAY},
        a="{Anne Brel|le vieux moulin sera vendu aux enchères}.",
        b="{Anne Brel|ce moulin vaut plus que toutes les enchères du pays}.",
    )
    assert one.statements == ("u2", "u1")


def test_one_statement_alone_is_a_position_where_it_is_contradicted(positions: Find) -> None:
    found = positions(
        a="{Anne Brel|les barrières étaient abaissées}.", b="{Jean Rol|les barrières étaient levées}."
    )
    assert [(one.speaker.name, one.contradictions) for one in found] == [
        ("Anne Brel", ("x1",)),
        ("Jean Rol", ("x1",)),
    ]


def test_what_nobody_contradicts_or_repeats_is_no_position(positions: Find) -> None:
    assert positions(a="{Anne Brel|le moulin sera vendu}. {Jean Rol|la pluie tombera}.") == ()
