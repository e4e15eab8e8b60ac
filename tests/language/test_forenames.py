from __future__ import annotations

import pytest

from recoupe.language.forenames import Gender, shown_by
from recoupe.language.lexicon import table
from recoupe.text import fold

KINDS = ("m", "f", "any")


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Hélène Marchadour", Gender.FEMALE),
        ("HELENE MARCHADOUR", Gender.FEMALE),
        ("Jean-Pierre Brac", Gender.MALE),
        ("Marie-Victoire Brac", Gender.FEMALE),
        ("Oksana Bondar", Gender.FEMALE),
        ("Mamadou Bah", Gender.MALE),
        ("Camille Brac", Gender.UNKNOWN),
        ("Brac", Gender.UNKNOWN),
        ("Zzyzx Brac", Gender.UNKNOWN),
        ("", Gender.UNKNOWN),
    ],
)
def test_a_first_name_shows_a_gender_or_none(name: str, gender: Gender) -> None:
    """The first word tells, whole or by its first part; a name of one word is a surname more often than not."""
    assert shown_by(name) is gender


def test_no_name_is_listed_twice() -> None:
    """A name that is counted with repeats none that articles are read with: what it shows is said once."""
    lists = [table("french", name) for name in ("forenames", "first_names")]
    seen = [fold(name) for kind in KINDS for name in lists[1][kind]]
    read = {fold(name) for kind in KINDS for name in lists[0][kind]}
    assert len(seen) == len(set(seen))
    assert read.isdisjoint(seen)
    assert len(seen) > 5000
