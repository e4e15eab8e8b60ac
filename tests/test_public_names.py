from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

import recoupe

HEAVY = {"spacy", "thinc", "numpy", "jinja2", "rich", "trafilatura", "lxml", "rapidfuzz"}
VERBS = {
    "analyse",
    "compare",
    "copies",
    "datings",
    "dossier",
    "judge",
    "quotations",
    "read",
    "read_judgements",
    "report",
    "speech",
    "stories",
    "stream",
    "timeline",
    "times",
    "to_json",
    "write_judgements",
}


def test_the_names_are_sorted_and_said_once() -> None:
    nouns = sorted(name for name in recoupe.__all__ if name[0].isupper())
    assert [*nouns, *sorted(VERBS)] == recoupe.__all__


@pytest.mark.parametrize("name", recoupe.__all__)
def test_each_name_can_be_had_and_says_what_it_is(name: str) -> None:
    noun_or_verb = getattr(recoupe, name)
    assert noun_or_verb.__name__ == name
    assert inspect.getdoc(noun_or_verb)
    assert not str(inspect.getdoc(noun_or_verb)).startswith(f"{name}("), "written, not made by dataclass"


@pytest.mark.parametrize("name", sorted(VERBS))
def test_each_verb_is_typed_and_takes_its_options_by_name(name: str) -> None:
    signature = inspect.signature(getattr(recoupe, name))
    assert signature.return_annotation is not inspect.Signature.empty
    first, *options = signature.parameters.values()
    assert first.annotation is not inspect.Parameter.empty
    assert all(option.kind is inspect.Parameter.KEYWORD_ONLY for option in options)


def test_no_other_name_is_there() -> None:
    with pytest.raises(AttributeError, match="absent"):
        recoupe.absent  # noqa: B018 - asking is the test
    assert set(recoupe.__all__) <= set(dir(recoupe))


@pytest.mark.parametrize(
    "statement", ["import recoupe", "from recoupe.cli import main; main(['--help'], standalone_mode=False)"]
)
def test_the_first_answer_loads_no_large_library(statement: str) -> None:
    command = [sys.executable, "-X", "importtime", "-c", statement]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in told.splitlines()}
    assert "recoupe" in loaded
    assert loaded & HEAVY == set()
