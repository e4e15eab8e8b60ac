from __future__ import annotations

from dataclasses import replace

from tests.comparison.judging.conftest import _read

from recoupe.analysis.actors.actor import MentionForm
from recoupe.comparison.dossier import Place
from recoupe.comparison.judging.splitting import findings_of, split_within
from recoupe.text import Span

ONE = _read("a", "{Le pont ferme}, dit [Paul Ravier]. {Il rouvrira}, dit [Marc Ravier]. {Bon}, dit [Ravier].")


def place(words: str) -> Place:
    start = ONE.article.text.index(words)
    return Place("a", Span(start, start + len(words)))


def test_one_actor_becomes_two_with_their_names_and_their_words() -> None:
    (made,) = split_within([ONE], [(place("Paul Ravier"), place("Marc Ravier"))])
    assert [(one.id, one.name, one.names) for one in made.actors] == [
        ("a1", "Paul Ravier", ("Paul Ravier", "Ravier")),
        (f"a1-{place('Marc Ravier').span.start}", "Marc Ravier", ("Marc Ravier",)),
    ]
    assert [q.speaker.name for q in made.quotations] == ["Paul Ravier", "Marc Ravier", "Paul Ravier"]
    assert findings_of([made])[place("Marc Ravier")] == (("a", made.actors[1].id),)


def test_every_mention_stays_with_one_of_the_two() -> None:
    (made,) = split_within([ONE], [(place("Paul Ravier"), place("Marc Ravier"))])
    assert sorted(m for one in made.actors for m in one.mentions) == sorted(ONE.actors[0].mentions)


def test_two_places_in_the_same_words_part_alone() -> None:
    twice = _read("a", "{Oui}, dit [Ravier]. {Non}, dit [Ravier]. {Bon}, dit [Ravier].")
    first, second, _ = (Place("a", m.span) for m in twice.actors[0].mentions)
    (made,) = split_within([twice], [(first, second)])
    assert [len(one.mentions) for one in made.actors] == [2, 1]
    assert [q.speaker.actor for q in made.quotations] == ["a1", made.actors[1].id, "a1"]


def test_what_is_two_already_stays_as_it_is() -> None:
    pair = (place("Paul Ravier"), place("Marc Ravier"))
    once = split_within([ONE], [pair])
    assert split_within(once, [pair]) == once
    assert split_within([ONE], []) == (ONE,)


def test_a_pronoun_goes_with_the_name_before_it() -> None:
    read = _read(
        "a", "[Paul Ravier] sort. {Oui}, dit-il. [Marc Ravier] reste. {Non}, dit [il Ravier]. [Ravier] part."
    )
    (actor,) = read.actors
    spoken = {span.of(read.article.text): span for span in (mention.span for mention in actor.mentions)}
    pronouns = tuple(
        replace(one, form=MentionForm.PRONOUN) if one.span == spoken["il Ravier"] else one
        for one in actor.mentions
    )
    pair = (Place("a", spoken["Paul Ravier"]), Place("a", spoken["Marc Ravier"]))
    (made,) = split_within([replace(read, actors=(replace(actor, mentions=pronouns),))], [pair])
    assert [[one.span.of(read.article.text) for one in part.mentions] for part in made.actors] == [
        ["Paul Ravier", "Ravier"],
        ["Marc Ravier", "il Ravier"],
    ]
    assert made.quotations[-1].speaker.name == "Marc Ravier"
