"""Reading CoNLL-U."""

from spacy.vocab import Vocab
from training.treebank import Sentence, Word, cue_below, document


def test_a_contraction_stays_the_one_word_it_is_in_print(sentences: list[Sentence]) -> None:
    contraction = sentences[0][2]
    assert (contraction.form, contraction.tag, contraction.relation) == ("du", "ADP", "case")
    assert sentences[0][contraction.head].form == "village"


def test_the_text_comes_back_as_printed(sentences: list[Sentence], vocab: Vocab) -> None:
    assert document(sentences, vocab).text.rstrip() == (
        "Le maire du village ouvre la porte. "
        "Hier, dans l'usine, Jeanne Roche, qui chantait, a quitté Vizille."
    )


def test_heads_are_counted_through_the_document(sentences: list[Sentence], vocab: Vocab) -> None:
    doc = document(sentences, vocab)
    assert [token.head.text for token in doc if token.text in ("porte", "Roche", "usine")] == [
        "ouvre",
        "quitté",
        "Jeanne",
    ]
    assert [len(sentence) for sentence in doc.sents] == [8, 16]


def test_fine_relations_and_features_that_do_not_serve_are_dropped(sentences: list[Sentence]) -> None:
    assert sentences[1][4].relation == "obl"
    assert sentences[0][6].features == "Gender=Fem|Number=Sing"


def word(form: str, tag: str, head: int, relation: str) -> Word:
    return Word(form, tag, head, relation)


CUE_ON_TOP = (
    word("Partez", "VERB", 2, "parataxis"),
    word(",", "PUNCT", 2, "punct"),
    word("dit", "VERB", 2, "ROOT"),
    word("Jeanne", "PROPN", 2, "nsubj"),
    word(".", "PUNCT", 2, "punct"),
)


def test_a_cue_above_what_was_said_is_turned_below_it() -> None:
    said, comma, cue, speaker, stop = cue_below(CUE_ON_TOP)
    assert (said.relation, said.head) == ("ROOT", 0)
    assert (cue.relation, cue.head) == ("parataxis", 0)
    assert (comma.head, speaker.head, stop.head) == (2, 2, 0)


def test_turning_twice_changes_nothing(sentences: list[Sentence]) -> None:
    assert cue_below(cue_below(CUE_ON_TOP)) == cue_below(CUE_ON_TOP)
    assert [cue_below(sentence) for sentence in sentences] == sentences
