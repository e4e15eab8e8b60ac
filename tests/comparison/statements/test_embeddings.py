from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any
from zlib import crc32

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.statements import find_statements
from recoupe.comparison.statements.embeddings import WEIGHT, Embeddings, EmbeddingsError, load_embeddings
from recoupe.comparison.statements.grouping import LEAST
from recoupe.comparison.statements.kinship import Kinship
from recoupe.comparison.statements.likeness import liken, weigh
from recoupe.comparison.statements.match import Match
from recoupe.comparison.statements.pairing import find_matches, reports_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.dossier import Statement

    Read = Callable[..., tuple[list[Analysis], list[Quotation]]]

# Two renderings of one utterance that share a word, a third of another, and one with which nothing is shared.
PONT = {
    "a": "{Jeanne Aubrac|La commune manque de moyens pour réparer cet ouvrage vieux de soixante ans "
    "dont le tablier rouille à chaque hiver davantage} a dit.",
    "b": "{Jeanne Aubrac|L’ouvrage restera fermé tant que les caisses municipales resteront vides, "
    "quoi qu’en pense la préfète} a dit.",
    "c": "{Jeanne Aubrac|Une navette emmènera les écoliers chaque matin vers le collège} a dit.",
}


class Grams:
    """Makes vectors of the runs of three letters of a text."""

    def encode(self, sentences: list[str]) -> NDArray[np.float64]:
        vectors = np.zeros((len(sentences), 256))
        for vector, text in zip(vectors, sentences, strict=True):
            for start in range(len(text) - 2):
                vector[crc32(text[start : start + 3].lower().encode()) % 256] += 1
        return vectors


class Meanings:
    """Holds the texts with one of its words to be one in meaning, and every other to be alone."""

    def __init__(self, *words: str) -> None:
        self.words = words
        self.asked: list[str] = []

    def encode(self, sentences: list[str]) -> NDArray[np.float64]:
        self.asked += sentences
        own = [
            0 if any(word in text for word in self.words) else crc32(text.encode()) % 255 + 1
            for text in sentences
        ]
        return np.eye(256)[own]


class Given:
    """Gives what it is told to."""

    def __init__(self, vectors: Any) -> None:
        self.vectors = vectors

    def encode(self, sentences: list[str]) -> Any:
        return self.vectors(sentences) if callable(self.vectors) else self.vectors


def matches(read: Read, encoder: object = None, **articles: str) -> dict[tuple[str, str], Match]:
    analyses, quotations = read(**articles)
    reports = reports_of(analyses, quotations)
    given = load_embeddings(encoder)  # type: ignore[arg-type]
    return find_matches(analyses, reports, weigh(reports.values()), embeddings=given)


def members(found: tuple[Statement, ...]) -> list[tuple[str, ...]]:
    return [one.members for one in found]


def test_a_model_brings_together_what_other_grounds_leave_open(read: Read) -> None:
    apart = matches(read, **PONT)["a-1", "b-1"]
    assert LEAST - WEIGHT <= apart.odds < LEAST
    assert members(find_statements(*read(**PONT)).statements) == [("a-1",), ("b-1",), ("c-1",)]
    near = load_embeddings(Meanings("commune", "municipales"))
    found = find_statements(*read(**PONT), embeddings=near).statements
    assert members(found) == [("a-1", "b-1"), ("c-1",)]
    (pair,) = found[0].pairs
    (told,) = [reason for reason in pair.why if reason.key == "statements.embeddings"]
    assert told.words == ("Meanings", "1.00")
    assert told in found[0].why


def test_a_model_is_not_asked_of_what_shares_no_word(read: Read) -> None:
    everything = Meanings("commune", "municipales", "navette")
    assert list(matches(read, everything, **PONT)) == [("a-1", "b-1")]


@pytest.mark.parametrize(("beyond", "counts"), [(-0.01, False), (0.0, True), (WEIGHT, True), (9.0, True)])
def test_a_model_counts_only_where_other_grounds_come_near(read: Read, beyond: float, counts: bool) -> None:  # noqa: FBT001
    analyses, _ = read(**PONT)
    texts = {one.article.id: one.article.text for one in analyses}
    unlike = {ids: one.weighed(LEAST - WEIGHT + beyond) for ids, one in matches(read, **PONT).items()}
    (one,) = Embeddings("un-modèle", Meanings("commune", "municipales")).weigh(unlike, texts).values()
    assert one.odds == pytest.approx(LEAST - WEIGHT + beyond + (WEIGHT if counts else 0.0))
    assert (one.meant is not None) is counts


@pytest.mark.parametrize(
    ("other", "asked"),
    [
        ("L’ouvrage restera fermé car la commune a 12 dettes", True),
        ("L’ouvrage ne sera pas fermé car la commune a 12 dettes", False),
        ("L’ouvrage restera fermé car la commune a 15 dettes", False),
    ],
)
def test_a_model_sees_no_denials_and_no_numbers_and_is_not_asked(read: Read, other: str, asked: bool) -> None:  # noqa: FBT001
    analyses, quotations = read(
        a="{A|La commune manque des 12 grues de l’ouvrage} dit.", b=f"{{A|{other}}} dit."
    )
    reports = reports_of(analyses, quotations)
    weights = weigh(reports.values())
    a, b = reports.values()
    like = liken(a.whole, b.whole, weights)
    encoder = Meanings("commune")
    pair = Match(a, b, a.whole, b.whole, like, Kinship.SAME, odds=LEAST)
    Embeddings("un-modèle", encoder).weigh(
        {("a-1", "b-1"): pair}, {one.article.id: one.article.text for one in analyses}
    )
    assert bool(encoder.asked) is asked


def test_what_is_not_near_is_left_as_it_is(read: Read) -> None:
    assert matches(read, Meanings(), **PONT) == matches(read, **PONT)


@given(st.lists(st.text(min_size=1), min_size=2, max_size=6))
def test_no_pair_is_raised_by_more_than_the_weight_nor_lowered(said: list[str]) -> None:
    near = Embeddings("grams", Grams())._nearness([(said[0], one) for one in said])
    assert all(0 <= one <= 1 for one in near)
    assert near[0] in (0, 1), "a text is itself, or has no run of three letters"


def test_a_model_that_holds_all_texts_to_be_one_tells_nothing(read: Read) -> None:
    same = Given(lambda sentences: np.ones((len(sentences), 3)))
    assert matches(read, same, **PONT) == matches(read, **PONT)


def test_what_a_model_gives_does_not_depend_on_the_order_of_articles(read: Read) -> None:
    analyses, quotations = read(**PONT)
    near = load_embeddings(Grams())
    turned = find_statements(analyses[::-1], quotations[::-1], embeddings=near).statements
    assert find_statements(analyses, quotations, embeddings=near).statements == turned


@pytest.mark.parametrize(
    "vectors",
    [
        np.zeros(3),
        np.zeros((0, 3)),
        lambda sentences: np.full((len(sentences), 3), np.nan),
        lambda sentences: np.zeros((len(sentences), 2, 2)),
    ],
)
def test_what_is_no_vector_for_each_text_is_refused(read: Read, vectors: object) -> None:
    with pytest.raises(EmbeddingsError, match="does not give each text a vector") as raised:
        matches(read, Given(vectors), **PONT)
    assert raised.value.reason.words == ("Given",)


def _broken(sentences: list[str]) -> object:
    raise RuntimeError(f"out of memory\nafter {len(sentences)} texts")


@pytest.mark.parametrize(
    "vectors", [_broken, lambda sentences: [[1.0]] * (len(sentences) - 1) + [[1.0, 2.0]], "abc"]
)
def test_a_model_that_fails_is_told_in_one_line(read: Read, vectors: object) -> None:
    with pytest.raises(EmbeddingsError, match="fails") as raised:
        matches(read, Given(vectors), **PONT)
    assert "\n" not in str(raised.value)


def test_vectors_of_no_length_are_near_nothing(read: Read) -> None:
    silent = Given(lambda sentences: np.zeros((len(sentences), 3)))
    assert matches(read, silent, **PONT) == matches(read, **PONT)


def test_a_name_loads_a_model_of_this_machine_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, object]] = []
    library = ModuleType("sentence_transformers")

    def load(name: str, *, local_files_only: bool) -> Grams:
        asked.append((name, local_files_only))
        return Grams()

    library.SentenceTransformer = load  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sentence_transformers", library)
    found = load_embeddings("un-modèle")
    assert found is not None
    assert (found.name, asked) == ("un-modèle", [("un-modèle", True)])
    assert load_embeddings(found) is found


def test_a_model_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    library = ModuleType("sentence_transformers")

    def load(name: str, *, local_files_only: bool) -> object:
        raise OSError(f"{name} is not a local folder")

    library.SentenceTransformer = load  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sentence_transformers", library)
    with pytest.raises(EmbeddingsError, match="nothing is downloaded"):
        load_embeddings("absent")


def test_a_library_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(EmbeddingsError, match=r"pip install 'recoupe\[embeddings\]'"):
        load_embeddings("un-modèle")


def test_without_a_model_there_is_none() -> None:
    assert load_embeddings(None) is None
