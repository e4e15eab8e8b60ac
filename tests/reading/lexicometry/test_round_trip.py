"""What is written for IRaMuTeQ and TXM is read back as it was."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.article import Article
from recoupe.presentation.export.iramuteq import iramuteq_lines
from recoupe.presentation.export.txm import write_txm
from recoupe.reading import read
from recoupe.reading.kind import kind_of
from recoupe.reading.lexicometry import iramuteq
from recoupe.reading.metadata import SILENT
from recoupe.reading.outlets import Outlets
from recoupe.reading.source import Source

# What can be an article's text at all: no zeros, few control characters; a mark of byte order is none of it.
LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff")
WORDS = st.text(LETTERS, min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool)
TEXTS = st.lists(
    st.text(LETTERS | st.sampled_from("\n\t\r *"), max_size=40)
    | st.sampled_from(
        ["****", "**** *a_b", " **** *a_b", "\n", "\r\n", "-*theme", "\u2028", "---\ntitle: x\n---\n"]
    ),
    max_size=6,
).map(lambda parts: f"Le pont{''.join(parts)}")
NAMES = st.text("abcdefghij", min_size=3, max_size=8).map(lambda name: f"x_{name}")
LISTED = Outlets()
# A name that is a listed one in other letters is read as that: *GEO* is *Géo*.
OUTLETS = WORDS.filter(lambda name: LISTED.name(name, None) == name)
MOMENTS = st.datetimes().map(lambda moment: moment.isoformat())
AUTHORS = st.lists(st.text("éabcd -", min_size=3).map(str.strip).filter(bool).map(str.title), max_size=3)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Return an article of which anything may be said; its outlet and language are, for else they are found."""
    return Article(
        id=draw(st.from_regex(r"[a-z][a-z0-9.-]{0,20}[a-z]", fullmatch=True)),
        text=draw(TEXTS),
        outlet=draw(OUTLETS),
        title=draw(st.none() | WORDS),
        authors=tuple(draw(AUTHORS)),
        published=draw(st.none() | st.dates().map(str) | MOMENTS),
        updated=draw(st.none() | MOMENTS),
        language="fr",
        url=draw(st.none() | st.just("https://courrier.example/a_b*c%20d")),
        details=tuple(draw(st.dictionaries(NAMES, WORDS, max_size=3)).items()),
    )


def told(article: Article) -> dict[str, object]:
    """Return the text of an article and all that is said of it."""
    names = ("id", "text", "outlet", "title", "authors", "published", "updated", "language", "url")
    return {name: getattr(article, name) for name in names} | {"details": dict(article.details)}


def several(size: int) -> st.SearchStrategy[list[Article]]:
    return st.lists(articles(), min_size=1, max_size=size, unique_by=lambda article: article.id)


@given(several(4))
@settings(max_examples=60, deadline=None)
def test_a_corpus_of_iramuteq_is_read_back_as_it_was(written: list[Article]) -> None:
    """Text, variables and their order, whatever stars and blanks stand in them."""
    raw = "".join(iramuteq_lines(written)).encode()
    source = Source("corpus.txt")
    assert kind_of(source, raw).name == "iramuteq"
    found = [one for one in iramuteq.read(io.BytesIO(raw), source, SILENT) if isinstance(one, Article)]
    assert list(map(told, found)) == list(map(told, written))


@given(several(3))
@settings(max_examples=40, deadline=None)
def test_a_corpus_of_txm_is_read_back_as_it_was(written: list[Article]) -> None:
    """From the zip, and from the folder that it is unpacked to for TXM."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "corpus.zip"
        write_txm(written, path)
        expected = sorted((told(article) for article in written), key=lambda one: str(one["id"]))
        assert [told(article) for article in read(path).articles] == expected
        with zipfile.ZipFile(path) as archive:
            archive.extractall(Path(folder) / "corpus")
        found = read(Path(folder) / "corpus")
        assert [told(article) for article in found.articles] == expected
        assert not any(problem.skipped for problem in found.problems)
