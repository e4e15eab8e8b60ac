"""A quotation as it is compared: its words, and the fragments that may each report an utterance."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from recoupe.analysis.quotations.quotation import QuotationType, SourceForm
from recoupe.comparison.statements.lexicon import lexicon
from recoupe.comparison.statements.words import Word, words
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.statements.likeness import Weights
    from recoupe.text import Span


@dataclass(frozen=True)
class Fragment:
    """Words that may stand for one utterance; `marked` where all stand in quotation marks.

    Args:
        picked: words that alone stand in quotation marks among words that do not.

        heading: the words are a heading's.
    """

    words: tuple[Word, ...]
    marked: bool
    picked: tuple[Word, ...] = ()
    heading: bool = False

    @cached_property
    def content(self) -> tuple[Word, ...]:
        """Return the words that are not function words."""
        return tuple(word for word in self.words if word.content)

    def weighed(self, weights: Weights) -> tuple[float, ...]:
        """Return the weight of each content word, worked out once for the same `weights`."""
        if self._weighed.get("of") is not weights:
            self._weighed.update(of=weights, each=tuple(map(weights.of, self.content)))
        each: tuple[float, ...] = self._weighed["each"]
        return each

    @cached_property
    def _weighed(self) -> dict[str, Any]:
        return {}

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Return the digits of its numbers."""
        return frozenset(word.form for word in self.words if word.number)

    @cached_property
    def negative(self) -> bool:
        """Tell whether some of it says not."""
        return any(word.denied for word in self.words)

    @cached_property
    def picked_stems(self) -> frozenset[str]:
        """Return the stems of the words picked."""
        return frozenset(word.stem for word in self.picked)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Return the folded words."""
        return tuple(word.form for word in self.words)


@dataclass(frozen=True)
class Report:
    """One quotation and its fragments, the whole of it first.

    Args:
        source: the words that name its source, folded.

        around: the content words of its sentence beside what is said.

        called: the content words that name its source.
    """

    quotation: Quotation
    whole: Fragment
    fragments: tuple[Fragment, ...]
    source: str = ""
    around: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()

    @cached_property
    def senses(self) -> frozenset[str]:
        """Return the senses of its content words."""
        return frozenset(sense for word in self.whole.content for sense in word.senses)

    @cached_property
    def key(self) -> tuple[object, ...]:
        """Return what two reports share whose fragments are the same words, wherever they stand."""
        parts = tuple(
            (one.marked, tuple((word.form, word.stem, word.content, word.denied) for word in one.words))
            for one in self.fragments
        )
        return parts, self.whole.picked_stems, self.whole.heading

    @property
    def marked_forms(self) -> tuple[str, ...]:
        """Return the folded words that stand in quotation marks."""
        return tuple(
            word.form
            for word in self.whole.words
            if any(word.span in marked for marked in self.quotation.quoted)
        )


def report(text: str, quotation: Quotation, language: str = "fr", sentences: Sequence[Span] = ()) -> Report:
    """Return `quotation` cut into the whole, its marked stretches and its clauses."""
    found = _read(text, quotation, language)
    whole = _fragment(found, quotation.quoted)
    whole = replace(whole, picked=_picked(found, quotation), heading=quotation.heading)
    marked = (_within(found, span) for span in quotation.quoted)
    clauses = (one for one in _clauses(text, found, language) if _says(one))
    parts = [_fragment(part, quotation.quoted) for part in (*marked, *clauses)]
    kept = {part.forms: part for part in parts if part.content}
    others = (part for forms, part in kept.items() if forms != whole.forms)
    source = fold(quotation.source.of(text)) if quotation.source else fold(quotation.speaker.name)
    around = _around(text, quotation, language, sentences)
    return Report(quotation, whole, (whole, *others), source, around, _called(text, quotation, language))


def _called(text: str, quotation: Quotation, language: str) -> frozenset[str]:
    if quotation.source is None or quotation.source_form is SourceForm.PRONOUN:
        return frozenset()
    return frozenset(word.stem for word in words(text, (quotation.source,), language) if word.content)


def _around(text: str, quotation: Quotation, language: str, sentences: Sequence[Span]) -> frozenset[str]:
    told = (*quotation.content, *quotation.cue)
    own = [sentence for sentence in sentences if any(sentence.overlaps(span) for span in told)]
    return frozenset(
        word.stem
        for word in words(text, tuple(own), language)
        if word.content and not any(word.span.overlaps(span) for span in quotation.content)
    )


def _read(text: str, quotation: Quotation, language: str) -> tuple[Word, ...]:
    """Return the words, those of a clause that says not marked so."""
    found = words(text, quotation.content, language)
    return tuple(
        replace(word, denied=True) if denied else word
        for clause in _clauses(text, found, language)
        for denied in [_denies([one.form for one in clause], language)]
        for word in clause
    )


def _denies(forms: Sequence[str], language: str) -> bool:
    tables = lexicon(language)
    said = frozenset(forms)
    return bool(said & tables.negations or (said & tables.ne and said & tables.after_ne))


def _within(found: Sequence[Word], span: Span) -> tuple[Word, ...]:
    return tuple(word for word in found if word.span in span)


def _picked(found: Sequence[Word], quotation: Quotation) -> tuple[Word, ...]:
    """Return the content word of each stretch of a mixed quotation that holds only one."""
    if quotation.type is not QuotationType.MIXED:
        return ()
    stretches = [_within(found, span) for span in quotation.quoted]
    contents = [[word for word in stretch if word.content] for stretch in stretches]
    return tuple(content[0] for content in contents if len(content) == 1)


def _fragment(found: tuple[Word, ...], quoted: tuple[Span, ...]) -> Fragment:
    marked = bool(found) and all(any(word.span in span for span in quoted) for word in found)
    return Fragment(found, marked)


def _clauses(text: str, found: tuple[Word, ...], language: str) -> Iterator[tuple[Word, ...]]:
    clause: list[Word] = []
    for word in found:
        if clause and _opens(text, clause[-1], word, language):
            yield tuple(clause)
            clause = []
        clause.append(word)
    if clause:
        yield tuple(clause)


def _says(clause: Sequence[Word]) -> bool:
    """Tell whether it says enough to be a clause: one content word alone does not."""
    return sum(word.content for word in clause) > 1


def _opens(text: str, before: Word, word: Word, language: str) -> bool:
    between = text[before.span.end : word.span.start]
    tables = lexicon(language)
    joined = before.form == "et" and word.form in tables.resuming
    return joined or word.form in tables.joints or any(mark in between for mark in ".;:!?…\n")
