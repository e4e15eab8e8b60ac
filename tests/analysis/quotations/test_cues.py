"""Each entry of the lexicon of speech, read in the sentence that `cues.toml` gives it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

import recoupe
from recoupe.analysis.quotations.content.reported import READERS
from recoupe.analysis.quotations.cues import classes
from recoupe.article import Article
from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from recoupe.analysis.quotations.quotation import Quotation

TABLE: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("cues.toml").read_text(encoding="utf-8")
)
LEXICON: dict[str, dict[str, Any]] = table("french", "cues")
FRAMED = ("verbs", "reflexive", "locutions", "nouns")
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
    def reason(self) -> str:
        kind = self.frame.rsplit("-", 1)[-1]
        return "quotations." + ("noun" if self.part == "nouns" and kind != "colon" else kind)


ALL = [
    Example(part, entry, frame, marked)
    for part in FRAMED
    for entry, frames in TABLE[part].items()
    for frame, marked in frames.items()
]


def read(marked: str) -> Quotation:
    """Return the one quotation of a marked sentence, which must be read as it is marked."""
    text = MARKS.sub("", marked)
    (found,) = recoupe.analyse(Article("a", text, language="fr")).quotations
    spans = {
        "content": found.content,
        "cue": found.cue,
        "source": [found.source] if found.source is not None else [],
    }
    for part, pattern in PARTS.items():
        assert [span.of(text) for span in spans[part]] == [
            MARKS.sub("", told) for told in pattern.findall(marked)
        ]
    return found


@pytest.mark.parametrize("example", ALL, ids=lambda e: f"{e.part}-{e.entry}-{e.frame}")
def test_an_entry_is_read_in_its_frame(example: Example) -> None:
    found = read(example.marked)
    denies = example.entry in classes()["denial"] and example.frame != "parenthetical"
    assert (found.cue_lemma, found.why[0].key) == (example.entry, example.reason)
    assert (found.denial, found.negated) == (denies, False)


@pytest.mark.parametrize("marked", TABLE["prepositions"].values(), ids=TABLE["prepositions"].keys())
def test_a_preposition_gives_words_to_its_source(marked: str) -> None:
    assert read(marked).why[0].key == "quotations.according_to"


@pytest.mark.parametrize("marked", TABLE["denied"]["sentences"])
def test_what_is_denied_is_kept_and_marked(marked: str) -> None:
    assert read(marked).denial


@pytest.mark.parametrize("marked", TABLE["negated"]["sentences"])
def test_what_is_not_said_is_kept_and_marked(marked: str) -> None:
    assert read(marked).negated


@pytest.mark.parametrize("text", TABLE["silent"]["sentences"])
def test_a_form_of_the_lexicon_that_reports_nothing_leaves_no_trace(text: str) -> None:
    assert recoupe.analyse(Article("a", text, language="fr")).quotations == ()


@pytest.mark.parametrize("part", FRAMED)
def test_every_entry_has_an_example_of_a_frame_it_takes(part: str) -> None:
    shown = {entry: set(frames) for entry, frames in TABLE[part].items()}
    assert shown.keys() == LEXICON[part].keys()
    assert [entry for entry, frames in shown.items() if not frames <= set(LEXICON[part][entry])] == []


def test_every_preposition_has_an_example() -> None:
    listed = {word for kind in ("simple", "opinion", "phrases") for word in LEXICON["prepositions"][kind]}
    assert TABLE["prepositions"].keys() == listed


def test_every_frame_has_a_reader() -> None:
    taken = {frame for part in FRAMED[:3] for frames in LEXICON[part].values() for frame in frames}
    assert taken - {"parenthetical", "colon"} <= READERS.keys()
