from __future__ import annotations

from lxml import html

from recoupe.reading.pages.lines import lines

PAGE = """<body><p>Le <b>p</b>ont<!-- ici --> est
fermé.</p><ul><li><a href='/a'>Lire</a> | <a href='/b'>aussi</a></li></ul>un<br>deux<script>non</script>
<div><div>a</div>b</div></body>"""


def test_a_page_is_cut_where_a_reader_sees_lines() -> None:
    told = [(line.text, line.tag) for line in lines(html.document_fromstring(PAGE))]
    assert told == [
        ("Le pont est fermé.", "p"),
        ("Lire | aussi", "li"),
        ("un", "body"),
        ("deux", "body"),
        ("a", "div"),
        ("b", "div"),
    ]


def test_a_line_of_links_is_known() -> None:
    assert [line.link for line in lines(html.document_fromstring(PAGE))] == [False, True] + 4 * [False]


def test_a_page_nested_ten_thousand_deep_is_walked_as_far_as_it_is_parsed() -> None:
    deep = "<div>a" * 10_000
    assert {line.text for line in lines(html.document_fromstring(deep))} == {"a"}
