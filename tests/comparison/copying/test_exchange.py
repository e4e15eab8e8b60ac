"""Who shares how many words with whom."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.comparison.copying.exchange import Exchange, find_exchange
from recoupe.comparison.copying.expansion import expand
from recoupe.comparison.copying.match import match
from recoupe.comparison.copying.words import Text
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.comparison.copying.matches import Matches

SHARED = (
    "Les pompiers ont maîtrisé dans la nuit l'incendie qui ravageait depuis dimanche "
    "trois hectares de garrigue au-dessus du hameau"
)
COUNT = 21
OTHER = "La mairie organise samedi une collecte de vêtements chauds pour les familles du quartier nord"
LATER = (
    "Deux habitants légèrement intoxiqués par les fumées ont regagné leur domicile après une visite médicale"
)


def shares(*texts: Text, against: Sequence[str] = ()) -> dict[tuple[str, str], tuple[int, int]]:
    exchange = find_exchange(match(texts, against=against))
    names = [party.name for party in exchange.parties]
    return {(names[one.party], names[one.other]): (one.narration, one.speech) for one in exchange.shares}


def text(name: str, words: str, outlet: str = "", reported: str = "") -> Text:
    start = words.find(reported)
    spans = (Span(start, start + len(reported)),) if reported else ()
    return Text(name, words, reported=spans, outlet=outlet)


def test_a_sentence_of_one_outlet_stands_in_the_other() -> None:
    found = shares(text("a", f"{OTHER}. {SHARED}.", "Le Phare"), text("b", f"{SHARED}.", "La Digue"))
    assert found == {("Le Phare", "La Digue"): (COUNT, 0), ("La Digue", "Le Phare"): (COUNT, 0)}


def test_words_count_once_for_an_outlet_that_has_them_in_several_articles() -> None:
    found = shares(
        text("a", SHARED, "Le Phare"),
        text("b", SHARED, "La Digue"),
        text("c", f"{OTHER}. {SHARED}.", "La Digue"),
    )
    assert found["Le Phare", "La Digue"] == (COUNT, 0)
    assert found["La Digue", "Le Phare"] == (2 * COUNT, 0)


def test_each_side_says_what_is_speech_by_its_own_marks() -> None:
    found = shares(
        text("a", f"« {SHARED} », dit-elle.", "Le Phare", reported=SHARED),
        text("b", f"{SHARED}.", "La Digue"),
    )
    assert found == {("Le Phare", "La Digue"): (0, COUNT), ("La Digue", "Le Phare"): (COUNT, 0)}


def test_what_two_articles_of_one_outlet_share_stands_between_the_outlet_and_itself() -> None:
    found = shares(text("a", SHARED, "Le Phare"), text("b", SHARED, "Le Phare"), text("c", OTHER, "La Digue"))
    assert found == {("Le Phare", "Le Phare"): (2 * COUNT, 0)}


def test_what_an_article_repeats_is_shared_with_nobody() -> None:
    again = f"{SHARED}. {OTHER}. {SHARED}."
    assert shares(text("a", again, "Le Phare"), text("b", LATER, "La Digue")) == {}


@pytest.mark.parametrize("outlet", ["", "Le Phare"])
def test_articles_stand_for_themselves_where_outlets_tell_nothing_apart(outlet: str) -> None:
    found = shares(text("a", SHARED, outlet), text("b", SHARED, outlet))
    assert found == {("a", "b"): (COUNT, 0), ("b", "a"): (COUNT, 0)}


def test_an_article_without_outlet_stands_for_itself_beside_outlets() -> None:
    found = shares(text("a", SHARED, "Le Phare"), text("b", SHARED), text("c", SHARED))
    assert set(found) == {
        (one, other) for one in ("Le Phare", "b", "c") for other in ("Le Phare", "b", "c") if one != other
    }


def test_an_article_named_like_an_outlet_is_another_party() -> None:
    exchange = find_exchange(match([text("x", SHARED, "b"), text("b", SHARED), text("y", OTHER, "Le Phare")]))
    assert [party.name for party in exchange.parties] == ["b", "b", "Le Phare"]
    assert {(one.party, one.other) for one in exchange.shares} == {(0, 1), (1, 0)}


def test_words_that_are_no_prose_count_nowhere() -> None:
    skipped = Text("a", f"{OTHER}. {SHARED}.", skipped=(Span(0, len(OTHER)),), outlet="Le Phare")
    exchange = find_exchange(match([skipped, text("b", f"{OTHER}. {SHARED}.", "La Digue")]))
    assert [party.words for party in exchange.parties] == [COUNT + 15, COUNT]
    assert exchange.part(exchange.between[1, 0]) == 1


def test_nothing_is_shared_by_no_articles() -> None:
    assert find_exchange(match([])) == Exchange((), ())


def _slow(matches: Matches, exchange: Exchange) -> dict[tuple[int, int], int]:
    """Return the words of each party that stand in each other, one pair of texts after another."""
    owner = {article: at for at, party in enumerate(exchange.parties) for article in party.articles}
    at = [owner[one.id] for one in matches.texts]
    texts, standing = matches.words.texts.tolist(), set[tuple[int, int]]()
    for blocks in expand(matches.found, matches.carried, matches.words, least=matches.least):
        for one in blocks:
            if one.equal and texts[one.a] != texts[one.b]:
                standing |= {(word, at[texts[one.b]]) for word in range(one.a, one.a_end)}
                standing |= {(word, at[texts[one.a]]) for word in range(one.b, one.b_end)}
    counts: dict[tuple[int, int], int] = {}
    for word, other in standing:
        pair = at[texts[word]], other
        counts[pair] = counts.get(pair, 0) + (not matches.words.alone[word])
    return counts


def _made(seed: int) -> list[Text]:
    """Return articles of some outlets that carry, cut and edit the paragraphs of two dispatches."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    letters = "abcdefghijklmnopqrstuvwxyz"
    known = ["".join(chance.choices(letters, k=chance.randint(3, 9))) for _ in range(900)]
    told = [" ".join(chance.choices(known, k=chance.randint(9, 30))) for _ in range(6)]
    return [
        Text(
            f"t{number}",
            "\n".join(_paragraph(chance, chance.choice(told), known) for _ in range(chance.randint(1, 6))),
            reported=(Span(0, chance.randint(0, 60)),),
            outlet=chance.choice(["", "Phare", "Digue", "Môle", "Cap"]),
        )
        for number in range(chance.randint(2, 12))
    ]


def _paragraph(chance: random.Random, words: str, known: Sequence[str]) -> str:
    several = words.split()
    if chance.random() < 0.3:
        several[chance.randrange(len(several))] = chance.choice(known)
    return " ".join(several[chance.choice([0, 0, 0, 3]) :])


@given(st.integers(0, 10_000), st.sampled_from([2, 3, 100]))
@settings(deadline=None, max_examples=60)
def test_each_share_is_what_the_pairs_of_articles_have_one_by_one(seed: int, crowd: int) -> None:
    matches = match(_made(seed), crowd=crowd)
    exchange = find_exchange(matches)
    told = {pair: share.words for pair, share in exchange.between.items()}
    slow = _slow(matches, exchange)
    # Pair by pair, words that both have beside a carried paragraph count too.
    assert all(count <= slow[pair] for pair, count in told.items())
    assert matches.carried or told == slow


@given(st.integers(0, 10_000))
@settings(deadline=None, max_examples=20)
def test_no_party_shares_more_words_than_it_has(seed: int) -> None:
    exchange = find_exchange(match(_made(seed), crowd=3))
    for share in exchange.shares:
        assert 0 < exchange.part(share) <= 1
        assert share.narration <= exchange.parties[share.party].narration
        assert share.speech <= exchange.parties[share.party].speech


@given(st.integers(0, 10_000), st.randoms())
@settings(deadline=None, max_examples=20)
def test_the_order_of_the_articles_makes_no_difference(seed: int, chance: random.Random) -> None:
    texts = _made(seed)
    first = find_exchange(match(texts))
    chance.shuffle(texts)
    assert find_exchange(match(texts)) == first


def test_a_dispatch_in_many_outlets_is_counted_for_each_two() -> None:
    texts = [text(f"a{i}", f"{SHARED}.\n{LATER} {i}.\n{OTHER}.", f"Journal {i}") for i in range(60)]
    exchange = find_exchange(match(texts))
    assert len(exchange.shares) == 60 * 59
    assert {share.words for share in exchange.shares} == {COUNT + 15 + 15}
