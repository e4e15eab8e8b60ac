from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.analysis.actors.actor import Actor, ActorKind, Mention, MentionForm
from recoupe.analysis.actors.names.spelling import is_variant
from recoupe.analysis.analysis import Analysis
from recoupe.analysis.quotations.quotation import (
    Confidence,
    Quotation,
    QuotationType,
    SourceForm,
    Speaker,
)
from recoupe.article import Article
from recoupe.comparison.cast import merge_actors
from recoupe.text import Span


def analysis(article: str, *actors: tuple[str, tuple[str, ...], str]) -> Analysis:
    """Return an article whose actors are people: a name (none where it is a role's), roles, gender."""
    found = tuple(
        Actor(
            f"a{number}",
            name,
            ActorKind.PERSON,
            () if name in roles else (name,),
            roles,
            gender,
            (Mention(article, Span(number * 10, number * 10 + len(name)), MentionForm.NAME),),
        )
        for number, (name, roles, gender) in enumerate(actors, 1)
    )
    return Analysis(Article(article, ""), "fr", None, (), (), (), found, (), (), ())


def quotation(article: str, speaker: Speaker) -> Quotation:
    return Quotation(
        id="q1",
        article=article,
        type=QuotationType.DIRECT,
        content=(Span(0, 1),),
        quoted=(),
        cue=(),
        cue_lemma="",
        source=Span(0, 1),
        source_form=SourceForm.NAME,
        speaker=speaker,
        depth=0,
        negated=False,
        denial=False,
        heading=False,
        confidence=Confidence.CERTAIN,
        why=(),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nadia al-Khatib", "Nadia El-Khatib"),
        ("Sergueï Morozov", "Serguei Morozov"),
        ("Khan Cherkoun", "Khan Cherkoune"),
        ("Oleg Poutski", "Oleg Putsky"),
        ("Etats-Unis", "États-Unis"),
        ("Jean-Paul Riou", "Jean Paul Riou"),
        ("Paul W. Harding", "Paul Harding"),
        ("Tavlib", "Tavleb"),
    ],
)
def test_spellings_of_one_name_are_one_actor(one: str, other: str) -> None:
    merged = merge_actors([analysis("a", (one, (), "")), analysis("b", (other, (), ""))])
    assert merged.id_of("a", "a1") == merged.id_of("b", "a1")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Henri Morel", "Lucie Morel"), ("Paul Martin", "Paul Martel"), ("Denis Riou", "Denise Riou")],
)
def test_two_names_are_two_actors(one: str, other: str) -> None:
    merged = merge_actors([analysis("a", (one, (), "")), analysis("b", (other, (), ""))])
    assert len(merged.actors) == 2


def test_a_surname_alone_joins_the_only_full_name_with_it() -> None:
    merged = merge_actors([analysis("a", ("Morel", (), "")), analysis("b", ("Lucie Morel", (), "f"))])
    assert [actor.name for actor in merged.actors] == ["Lucie Morel"]
    assert len(merged.actors[0].mentions) == 2


def test_a_surname_that_two_people_bear_stays_alone() -> None:
    merged = merge_actors(
        [analysis("a", ("Morel", (), "")), analysis("b", ("Lucie Morel", (), "f"), ("Henri Morel", (), "m"))]
    )
    assert len(merged.actors) == 3


def test_another_article_names_the_bearer_of_a_title() -> None:
    merged = merge_actors(
        [
            analysis("a", ("chef de la diplomatie norvégienne", ("chef de la diplomatie norvégienne",), "m")),
            analysis("b", ("Paul Aubry", ("ministre norvégien des Affaires étrangères",), "m")),
        ]
    )
    said = quotation("a", Speaker("chef de la diplomatie norvégienne", "a1"))
    named = merged.named(said)
    assert named.speaker == Speaker("Paul Aubry", merged.id_of("b", "a1"))
    assert named.why[-1].key == "actors.other_article"


def test_a_title_of_another_country_stays_unnamed() -> None:
    merged = merge_actors(
        [
            analysis("a", ("président chilien", ("président chilien",), "m")),
            analysis("b", ("Paul Aubry", ("président norvégien",), "m")),
        ]
    )
    assert len(merged.actors) == 2


def test_several_speakers_get_their_fullest_names() -> None:
    merged = merge_actors(
        [analysis("a", ("Morel", (), ""), ("Aubry", (), "")), analysis("b", ("Lucie Morel", (), "f"))]
    )
    assert merged.named(quotation("a", Speaker("Morel; Aubry"))).speaker.name == "Lucie Morel; Aubry"


def test_a_speaker_who_is_no_actor_keeps_the_phrase() -> None:
    merged = merge_actors([analysis("a", ("Lucie Morel", (), "f"))])
    assert merged.named(quotation("a", Speaker("nombreux experts"))).speaker == Speaker("nombreux experts")


def test_an_unknown_actor_is_an_error() -> None:
    with pytest.raises(KeyError):
        merge_actors([]).id_of("a", "a1")


def test_ids_go_by_mentions_then_name_whatever_the_order_of_articles() -> None:
    articles = [
        analysis("a", ("Lucie Morel", (), "f"), ("Paul Aubry", (), "m")),
        analysis("b", ("Morel", (), "")),
        analysis("c", ("Anne Riou", (), "f")),
    ]
    results = [merge_actors(order) for order in permutations(articles)]
    assert all(result == results[0] for result in results)
    assert [(actor.id, actor.name) for actor in results[0].actors] == [
        ("p1", "Lucie Morel"),
        ("p2", "Anne Riou"),
        ("p3", "Paul Aubry"),
    ]


def body(article: str, *names: str) -> Analysis:
    """Return an article that names one organisation, its first name the fullest."""
    mention = Mention(article, Span(0, len(names[0])), MentionForm.NAME)
    actor = Actor("a1", names[0], ActorKind.ORGANISATION, names, (), "", (mention,))
    return Analysis(Article(article, ""), "fr", None, (), (), (), (actor,), (), (), ())


@pytest.mark.parametrize("short", ["BEF", "Bureau d'enquête"])
def test_a_short_name_joins_the_body_that_another_article_names_in_full(short: str) -> None:
    for order in permutations(
        [
            body("a", "Bureau d'enquête ferroviaire", "BEF"),
            body("b", short),
            body("c", "Bureau d'enquête ferroviaire"),
        ]
    ):
        merged = merge_actors(order)
        assert [actor.name for actor in merged.actors] == ["Bureau d'enquête ferroviaire"]
        assert merged.id_of("b", "a1") == merged.id_of("c", "a1")


def test_a_short_name_of_two_bodies_stays_alone() -> None:
    merged = merge_actors(
        [body("a", "Compagnie lervoise"), body("b", "Compagnie du canal"), body("c", "Compagnie")]
    )
    assert len(merged.actors) == 3


def test_the_only_mayor_of_the_lot_is_meant_by_the_bare_title_but_not_for_certain() -> None:
    merged = merge_actors(
        [analysis("a", ("maire", ("maire",), "f")), analysis("b", ("Lucie Morel", ("maire de Lervoz",), "f"))]
    )
    named = merged.named(quotation("a", Speaker("maire", "a1")))
    assert named.speaker.name == "Lucie Morel"
    assert named.confidence is Confidence.LIKELY


def test_between_two_mayors_the_bare_title_stays_unnamed() -> None:
    merged = merge_actors(
        [
            analysis("a", ("maire", ("maire",), "")),
            analysis("b", ("Lucie Morel", ("maire de Lervoz",), "f")),
            analysis("c", ("Paul Aubry", ("maire de Brest",), "m")),
        ]
    )
    assert len(merged.actors) == 3


def test_a_title_never_joins_what_is_no_person() -> None:
    sea = Actor("a1", "Mer", ActorKind.PLACE, ("Mer",), ("ministre de la Mer",), "", ())
    sea = replace(sea, mentions=(Mention("b", Span(0, 3), MentionForm.NAME),))
    other = Analysis(Article("b", ""), "fr", None, (), (), (), (sea,), (), (), ())
    merged = merge_actors([analysis("a", ("ministre de la Mer", ("ministre de la Mer",), "m")), other])
    assert len(merged.actors) == 2


def test_a_man_and_a_woman_of_one_surname_stay_two() -> None:
    merged = merge_actors([analysis("a", ("Morel", (), "m")), analysis("b", ("Morel", (), "f"))])
    assert len(merged.actors) == 2


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "Pd")), min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_being_a_spelling_of_is_symmetric_and_reflexive(one: str, other: str) -> None:
    assert is_variant(one, other) == is_variant(other, one)
    assert is_variant(one, one)


TWO_STORIES = (["a"], ["b"])


def one_actor(first: str, second: str, *, stories: tuple[list[str], ...] = TWO_STORIES) -> bool:
    """Tell whether a name in one article and a name in another come to one actor."""
    merged = merge_actors([analysis("a", (first, (), "")), analysis("b", (second, (), "f"))], stories)
    return merged.id_of("a", "a1") == merged.id_of("b", "a1")


def test_a_full_name_is_one_person_over_several_stories() -> None:
    assert one_actor("Lucie Morel", "Lucie Morel")


def test_over_several_stories_a_surname_joins_its_only_bearer() -> None:
    assert one_actor("Morel", "Lucie Morel")


def test_over_several_stories_a_near_spelling_is_another_person() -> None:
    assert not one_actor("Lucie Marelle", "Lucie Morelle")
    assert one_actor("Oleg Poutavski", "Oleg Poutovski", stories=(["a", "b"],))


def test_over_several_stories_the_title_names_nobody() -> None:
    minister = ("ministre de la Mer", ("ministre de la Mer",), "")
    named = ("Anne Vial", ("ministre de la Mer",), "f")
    lots = [analysis("a", minister), analysis("b", named)]
    alone, together = (merge_actors(lots, stories) for stories in (TWO_STORIES, (["a", "b"],)))
    assert alone.id_of("a", "a1") != alone.id_of("b", "a1")
    assert together.id_of("a", "a1") == together.id_of("b", "a1")


def test_a_man_and_a_woman_of_one_full_name_stay_two_over_several_stories() -> None:
    lots = [analysis("a", ("Dominique Morel", (), "m")), analysis("b", ("Dominique Morel", (), "f"))]
    merged = merge_actors(lots, TWO_STORIES)
    assert merged.id_of("a", "a1") != merged.id_of("b", "a1")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ingrid Holmsen", "Ingrid Homsen"),
        ("Awa N'Diop", "Awa Ndiop"),
        ("Karim Ben Hamza", "Karim Benhamza"),
        ("Paul Vasselard", "Paul Vasselart"),
        ("Yassouf al-Tarik", "Yassef el-Tarik"),
    ],
)
def test_within_a_story_a_letter_put_wrong_makes_no_other_person(one: str, other: str) -> None:
    assert one_actor(one, other, stories=(["a", "b"],))
    assert not one_actor(one, other) or is_variant(one, other)


@pytest.mark.parametrize(("one", "other"), [("Denis Morel", "Denise Morel"), ("Paul Roux", "Paul Toux")])
def test_another_forename_or_first_letter_makes_another_person(one: str, other: str) -> None:
    assert not one_actor(one, other, stories=(["a", "b"],))


def test_two_near_names_in_one_article_are_two_people() -> None:
    both = analysis("a", ("Ingrid Holmsen", (), "f"), ("Ingrid Homsen", (), "f"))
    merged = merge_actors([both])
    assert merged.id_of("a", "a1") != merged.id_of("a", "a2")


@pytest.mark.parametrize(
    ("full", "alone"), [("Yann Le Guirrec", "Le Guirrec"), ("Anne Du Moulin", "Du Moulin")]
)
def test_a_surname_of_two_words_alone_joins_the_full_name(full: str, alone: str) -> None:
    assert one_actor(full, alone, stories=(["a", "b"],))
