from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.corpus.stories.cells import Cells

STEM = st.integers(-(2**63), 2**63 - 1)
DIGESTS = (-7349124408412934417, 1215752192812093744, 6034851935724110293)
NUMBER = st.integers(0, 10**9)


@given(STEM, st.tuples(NUMBER, NUMBER), st.integers(1, 500), st.integers(1, 30), st.lists(STEM, max_size=15))
def test_two_articles_that_share_a_stem_meet_in_one_cell_to_which_both_are_sent(
    stem: int, articles: tuple[int, int], count: int, blocks: int, more: list[int]
) -> None:
    """Whatever other stems they have, and in however many blocks the articles of that one stand."""
    one, other = articles
    cells = Cells(count, {stem: blocks})
    met = cells.meeting(stem, one, other)
    assert met == cells.meeting(stem, other, one)
    assert met in cells.of(one, [stem, *more]) & cells.of(other, [*more, stem])


def test_an_article_is_sent_to_no_more_cells_than_its_stems_have_blocks() -> None:
    """One for each stem, and one for each block of what very many articles have."""
    many, one, other = DIGESTS
    cells = Cells(10**6, {many: 7})
    assert len(cells.of(3, [many, one, other])) == 9


def test_the_articles_of_a_stem_that_many_have_are_parted() -> None:
    """Of a hundred articles in ten blocks no cell of their stem gets more than those of two blocks."""
    many, *_ = DIGESTS
    cells = Cells(10**6, {many: 10})
    sent = [cell for number in range(100) for cell in cells.of(number, [many])]
    assert max(map(sent.count, sent)) == 20
