"""Families: one copyleft licence for each set of weights, and no test part in any."""

from pathlib import Path

import pytest
from spacy.vocab import Vocab
from training.evaluate import TESTS
from training.families import Family, Part, families


def test_no_family_trains_on_what_it_is_tested_on() -> None:
    for family in families().values():
        for part in (*family.parts, *family.material):
            for test in TESTS.values():
                assert part.file != test.file or (part.until is not None and part.until <= test.since)


def test_families_share_no_treebank() -> None:
    files = [part.file for family in families().values() for part in family.parts]
    assert len(files) == len(set(files))


def test_a_part_takes_the_sentences_asked_for(tmp_path: Path, file: Path) -> None:
    folder = tmp_path / "french"
    folder.mkdir()
    file.rename(folder / "tiny.conllu")
    assert len(Part("tiny").sentences(tmp_path)) == 2
    assert len(Part("tiny", until=1).sentences(tmp_path)) == 1
    assert len(Part("tiny", since=2).sentences(tmp_path)) == 0
    assert len(Part("tiny", every=2).sentences(tmp_path)) == 1


@pytest.fixture
def tiny(tmp_path: Path, file: Path) -> Family:
    (tmp_path / "french").mkdir()
    file.rename(tmp_path / "french" / "tiny.conllu")
    return Family("tiny", "Tiny", "CC0", "appos", parts=(Part("tiny"),), material=())


def test_training_documents_hold_every_sentence_once(tiny: Family, tmp_path: Path, vocab: Vocab) -> None:
    docs = tiny.documents(tmp_path, vocab, splices=0)
    assert sorted(sentence.text for doc in docs for sentence in doc.sents) == [
        "Hier, dans l'usine, Jeanne Roche, qui chantait, a quitté Vizille.",
        "Le maire du village ouvre la porte.",
    ]


def test_training_documents_come_in_the_same_order_each_time(
    tiny: Family, tmp_path: Path, vocab: Vocab
) -> None:
    one, other = (tiny.documents(tmp_path, vocab, splices=0) for _ in range(2))
    assert [doc.text for doc in one] == [doc.text for doc in other]
