"""Replacing the characters of a text, common ones and any others."""

from hypothesis import given
from hypothesis import strategies as st

from recoupe.characters import COMMON, Replacement

swapped = Replacement(lambda character: character.swapcase()[0])
_characters = st.sampled_from(COMMON) | st.characters()


def test_a_byte_tells_the_common_characters_apart() -> None:
    assert len(COMMON) == len(set(COMMON)) == 256


@given(st.text(_characters))
def test_each_character_is_replaced_whatever_stands_beside_it(text: str) -> None:
    assert swapped(text) == "".join(character.swapcase()[0] for character in text)


def test_an_uncommon_character_changes_nothing_for_the_common_ones() -> None:
    assert swapped("Été 堤 \ud800\0") == "éTÉ 堤 \ud800\0"
