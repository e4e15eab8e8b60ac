"""Spliced quotations: their print and their parse."""

from collections.abc import Callable
from random import Random
from typing import TypeAlias

import pytest
from spacy.vocab import Vocab
from training.groups import Group, verb_group
from training.pieces import Material, Piece, harvest
from training.splices import Splicer
from training.treebank import Sentence, Word, document

from training import grammar

CUES = {
    form for verb in grammar.load().verbs for form in (verb.present, verb.past_participle, verb.imperfect)
}
Roll: TypeAlias = Callable[[int], Random]
CLAUSE = Piece(
    (Word("Une", "DET", 1, "det"), Word("digue", "NOUN", 2, "nsubj"), Word("cède", "VERB", 2, "ROOT")), 2
)


@pytest.fixture
def material(sentences: list[Sentence]) -> Material:
    found = harvest(sentences)
    return Material(
        clauses=(*found.clauses, CLAUSE),
        agents=(CLAUSE,),
        speakers=found.speakers,
        names=found.names,
        circumstances=found.circumstances or found.names,
        openings=found.openings,
        relatives=found.relatives or (CLAUSE,),
    )


@pytest.fixture
def spliced(material: Material, roll: Roll) -> list[tuple[Sentence, ...]]:
    return list(Splicer(material, "appos", roll(3)).splices(400))


def test_every_splice_is_one_tree_a_sentence(spliced: list[tuple[Sentence, ...]], vocab: Vocab) -> None:
    for group in spliced:
        doc = document(group, vocab)
        assert sum(token.dep_ == "ROOT" for token in doc) == len(group)
        assert [sentence.root.dep_ for sentence in doc.sents] == ["ROOT"] * len(group)


def test_every_splice_begins_with_a_capital_and_holds_its_points(
    spliced: list[tuple[Sentence, ...]], vocab: Vocab
) -> None:
    for group in spliced:
        text = document(group, vocab).text.strip()
        assert next(character for character in text if character.isalpha()).isupper()
        assert " ," not in text
        assert " ." not in text


def test_que_is_elided_before_a_vowel_even_inside_marks(
    spliced: list[tuple[Sentence, ...]], vocab: Vocab
) -> None:
    texts = [document(group, vocab).text for group in spliced]
    assert not [text for text in texts if "que une" in text or "que «Une" in text]
    assert any("qu'une" in text for text in texts)


def test_an_inverted_cue_hangs_under_what_was_said(spliced: list[tuple[Sentence, ...]]) -> None:
    incises = [
        word for group in spliced for sentence in group for word in sentence if word.relation == "parataxis"
    ]
    assert len(incises) > 50
    assert {word.tag for word in incises} == {"VERB"}


def test_the_same_dice_give_the_same_splices(material: Material, roll: Roll) -> None:
    one, other = (list(Splicer(material, "appos", roll(8)).splices(50)) for _ in range(2))
    assert one == other


@pytest.mark.parametrize("kind", list(Group))
@pytest.mark.parametrize("plural", [False, True])
def test_a_verb_group_hangs_on_its_verb(kind: Group, roll: Roll, *, plural: bool) -> None:
    for seed in range(40):
        group = verb_group(kind, roll(seed), plural=plural)
        assert group.words[group.root].tag == "VERB"
        assert {word.head for word in group.words} == {group.root}


def test_a_plural_subject_takes_a_plural_verb(roll: Roll) -> None:
    finite = [verb_group(Group.SAYS, roll(seed), plural=True).words[0].features for seed in range(60)]
    assert all("Number=Plur" in features for features in finite)


def test_every_slot_of_every_frame_can_be_filled(material: Material, roll: Roll) -> None:
    splicer = Splicer(material, "appos", roll(1))
    assert len(list(splicer.splices(3000))) == 3000


def test_a_frame_that_is_no_frame_is_refused() -> None:
    with pytest.raises(ValueError, match="not an element"):
        grammar.elements("says/nsubj/obl")


def test_a_frame_whose_slot_hangs_on_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="hang on nothing"):
        grammar.elements("clause/ROOT day?/obl>clause .>says")
