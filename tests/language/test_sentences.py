"""Where sentences end, and where they do not."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.language.sentences import split
from recoupe.text import SPACES, Span


def sentences(text: str, *edges: int) -> list[str]:
    starts, ends = (0, *edges), (*edges, len(text))
    blocks = [Span(*edge) for edge in zip(starts, ends, strict=True)]
    return [span.of(text) for span in split(text, blocks)]


def test_a_full_stop_before_a_capital_ends_a_sentence() -> None:
    assert sentences("Le pont est fermé. La mairie le confirme.") == [
        "Le pont est fermé.",
        "La mairie le confirme.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Selon M. Ferrand, la digue tient.",
        "Mme. Roche et le Dr Petit l'ont vu, cf. Annexe.",
        "La lettre de J. Morel est arrivée.",
        "« Quelle honte ! » a lancé la députée.",
        "« Où est-il ? », demande le juge.",
        "« Le barrage (...) Tous le savaient », dit-elle.",
        "« Le barrage […] Tous le savaient », dit-elle.",
        "Le préfet répond : La route reste fermée.",
        "Le 3 sept. 2019, il neigeait.",
        "2. Une digue",
        "Le taux est de 3.5 points",
        "Une perte de 1,2 M. Euros",
    ],
)
def test_this_is_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("« Nous partons. » Le maire reste.", "Le maire reste."),
        ('"Nous partons." Le maire reste.', "Le maire reste."),
        ("“Nous partons.” Le maire reste.", "Le maire reste."),
        ("« Nous partons. Vous restez », dit-il.", "Vous restez », dit-il."),
        ("Il est parti. « Adieu », dit-elle.", "« Adieu », dit-elle."),
        ("Il est parti… Elle aussi.", "Elle aussi."),
        ("Il est parti (hier.) Elle aussi.", "Elle aussi."),
        ("Des vis, des clous, etc. Tout y est.", "Tout y est."),
        ("Fermé en sept. La mairie rouvre.", "La mairie rouvre."),
        ("Il est parti. 300 autres restent.", "300 autres restent."),
        ("Il est parti.\u00a0– Vraiment ?", "– Vraiment ?"),
        ("Il est parti. Œuvre vaine.", "Œuvre vaine."),
    ],
)
def test_a_second_sentence_begins_here(text: str, second: str) -> None:
    assert sentences(text)[1:] == [second]


def test_a_block_ends_a_sentence_without_a_full_stop() -> None:
    assert sentences("La digue cède\nUn mort", 13) == ["La digue cède", "Un mort"]


@given(st.text(alphabet='aA1.!?…»« "()[]M\n\u00a0'), st.data())
def test_sentences_cover_every_printed_character_once_and_in_order(text: str, data: st.DataObject) -> None:
    edge = data.draw(st.integers(0, len(text)))
    blocks = [Span(0, edge), Span(edge, len(text))]
    spans = split(text, blocks)
    assert "".join(span.of(text) for span in spans).translate(
        dict.fromkeys(map(ord, SPACES))
    ) == text.translate(dict.fromkeys(map(ord, SPACES)))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span and span == span.trimmed(text) for span in spans)


@pytest.mark.parametrize(
    "hostile", ["." * 200_000, "a" * 200_000, "M. " * 70_000, "« " * 100_000, '."' * 100_000]
)
def test_rows_of_one_mark_take_no_time(hostile: str, timed: Callable[[Callable[[], object]], float]) -> None:
    assert timed(lambda: sentences(hostile)) < 2
