"""Quotation marks paired: every system, broken ones too."""

from __future__ import annotations

import pytest

from recoupe.analysis.marks import around, find_quoted, inside
from recoupe.article import Block, BlockKind
from recoupe.text import Span


def words(*paragraphs: str) -> list[str]:
    text, blocks, start = "\n".join(paragraphs), [], 0
    for paragraph in paragraphs:
        blocks.append(Block(Span(start, start + len(paragraph)), BlockKind.PARAGRAPH))
        start += len(paragraph) + 1
    return [quoted.span.of(text) for quoted in find_quoted(text, blocks)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Il dit « oui » et « non ».", ["oui", "non"]),
        ("Il dit “oui”.", ["oui"]),
        ('Il dit "oui" et "non".', ["oui", "non"]),
        ("Il dit « elle a dit “oui” hier ».", ["elle a dit “oui” hier", "oui"]),
        ("Il dit qu' »on peut partir ».", ["on peut partir"]),
        ("Il dit « oui. Puis il part.", ["oui."]),
        ("Rien ici.", []),
        ("« »", []),
    ],
)
def test_marks_of_every_system_are_paired(text: str, quoted: list[str]) -> None:
    assert words(text) == quoted


def test_a_long_quotation_reopens_in_each_paragraph() -> None:
    assert words("« Un début.", "« Une suite. »") == ["Un début.", "Une suite."]


def test_marks_never_pair_over_a_block() -> None:
    assert words("« Un début.", "La fin »") == ["Un début."]


def test_lookups_give_what_lies_inside_and_what_lies_around() -> None:
    text = "« elle a dit “oui” hier » et « non »"
    quoted = find_quoted(text, [Block(Span(0, len(text)), BlockKind.PARAGRAPH)])
    inner = Span(text.index("oui"), text.index("oui") + 3)
    assert [q.span.of(text) for q in inside(quoted, inner)] == ["oui"]
    assert [q.span.of(text) for q in around(quoted, inner)] == ["elle a dit “oui” hier"]
