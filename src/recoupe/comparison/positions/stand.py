"""A report as it takes a stand: which of its words it denies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.positions.lexicon import keys, positions
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.positions.lexicon import Positions
    from recoupe.comparison.statements.report import Report
    from recoupe.comparison.statements.words import Word

# Words after a negation within which stands what it denies.
_REACH = 6
_ENDS = ".;:!?…,\n"
# A report of so few content words, with a pronoun, needs the words before it.
_FEW = 2


@dataclass(frozen=True, slots=True, eq=False)
class Stand:
    """One report, and the words that it says are not so.

    Args:
        denied: of its content words, those a negation bears on; where the cue denies, all the others.

        clauses: for each word, the content words of its clause.

        keys: what its content words are known by among the opposites.
    """

    report: Report
    text: str
    language: str
    denied: frozenset[Word]
    clauses: Mapping[Word, tuple[Word, ...]]
    keys: frozenset[str]

    @property
    def quotation(self) -> Quotation:
        """Return the quotation."""
        return self.report.quotation

    @property
    def content(self) -> tuple[Word, ...]:
        """Return its content words."""
        return self.report.whole.content

    @property
    def senses(self) -> frozenset[str]:
        """Return the senses of its content words."""
        return self.report.senses

    @property
    def tables(self) -> Positions:
        """Return the tables of its language."""
        return positions(self.language)

    @property
    def holds(self) -> bool:
        """Tell whether its speaker holds it to be so, rather than asks for it."""
        return fold(self.quotation.cue_lemma) not in self.tables.unheld

    @property
    def excluded(self) -> frozenset[str]:
        """Return what excludes a word of it, among the opposites."""
        return frozenset().union(*(self.tables.opposites.get(key, frozenset()) for key in self.keys))

    @property
    def takes_up(self) -> bool:
        """Tell whether it says little more than that what was said before is not so: *ne l’avoir jamais reçu*."""
        first, second = ([word.form for word in self.report.whole.words] + ["", ""])[:2]
        opens = first in self.tables.opening and second in self.tables.pronouns
        return opens and len(self.content) <= _FEW

    @property
    def rebuts(self) -> bool:
        """Tell whether it says little more than that what was just said is false: *C’est faux*."""
        return len(self.content) <= _FEW and any(word.form in self.tables.rebuttals for word in self.content)

    def holds_within(self, other: Stand) -> bool:
        """Tell whether one is said within the other."""
        x, y = self.quotation, other.quotation
        return x.article == y.article and x.span.overlaps(y.span)

    def stances(self, word: Word) -> frozenset[bool]:
        """Return whether its words of a sense of `word` are denied: both where some are and some are not."""
        alike = (one for one in self.content if not word.senses.isdisjoint(one.senses))
        return frozenset(one in self.denied for one in alike)

    @property
    def takes_over(self) -> bool:
        """Tell whether what it denies opens with words for what was just said: *ces accusations*."""
        return any(word.form in self.tables.taking_up for word in self.report.whole.words[:1])

    def behind(self, word: Word) -> Word | None:
        """Return the content word that follows `word` in its clause."""
        clause = self.clauses[word]
        return next(iter(clause[clause.index(word) + 1 :]), None)


def take_stands(analyses: Sequence[Analysis], reports: Mapping[str, Report]) -> tuple[Stand, ...]:
    """Return the stand of each of `reports`, in their order."""
    known = {one.article.id: one for one in analyses}
    sides = ((known[one.quotation.article], one) for one in reports.values())
    return tuple(stand(analysis.article.text, one, analysis.language) for analysis, one in sides)


def stand(text: str, report: Report, language: str) -> Stand:
    """Return the stand that `report` takes."""
    tables = positions(language)
    clauses = _clauses(text, report.whole.words, tables)
    denied = frozenset(word for clause in clauses for word in _negated(clause, tables))
    if report.quotation.denial:
        denied = frozenset(report.whole.content) - denied
    said = {word: tuple(one for one in clause if one.content) for clause in clauses for word in clause}
    known = frozenset(key for word in report.whole.content for key in keys(language, word.form))
    return Stand(report, text, language, denied, said, known)


def _clauses(text: str, words: Sequence[Word], tables: Positions) -> list[list[Word]]:
    clauses: list[list[Word]] = [[]]
    for word in words:
        before = clauses[-1][-1].span.end if clauses[-1] else word.span.start
        if word.form in tables.joints or any(mark in text[before : word.span.start] for mark in _ENDS):
            clauses.append([])
        clauses[-1].append(word)
    return clauses


def _negated(clause: Sequence[Word], tables: Positions) -> Iterator[Word]:
    """Yield the words of a clause that are denied: a verb, or the noun that there is none of."""
    for place, word in enumerate(clause):
        if word.form in tables.denying:
            yield from (one for one in clause[place + 1 :] if one.content)
        after = clause[place + 1 : place + 1 + _REACH]
        if word.form in tables.negations and not (
            _is_apart(clause[place:], tables)
            or _closes(clause[: place + 1], tables)
            or _is_restriction(after, tables)
        ):
            yield from _bearing(clause, place, tables)


def _bearing(clause: Sequence[Word], place: int, tables: Positions) -> Iterator[Word]:
    """Yield the word that the negation at `place` bears on, and all behind it where it is one of proof."""
    after = clause[place + 1 : place + 1 + _REACH]
    head = next((one for one in after if one.content and one.form not in tables.between), None)
    if head is None or head.form in tables.affirming:
        return
    yield head
    if head.form in tables.proof:
        yield from (one for one in clause[clause.index(head) + 1 :] if one.content)


def _is_apart(words: Sequence[Word], tables: Positions) -> bool:
    return any(tuple(word.form for word in words[: len(run)]) == run for run in tables.apart)


def _closes(words: Sequence[Word], tables: Positions) -> bool:
    """Tell whether the last word ends a negation whose verb stands before it: *ne négocierons pas*."""
    *before, last = words
    if last.form not in tables.closing:
        return False
    opened = [place for place, word in enumerate(before) if word.form in tables.opening]
    return bool(opened) and any(word.content for word in before[opened[-1] + 1 :])


def _is_restriction(after: Sequence[Word], tables: Positions) -> bool:
    """Tell whether *que* follows before any other negation: *n’est coupable que de*."""
    told = tables.negations | tables.restrictive
    return next((word.form in tables.restrictive for word in after if word.form in told), False)
