"""Invented articles of one story, and the accounts found in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.actors.actor import Actor, ActorKind, Mention, MentionForm
from recoupe.analysis.analysis import Analysis
from recoupe.analysis.figures import find_figures
from recoupe.analysis.times import find_times
from recoupe.article import Article, Block, BlockKind
from recoupe.comparison.accounts import find_accounts
from recoupe.comparison.calendar import date_articles
from recoupe.comparison.cast import merge_actors
from recoupe.comparison.dossier import AccountKind
from recoupe.language.sentences import split
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from recoupe.comparison.dossier import Account, Passage

PLACES = ("Vaudry", "Port-Lestrel", "Idrane", "Idrène", "Sorvie")
PEOPLE = ("Odile Vasseur", "Karim Vasseur", "Karim al-Sayed", "Karim Al-Sayed", "Karim el-Sayed", "Vasseur")
BODIES = ("Nordix", "Altenor")
KINDS = {ActorKind.PLACE: PLACES, ActorKind.PERSON: PEOPLE, ActorKind.ORGANISATION: BODIES}


@dataclass(frozen=True)
class Found:
    """The articles compared, by id, and their accounts."""

    texts: dict[str, str]
    accounts: tuple[Account, ...]

    def about(self, word: str) -> Account:
        """Return the one account whose slot holds `word`, clauses that tell the same left out."""
        facts = (account for account in self.accounts if account.kind is not AccountKind.EVENT)
        (account,) = [account for account in facts if word in account.slot]
        return account

    def evidence(self, account: Account) -> list[tuple[str, str]]:
        """Return each article and the words at the account's places in it."""
        return [(v.place.article, v.place.span.of(self.texts[v.place.article])) for v in account.values]


def _analysis(name: str, text: str, published: str | None = None) -> Analysis:
    lines = [match.span() for match in re.finditer(r"[^\n]+", text)]
    blocks = tuple(Block(Span(*line), BlockKind.PARAGRAPH) for line in lines)
    spans = split(text, [block.span for block in blocks])
    article = Article(name, text, published=published)
    return Analysis(
        article=article,
        language="fr",
        title=None,
        blocks=blocks,
        credits=(),
        sentences=spans,
        actors=tuple(_actors(name, text)),
        quotations=(),
        times=find_times(name, text, spans, published=article.day),
        figures=find_figures(name, text, spans),
    )


def _actors(article: str, text: str) -> Iterable[Actor]:
    for kind, names in KINDS.items():
        for name in names:
            spans = [Span(*match.span()) for match in re.finditer(rf"(?<!\w){name}(?!\w)", text)]
            whole = [span for span in spans if not _is_inside(text, span, names)]
            if whole:
                mentions = tuple(Mention(article, span, MentionForm.NAME) for span in whole)
                yield Actor(name, name, kind, names=(name,), mentions=mentions)


def _is_inside(text: str, span: Span, names: Sequence[str]) -> bool:
    return any(text[: span.end].endswith(name) and len(name) > len(span) for name in names)


@pytest.fixture(scope="session")
def analyses() -> Callable[..., list[Analysis]]:
    """Return a function that reads texts by id; a text is given alone or with the day it was published."""

    def read(**texts: str | tuple[str, str]) -> list[Analysis]:
        given = {name: (text, None) if isinstance(text, str) else text for name, text in texts.items()}
        return [_analysis(name, text, published) for name, (text, published) in given.items()]

    return read


@pytest.fixture(scope="session")
def compare(analyses: Callable[..., list[Analysis]]) -> Callable[..., Found]:
    """Return a function that compares texts by id as articles of one story."""

    def found(passages: Sequence[Passage] = (), **texts: str | tuple[str, str]) -> Found:
        articles = analyses(**texts)
        calendar, merged = date_articles(articles), merge_actors(articles)
        accounts = find_accounts(articles, calendar, merged, passages=passages)
        return Found({one.article.id: one.article.text for one in articles}, accounts)

    return found
