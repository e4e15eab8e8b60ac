"""What a paper can say of how a corpus was made, told from its manifest alone."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from recoupe.comparison.copying.chains import GAP
from recoupe.comparison.copying.dependence import PARTIALLY, WHOLLY
from recoupe.comparison.copying.families import FAMILY
from recoupe.comparison.copying.runs import LEAST as WORDS
from recoupe.comparison.copying.salience import LEAST as SALIENT
from recoupe.comparison.copying.shingles import COMMON, SHORT
from recoupe.comparison.copying.sides import soon_within
from recoupe.comparison.stories.events import TOGETHER
from recoupe.comparison.stories.index import LEAST as ALIKE
from recoupe.comparison.stories.likeness import FADED, FAR
from recoupe.corpus.manifest import Manifest
from recoupe.corpus.settings import ALONE, COPIES, STORIES, TABLES
from recoupe.corpus.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.corpus.workplace import Workplace
    from recoupe.presentation.interface import Interface

NAME = "method.md"
# Sources that are named; the manifest has all of them.
NAMED = 12
# Of what a run counts, the rows of tables.
ROWS = ("articles", "problems", *TABLES)

Paragraph = tuple[str, str]


def write_method(place: Workplace) -> dict[str, int]:
    """Write the method note of a corpus beside its tables."""
    made = Manifest.read(place.folder)
    if made is not None:
        (place.folder / NAME).write_text(
            as_markdown(made, place.settings.language), encoding="utf-8", newline="\n"
        )
    return {}


def as_markdown(made: Manifest, language: str) -> str:
    """Return the method note of a corpus as Markdown, in `language`: `fr` or `en`."""
    said = words(language).strings["method"]
    parts = (f"## {heading}\n\n{_listed(text)}" for heading, text in tell_method(made, language))
    return f"# {said['title']}\n\n" + "\n\n".join(parts) + "\n"


def tell_method(made: Manifest, language: str) -> tuple[Paragraph, ...]:
    """Return the method note as paragraphs, each with its heading; a line each for several of them."""
    note = _Note(made, words(language))
    return tuple((note.said[f"heading_{name}"], text) for name, text in note.parts())


def _listed(text: str) -> str:
    return "\n\n".join(text.split("\n"))


class _Note:
    """The sentences of one note."""

    def __init__(self, made: Manifest, interface: Interface) -> None:
        self.made, self.words, self.said = made, interface, interface.strings["method"]
        self.tables = set(made.settings.get("tables", ()))

    def parts(self) -> Iterator[Paragraph]:
        """Yield what was read, how each thing asked for was found, and what the result is."""
        found = list(self.found())
        yield "read", f"{self.read()}\n{self.alone()}"
        yield from found
        yield "counts", self.counts()
        yield "made", self.said["made"].format(_joined(self.made.versions))
        yield "limits", self.said["limits"]
        yield "cite", self.said["cite"].format(self.version, self.made.digest, self.settings())
        if works := sorted((work for name, _ in found for work in _works().get(name, ())), key=str.casefold):
            yield "works", "\n".join(works)

    @property
    def version(self) -> str:
        """Return that of what made it."""
        return self.made.versions.get("recoupe", "")

    def found(self) -> Iterator[Paragraph]:
        """Yield how each of the things that were looked for is found."""
        if self.tables & {"actors", "quotations"}:
            yield "quotations", self.said["quotations"].format(self.model())
        if "times" in self.tables:
            yield "times", self.said["times"]
        if self.tables & {*COPIES}:
            yield "copying", f"{self.copying()}\n{self.dependence()}"
        if self.tables & {*STORIES}:
            yield (
                "stories",
                self.said["stories"].format(self.number(ALIKE), FAR, TOGETHER, self.words.percent(FADED)),
            )
        if {"actors", "quotations"} <= self.tables:
            yield "gender", self.said["gender"]

    def read(self) -> str:
        """Return what was read, and what was left out."""
        counts, sources = self.made.counts, self.made.sources
        named = ", ".join(f"`{source}`" for source in sources[:NAMED])
        named += (
            f" {self.words.strings['page']['others'].format(len(sources) - NAMED)}"
            if len(sources) > NAMED
            else ""
        )
        told = self.made.settings.get("read", {})
        return str(self.said["read"]).format(
            self.words.count("article", counts.get("articles", 0)),
            self.words.count("source", len(sources)),
            named,
            self.version,
            self.said["options"].format(_joined(told)) if told else "",
            self.words.number(counts.get("left_out", 0)),
            self.words.number(counts.get("problems", 0)),
        )

    def alone(self) -> str:
        """Return how an article is read."""
        return str(self.said["alone"]).format(self.number(self.made.settings.get("limit", 0)))

    def model(self) -> str:
        """Return what parses sentences."""
        model = self.made.settings.get("model")
        return str(self.said["other_model"]).format(model) if model else str(self.said["own_model"])

    def copying(self) -> str:
        """Return how passages are found."""
        window = self.made.settings.get("window")
        compared = self.said["window"].format(window) if window is not None else self.said["no_window"]
        read = self.tables & {*ALONE, *STORIES}
        speech = self.said["speech_read" if read else "speech_marked"]
        told = (SHORT, GAP, WORDS, self.number(SALIENT), compared, speech, COMMON, soon_within(window))
        return str(self.said["copying"]).format(*told)

    def dependence(self) -> str:
        """Return how articles are said to depend on others."""
        return str(self.said["dependence"]).format(
            self.words.percent(WHOLLY), self.words.percent(PARTIALLY), FAMILY
        )

    def counts(self) -> str:
        """Return the rows of each table."""
        rows = {name: self.words.number(count) for name, count in self.made.counts.items() if name in ROWS}
        return str(self.said["counts"]).format(_joined(dict(sorted(rows.items()))), self.made.digest)

    def settings(self) -> str:
        """Return every setting that is one."""
        asked = {name: value for name, value in self.made.settings.items() if name != "read"}
        return _joined({name: _plain(value) for name, value in sorted(asked.items()) if value is not None})

    def number(self, number: float) -> str:
        """Return a number with the decimal sign of the language."""
        return f"{number:g}".replace(".", "," if self.words.language == "fr" else ".")


@cache
def _works() -> dict[str, list[str]]:
    return tomllib.loads(files("recoupe.corpus").joinpath("works.toml").read_text(encoding="utf-8"))


def _joined(told: dict[str, str]) -> str:
    return ", ".join(f"{name} {value}" for name, value in told.items())


def _plain(value: object) -> str:
    return "+".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
