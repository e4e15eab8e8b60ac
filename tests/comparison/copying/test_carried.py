"""Paragraphs in a crowd of places, compared once."""

from __future__ import annotations

import time
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.comparison.copying.carried import find_carried
from recoupe.comparison.copying.match import match
from recoupe.comparison.copying.words import Text, read_words

if TYPE_CHECKING:
    from recoupe.text import Span

FIRST = "Les pompiers ont maîtrisé dans la nuit l'incendie qui ravageait la garrigue"
SECOND = "Deux habitants légèrement intoxiqués ont regagné leur domicile dans la matinée"
NOBODY = 10**9


def _texts(*texts: str, outlets: tuple[str, ...] = ()) -> list[Text]:
    return [
        Text(f"a{number:04}", text, outlet=outlets[number] if outlets else f"o{number}")
        for number, text in enumerate(texts)
    ]


def test_paragraphs_that_always_follow_one_another_are_one_stretch() -> None:
    words = read_words(_texts(*(f"Titre {i}\n{FIRST}\n{SECOND}\nFin {i}" for i in range(3))))
    (stretch,) = find_carried(words, crowd=3)
    assert len(stretch.places) == 3
    assert words.span(stretch.places[0], stretch.places[0] + stretch.length).of(
        f"Titre 0\n{FIRST}\n{SECOND}\nFin 0"
    ) == (f"{FIRST}\n{SECOND}")


def test_a_paragraph_left_out_somewhere_parts_the_stretch() -> None:
    words = read_words(_texts(*(f"{FIRST}\n{SECOND}" for _ in range(3)), FIRST))
    assert sorted(len(stretch.places) for stretch in find_carried(words, crowd=3)) == [3, 4]


def test_marks_and_accents_make_no_other_paragraph() -> None:
    words = read_words(_texts(FIRST, f"« {FIRST.upper()} »", FIRST.replace("'", "’") + "."))
    assert len(find_carried(words, crowd=3)) == 1


def test_paragraphs_of_few_words_and_few_places_are_none() -> None:
    assert find_carried(read_words(_texts("Bonne lecture", "Bonne lecture", "Bonne lecture")), crowd=3) == ()
    assert find_carried(read_words(_texts(FIRST, FIRST)), crowd=3) == ()
    assert find_carried(read_words([]), crowd=3) == ()


def test_a_dispatch_in_a_thousand_articles_is_compared_once() -> None:
    dispatch = "\n".join(" ".join(f"mot{line}x{place}" for place in range(40)) for line in range(6))
    texts = _texts(*(f"Titre{i}\n{dispatch}\nFin{i}" for i in range(1000)))
    begun = time.process_time()
    found = match(texts)
    assert (len(found.found), len(found.carried)) == (0, 1)
    # A tenth of a second; the half million pairs it stands for would take minutes.
    assert time.process_time() - begun < 10
    first = next(found.passages())
    assert (first.a.article, first.b.article, first.words) == ("a0000", "a0001", 240)


def test_an_outlets_own_notice_is_no_copying_and_a_dispatch_is() -> None:
    notice = "Retrouvez chaque matin notre lettre consacrée aux forêts de la région"
    own = " ".join(f"mot{{0}}x{place}" for place in range(20))
    same = _texts(*(f"{own.format(i)}\n{notice}" for i in range(12)), outlets=("Le Matin",) * 12)
    assert list(match(same).passages()) == []
    assert len(match(same).furniture) == 1
    others = _texts(*(f"{own.format(i)}\n{notice}" for i in range(12)))
    assert len(list(match(others).passages())) == 12 * 11 // 2


def test_one_paragraph_that_is_all_its_articles_tell_is_copied_whoever_printed_it() -> None:
    found = match([Text(f"a{i:02}", f"Titre{i}\n{FIRST}.") for i in range(12)])
    assert len(list(found.passages())) == 12 * 11 // 2


# Words enough that a paragraph does not repeat itself: where one does, a match may lie in a wider one of the first
# place, whose end other places cut off.
paragraphs = st.lists(
    st.lists(st.sampled_from([f"mot{i}" for i in range(60)]), min_size=3, max_size=14).map(" ".join),
    min_size=1,
    max_size=3,
)


@st.composite
def reprints(draw: st.DrawFn) -> list[Text]:
    """Draw articles made of a few paragraphs that come again and again, some with a word changed."""
    shared = draw(paragraphs)
    edited = [*shared, *(f"{one} autre {other}" for one, other in pairwise(shared)), *draw(paragraphs)]
    chosen = st.lists(st.sampled_from(edited), min_size=1, max_size=4)
    return _texts(*("\n".join(draw(chosen)) for _ in range(draw(st.integers(2, 5)))))


@settings(max_examples=150, deadline=None)
@given(reprints())
def test_comparing_once_finds_what_comparing_all_finds(texts: list[Text]) -> None:
    """Every 10 words in a row that two places share lie in a passage of theirs, compared either way."""
    for crowd in (2, 3, NOBODY):
        found = match(texts, crowd=crowd)
        spans = defaultdict(list)
        for passage in found.passages(formulas=True):
            spans[passage.a.article, passage.b.article].append((passage.a.span, passage.b.span))
        for pair, runs in _shared_runs(texts).items():
            for a, b in runs:
                assert any(a in one and b in other for one, other in spans[pair]), (crowd, pair, a, b)


def _shared_runs(texts: list[Text]) -> dict[tuple[str, str], list[tuple[Span, Span]]]:
    """Return every run of 10 words between two articles, by comparing each place with each other."""
    words = read_words(texts)
    keys, owners = words.keys.tolist(), words.texts.tolist()
    runs = defaultdict(list)
    for i in range(len(keys) - 9):
        for j in range(i + 1, len(keys) - 9):
            if owners[i] != owners[j] and keys[i : i + 10] == keys[j : j + 10]:
                pair = texts[owners[i]].id, texts[owners[j]].id
                runs[pair].append((words.span(i, i + 10), words.span(j, j + 10)))
    return runs
