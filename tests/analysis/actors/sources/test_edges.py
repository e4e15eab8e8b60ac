from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.actors import find_cast
from recoupe.analysis.prose import read_prose
from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.article import Block, BlockKind
from recoupe.language.pipeline import load
from recoupe.language.sentences import split
from recoupe.text import Span

if TYPE_CHECKING:
    from tests.analysis.actors.conftest import Read, Who


@pytest.mark.parametrize(
    ("text", "taken", "name"),
    [
        ("L'adjoint précisa que tout allait bien.", "L'adjoint précisa", "adjoint"),
        ("Le délégué affirma que tout allait bien.", "Le délégué affirma", "délégué"),
    ],
)
def test_a_source_ends_before_a_verb(who: Who, text: str, taken: str, name: str) -> None:
    assert who(text, taken).name == name


def test_a_quantity_keeps_what_it_counts(who: Who) -> None:
    text = "Près de deux tiers des Français (65 %) le pensent."
    assert who(text, "Près").name == "Près de deux tiers des Français"


def test_a_thing_never_speaks(who: Who) -> None:
    found = who("C'est le principe du projet : « Rien de trop. »", "le principe du projet")
    assert found.name == ""
    assert not found.confident


@pytest.mark.parametrize("opening", ["Venu", "Interrogée", "Déçus"])
def test_a_participle_that_opens_a_sentence_is_no_name(read: Read, opening: str) -> None:
    text = f"{opening} par le port, les élus dorment."
    assert not read(text)[0].names


def test_it_means_the_person_after_its_comma(who: Who) -> None:
    text = "Venu saluer les marins, le général Kervadec a promis un pont."
    found = who(text, "Venu")
    assert found.name == "Kervadec"
    assert not found.confident


def test_bylines_and_boilerplate_name_nobody_in_the_story() -> None:
    text = "Photo Yann Kerbrat / APX\nLucie Morel est venue.\nPar Anne Riou"
    lines, kinds, start = text.split("\n"), (BlockKind.BOILERPLATE, BlockKind.PARAGRAPH, BlockKind.BYLINE), 0
    blocks: list[Block] = []
    for line, kind in zip(lines, kinds, strict=True):
        blocks.append(Block(Span(start, start + len(line)), kind))
        start += len(line) + 1
    spans = split(text, [block.span for block in blocks])
    cast = find_cast("a", text, spans, read_prose(load("fr"), text, blocks, spans))
    assert [actor.name for actor in cast.actors] == ["Lucie Morel"]


def test_an_unnamed_speaker_is_called_by_his_phrase(who: Who) -> None:
    found = who("Un ancien marin du port raconte sa nuit.", "Un ancien marin du port")
    assert found.name == "ancien marin du port"
    assert found.form is SourceForm.TITLE


@pytest.mark.parametrize(
    ("source", "sure"), [("Un géologue", True), ("Un cratère", False), ("Un essai", False)]
)
def test_only_a_noun_that_can_name_people_is_sure_to_speak(who: Who, source: str, sure: object) -> None:
    assert who(f"{source} le dit.", source).confident is sure


def test_a_source_ends_before_its_relative_clause(who: Who) -> None:
    assert who("Les élus dont le mandat finit crient.", "Les élus dont le mandat").name == "élus"


def test_cela_is_nobody(who: Who) -> None:
    assert who("Lucie Morel dort. Cela montre que tout va bien.", "Cela").name == ""


def test_cette_and_a_thing_is_nobody_just_named(who: Who) -> None:
    text = "Lucie Morel dort. Cette mesure montre que tout va bien."
    assert who(text, "Cette mesure").name != "Lucie Morel"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("On l'a appris de source proche du dossier.", "source", "source proche du dossier"),
        ("Ainsi parle un participant à la réunion.", "un participant", "participant à la réunion"),
        (
            "Ainsi parle un diplomate présent dans la salle.",
            "un diplomate présent",
            "diplomate présent dans la salle",
        ),
        ("« Non », a dit un voisin à la police.", "un voisin", "voisin"),
    ],
)
def test_a_nameless_source_keeps_what_tells_who_it_is(who: Who, text: str, words: str, name: str) -> None:
    assert who(text, words).name == name
