from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.quotations.quotation import SourceForm

if TYPE_CHECKING:
    from tests.analysis.actors.conftest import Who


@pytest.mark.parametrize(
    ("introduced", "later", "name"),
    [
        ("La procureure, Lucie Morel, est arrivée.", "la magistrate", "Lucie Morel"),
        ("L'avocate générale, Lucie Morel, est arrivée.", "la magistrate", "Lucie Morel"),
        ("Le commissaire européen à l'énergie, Paul Aubry, est arrivé.", "le commissaire", "Paul Aubry"),
        ("Paul Aubry, secrétaire général de la CGT, est arrivé.", "le syndicaliste", "Paul Aubry"),
        ("Lucie Morel, députée de l'Isère, est arrivée.", "l'élue écologiste", "Lucie Morel"),
        ("Le PDG du groupe, Paul Aubry, est arrivé.", "le dirigeant", "Paul Aubry"),
        ("Lucie Morel, glaciologue, est arrivée.", "la scientifique", "Lucie Morel"),
        ("L'attaquant Paul Aubry est arrivé.", "le joueur", "Paul Aubry"),
        ("L'entraîneur Paul Aubry est arrivé.", "le technicien", "Paul Aubry"),
        ("La romancière Lucie Morel est arrivée.", "l'écrivaine", "Lucie Morel"),
        ("Le commandant Paul Aubry est arrivé.", "l'officier", "Paul Aubry"),
        ("Le rapporteur du texte, Paul Aubry, est arrivé.", "le député du Finistère", "Paul Aubry"),
        ("Me Lucie Morel est arrivée.", "l'avocate", "Lucie Morel"),
        ("Le docteur Lucie Morel est arrivée.", "la praticienne", "Lucie Morel"),
        ("La ministre Lucie Morel est arrivée.", "l'ancienne maire de Brest", "Lucie Morel"),
        ("La maire, Lucie Morel, est arrivée.", "la quinquagénaire", "Lucie Morel"),
        ("Le PDG, Paul Aubry, est arrivé.", "l'ingénieur de 41 ans", "Paul Aubry"),
        ("La maire, Lucie Morel, est arrivée.", "la Toulousaine", "Lucie Morel"),
        ("La comédienne Lucie Morel est arrivée.", "la Marseillaise", "Lucie Morel"),
    ],
)
def test_a_title_of_the_family_restates_whom_the_text_introduced(
    who: Who, introduced: str, later: str, name: str
) -> None:
    found = who(f"{introduced} « Rien ne presse », a dit {later}.", later)
    assert (found.name, found.form) == (name, SourceForm.TITLE)


def test_the_family_goes_before_whoever_is_nearer(who: Who) -> None:
    text = (
        "La procureure, Lucie Morel, a parlé. Anne Rouvray, la mère de l'enfant, pleurait. "
        "« Rien ne presse », a dit la magistrate."
    )
    assert who(text, "la magistrate").name == "Lucie Morel"


def test_a_trade_of_another_family_is_somebody_else(who: Who) -> None:
    text = "La maire, Lucie Morel, est arrivée. « Rien ne presse », a dit la pharmacienne."
    assert who(text, "la pharmacienne").name == "pharmacienne"


def test_a_title_that_a_clause_defines_is_somebody_new(who: Who) -> None:
    text = "Paul Aubry est sorti. « Rien ne presse », a dit le médecin qui l'a soigné."
    assert who(text, "le médecin").name == "médecin"


def test_a_person_without_a_name_is_taken_up_too(who: Who) -> None:
    text = "Paul Aubry est sorti. Un voisin a tout vu. « Rien ne presse », a dit le quinquagénaire."
    assert who(text, "le quinquagénaire").name == "voisin"


def test_a_former_minister_is_no_minister_in_office(who: Who) -> None:
    text = (
        "Paul Aubry, ancien sénateur, écoutait. Le ministre Henri Rouvray a parlé. Paul Aubry s'est levé. "
        "« Rien ne presse », a dit l'ancien ministre."
    )
    assert who(text, "l'ancien ministre").name == "Paul Aubry"


def test_a_restated_title_shows_where_its_person_is_named(who: Who) -> None:
    text = "La procureure, Lucie Morel, a parlé. « Rien ne presse », a dit la magistrate."
    evidence = who(text, "la magistrate").evidence
    assert evidence is not None
    assert "Lucie Morel" in evidence.of(text) or evidence.of(text) == "La procureure"


def test_the_principal_person_concerned_is_not_who_spoke_last(who: Who) -> None:
    text = (
        "Lucie Morel publie un roman. Sa sœur aînée, Anne, est sévère. « Elle exagère », dit Anne. "
        "La principale intéressée sourit."
    )
    assert who(text, "La principale intéressée").name == "Lucie Morel"


def test_the_person_concerned_is_whom_the_quotation_names(who: Who) -> None:
    text = "Paul Aubry publie un roman. « Paul Aubry exagère », dit Henri Rouvray. L'intéressé sourit."
    assert who(text, "L'intéressé").name == "Paul Aubry"


def test_counsel_in_court_is_the_lawyer(who: Who) -> None:
    text = "Me Paul Aubry plaide l'accident. « Mon client est innocent », martèle le conseil."
    assert who(text, "le conseil").name == "Paul Aubry"
    assert who("La ville de Brest dort. Le conseil a voté.", "Le conseil").form is SourceForm.COLLECTIVE


def test_a_mother_is_no_woman_just_named(who: Who) -> None:
    text = "Me Lucie Morel plaide. « Rien ne presse », a dit la mère."
    assert who(text, "la mère").name == "mère"


def test_the_masculine_title_goes_to_the_man(who: Who) -> None:
    text = "L'avocate Lucie Morel plaide. Me Paul Aubry aussi. « Rien ne presse », a dit l'avocat."
    assert who(text, "l'avocat").name == "Paul Aubry"


def test_what_somebody_was_restates_him_whatever_the_noun(who: Who) -> None:
    text = "L'entraîneur Paul Aubry est sorti. « Rien ne presse », a dit l'ancien numéro un mondial."
    assert who(text, "l'ancien numéro un mondial").name == "Paul Aubry"


def test_a_title_nobody_bears_is_unsure_where_somebody_was_just_named(who: Who) -> None:
    later = "« Rien ne presse », a dit la pharmacienne."
    assert who(later, "la pharmacienne").confident
    assert not who("La maire, Lucie Morel, est arrivée. " + later, "la pharmacienne").confident


def test_a_trade_told_nowhere_restates_whoever_acted_just_before(who: Who) -> None:
    text = (
        "L'association craint de perdre des places. Sa présidente, Josiane Malaterre, a pris la parole. "
        "« Nos clients ne viendront pas », a prévenu la fleuriste."
    )
    assert who(text, "la fleuriste").name == "Josiane Malaterre"


def test_a_mayor_is_no_florist(who: Who) -> None:
    text = "La maire, Lucie Morel, est arrivée. « Rien ne presse », a dit la fleuriste."
    assert who(text, "la fleuriste").name == "fleuriste"


def test_an_expert_is_not_the_accused(who: Who) -> None:
    text = "Paul Aubry s'est levé. L'accusé a parlé. « Il avait peur », a dit l'expert."
    assert who(text, "l'expert").name == "expert"


def test_the_head_of_state_is_nobody_known_by_another_post(who: Who) -> None:
    text = "Le directeur de campagne, Paul Aubry, est arrivé. « Rien ne presse », a dit le chef de l'État."
    assert who(text, "le chef de l'État").name == "chef de l'État"


def test_a_title_of_the_family_told_long_before_goes_before_whoever_is_near(who: Who) -> None:
    text = (
        "L'écrivaine Anne Rouvray publie un roman. Il pleut. La mer est grise. Le port dort. "
        "Lucie Morel est là. La rue dort. La romancière dit avoir tout brûlé."
    )
    assert who(text, "La romancière").name == "Anne Rouvray"


def test_an_incise_inside_the_marks_is_no_quoted_word(who: Who) -> None:
    text = "L'expert Paul Aubry a parlé. « La balise était muette, assure l'ingénieur. Elle le reste. »"
    assert who(text, "l'ingénieur").name == "Paul Aubry"


@pytest.mark.parametrize(
    ("introduced", "later"),
    [
        ("Le président du club, Paul Aubry, est arrivé.", "l'homme d'affaires"),
        ("L'adjoint aux finances, Paul Aubry, est arrivé.", "le grand argentier de la commune"),
        ("Le maire, Paul Aubry, est arrivé.", "le premier magistrat de la ville"),
    ],
)
def test_a_post_leaves_its_bearer_a_trade(who: Who, introduced: str, later: str) -> None:
    assert who(f"{introduced} « Rien ne presse », a dit {later}.", later).name == "Paul Aubry"


def test_a_counterpart_is_not_the_president(who: Who) -> None:
    text = "Il a vu son homologue tchèque, Jana Novotna. Il a été reçu par le président tchèque. Il pleut."
    assert who(text, "le président tchèque").name == "président tchèque"


def test_an_office_takes_up_its_bearer_without_a_name(who: Who) -> None:
    text = "Paul Aubry a été reçu par le président tchèque. Le chef de l'Etat a fait part de son inquiétude."
    assert who(text, "Le chef de l'Etat").name == "président tchèque"


def test_the_name_of_who_speaks_next_explains_the_title_before(who: Who) -> None:
    text = "Le maire de Grasse hésite. « Je vois partir un siège », grince Paul Isnard. L'édile a attendu."
    assert who(text, "L'édile").name == "Paul Isnard"


def test_an_ambassador_of_a_country_is_nobody_known_otherwise(who: Who) -> None:
    text = "Le sénateur Paul Aubry s'emporte. « Non », a plaisanté l'ambassadeur des Pays-Bas."
    assert who(text, "l'ambassadeur des Pays-Bas").name == "ambassadeur des Pays-Bas"


def test_a_title_with_a_clause_of_its_own_is_somebody_new(who: Who) -> None:
    text = "L'institutrice, Lucie Morel, a fait cours. La directrice, qui part en juillet, la comprend."
    assert who(text, "La directrice").name == "directrice"


def test_a_delegate_of_a_union_is_restated(who: Who) -> None:
    text = (
        "Le dirigeant, Kenji Aubry, a promis du travail. « C'est court », relève Ahmed Morel, délégué FO. "
        "Le syndicaliste rappelle les faits."
    )
    assert who(text, "Le syndicaliste").name == "Ahmed Morel"


def test_a_title_in_what_opens_an_article_may_be_somebodys_named_below(who: Who) -> None:
    text = (
        "Le musée perd une toile, déplore la directrice.\nLucie Morel n'a pas dormi. Elle a appelé la police."
    )
    assert not who(text, "la directrice").confident


def test_the_principal_person_concerned_is_whom_the_article_names_most(who: Who) -> None:
    text = "Paul Aubry part. Paul Aubry a vendu le club. Henri Rouvray le regrette. Le principal intéressé sourit."
    assert who(text, "Le principal intéressé").name == "Paul Aubry"


def test_a_company_is_no_union(who: Who) -> None:
    text = "La société Ferrovia gère la ligne. Le Syndicat autonome des conducteurs proteste. La compagnie se tait."
    assert who(text, "La compagnie").name == "Ferrovia"


def test_how_somebody_was_met_is_no_part_of_what_he_is(who: Who) -> None:
    text = "Rien n'a changé, glisse un habitant croisé devant l'église."
    assert who(text, "un habitant croisé").name == "habitant"


def test_whoever_somebody_sent_is_nobody_just_named(who: Who) -> None:
    text = "Bastien Roche est vigneron. L'expert mandaté par la commune accuse la crue."
    assert who(text, "L'expert mandaté par la commune").name != "Bastien Roche"
