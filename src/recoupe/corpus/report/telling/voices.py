"""Who is given the floor, and what is known of the gender of those who are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.corpus.report.cast import PERSONS, Nature
from recoupe.corpus.report.telling.saying import TOP, Saying, part, sheet
from recoupe.presentation.figures import Bars, Figure, Row, Section
from recoupe.presentation.naming import legible, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.corpus.report.voices import Voice, Voices
    from recoupe.presentation.export.cells import Cell
    from recoupe.presentation.interface import Interface

# What the file of outlets counts, in the order of its columns.
COUNTED = (*PERSONS, Nature.BODY, Nature.UNNAMED, Nature.UNTOLD)
GENDERS = ("women", "men", "unknown")
FILLS = (0, 2, 3)


def tell_voices(found: Voices, outlets: int, words: Interface, missing: tuple[str, ...]) -> Section:
    """Return the section of voices; `outlets` is how many there are, `missing` what gender cannot be told without."""
    say = Saying(words, "voices")
    telling = _Telling(found, outlets, say)
    facts = (
        (say.number(found.quotations), say("quotations_fact")),
        (say.number(found.words), say("words_fact")),
        (say.number(len(telling.named)), say("named_fact")),
        (say.share(found.natures[Nature.UNTOLD][0], found.words), say("untold_fact")),
    )
    gender = () if missing else (telling.gender(), telling.by_outlet())
    return Section("voices", say("heading"), say("deck"), facts, (telling.speakers(), *gender), missing)


@dataclass(frozen=True, slots=True)
class _Telling:
    found: Voices
    outlets: int
    say: Saying

    @property
    def named(self) -> list[Voice]:
        return [one for one in self.found.voices if one.nature is not Nature.UNNAMED]

    def speakers(self) -> Figure:
        say, voices = self.say, self.named
        most = voices[0].words if voices else 0
        rows = tuple(self._row(voice, most) for voice in voices[:TOP])
        head = (say("speaker"), say("words"), self._shared("share"), say("quotations"), say("outlets"))
        note = say("speakers_note", say.count("word", self.found.words), say.count("outlet", self.outlets))
        bars = Bars(say("speakers"), head, (), rows, self._rest(voices))
        columns = "speaker nature words quotations outlets"
        rows_of = (
            (one.name, one.nature.value, one.words, one.quotations, one.outlets) for one in self.found.voices
        )
        return Figure("speakers", say("speakers"), note, (bars,), sheet(columns, rows_of))

    def _shared(self, key: str) -> str:
        return str(self.say.words.strings["outlets"][key])

    def _row(self, voice: Voice, most: int) -> Row:
        say, nature = self.say, self.say.words.strings["nature"][voice.nature.value]
        share = say.share(voice.words, self.found.words)
        cells = say.number(voice.words), share, say.number(voice.quotations), say.number(voice.outlets)
        return Row(shorten(legible(voice.name), 90), (part(voice.words, most),), cells, detail=nature)

    def _rest(self, voices: list[Voice]) -> str:
        """Return what is not drawn: other speakers, those without a name, those not told."""
        say, left = self.say, voices[TOP:]
        counts = (
            sum(one.words for one in left),
            *(self.found.natures[one][0] for one in (Nature.UNNAMED, Nature.UNTOLD)),
        )
        return say("rest", say.count("speaker", len(left)), *(say.count("word", count) for count in counts))

    def gender(self) -> Figure:
        say, natures = self.say, self.found.natures
        measures = {
            "of_quotations": [natures[one][1] for one in PERSONS],
            "of_words": [natures[one][0] for one in PERSONS],
            "of_names": [sum(voice.nature is one for voice in self.found.voices) for one in PERSONS],
        }
        rows = tuple(self._shares(say(key), counts) for key, counts in measures.items())
        head = (say("measure"), say("persons"), *map(say, GENDERS))
        bars = Bars(say("gender"), head, tuple(map(say, GENDERS)), rows, fills=FILLS)
        rows_of = (_cells(key.removeprefix("of_"), counts) for key, counts in measures.items())
        return Figure(
            "gender", say("gender"), self._note(), (bars,), sheet("measure women men unknown", rows_of)
        )

    def _note(self) -> str:
        say, natures = self.say, self.found.natures
        persons = sum(natures[one][1] for one in PERSONS)
        others = (natures[one][1] for one in (Nature.BODY, Nature.UNNAMED, Nature.UNTOLD))
        told = (say.number(self.found.by_name), say.count("quotation", self.found.quotations))
        return say("gender_note", *told, say.number(persons), *map(say.number, others))

    def _shares(self, label: str, counts: list[int]) -> Row:
        total = sum(counts)
        cells = (self.say.number(total), *(self.say.share(count, total) for count in counts))
        return Row(label, tuple(part(count, total) for count in counts), cells)

    def by_outlet(self) -> Figure:
        say, ranked = self.say, self._ranked()
        rows = tuple(self._shares(say.outlet(outlet), self._counts(outlet)) for outlet, _ in ranked[:TOP])
        left = sum(count for _, count in ranked[TOP:])
        rest = say.rest(len(ranked) - TOP, say.count("quotation", left))
        head = (self._shared("outlet"), say("persons"), *map(say, GENDERS))
        bars = Bars(say("gender_by_outlet"), head, tuple(map(say, GENDERS)), rows, rest, FILLS)
        columns = "outlet women men unknown bodies unnamed untold"
        rows_of = sheet(columns, self._all(ranked))
        return Figure(
            "gender_by_outlet", say("gender_by_outlet"), say("gender_by_outlet_note"), (bars,), rows_of
        )

    def _ranked(self) -> list[tuple[str, int]]:
        """Return the outlets by how many quotations of persons they have, most first."""
        persons = Counter[str]()
        for (outlet, nature), count in self.found.outlets.items():
            persons[outlet] += count if nature in PERSONS else 0
        return sorted(persons.items(), key=lambda one: (-one[1], one[0]))

    def _counts(self, outlet: str) -> list[int]:
        return [self.found.outlets[outlet, one] for one in PERSONS]

    def _all(self, ranked: list[tuple[str, int]]) -> Iterator[tuple[Cell, ...]]:
        for outlet, _ in ranked:
            yield outlet, *(self.found.outlets[outlet, one] for one in COUNTED)


def _cells(name: str, counts: Iterable[int]) -> tuple[Cell, ...]:
    return (name, *counts)
