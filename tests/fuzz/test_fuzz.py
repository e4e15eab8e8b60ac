"""What holds for any text at all; `make fuzz` asks longer."""

from __future__ import annotations

import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.fuzz.press import openings, texts, unmarked
from tests.quality.spans import claims

import recoupe
from recoupe.article import Article
from recoupe.presentation.export.json import to_json

if TYPE_CHECKING:
    from recoupe.analysis.analysis import Analysis

# Enough to stay under some seconds each; FUZZ_EXAMPLES asks for more.
PATIENT = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "40")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

FILES = (
    (".txt", "", ""),
    (".txt", "---\ntitre: ", "\n---\nLe pont a été fermé mardi."),
    (".html", "<html><title>Le pont</title><body><article><p>", "</p></article></body></html>"),
    (".html", '<!doctype html><meta charset="latin-1"><p>', ""),
    (".jsonl", '{"text": "', '"}\n'),
)
ENCODINGS = ("utf-8", "utf-16", "cp1252")


def analysed(text: str, name: str = "a") -> Analysis:
    return recoupe.analyse(Article(name, text, language="fr"))


@PATIENT
@given(texts)
@example("¹ ")
def test_every_offset_of_a_dossier_is_exact(text: str) -> None:
    dossier = to_json(recoupe.compare([analysed(text), analysed(f"Selon lui, {text}", "b")]))
    articles = {article["id"]: article["text"] for article in dossier["articles"]}
    assert articles["a"] == text
    assert all(
        articles[article][start:end] == said
        for article, start, end, said in claims(json.loads(json.dumps(dossier)))
    )


@PATIENT
@given(texts)
def test_what_is_said_stands_in_blocks(text: str) -> None:
    analysis = analysed(text)
    blocks = [block.span for block in analysis.blocks]
    for quotation in analysis.quotations:
        assert all(any(span in block for block in blocks) for span in quotation.content)


@PATIENT
@given(
    st.lists(unmarked, min_size=1, max_size=4), unmarked, unmarked, openings, st.lists(unmarked, max_size=4)
)
def test_a_quotation_never_closed_stays_in_its_paragraph(
    before: list[str], front: str, back: str, mark: str, after: list[str]
) -> None:
    text = "\n\n".join([*before, f"{front} {mark}{back}", *after])
    analysis = analysed(text)
    blocks = [block.span for block in analysis.blocks]
    for quotation in analysis.quotations:
        assert any(quotation.span in block for block in blocks)


@PATIENT
@given(texts)
def test_the_same_text_gives_the_same_analysis(text: str) -> None:
    assert analysed(text) == analysed(text)


@PATIENT
@given(
    st.lists(texts | st.binary(max_size=20), max_size=5), st.sampled_from(FILES), st.sampled_from(ENCODINGS)
)
def test_a_file_of_anything_is_articles_or_a_line(
    parts: list[str | bytes], frame: tuple[str, str, str], encoding: str
) -> None:
    ending, opening, closing = frame
    pieces = (part if isinstance(part, bytes) else part.encode(encoding, "replace") for part in parts)
    with TemporaryDirectory() as folder:
        file = Path(folder, f"a{ending}")
        file.write_bytes(opening.encode() + b"\n\n".join(pieces) + closing.encode())
        reading = recoupe.read(file)
    assert reading.articles or reading.problems
    for article in reading.articles:
        assert all(0 <= block.span.start < block.span.end <= len(article.text) for block in article.blocks)
