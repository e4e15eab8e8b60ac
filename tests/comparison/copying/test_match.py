"""What two plain texts share."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.comparison.copying.match import find_matches
from recoupe.comparison.copying.shingles import COMMON
from recoupe.comparison.copying.sides import SOON
from recoupe.comparison.copying.words import Text
from recoupe.comparison.dossier import Operation, PassageKind
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.comparison.dossier import Passage, Place

SHARED = (
    "Les pompiers ont maîtrisé dans la nuit l'incendie qui ravageait depuis dimanche "
    "trois hectares de garrigue au-dessus du hameau"
)
OTHER = "La mairie organise samedi une collecte de vêtements chauds pour les familles du quartier nord"
LATER = (
    "Deux habitants légèrement intoxiqués par les fumées ont regagné leur domicile après une visite médicale"
)
RUN = 10


def _matches(*texts: str, formulas: bool = False) -> tuple[Passage, ...]:
    return find_matches([Text(chr(97 + i), text) for i, text in enumerate(texts)], formulas=formulas)


def _words(text: str) -> list[tuple[str, Span]]:
    return [(fold(found[0]), Span(*found.span())) for found in re.finditer(r"[^\W_]+", text)]


def test_a_sentence_in_two_articles_is_one_passage_with_its_final_stop() -> None:
    a, b = f"{OTHER}. {SHARED}.", f"{SHARED}. Une enquête est ouverte."
    (passage,) = _matches(a, b)
    assert passage.a.span.of(a) == f"{SHARED}."
    assert passage.b.span.of(b) == f"{SHARED}."
    assert passage.edits == ()
    assert passage.words == len(_words(SHARED))


def test_a_stop_only_one_side_has_is_left_out() -> None:
    a, b = f"{SHARED}.", f"{SHARED}, selon la préfecture du département."
    (passage,) = _matches(a, b)
    assert passage.a.span.of(a) == SHARED


def test_typography_case_and_accents_make_no_difference() -> None:
    other = SHARED.replace("'", "’").replace(" ", "\u00a0").replace("-", "–").replace("é", "e").upper()
    (passage,) = _matches(SHARED, other)
    assert passage.edits == ()
    assert passage.b.span == Span(0, len(other))


def test_an_accent_written_as_a_character_of_its_own_makes_no_difference() -> None:
    (passage,) = _matches(SHARED, SHARED.replace("é", "e\u0301"))
    assert passage.edits == ()


def test_opening_marks_belong_to_the_passage_they_open() -> None:
    a, b = f"Il le dit : « {SHARED} ». Puis il part.", f"Elle écrit : « {SHARED} ». Rien de plus."
    (passage,) = _matches(a, b)
    assert passage.a.span.of(a) == f"« {SHARED} »."


def test_a_straight_mark_that_opens_the_next_sentence_is_left_out() -> None:
    a, b = f'{SHARED}. "Tout va bien", dit-il.', f'{SHARED}. "Rien à signaler", dit-elle.'
    (passage,) = _matches(a, b)
    assert passage.a.span.of(a) == f"{SHARED}."


def test_changed_dropped_and_added_words_are_listed_in_both_texts() -> None:
    changed = SHARED.replace("la nuit", "la soirée").replace("trois hectares", "près de trois hectares")
    changed = changed.replace("depuis dimanche ", "")
    (passage,) = _matches(SHARED, changed)
    listed = [(edit.op, edit.a.of(SHARED), edit.b.of(changed)) for edit in passage.edits]
    assert (Operation.REPLACE, "nuit", "soirée") in listed
    assert len(passage.edits) == 2
    assert "depuis dimanche" in [a for _, a, _ in listed]


def test_digits_are_words() -> None:
    a = SHARED.replace("trois", "40")
    (passage,) = _matches(a, SHARED.replace("trois", "400"))
    assert [edit.a.of(a) for edit in passage.edits] == ["40"]


def test_reordered_sentences_are_passages_of_their_own() -> None:
    a, b = f"{SHARED}. {OTHER}. {LATER}.", f"{LATER}. {SHARED}."
    assert sorted(p.a.span.of(a) for p in _matches(a, b)) == [f"{LATER}.", f"{SHARED}."]


def test_one_sentence_used_twice_is_found_at_both_places_and_inside_its_article() -> None:
    a, b = f"{SHARED}.", f"{SHARED}. {OTHER}. {LATER}. {SHARED}."
    again = b.rindex("Les pompiers")
    places = [(p.a.article, p.a.span.start, p.b.article, p.b.span.start) for p in _matches(a, b)]
    assert places == [("a", 0, "b", 0), ("a", 0, "b", again), ("b", 0, "b", again)]


def test_an_officials_title_and_name_are_no_passage() -> None:
    title = "le ministre norvégien des Affaires étrangères Olav Berge et la"
    assert _matches(f"Hier, {title} reine dînaient.", f"Pour {title} Chine, rien ne presse.") == ()


def test_a_turn_of_phrase_is_found_when_formulas_are_asked_for() -> None:
    title = "le ministre norvégien des Affaires étrangères Olav Berge et la"
    assert len(_matches(f"Hier, {title} reine.", f"Pour {title} Chine.", formulas=True)) == 1


def test_nothing_in_a_skipped_span_matches() -> None:
    skipped = Text("a", f"{SHARED}.", skipped=(Span(0, len(SHARED)),))
    assert find_matches([skipped, Text("b", SHARED)]) == ()


def test_speech_in_one_article_and_prose_in_the_other_is_both() -> None:
    whole = (Span(0, len(SHARED)),)
    kinds = {
        (first, second): find_matches(
            [Text("a", SHARED, reported=first), Text("b", SHARED, reported=second)]
        )[0].kind
        for first in ((), whole)
        for second in ((), whole)
    }
    assert kinds == {
        ((), ()): PassageKind.NARRATION,
        ((), whole): PassageKind.BOTH,
        (whole, ()): PassageKind.BOTH,
        (whole, whole): PassageKind.QUOTE,
    }


def test_no_articles_one_article_and_empty_articles_share_nothing() -> None:
    assert _matches() == ()
    assert _matches(SHARED) == ()
    assert _matches("", "", "…") == ()


def test_a_text_that_repeats_one_word_does_not_stall() -> None:
    row = "0 " * 3000
    assert len(_matches(row, f"{row} {SHARED}", formulas=True)) <= 2


def test_a_dispatch_in_many_articles_is_found_between_every_two() -> None:
    texts = [f"Papier numéro {i} du jour. {SHARED}. {LATER}." for i in range(80)]
    assert len(_matches(*texts)) == 80 * 79 // 2


def test_unrelated_texts_share_nothing() -> None:
    chance = random.Random(5)  # noqa: S311 - a fixed draw, not a secret
    lexicon = ["".join(chance.choices("abcdefgilmnoprstu", k=chance.randint(2, 9))) for _ in range(3000)]
    weights = [1 / rank for rank in range(1, 3001)]
    texts = [" ".join(chance.choices(lexicon, weights, k=250)) for _ in range(300)]
    assert _matches(*texts) == ()


words_of_few = st.lists(st.sampled_from([f"mot{i}" for i in range(12)]), max_size=60)


@st.composite
def texts_that_share(draw: st.DrawFn) -> list[str]:
    """Draw three texts of few words, a common stretch somewhere in each."""
    common = draw(st.lists(st.sampled_from([f"mot{i}" for i in range(12)]), min_size=RUN, max_size=30))
    return [" ".join(draw(words_of_few) + common + draw(words_of_few)) for _ in range(3)]


@settings(max_examples=150, deadline=None)
@given(texts_that_share())
def test_any_unbroken_run_of_ten_shared_words_is_found(texts: list[str]) -> None:
    found = _matches(*texts, formulas=True)
    for (i, left), (j, right) in combinations(enumerate(texts), 2):
        sides = [
            (p.a.span, p.b.span) for p in found if (p.a.article, p.b.article) == (chr(97 + i), chr(97 + j))
        ]
        for a, b in _shared_runs(_words(left), _words(right)):
            assert any(a in one and b in other for one, other in sides)


def _shared_runs(
    ours: Sequence[tuple[str, Span]], theirs: Sequence[tuple[str, Span]]
) -> list[tuple[Span, Span]]:
    """Return every run by comparing every place with every other."""
    return [
        (
            Span(ours[i][1].start, ours[i + RUN - 1][1].end),
            Span(theirs[j][1].start, theirs[j + RUN - 1][1].end),
        )
        for i in range(len(ours) - RUN + 1)
        for j in range(len(theirs) - RUN + 1)
        if all(ours[i + k][0] == theirs[j + k][0] for k in range(RUN))
    ]


@settings(max_examples=100, deadline=None)
@given(texts_that_share(), st.randoms(use_true_random=False))
def test_the_order_of_articles_makes_no_difference(texts: list[str], chance: random.Random) -> None:
    articles = [Text(str(i), text) for i, text in enumerate(texts)]
    shuffled = chance.sample(articles, len(articles))
    assert find_matches(articles, formulas=True) == find_matches(shuffled, formulas=True)


@st.composite
def edited_copies(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a text and a copy of it with words changed, no word twice in either."""
    kept = draw(st.lists(st.booleans(), min_size=12, max_size=60))
    copy = [f"mot{i}" if keep else f"autre{i}" for i, keep in enumerate(kept)]
    turned = draw(st.integers(0, len(kept)))
    return " ".join(f"mot{i}" for i in range(len(kept))), " ".join(copy[turned:] + copy[:turned])


@settings(max_examples=100, deadline=None)
@given(edited_copies())
def test_exchanging_the_articles_exchanges_the_sides(texts: tuple[str, str]) -> None:
    forth, back = (
        find_matches([Text(names[0], texts[0]), Text(names[1], texts[1])], formulas=True)
        for names in ("ab", "ba")
    )
    assert {(p.a.span, p.b.span, p.words) for p in forth} == {(p.b.span, p.a.span, p.words) for p in back}


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.text(alphabet="abé' «»\"-.\n\u0301İ𝒳1", max_size=120), max_size=4),
    st.text("ab c", max_size=60),
)
def test_spans_start_and_end_at_marks_or_words_inside_their_text(texts: list[str], common: str) -> None:
    texts = [f"{text} {common}" for text in texts]
    named = {chr(97 + i): text for i, text in enumerate(texts)}

    def sound(place: Place) -> bool:
        said = place.span.of(named[place.article])
        return len(said) == len(place.span) > 0 and said == said.strip()

    for passage in _matches(*texts, formulas=True):
        assert passage.a.article < passage.b.article
        assert sound(passage.a)
        assert sound(passage.b)
        assert all(edit.a in passage.a.span and edit.b in passage.b.span for edit in passage.edits)


def _closed(closing: str, count: int, *, dated: bool = True) -> list[Text]:
    """Return a text a day that has nothing but its last words in common with others."""
    return [
        Text(
            f"a{day:03}",
            f"Chapeau{day} propre{day} du{day} jour{day}. Sujet{day} du{day} soir{day} : {closing}",
            published=str(date(2024, 1, 1) + timedelta(days=day)) if dated else "",
        )
        for day in range(count)
    ]


def _apart(found: Sequence[Passage]) -> set[int]:
    """Return how many texts further each match stands."""
    return {int(one.b.article[1:]) - int(one.a.article[1:]) for one in found}


def test_what_many_texts_have_is_looked_for_within_a_week() -> None:
    found = find_matches(_closed(SHARED, COMMON + 6), formulas=True)
    assert _apart(found) == set(range(1, SOON + 1))


def test_what_few_texts_have_is_found_at_any_distance() -> None:
    found = find_matches(_closed(SHARED, COMMON), formulas=True)
    assert _apart(found) == set(range(1, COMMON))


def test_what_many_texts_of_no_day_have_is_found_in_all() -> None:
    found = find_matches(_closed(SHARED, COMMON + 6, dated=False), formulas=True)
    assert _apart(found) == set(range(1, COMMON + 6))
