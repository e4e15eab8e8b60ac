from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.analysis.actors.actor import Actor, ActorKind, Mention, MentionForm
from recoupe.analysis.analysis import Analysis
from recoupe.article import Article
from recoupe.comparison.cast import merge_actors
from recoupe.comparison.cast.judged import JudgedCast
from recoupe.comparison.cast.questions import find_questions
from recoupe.judgements import About
from recoupe.text import Span

if TYPE_CHECKING:
    from recoupe.comparison.question import Question

NOTHING = JudgedCast()
ONE, TWO = ("a", "a1"), ("b", "a1")


def article(name: str, *people: tuple[str, str]) -> Analysis:
    """Return an article in which each of these people, with their genders, is named once, a line each."""
    text, actors = "", []
    for number, (person, gender) in enumerate(people, 1):
        span = Span(len(text), len(text) + len(person))
        text += f"{person}\n"
        mention = Mention(name, span, MentionForm.NAME)
        actors.append(
            Actor(f"a{number}", person, ActorKind.PERSON, (person,), ("avocate",), gender, (mention,))
        )
    return Analysis(Article(name, text), "fr", None, (), (), (), tuple(actors), (), (), ())


def asked(*articles: Analysis, judged: JudgedCast = NOTHING) -> list[Question]:
    return list(find_questions(articles, merge_actors(articles, judged=judged), judged))


@pytest.mark.parametrize(
    ("one", "other", "held"),
    [
        ("Farida Lakdar-Vernet", "Farida Lakhdar-Vernet", True),
        ("Roger Pétillard", "Roger Pétillat", True),
        # Of one forename, and too many letters apart to be held one.
        ("Anne Brellat", "Anne Bressac", False),
    ],
)
def test_names_a_few_letters_apart_are_asked_about(one: str, other: str, *, held: bool) -> None:
    (found,) = asked(article("a", (one, "")), article("b", (other, "")))
    assert (found.about, found.held) == (About.ACTORS, held)
    assert (found.a.name, found.a.place.article, found.a.by) == (one, "a", "avocate")
    assert (found.b.name, found.b.place.span) == (other, Span(0, len(other)))
    assert found.why[0].words == (one, other)
    assert 0 <= found.doubt <= 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Spellings of one name, another's name, a woman's and a man's, a surname alone.
        (("Youri Andreïev", "m"), ("Iouri Andreiev", "m")),
        (("Anne Brellat", "f"), ("Paul Ravier", "m")),
        (("Claude Brellat", "f"), ("Claude Brella", "m")),
        (("Anne Brellat", "f"), ("Brellat", "f")),
    ],
)
def test_nothing_is_asked_of_names_that_are_clear(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert asked(article("a", one), article("b", other)) == []


def test_an_article_that_has_both_names_tells_itself() -> None:
    assert (
        asked(article("a", ("Anne Brellat", ""), ("Anne Brella", "")), article("b", ("Anne Brella", "")))
        == []
    )


@pytest.mark.parametrize("kind", ["one", "two", "unsure"])
def test_what_is_decided_is_not_asked_again(kind: str) -> None:
    articles = [article("a", ("Roger Pétillard", "")), article("b", ("Roger Pétillat", ""))]
    assert asked(*articles)
    assert asked(*articles, judged=JudgedCast(**{kind: ((ONE, TWO),)})) == []


@given(st.permutations("abc"))
def test_the_order_of_articles_makes_no_difference_and_the_least_sure_is_first(order: list[str]) -> None:
    names = {"a": "Roger Pétillard", "b": "Roger Pétillat", "c": "Roger Pétilla"}
    found = asked(*(article(name, (names[name], "")) for name in order))
    assert found == asked(*(article(name, (names[name], "")) for name in "abc"))
    assert len(found) == 3
    assert all(one.doubt <= other.doubt for one, other in pairwise(found))
