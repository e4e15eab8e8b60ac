"""Each entry of the lexicon of speech, read in the sentence that `cues.toml` gives it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import recoupe
from recoupe.analysis.quotations.cues import classes
from recoupe.article import Article
from recoupe.language.lexicon import table

EXAMPLES: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("cues.toml").read_text(encoding="utf-8")
)
SILENT: list[str] = EXAMPLES.pop("silent")["sentences"]
LEXICON: dict[str, dict[str, Any]] = table("french", "cues")
MARKS = re.compile(r"[\[\]<>{}]")
# What is reported, the cue, and the words that name the speaker.
PARTS = {
    "content": re.compile(r"\[([^]]+)\]"),
    "cue": re.compile("<([^>]+)>"),
    "source": re.compile("{([^}]+)}"),
}


class Example(NamedTuple):
    part: str
    entry: str
    frame: str
    marked: str

    @property
    def text(self) -> str:
        return MARKS.sub("", self.marked)

    def told(self, part: str) -> list[str]:
        return [MARKS.sub("", found) for found in PARTS[part].findall(self.marked)]


ALL = [
    Example(part, entry, frame, marked)
    for part, entries in EXAMPLES.items()
    for entry, frames in entries.items()
    for frame, marked in frames.items()
]


@pytest.mark.parametrize("example", ALL, ids=lambda e: f"{e.part}-{e.entry}-{e.frame}")
def test_an_example_is_read_as_it_is_marked(example: Example) -> None:
    text = example.text
    (found,) = recoupe.analyse(Article("a", text, language="fr")).quotations
    assert [span.of(text) for span in found.content] == example.told("content")
    assert [span.of(text) for span in found.cue] == example.told("cue")
    assert ([found.source.of(text)] if found.source else []) == example.told("source")
    assert found.cue_lemma == example.entry
    assert found.why[0].key == f"quotations.{example.frame.rsplit('-', 1)[-1]}"
    assert found.denial is (example.entry in classes()["denial"] and example.frame != "parenthetical")


@pytest.mark.parametrize("part", EXAMPLES)
def test_every_entry_has_an_example_of_a_frame_it_takes(part: str) -> None:
    shown = {entry: set(frames) for entry, frames in EXAMPLES[part].items()}
    assert shown.keys() == LEXICON[part].keys()
    assert [entry for entry, frames in shown.items() if not frames <= set(LEXICON[part][entry])] == []


@pytest.mark.parametrize("text", SILENT)
def test_a_form_of_the_lexicon_that_reports_nothing_leaves_no_trace(text: str) -> None:
    assert recoupe.analyse(Article("a", text, language="fr")).quotations == ()
