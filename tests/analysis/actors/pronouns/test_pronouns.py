from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.actors.sources.resolution import Voice
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
    spoken = Voice(text.index("Paul"), Speaker("Paul Aubry", "a2"))
    found = who(text, "-t-il", (spoken,))
    assert found.name == "Paul Aubry"
    assert found.why[0].key == "actors.speaker_before"


def test_a_subject_named_since_comes_before_the_last_speaker(who: Who) -> None:
    text = "« Bien », dit Paul Aubry. Henri Rouvray regarde la mer. « Très bien », ajoute-t-il."
    spoken = Voice(text.index("Paul"), Speaker("Paul Aubry", "a1"))
    assert who(text, "-t-il", (spoken,)).name == "Henri Rouvray"


def test_a_government_is_no_il(who: Who) -> None:
    text = "Paul Aubry a voyagé. Selon Moscou, tout va bien. Il a conclu."
    spoken = Voice(text.index("Moscou"), Speaker("Russie (gouvernement)", "a2"))
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


def test_an_unnamed_speaker_is_taken_up_before_an_older_name(who: Who) -> None:
    text = (
        "« Bien », dit Paul Aubry. Un ancien marin du port, qui se cache, évoque des pannes. "
        "« On bricolait », dit-il."
    )
    spoken = Voice(text.index("Paul"), Speaker("Paul Aubry", "a1"))
    found = who(text, "-il", (spoken,))
    assert found.name == "ancien marin du port"
    assert not found.confident


def test_an_unnamed_last_speaker_stays_the_speaker(who: Who) -> None:
    text = "Paul Aubry dort. « On bricolait », dit un marin. Il assure avoir prévenu."
    spoken = Voice(text.index("un marin"), Speaker("marin"))
    found = who(text, "Il", (spoken,))
    assert found.name == "marin"
    assert not found.confident


def test_an_unnamed_woman_is_no_il_and_an_unnamed_body_no_elle(who: Who) -> None:
    text = "Paul Aubry dort. « Bien », dit une infirmière. Selon la mairie, rien. Il soupire."
    heard = (
        Voice(text.index("une inf"), Speaker("infirmière")),
        Voice(text.index("la mairie"), Speaker("mairie")),
    )
    assert who(text, "Il", heard).name == "Paul Aubry"


def test_a_rival_named_since_leaves_a_doubt(who: Who) -> None:
    text = "« Bien », dit Paul Aubry. Un bruit réveille Henri Rouvray. Il ajoute un mot."
    spoken = Voice(text.index("Paul"), Speaker("Paul Aubry", "a1"))
    assert not who(text, "Il", (spoken,)).confident


@pytest.mark.parametrize(
    ("text", "words", "name", "sure"),
    [
        ("Le mécanicien du bord, Paul Aubry, rit. Ce dernier dort.", "Ce dernier", "Paul Aubry", True),
        ("Lucie Morel a vu Paul Aubry et Henri Riou. Ce dernier dort.", "Ce dernier", "Henri Riou", False),
        ("Lucie Morel, présidente de la CGTM, rit. Celle-ci dort.", "Celle-ci", "Lucie Morel", True),
        (
            "Un texte écrit par la Ligue du port est paru. Celle-ci se tait.",
            "Celle-ci",
            "Ligue du port",
            True,
        ),
        ("Les riverains ont écrit à Paul Aubry. Ces derniers crient.", "Ces derniers", "riverains", True),
        ("Paul Aubry a vu Henri Riou. Ces derniers rient.", "Ces derniers", "Paul Aubry; Henri Riou", False),
        ("Des riverains attendent. « Assez », dit l'un d'eux.", "l'un d'eux", "un des riverains", False),
        (
            "Des riveraines crient. L'une d'entre elles rit.",
            "L'une d'entre elles",
            "une des riveraines",
            False,
        ),
    ],
)
def test_whoever_was_named_last_is_taken_up_for_certain_if_alone(
    who: Who, text: str, words: str, name: str, sure: object
) -> None:
    found = who(text, words)
    assert found.name == name
    assert found.confident is sure


def test_ce_dernier_is_named_through_a_role_told_elsewhere(who: Who) -> None:
    text = (
        "Le ministre chilien des Transports, Luis Vega, est là. Lucie Morel doit voir Paul Aubry et le "
        "ministre chilien des Transports. Ce dernier avait promis un pont."
    )
    assert who(text, "Ce dernier").name == "Luis Vega"


def test_a_clitic_takes_up_the_last_speaker(who: Who) -> None:
    text = "« Bien », dit Paul Aubry. À l'en croire, tout va bien."
    spoken = Voice(text.index("Paul"), Speaker("Paul Aubry", "a1"))
    assert who(text, "l'", (spoken,)).name == "Paul Aubry"


def test_qui_behind_a_name_means_the_title_that_the_name_completes(who: Who) -> None:
    text = "Me Sarah Morel parle. « Non », dit l'avocate d'Éric Aubry, qui demande un délai."
    assert who(text, "qui").name == "Sarah Morel"


def test_celle_ci_takes_up_a_body_where_nobody_else_is(who: Who) -> None:
    text = "La requête est auprès de la fédération. Celle-ci a confirmé."
    assert who(text, "Celle-ci").name == "fédération"


def test_on_behind_where_means_the_body_before(who: Who) -> None:
    text = "Même avis à la CGT, où l'on dénonce un recul."
    assert who(text, "l'on").name == "CGT"


def test_a_body_named_beside_its_noun_is_taken_up_by_name(who: Who) -> None:
    text = "Le cabinet Statera prévoit un rebond. Les prix resteront hauts, avertit-il."
    assert who(text, "-il").name == "Statera"


def test_one_of_them_is_named_in_an_apposition(who: Who) -> None:
    text = "Il verra des députés tchèques. L'un d'eux, le conservateur Marek Dvorak, a prévenu."
    assert who(text, "L'un d'eux").name == "Marek Dvorak"


def test_no_elle_means_a_capital(who: Who) -> None:
    text = "Lucie Morel a parlé. Prague reste un allié. Elle a exclu un envoi de troupes."
    assert who(text, "Elle").name == "Lucie Morel"


def test_what_somebody_is_said_to_be_is_nobody_else(who: Who) -> None:
    text = "Paul Aubry s'en remet à l'État, propriétaire du quai. Il a conclu."
    assert who(text, "Il").name == "Paul Aubry"


def test_a_body_by_the_way_gives_way_to_the_last_speaker(who: Who) -> None:
    text = "« Bien », dit Lucie Morel. Son fils quittera en revanche l'entreprise. « Il le veut », affirme-t-elle."
    spoken = Voice(text.index("Lucie"), Speaker("Lucie Morel", "a1"))
    assert who(text, "-t-elle", (spoken,)).name == "Lucie Morel"


def test_a_relative_pronoun_means_the_name_behind_a_civility(who: Who) -> None:
    text = "« Rien ne presse », a dit Me Lucie Morel, qui annonce un appel."
    assert who(text, "qui").name == "Lucie Morel"


def test_a_relative_pronoun_means_somebody_rather_than_the_sum_he_asks_for(who: Who) -> None:
    text = "Il promet la moitié de la somme demandée par le maire, qui décrit un hôpital vide."
    assert who(text, "qui").name == "maire"


def test_who_is_announced_before_a_colon_comes_before_the_last_speaker(who: Who) -> None:
    text = "Lucie Morel accuse la préfecture. La préfecture dément : la digue, dit-elle, était saine."
    spoken = Voice(0, Speaker("Lucie Morel", "a1"))
    assert who(text, "-elle", (spoken,)).name == "préfecture"


def test_quant_a_brings_in_whom_the_pronoun_means(who: Who) -> None:
    text = "Paul Aubry proteste. Quant à la coopérative, elle dénonce un abandon."
    assert who(text, "elle").name == "coopérative"


def test_a_group_said_to_be_his_bears_his_name(who: Who) -> None:
    text = "Anna Lund a souri. Son entourage promet une loi."
    found = who(text, "Son entourage")
    assert found.name == "entourage d'Anna Lund"
    assert not found.confident


def test_a_group_of_somebody_without_a_name_bears_his_title(who: Who) -> None:
    text = "Le Premier ministre viendra samedi. Son entourage promet une loi."
    assert who(text, "Son entourage").name == "entourage du Premier ministre"
