from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.comparison.accounts.conftest import Found

    Compare = Callable[..., Found]

ONE = "L’entente des fabricants de résine a duré de 2011 à 2016."


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("L’entente des fabricants de résine a duré de 2011 à 2016.", Verdict.AGREE),
        ("L’entente des fabricants de résine a duré entre 2011 et 2018.", Verdict.CONFLICT),
    ],
)
def test_stretches_with_one_end_in_common_are_of_one_thing(
    compare: Compare, other: str, verdict: Verdict
) -> None:
    found = compare(a=(ONE, "2023-05-02"), b=(other, "2023-05-02"))
    assert found.about("période").verdict is verdict


def test_a_stretch_can_be_as_long_as_a_length_says(compare: Compare) -> None:
    found = compare(
        a=("Le procès du maire s’est tenu du 9 au 27 janvier.", "2023-02-02"),
        b=("Le procès du maire a duré trois semaines.", "2023-02-02"),
    )
    assert found.about("durée").verdict is Verdict.COMPATIBLE
