"""The prose of an article, parsed once for actors and quotations."""

from __future__ import annotations

from recoupe.analysis.layout import lay_out
from recoupe.analysis.prose import Prose, read_prose
from recoupe.article import Article
from recoupe.language.pipeline import load
from recoupe.language.sentences import split

TEXT = (
    "Le pont ferme\n\nPar Lucie Morel\n\n"
    "Le pont penche. « Il tiendra. Nous l’avons mesuré », assure la maire. Il sera réparé."
)


def prose(text: str) -> Prose:
    blocks = lay_out(Article("a", text)).blocks
    return read_prose(load("fr"), text, blocks, split(text, [block.span for block in blocks]))


def test_its_sentences_are_the_clauses_in_reading_order_without_marks() -> None:
    words = [sentence.doc.text for sentence in prose(TEXT).sentences]
    assert words == [
        "Le pont ferme",
        "Le pont penche.",
        "Il tiendra.",
        "Nous l'avons mesuré",
        "assure la maire.",
        "Il sera réparé.",
    ]


def test_a_byline_is_no_prose() -> None:
    assert not any("Morel" in sentence.doc.text for sentence in prose(TEXT).sentences)


def test_a_clause_bears_the_number_of_the_sentence_it_begins_in() -> None:
    blocks = lay_out(Article("a", TEXT)).blocks
    spans = split(TEXT, [block.span for block in blocks])
    for sentence in prose(TEXT).sentences:
        assert spans[sentence.number].start <= sentence.span.start < spans[sentence.number].end


def test_only_what_may_report_or_stands_beside_a_quotation_is_parsed() -> None:
    parsed = {s.doc.text: s.doc.is_parsed for s in prose(TEXT).sentences}
    assert parsed["assure la maire."]
    assert not parsed["Il sera réparé."]
