from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import Place
from recoupe.comparison.statements.occasions import meet, occasions
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation

    Read: TypeAlias = Callable[..., tuple[list[Analysis], list[Quotation]]]

TUESDAY, THURSDAY = date(2031, 4, 1), date(2031, 4, 3)
SAID = "{Ana Ruiz|« Le barrage tiendra »}"
TEXTS = [
    (f"Mardi, elle a promis : {SAID}.", True),
    (f"{SAID}, a dit mardi Ana Ruiz.", True),
    (f"{SAID}, a dit Ana Ruiz, dont le frère, libéré mardi, se tait.", False),
]


@pytest.mark.parametrize(("marked", "dated"), TEXTS)
def test_a_day_beside_the_cue_or_at_the_head_is_that_of_the_words(
    read: Read, marked: str, *, dated: bool
) -> None:
    [one], [said] = read(a=marked)
    text = one.article.text
    day = Span(text.lower().index("mardi"), text.lower().index("mardi") + 5)
    cue = text.index("a dit") if "a dit" in text else text.index("a promis")
    said = replace(said, cue=(Span(cue, text.index("t", cue + 2) + 1 if "a dit" in text else cue + 8),))
    one = replace(one, sentences=(Span(0, len(text)),))
    found = occasions([one], [said], {"a": (THURSDAY, THURSDAY)}, {Place("a", day): (TUESDAY, TUESDAY)})
    assert found[said.id] == ((TUESDAY, TUESDAY) if dated else (None, THURSDAY))


def test_words_of_a_later_day_are_not_those_an_earlier_article_gives() -> None:
    assert not meet((THURSDAY, THURSDAY), (None, TUESDAY))
    assert meet((TUESDAY, TUESDAY), (None, THURSDAY))
