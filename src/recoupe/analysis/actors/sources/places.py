"""Places that speak: where a country, a capital or a building stands for a government or a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.sources.references import is_subject
from recoupe.analysis.actors.words.complements import last_of
from recoupe.analysis.actors.words.geography import Body, country_named, government, speaks_for
from recoupe.analysis.actors.words.lexicon import key, nouns
from recoupe.analysis.actors.words.phrases import first_of
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recoupe.analysis.actors.names.names import Name
    from recoupe.language.parsed import Doc

AGENTS = frozenset(("par", "selon", "entre"))


def acts(doc: Doc, name: Name) -> bool:
    """Tell whether the place acts or speaks: a subject, an agent (*par Moscou*), a voice (*selon Paris*)."""
    first = name.first
    if first and doc[first - 1].pos_ == "DET":
        first -= 1
    before = fold(doc[first - 1].text) if first else ""
    return before in AGENTS or (bool(doc[first].text) and _takes_verb(doc, first, name.last))


def _takes_verb(doc: Doc, first: int, last: int) -> bool:
    if first and doc[first - 1].pos_ == "ADP":
        return False
    root = next((token for token in doc[first : last + 1] if not first <= token.head.i <= last), doc[last])
    return root.dep_.startswith("nsubj") or (root.dep_ != "ROOT" and is_subject(doc, first, last))


def regimes(doc: Doc, names: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of each phrase about a regime."""
    governing = nouns("metonyms", "governing", "nouns")
    for index, word in enumerate(doc.surface.folded):
        if word in governing:
            yield first_of(doc, index), last_of(doc, index, names)


def regime(doc: Doc, first: int, last: int) -> str:
    """Return the government that *le régime de Damas*, *le régime syrien* means; `""` for other phrases.

    A regime called by its leader's name (*le régime Durand*) is that of the country named last before it.
    """
    if not any(
        fold(token.text) in nouns("metonyms", "governing", "nouns") for token in doc[first : last + 1]
    ):
        return ""
    for token in doc[first : last + 1]:
        if country := country_named(token.text):
            return government(country)
        if body := speaks_for(token.text, frozenset()):
            return body.means
    nearest = next((country for token in reversed(doc[:first]) if (country := country_named(token.text))), "")
    return government(nearest) if nearest and last > first + 1 else ""


def body_of(text: str, named: frozenset[str]) -> Body | None:
    """Return the body that a bare place name stands for, an article before it dropped."""
    for article in ("", "le ", "la ", "les ", "l'"):
        folded = key(text)
        if folded.startswith(article) and (body := speaks_for(folded.removeprefix(article), named)):
            return body
    return None
