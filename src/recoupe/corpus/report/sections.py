"""The parts of a report, in their order, each from the tables it needs; what a table is missing for is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.corpus.method import tell_method
from recoupe.corpus.report.credits import count_credits
from recoupe.corpus.report.dependence import count_dependence
from recoupe.corpus.report.exchange import count_exchange
from recoupe.corpus.report.problems import count_problems
from recoupe.corpus.report.roll import Roll
from recoupe.corpus.report.stories import count_stories
from recoupe.corpus.report.tables import Tables
from recoupe.corpus.report.telling.agencies import tell_agencies
from recoupe.corpus.report.telling.copying import dependence_facts, tell_dependence
from recoupe.corpus.report.telling.exchange import tell_exchange
from recoupe.corpus.report.telling.outlets import tell_outlets
from recoupe.corpus.report.telling.problems import tell_problems
from recoupe.corpus.report.telling.saying import Saying
from recoupe.corpus.report.telling.stories import tell_stories
from recoupe.corpus.report.telling.voices import tell_voices
from recoupe.corpus.report.voices import count_voices
from recoupe.corpus.words import words
from recoupe.presentation.figures import Figure, Section

if TYPE_CHECKING:
    from pathlib import Path

    from recoupe.corpus.manifest import Manifest

Facts = tuple[tuple[str, str], ...]
# What the head of the page counts, as far as there is a table.
NOUNS = {"quotations": "quotation", "passages": "passage"}


def tell_corpus(folder: Path, made: Manifest, language: str) -> tuple[Facts, tuple[Section, ...]]:
    """Return the numbers at the head of a report, and its sections."""
    telling = _Telling(folder, made, language)
    return telling.facts(), (
        telling.outlets(),
        telling.agencies(),
        telling.copying(),
        telling.voices(),
        telling.stories(),
        telling.problems(),
        telling.method(),
    )


class _Telling:
    """One corpus, its articles read once."""

    def __init__(self, folder: Path, made: Manifest, language: str) -> None:
        self.made, self.language, self.words = made, language, words(language)
        self.tables = Tables(folder)
        self.roll = Roll.read(self.tables)

    def facts(self) -> Facts:
        numbers = {"article": len(self.roll), "outlet": self._outlets}
        numbers |= {noun: self.made.counts[name] for name, noun in NOUNS.items() if name in self.made.counts}
        counted = [
            (self.words.number(count), self.words.noun(noun, count)) for noun, count in numbers.items()
        ]
        return (*counted, *self._time())

    @property
    def _outlets(self) -> int:
        return sum(name != "" for name in self.roll.outlets)

    def _time(self) -> Facts:
        days = self.roll.dated
        if not len(days):
            return ()
        say = Saying(self.words, "report")
        return (("", say("from_to", say.day(int(days.min())), say.day(int(days.max())))),)

    def outlets(self) -> Section:
        return tell_outlets(self.roll, self.words)

    def agencies(self) -> Section:
        found = count_credits(self.tables, self.roll)
        return tell_agencies(found, self.roll.by_outlet(), self.words, self._missing("families"))

    def copying(self) -> Section:
        say, missing = Saying(self.words, "copying"), self._missing("dependence", "passages")
        facts: Facts = ()
        figures: tuple[Figure, ...] = ()
        if "dependence" in self.tables:
            found = count_dependence(self.tables, self.roll)
            facts, figures = dependence_facts(found, self.words), tell_dependence(found, self.words)
        if "passages" in self.tables:
            shared = count_exchange(self.tables, self.roll)
            figures += tell_exchange(shared, self.words)
            missing += () if len(shared.taken) else (say("no_delays"),)
        return Section("copying", say("heading"), say("deck"), facts, figures, missing)

    def voices(self) -> Section:
        say = Saying(self.words, "voices")
        if missing := self._missing("quotations"):
            return Section("voices", say("heading"), say("deck"), missing=missing)
        found = count_voices(self.tables, self.roll)
        return tell_voices(found, self._outlets, self.words, self._missing("actors"))

    def stories(self) -> Section:
        say = Saying(self.words, "stories")
        if missing := self._missing("stories"):
            return Section("stories", say("heading"), say("deck"), missing=missing)
        return tell_stories(count_stories(self.tables, self.roll), len(self.roll), self.words)

    def problems(self) -> Section:
        return tell_problems(count_problems(self.tables), self.words)

    def method(self) -> Section:
        say = Saying(self.words, "method")
        return Section("method", say("heading"), say("deck"), prose=tell_method(self.made, self.language))

    def _missing(self, *names: str) -> tuple[str, ...]:
        """Return the line that says which of the tables are missing, and how to have them; none where all are there."""
        lacking = [name for name in names if name not in self.tables]
        if not lacking:
            return ()
        say = Saying(self.words, "report")
        asked = ",".join(sorted({*self.made.settings.get("tables", ()), *lacking}))
        return (say("missing", say("table" if len(lacking) == 1 else "tables", ", ".join(lacking)), asked),)
