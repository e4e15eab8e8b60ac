"""*On* that means a body: *dans l'entourage du ministre, on appelle à*, *assure-t-on à la préfecture*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.sources.nominals import resolve_phrase
from recoupe.analysis.actors.sources.resolution import Resolution
from recoupe.analysis.actors.sources.source import Source
from recoupe.analysis.actors.words.complements import last_of
from recoupe.analysis.actors.words.geography import bodies
from recoupe.analysis.actors.words.lexicon import key, listed, nouns
from recoupe.analysis.actors.words.phrases import OF, first_of
from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.reasons import because
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.analysis.actors.cast import Cast
    from recoupe.language.parsed import Token

AT = frozenset(("a", "au", "aux"))
ENDS = frozenset((".", ";", ":", "»", "”", '"'))


def resolve_impersonal(cast: Cast, source: Source) -> Resolution:
    """Return the body where *on* speaks, where its clause says so; else nobody."""
    phrase = _where(cast, source) if fold(source.tokens[-1].text).endswith("on") else None
    if phrase is None:
        return Resolution(None, "", SourceForm.PRONOUN, (because("actors.nobody"),))
    found = resolve_phrase(cast, phrase)
    why = because("actors.among", source.said, phrase.said)
    return replace(found, form=SourceForm.PRONOUN, why=(why,), confident=False, evidence=phrase.span)


def _where(cast: Cast, source: Source) -> Source | None:
    names = cast.ends_in(source.sentence)
    if (inside := _before_where(source.tokens[-1])) is not None:
        last = last_of(inside.doc, inside.i, names)
        first = next((a for a, b in names.items() if a <= inside.i <= b), first_of(inside.doc, inside.i))
        return Source.of(cast.text, source.sentence, list(inside.doc[first : max(last, inside.i) + 1]))
    for token in _around(source.tokens[-1]):
        index = _noun_after(token)
        if index is not None and _speaks(cast, token, index, names):
            doc = token.doc
            first = index if index in names else max(first_of(doc, index), token.i + 1)
            last = names.get(index) or last_of(doc, index, names)
            return Source.of(cast.text, source.sentence, list(doc[first : last + 1]))
    return None


def _before_where(pronoun: Token) -> Token | None:
    """Return the noun before *où l'on*: *à la CGT, où l'on dénonce*."""
    doc = pronoun.doc
    where = pronoun.i - 1 if pronoun.i and fold(doc[pronoun.i - 1].text) != "l'" else pronoun.i - 2
    if where < 2 or doc[where].lower_ != "où" or doc[where - 1].text != ",":
        return None
    before = doc[where - 2]
    return before if before.pos_ in ("NOUN", "PROPN") else None


def _around(pronoun: Token) -> list[Token]:
    """Return the words of the pronoun's clause, those it stands after or, inverted, before."""
    doc, start = pronoun.doc, pronoun.i
    if pronoun.text.startswith("-"):
        end = next((token.i for token in doc[start:] if token.text in ENDS), len(doc))
        return list(doc[start:end])
    opening = next((token.i + 1 for token in reversed(doc[:start]) if token.text in ENDS), 0)
    return list(doc[opening:start])


def _noun_after(token: Token) -> int | None:
    """Return the index of the first noun or name after a preposition."""
    if token.pos_ != "ADP":
        return None
    following = token.doc[token.i + 1 : token.i + 4]
    return next((one.i for one in following if one.pos_ in ("NOUN", "PROPN")), None)


def _speaks(cast: Cast, preposition: Token, index: int, names: Mapping[int, int]) -> bool:
    """Tell whether the place is a body's, by what the preposition takes: *chez* takes anybody."""
    word, noun = fold(preposition.text), fold(preposition.doc[index].text)
    if word == "chez" or (word in OF and _takes_side(preposition)):
        return True
    if word == "dans":
        return bool(listed(noun, nouns("collectives", "circles")))
    if word not in AT:
        return False
    if index in names:
        said = preposition.doc.said(index, names[index])
        return _is_body(cast, said)
    speaking = nouns("collectives", "bodies") | nouns("collectives", "seats")
    return bool(listed(noun, speaking)) and not listed(noun, nouns("collectives", "complete"))


def _takes_side(preposition: Token) -> bool:
    """Tell whether *du côté* stands before the preposition: *du côté du rectorat, on conteste*."""
    before = preposition.doc[max(0, preposition.i - 2) : preposition.i]
    return [fold(token.text) for token in before] in (["du", "cote"], ["de", "cote"])


def _is_body(cast: Cast, name: str) -> bool:
    actor = cast.called(name)
    return key(name) in bodies() or (actor is not None and actor.kind is ActorKind.ORGANISATION)
