from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import Wording
from recoupe.comparison.statements import compare_wordings, reports_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation

    Read: TypeAlias = Callable[..., tuple[list[Analysis], list[Quotation]]]

SENTENCE = "« Nous ouvrirons deux hôpitaux dans la vallée avant la fin de l’hiver »"
CASES = [
    (SENTENCE.upper(), Wording.IDENTICAL),
    ("« deux hôpitaux dans la vallée »", Wording.TRUNCATED),
    ("« Nous ouvrons deux hôpitaux dans cette vallée avant la fin de l’hiver »", Wording.ALTERED),
    ("« Les impôts locaux ne bougeront pas cette année »", None),
]


@pytest.mark.parametrize(("said", "expected"), CASES)
def test_a_wording_is_told_either_way_round(read: Read, said: str, expected: Wording | None) -> None:
    a, b = reports_of(*read(a=f"{{Ana Ruiz|{SENTENCE}}}", b=f"{{Ana Ruiz|{said}}}")).values()
    assert compare_wordings(a, b) == compare_wordings(b, a) == expected


def test_every_word_compared_stands_where_its_span_says(read: Read) -> None:
    analyses, quotations = read(a="Ici {Ana Ruiz|« L’État, à Œuf-sur-Mer, paiera [les] 3 ponts »} dit-elle.")
    [one] = reports_of(analyses, quotations).values()
    text = analyses[0].article.text
    assert [word.span.of(text) for word in one.whole.content] == [
        "État",
        "Œuf",
        "Mer",
        "paiera",
        "3",
        "ponts",
    ]
