from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Account, AccountKind, Value, Verdict
from recoupe.presentation.interface import interface
from recoupe.presentation.pages.view import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.comparison.dossier import Dossier, Place


def test_what_several_articles_tell_names_each_with_its_place(story: Dossier) -> None:
    said, dated = View(story, interface("fr")).brief.shared
    assert (said.head, said.spots) == (
        "Anne Brel",
        (("q-d-p-che-q1", "dépêche"), ("q-gazette-q1", "gazette")),
    )
    assert (dated.words, dated.spots) == ("le pont a cédé", (("t-0-0", "dépêche"), ("t-0-1", "gazette")))


def test_what_one_alone_tells_takes_each_article_in_turn(story: Dossier) -> None:
    lines = View(story, interface("fr")).brief.alone
    assert [(line.article, line.head) for line in lines] == [
        ("dépêche", "Paul Ravier"),
        ("matin", "Anne Brel"),
    ]
    assert all(line.tellers == 1 for line in lines)


def test_what_is_denied_is_not_listed_as_said(story: Dossier) -> None:
    denied = tuple(replace(one, denial=one.speaker.name == "Paul Ravier") for one in story.quotations)
    lines = View(replace(story, quotations=denied), interface("fr")).brief.alone
    assert [line.head for line in lines] == ["Anne Brel"]


def test_how_somebody_is_called_is_no_news(story: Dossier, place: Callable[..., Place]) -> None:
    texts = {one.id: one.text for one in story.articles}
    values = tuple(Value(place(texts, name, "Anne Brel"), "Anne Brel") for name in ("dépêche", "gazette"))
    name = Account("n", "nom", values, Verdict.AGREE, (), AccountKind.NAME)
    brief = View(replace(story, accounts=(name,)), interface("fr")).brief
    assert "nom" not in [line.head for line in brief.shared]


def test_one_article_alone_is_compared_with_nobody(story: Dossier) -> None:
    first = story.analyses[0]
    said = {one.id for one in first.quotations}
    alone = replace(
        story,
        analyses=(first,),
        quotations=first.quotations,
        statements=tuple(one for one in story.statements if said.issuperset(one.members)),
        accounts=(),
        timeline=(),
    )
    brief = View(alone, interface("fr")).brief
    assert (brief.shared, brief.alone) == ([], [])
