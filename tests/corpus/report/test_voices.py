from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.corpus.report.written import article, quotation, write_table, write_tables

from recoupe.corpus.report.cast import Nature
from recoupe.corpus.report.roll import Roll
from recoupe.corpus.report.tables import Tables
from recoupe.corpus.report.voices import Voices, count_voices
from recoupe.corpus.schemas import ACTORS

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = [article("a"), article("b", "Vigie")]


def actor(article: str, name: str, gender: str = "", kind: str = "person", id_: str = "p1") -> dict[str, Any]:
    return {"article": article, "id": id_, "name": name, "kind": kind, "gender": gender}


def counted(folder: Path, actors: list[dict[str, Any]], quotations: list[dict[str, Any]]) -> Voices:
    tables = Tables(write_tables(folder, articles=ARTICLES, actors=actors, quotations=quotations))
    return count_voices(tables, Roll.read(tables))


def test_a_speaker_is_summed_over_articles_and_outlets(tmp_path: Path) -> None:
    """Words, quotations and outlets go by the name; speech inside speech counts once, for who speaks outside."""
    quotations = [
        quotation("a", "Jeanne Aubrac", "Le pont est fermé"),
        quotation("b", "Jeanne Aubrac", "Il l’est"),
        quotation("a", "Paul Trévidic", "Oui", depth=1),
    ]
    found = counted(tmp_path, [actor("a", "Jeanne Aubrac"), actor("b", "Jeanne Aubrac")], quotations)
    (voice,) = found.voices
    assert (voice.name, voice.words, voice.quotations, voice.outlets) == ("Jeanne Aubrac", 7, 2, 2)
    assert (found.words, found.quotations) == (7, 2)


@pytest.mark.parametrize(
    ("name", "gender", "nature"),
    [
        ("Jeanne Aubrac", "", Nature.FEMALE),
        ("Goran Aubrac", "", Nature.MALE),
        ("Goran Aubrac", "f", Nature.FEMALE),
        ("Camille Aubrac", "", Nature.UNKNOWN),
        ("Xyzzy Aubrac", "", Nature.UNKNOWN),
        ("Jeanne", "", Nature.UNKNOWN),
    ],
)
def test_what_the_text_shows_goes_before_what_a_name_does(
    tmp_path: Path, name: str, gender: str, nature: Nature
) -> None:
    """A title decides before a first name; where neither tells, the gender is unknown and counted as such."""
    found = counted(tmp_path, [actor("a", name, gender)], [quotation("a", name)])
    assert found.voices[0].nature is nature
    assert found.natures[nature] == (4, 1)
    assert found.outlets["Phare", nature] == 1


def test_a_corpus_older_than_the_column_is_counted_by_names_alone(tmp_path: Path) -> None:
    """Where articles tell no gender, the list of first names does, and it is said how often."""
    write_table(
        tmp_path, "actors", [actor("a", "Jeanne Aubrac")], ACTORS.remove(ACTORS.names.index("gender"))
    )
    tables = Tables(write_tables(tmp_path, articles=ARTICLES, quotations=[quotation("a", "Jeanne Aubrac")]))
    found = count_voices(tables, Roll.read(tables))
    assert (found.voices[0].nature, found.by_name) == (Nature.FEMALE, 1)


def test_who_is_no_person_is_counted_as_what_it_is(tmp_path: Path) -> None:
    """Bodies, speakers without a name in the cast, and speakers not told are each a state of their own."""
    quotations = [
        quotation("a", "préfecture", "Oui"),
        quotation("a", "un voisin", "Non", actor=None),
        quotation("b", "", "Peut-être", actor=None),
    ]
    found = counted(tmp_path, [actor("a", "préfecture", kind="organisation")], quotations)
    told = {nature: count for nature, (_, count) in found.natures.items() if count}
    assert told == {Nature.BODY: 1, Nature.UNNAMED: 1, Nature.UNTOLD: 1}
    assert {voice.name for voice in found.voices} == {"préfecture", "un voisin"}


def test_articles_that_show_a_gender_are_believed_before_those_that_do_not(tmp_path: Path) -> None:
    """One article that says Mme tells the gender of the name, however many others are silent."""
    actors = [actor("a", "M. Aubrac"), actor("b", "M. Aubrac", "m")]
    found = counted(
        tmp_path,
        actors,
        [quotation("a", "M. Aubrac"), quotation("a", "M. Aubrac"), quotation("b", "M. Aubrac")],
    )
    assert found.voices[0].nature is Nature.MALE
    assert found.by_name == 0
