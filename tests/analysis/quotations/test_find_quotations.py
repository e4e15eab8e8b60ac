"""What holds for every quotation, whatever the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import recoupe
from recoupe.analysis.quotations.quotation import Confidence, QuotationType, SourceForm
from recoupe.article import Article

if TYPE_CHECKING:
    from recoupe.analysis.quotations.quotation import Quotation

PIECES = (
    "« ", " »", '"', "“", "”", " ", ", ", ". ", "\n", " : ", "a dit le maire", "Paul Arnaud", "Nous partirons",
    "selon la police", "que la ville a changé", "affirme-t-il", "(...)", "[sic]", "é", "\u00a0", "😀", "لا", "— ",
)  # fmt: skip


def quotations(text: str) -> tuple[Quotation, ...]:
    return recoupe.analyse(Article("a", text, language="fr")).quotations


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_every_span_lies_in_the_text_and_every_content_says_something(text: str) -> None:
    for quotation in quotations(text):
        spans = [*quotation.content, *quotation.cue, *quotation.quoted]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert any(character.isalnum() for character in quotation.said(text))
        assert list(quotation.content) == sorted(quotation.content)


def test_the_same_text_gives_the_same_quotations() -> None:
    text = "« Nous partirons », a dit Paul Arnaud. Selon la police, il est parti. Il nie avoir fui."
    assert quotations(text) == quotations(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("« Nous partirons », a dit le maire.", QuotationType.DIRECT),
        ("Le maire a dit que la ville partirait.", QuotationType.INDIRECT),
        ("Le maire a dit que la ville « partirait demain » vers le nord.", QuotationType.MIXED),
    ],
)
def test_the_type_tells_how_much_stands_in_marks(text: str, kind: QuotationType) -> None:
    assert [quotation.type for quotation in quotations(text)] == [kind]


def test_speech_inside_speech_is_one_deeper() -> None:
    found = quotations("« La préfecture estime que le pont est sûr », précise Paul Arnaud.")
    assert [quotation.depth for quotation in found] == [0, 1]


def test_a_quotation_never_closed_ends_with_its_sentence() -> None:
    text = "« Nous partirons demain, a dit le maire. Le conseil s'est réuni hier. La séance fut longue."
    assert all("conseil" not in quotation.said(text) for quotation in quotations(text))


def test_marks_without_a_clause_and_without_a_speaker_are_no_quotation() -> None:
    assert quotations("La « zone blanche » du « village » n'a pas de réseau.") == ()


def test_negated_speech_and_denials_are_kept_and_marked() -> None:
    kept = quotations("Le groupe n'a pas confirmé que l'usine fermerait.")
    denied = quotations("La société a démenti que ses camions soient en cause.")
    assert [quotation.negated for quotation in kept] == [True]
    assert [quotation.denial for quotation in denied] == [True]


def test_nobody_said_to_speak_is_a_row_to_check() -> None:
    (found,) = quotations("« La coopération se poursuit malgré les difficultés ». La séance est levée.")
    assert found.speaker.name == ""
    assert found.source_form is SourceForm.NONE
    assert found.confidence is Confidence.CHECK


def test_many_marks_and_one_endless_sentence_stay_quick() -> None:
    assert quotations('« a » "b" ' * 400) == ()
    assert len(quotations("le maire a dit que la ville dort et " * 300)) > 0


@pytest.mark.parametrize(
    "text", ["a dit le maire dément", "Le maire dit :", "Le maire, pour", "Le préfet, selon lui,"]
)
def test_a_text_that_stops_at_a_word_of_speech_is_read(text: str) -> None:
    assert recoupe.analyse(Article("a", text, language="fr")).article.text == text
