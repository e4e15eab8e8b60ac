"""The result, as data: everything found in the articles and between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation, Speaker
    from recoupe.analysis.times import Flag
    from recoupe.analysis.times.time import Time
    from recoupe.article import Article
    from recoupe.comparison.copying.dependence import Dependence
    from recoupe.comparison.copying.families import Family
    from recoupe.comparison.digest.extract import Extract
    from recoupe.comparison.judging.outcome import Outcome
    from recoupe.comparison.positions.position import Contradiction, Position
    from recoupe.reasons import Reason
    from recoupe.text import Span


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span of a named article."""

    article: str
    span: Span


class PassageKind(StrEnum):
    """Whether a shared passage is reported speech, the newsroom's prose, or some of each."""

    QUOTE = "quote"
    NARRATION = "narration"
    BOTH = "both"


class Direction(StrEnum):
    """Which side of shared prose came from the other, where a credit or a clock tells; else `shared`."""

    SHARED = "shared"
    A_FROM_B = "a_from_b"
    B_FROM_A = "b_from_a"


class Operation(StrEnum):
    """How one side of a passage differs from the other, word by word."""

    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference between the two sides of a passage; an empty span marks where words are missing."""

    op: Operation
    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text two articles share, or one repeats; `words` counts the words its sides have in common."""

    a: Place
    b: Place
    kind: PassageKind
    edits: tuple[Edit, ...]
    words: int
    direction: Direction = Direction.SHARED


class Wording(StrEnum):
    """How the reports of one utterance differ, from least to most."""

    IDENTICAL = "identical"
    TRUNCATED = "truncated"
    ALTERED = "altered"
    TRANSLATION = "translation"
    PARAPHRASE = "paraphrase"


@dataclass(frozen=True, slots=True)
class Rendering:
    """How one report of an utterance is worded beside another.

    Args:
        a: a quotation's id.

        b: that of a later one in reading order.

        edits: what stands otherwise, word by word; spans of the text of each one's article.
    """

    a: str
    b: str
    wording: Wording
    edits: tuple[Edit, ...]
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance, with every quotation that reports it.

    Args:
        members: quotation ids in reading order.

        wording: the widest of `pairs`.

        pairs: every two wordings set side by side, by the first quotation that has each; and every other
            quotation beside the first of the same words.
    """

    id: str
    speaker: Speaker
    members: tuple[str, ...]
    wording: Wording
    why: tuple[Reason, ...]
    pairs: tuple[Rendering, ...] = ()


class Verdict(StrEnum):
    """How the accounts of one fact stand to one another; never which is true."""

    AGREE = "agree"
    SPELLING = "spelling"
    COMPATIBLE = "compatible"
    UPDATE = "update"
    CONFLICT = "conflict"
    ONLY_ONE = "only_one"


class AccountKind(StrEnum):
    """Whether an account is of a person or body, and of what, of something that happened, or of words reported.

    An event is told in clauses, a fact by a value.
    """

    FACT = "fact"
    NAME = "name"
    AGE = "age"
    ROLE = "role"
    PLACE = "place"
    CLAIM = "claim"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Value:
    """What one article gives for a fact: where, what it comes to, and who says so; `""` for the article itself."""

    place: Place
    value: str
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """One fact as several articles, or only one, give it; `slot` names the fact in the text's language."""

    id: str
    slot: str
    values: tuple[Value, ...]
    verdict: Verdict
    why: tuple[Reason, ...]
    kind: AccountKind = AccountKind.FACT


class Precision(StrEnum):
    """How finely a date is known."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened; a date of the year `OPEN_YEAR` has its day known and its year open."""

    earliest: date | None
    latest: date | None
    precision: Precision
    value: str


@dataclass(frozen=True, slots=True, order=True)
class Given:
    """The words that one article dates something with, and what they come to (TIMEX3)."""

    place: Place
    value: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something dated: its moment, an extracted label, who takes part, where each article tells it.

    Args:
        dates: what each of the articles dates it with.

        why: on what the day rests where no words of its own give it, and how the articles differ on it.

        rank: its place among the entries, the most told and the most prominent first, from 1.

        offset: how many days after the event it was, the day that most articles tell of high up, whatever the
            year; `None` where its day is open.

        minor: one article alone tells it, below its title and first paragraph, or its clause says only when.
    """

    moment: Moment
    label: str
    actors: tuple[str, ...]
    mentions: tuple[Place, ...]
    outlets: tuple[str, ...]
    dates: tuple[Given, ...] = ()
    why: tuple[Reason, ...] = ()
    rank: int = 0
    offset: int | None = None
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """A group of articles that report one thing that happened.

    Args:
        undated: those of its articles that no day places: they are most like the others.
    """

    id: str
    articles: tuple[str, ...]
    moment: Moment
    undated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sequel:
    """An event that takes up an earlier one of its story, both by id."""

    before: str
    after: str
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A chain of events, earliest first, and what links them."""

    id: str
    events: tuple[Event, ...]
    why: tuple[Reason, ...]
    sequels: tuple[Sequel, ...] = ()


@dataclass(frozen=True, slots=True)
class YearReading:
    """What the articles tell about their year.

    Args:
        candidates: every year that fits, ascending; one where solved, empty where nothing narrows it.

        evidence: the expressions it rests on.
    """

    candidates: tuple[int, ...]
    evidence: tuple[Place, ...]
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything found in the articles, each alone and all together, in an order that arguments cannot change."""

    analyses: tuple[Analysis, ...]
    actors: tuple[Actor, ...]
    quotations: tuple[Quotation, ...]
    statements: tuple[Statement, ...]
    passages: tuple[Passage, ...]
    times: tuple[Time, ...]
    year: YearReading
    accounts: tuple[Account, ...]
    timeline: tuple[TimelineEntry, ...]
    stories: tuple[Story, ...]
    dependence: tuple[Dependence, ...] = ()
    families: tuple[Family, ...] = ()
    judgements: tuple[Outcome, ...] = ()
    notes: tuple[Flag, ...] = ()
    positions: tuple[Position, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    digest: tuple[Extract, ...] = ()

    @property
    def articles(self) -> tuple[Article, ...]:
        """Return the articles, in order of their ids."""
        return tuple(analysis.article for analysis in self.analyses)
