from __future__ import annotations

import pytest

from recoupe.reading.press.markup import lines, parsed, words


@pytest.mark.parametrize(
    ("markup", "read"),
    [
        ("<p>Le <mark>pont</mark> <i>ferme</i></p>", ["Le pont ferme"]),
        ("Le<br>pont<br/><br>ferme", ["Le", "pont", "ferme"]),
        ("<div>Le pont<p>ferme</p>hier</div>", ["Le pont", "ferme", "hier"]),
        ("<p>Le\n   pont</p><script>x</script><aside>Lire</aside>", ["Le pont"]),
        ("<p>Le&nbsp;pont</p>", ["Le\u00a0pont"]),
        ("<p>Le <a href='x'>pont</a> ferme</p>", ["Le pont ferme"]),
    ],
)
def test_lines_break_where_a_page_breaks_them(markup: str, read: list[str]) -> None:
    root = parsed(f"<div>{markup}</div>")
    assert [line.words for line in lines(root)] == read
    assert words(root) == " ".join(read)


def test_headings_and_links_are_told() -> None:
    found = lines(
        parsed("<h3>Une navette</h3><p><a href='https://a.invalid/'>Paru dans <b>Vigie</b></a></p>")
    )
    assert [(line.heading, line.address) for line in found] == [(True, None), (False, "https://a.invalid/")]
