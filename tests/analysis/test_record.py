from __future__ import annotations

import json
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe import analyse, examples
from recoupe.analysis import record
from recoupe.analysis.record import RecordError, from_record, to_record

if TYPE_CHECKING:
    from recoupe.analysis.analysis import Analysis

ARTICLES = examples.articles()
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=2),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def analyses() -> list[Analysis]:
    return [analyse(article) for article in ARTICLES]


def packed(plain: object) -> bytes:
    return zlib.compress(json.dumps(plain).encode())


def unpacked(analysis: Analysis) -> Any:
    return json.loads(zlib.decompress(to_record(analysis)))


def test_an_analysis_comes_back_as_it_was(analyses: list[Analysis]) -> None:
    """To the last field, and the same bytes each time."""
    assert [from_record(to_record(one), one.article) for one in analyses] == analyses
    assert to_record(analyses[0]) == to_record(analyse(ARTICLES[0]))


def test_an_article_of_another_name_has_the_analysis_it_would_have(analyses: list[Analysis]) -> None:
    """Findings carry its id, and quotations begin theirs with it."""
    article = replace(ARTICLES[0], id="other")
    assert from_record(to_record(analyses[0]), article) == analyse(article)


def test_a_record_of_another_text_is_refused(analyses: list[Analysis]) -> None:
    """Its spans lie outside."""
    short = replace(ARTICLES[0], text=ARTICLES[0].text[:100])
    with pytest.raises(RecordError, match="outside the text"):
        from_record(to_record(analyses[0]), short)


@settings(max_examples=300)
@given(st.data())
def test_whatever_is_changed_in_a_record_it_is_read_or_refused(
    analyses: list[Analysis], data: st.DataObject
) -> None:
    """A value of another type, a list too long or too short, an actor or a reason that is none."""
    plain = unpacked(analyses[0])
    here = plain
    while True:
        at = data.draw(st.integers(0, len(here) - 1))
        inner = here[at]
        if not isinstance(inner, list) or not inner or data.draw(st.booleans()):
            break
        here = inner
    here[at] = data.draw(JSON)
    try:
        read = from_record(packed(plain), ARTICLES[0])
    except RecordError:
        return
    assert unpacked(read) == plain


@pytest.mark.parametrize(
    "raw", [b"", b"\x80\x04N.", b"x\x9c", packed({}), packed([1]), packed("a"), packed([[]] * 30)]
)
def test_bytes_that_are_no_record_are_refused(raw: bytes) -> None:
    """A pickle among them: nothing is run."""
    with pytest.raises(RecordError):
        from_record(raw, ARTICLES[0])


def test_a_record_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only as much as an article can need is unpacked."""
    monkeypatch.setattr(record, "MOST", 1000)
    with pytest.raises(RecordError):
        from_record(packed([0] * 100_000), ARTICLES[0])


def test_what_makes_analyses_is_told_by_its_code_and_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another table more and it is another maker."""
    here = record.maker()
    record.maker.cache_clear()
    assert record.maker() == here
    monkeypatch.setattr(record, "MAKERS", (*record.MAKERS, "reasons"))
    record.maker.cache_clear()
    assert record.maker() != here
    record.maker.cache_clear()
