"""Quotation marks in several prints."""

from spacy.vocab import Vocab
from training.marks import STYLES, Marks, restyled
from training.treebank import Word, document

QUOTED = tuple(
    Word(form, "PUNCT" if form == '"' else "VERB", 1, "ROOT" if at == 1 else "punct")
    for at, form in enumerate(['"', "Partez", '"'])
)


def test_marks_are_printed_in_the_style_asked_for(vocab: Vocab) -> None:
    styled = [restyled(QUOTED, style) for style in STYLES]
    assert [document([one], vocab).text.strip() for one in styled if one] == [
        "« Partez »",
        "«Partez»",
        "“Partez”",
        '"Partez"',
    ]


def test_marks_that_do_not_pair_are_left_alone() -> None:
    assert restyled(QUOTED[:2], Marks("«", "»", spaced=True)) is None
    assert restyled(QUOTED[1:2], Marks("«", "»", spaced=True)) is None
