from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from recoupe.reading.press.cutting import pieces
from recoupe.reading.soundness import PAGE_BYTES

OPENING = re.compile(rb"<article\b")
PART = st.sampled_from([b"<article>", b"<article", b"<arti", b"cle>", b" ", b"x", b"<p>", b"</article>"])


@given(parts=st.lists(PART, max_size=30), size=st.integers(1, 20))
def test_pieces_are_the_same_however_the_bytes_come(parts: list[bytes], size: int) -> None:
    """An opening across two blocks is found; what follows the first opening is all there."""
    whole = b"".join(parts)
    blocks = [whole[place : place + size] for place in range(0, len(whole), size)]
    found = list(pieces(blocks, re.compile(rb"<article>")))
    assert found == [b"<article>" + rest for rest in whole.split(b"<article>")[1:]]


def test_a_piece_too_long_is_given_up_and_the_next_found() -> None:
    heavy = b"<article>" + b"x" * (2 * PAGE_BYTES)
    whole = b"<article>one" + heavy + b"<article>two"
    blocks = [whole[place : place + 1_000_000] for place in range(0, len(whole), 1_000_000)]
    lengths = [len(piece) for piece in pieces(blocks, OPENING)]
    assert lengths[0] == len(b"<article>one")
    assert PAGE_BYTES < lengths[1] < 2 * PAGE_BYTES
    assert lengths[2:] == [len(b"<article>two")]
