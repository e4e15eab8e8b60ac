from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.quotations.quotation import SourceForm, Speaker

if TYPE_CHECKING:
    from tests.analysis.actors.conftest import Who


def test_an_inverted_pronoun_means_the_subject_before_the_quotation(who: Who) -> None:
    text = "Lucie Morel a vu Henri Rouvray. « Nous avons parlé avec Anne Le Goff », a-t-elle dit."
    assert who(text, "-t-elle").name == "Lucie Morel"


def test_gender_decides(who: Who) -> None:
    text = "Lucie Morel a reçu Henri Rouvray. Il a souri."
    assert who(text, "Il").name == "Henri Rouvray"


def test_the_last_speaker_comes_before_older_subjects(who: Who) -> None:
    text = "Henri Rouvray est là. « Bien », selon Paul Aubry. « Très bien », a-t-il ajouté."
    spoken = (text.index("Paul"), Speaker("Paul Aubry", "a2"))
    found = who(text, "-t-il", (spoken,))
    assert found.name == "Paul Aubry"
    assert found.why[0].key == "actors.speaker_before"


def test_a_subject_named_since_comes_before_the_last_speaker(who: Who) -> None:
    text = "« Bien », dit Paul Aubry. Henri Rouvray regarde la mer. « Très bien », ajoute-t-il."
    spoken = (text.index("Paul"), Speaker("Paul Aubry", "a1"))
    assert who(text, "-t-il", (spoken,)).name == "Henri Rouvray"


def test_a_government_is_no_il(who: Who) -> None:
    text = "Paul Aubry a voyagé. Selon Moscou, tout va bien. Il a conclu."
    spoken = (text.index("Moscou"), Speaker("Russie (gouvernement)", "a2"))
    assert who(text, "Il", (spoken,)).name == "Paul Aubry"


def test_names_inside_quotation_marks_do_not_serve(who: Who) -> None:
    text = "Paul Aubry est venu. « Henri Rouvray dort. » Il a ri."
    assert who(text, "Il").name == "Paul Aubry"


def test_ce_dernier_is_the_last_person_named(who: Who) -> None:
    text = (
        "Lucie Morel a vu Paul Aubry et le ministre chilien des Transports. Ce dernier avait promis un pont."
    )
    assert who(text, "Ce dernier").name == "ministre chilien des Transports"


def test_qui_means_the_noun_its_clause_hangs_on(who: Who) -> None:
    assert who("La salle écoute Henri Rouvray qui souhaiterait un pont.", "qui").name == "Henri Rouvray"


def test_a_possessive_belongs_to_the_subject_of_its_clause(who: Who) -> None:
    found = who("Paul Aubry assure que le régime syrien a respecté sa promesse.", "sa")
    assert found.name == "Syrie (gouvernement)"
    assert found.form is SourceForm.PRONOUN


def test_ils_takes_up_a_group(who: Who) -> None:
    text = "Une dizaine de délégués du port ont défilé. « Assez », ont-ils crié."
    assert who(text, "-ils").name == "dizaine de délégués du port"


@pytest.mark.parametrize("text", ["« Assez », a-t-on crié.", "On a dit que tout va bien."])
def test_on_is_nobody(who: Who, text: str) -> None:
    found = who(text, "-t-on" if "-t-on" in text else "On")
    assert found.name == ""
    assert found.form is SourceForm.PRONOUN


def test_a_pronoun_with_nobody_before_it_is_left_open(who: Who) -> None:
    found = who("« Assez », a-t-elle dit.", "-t-elle")
    assert found.name == ""
    assert not found.confident
