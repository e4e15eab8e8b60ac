"""Copies of articles with one detail changed: a number, a day, a name or a place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.quality.goldset import GoldSet

    from recoupe.article import Article

# Each number in words beside another that reads as well in its place.
_WORDS = {
    "deux": "trois",
    "trois": "quatre",
    "quatre": "six",
    "cinq": "sept",
    "six": "huit",
    "sept": "neuf",
    "huit": "cinq",
    "neuf": "onze",
    "dix": "douze",
    "onze": "treize",
    "douze": "quinze",
    "quatorze": "seize",
    "quinze": "douze",
    "vingt": "trente",
    "trente": "quarante",
}
_FORENAMES = ("Bernard", "Jérôme", "Agathe", "Solange")
_COUNTED = ("figure", "duration", "age", "hour")
_DAY = re.compile(r"\b\d{1,2}(?=\s(?:janv|fév|mars|avr|mai|juin|juil|août|sept|oct|nov|déc))")
_NAME = re.compile(r"(?!(?:Me|Mme|Dr)\b)([A-ZÉ][a-zéèëïç-]+) [A-ZÉ][\w'’-]+")
_PLACE = re.compile(r"[A-ZÉ][\w'’-]+(?:-[A-Z]\w+)*$")


@dataclass(frozen=True)
class Swap:
    """An article, its copy, and where in both the detail stands that was changed."""

    article: Article
    copy: Article
    start: int
    end: int
    put: str


def swaps(gold: GoldSet, count: int) -> list[Swap]:
    """Return `count` swaps of details that the facts of `gold` name, drawn by a fixed seed."""
    found = list(_swaps(gold))
    Random(3).shuffle(found)  # noqa: S311 - no secret: the same draw in every run
    return found[:count]


def _swaps(gold: GoldSet) -> Iterator[Swap]:
    articles = {article.id: article for article in gold.articles}
    seen: set[tuple[str, int]] = set()
    for fact in gold.rows("facts.json", "facts"):
        for value in fact["values"]:
            change = _change(fact["kind"], value["text"], len(seen))
            if change and (value["article"], value["start"]) not in seen:
                seen.add((value["article"], value["start"]))
                yield _swap(articles[value["article"]], value["start"], *change)


def _swap(article: Article, at: int, start: int, end: int, put: str) -> Swap:
    text = article.text[: at + start] + put + article.text[at + end :]
    copy = replace(article, id=f"{article.id}-copie", text=text, outlet="La Copie")
    return Swap(article, copy, at + start, at + end, put)


def _change(kind: str, text: str, number: int) -> tuple[int, int, str] | None:
    """Return what in `text` to put something else for, and what; `None` where nothing stands for it."""
    if kind in _COUNTED:
        return _count(kind, text)
    if kind == "date" and (day := _DAY.search(text)):
        return (*day.span(), str(int(day[0]) + 2 if int(day[0]) < 27 else int(day[0]) - 3))
    if kind == "name" and (name := _NAME.match(text)):
        return (*name.span(1), next(one for one in _FORENAMES[number % 3 :] if one != name[1]))
    if kind == "place" and (place := _PLACE.search(text)):
        return (*place.span(), "Tarascon" if place[0].startswith("Ro") else "Roquevaire")
    return None


def _count(kind: str, text: str) -> tuple[int, int, str] | None:
    if digits := re.search(r"\d+", text):
        value = int(digits[0])
        step = 3 if kind == "hour" or 4 < value < 20 else 1 if value < 5 else 17
        return (*digits.span(), str((value + step) % 24 or 4 if kind == "hour" else value + step))
    word = next((word for word in re.finditer(r"[A-Za-zéû]+", text) if word[0].lower() in _WORDS), None)
    if word is None:
        return None
    put = _WORDS[word[0].lower()]
    return (*word.span(), put.capitalize() if word[0][0].isupper() else put)
