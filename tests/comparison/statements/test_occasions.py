from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import Place
from recoupe.comparison.statements.occasions import is_retold, meet, occasions
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


@pytest.mark.parametrize(
    ("cue", "back"),
    [
        ("proclamait", True),
        ("avait lancé", True),
        ("a dit", False),
        ("fait savoir", False),
        ("reconnaît", False),
    ],
)
def test_a_cue_that_looks_back_may_tell_of_an_older_day(read: Read, cue: str, *, back: bool) -> None:
    """Tell the imperfect and the pluperfect of a cue from what is said now."""
    [one], [said] = read(a=f"{SAID}, {cue} Ana Ruiz.")
    start = one.article.text.index(cue)
    told = replace(said, cue=(Span(start, start + len(cue)),))
    assert is_retold(told, one.article.text) is back
