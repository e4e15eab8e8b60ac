from __future__ import annotations

import tomllib
from importlib.resources import files
from importlib.util import find_spec

import pytest

from recoupe.reading.kind import kind_of
from recoupe.reading.source import Source

KINDS = tomllib.loads(files("recoupe.reading").joinpath("kinds.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_its_reader(name: str) -> None:
    assert find_spec(KINDS[name]["reader"])


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("one.txt", b"Le pont est ferm\xe9.", "text"),
        ("one", b"Le pont", "text"),
        ("-", b"", "text"),
        ("one.html", b"Le pont", "page"),
        ("one.txt", b"\n<!DOCTYPE HTML><p>", "page"),
        ("-", b"\xef\xbb\xbf<html>", "page"),
        ("one.jsonl", b"nothing", "rows"),
        ("-", b'{"id": 1}', "rows"),
        ("one.html", b'{"id": 1}', "page"),
    ],
)
def test_a_file_is_told_by_its_ending_or_by_how_it_begins(name: str, head: bytes, kind: str) -> None:
    assert kind_of(Source(name), head).name == kind
