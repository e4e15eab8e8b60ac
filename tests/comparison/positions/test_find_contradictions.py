from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.positions import Opposition

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from recoupe.comparison.positions import Contradiction

    Find: TypeAlias = Callable[..., tuple[Contradiction, ...]]


def told(found: tuple[Contradiction, ...]) -> list[tuple[Opposition, str | None, str | None]]:
    """Return the kind of each contradiction and the reports in which it stands."""
    return [(one.kind, one.a.quotation, one.b.quotation) for one in found]


def test_one_denies_what_the_other_holds(contradictions: Find) -> None:
    found = contradictions(
        a="Selon Anne Brel, {Anne Brel|la mairie avait alerté le préfet en mars}. "
        "Le préfet, Jean Rol, dément {Jean Rol|démentir|toute alerte}."
    )
    assert told(found) == [(Opposition.DENIAL, "a-1", "a-2")]


def test_a_denial_meets_what_it_denies_in_another_article(contradictions: Find) -> None:
    found = contradictions(
        a="Anne Brel affirme que {Anne Brel|les pompiers ont vidé la citerne du port}.",
        b="Jean Rol nie que {Jean Rol|nier|les pompiers aient vidé la citerne}.",
    )
    assert told(found) == [(Opposition.DENIAL, "a-1", "b-1")]


def test_the_same_matter_once_negated_and_once_not(contradictions: Find) -> None:
    found = contradictions(
        a="Anne Brel affirme que {Anne Brel|la vanne était fermée à clé}. "
        "Jean Rol assure que {Jean Rol|la vanne n'était pas fermée ce soir}."
    )
    assert told(found) == [(Opposition.NEGATION, "a-1", "a-2")]


def test_what_is_disputed_in_one_article_is_disputed_in_another(contradictions: Find) -> None:
    found = contradictions(
        a="Anne Brel affirme que {Anne Brel|la vanne était verrouillée}. "
        "Jean Rol assure que {Jean Rol|la vanne n'était pas verrouillée}.",
        b="Selon Luce Vial, {Luce Vial|un agent a verrouillé lui-même le passage du nord}.",
    )
    assert (Opposition.NEGATION, "a-2", "b-1") in told(found)


@pytest.mark.parametrize(
    "denied",
    [
        "Jean Rol assure que {Jean Rol|la vanne n'était fermée que le soir}",
        "{Jean Rol|la vanne fermait sans doute}",
    ],
)
def test_a_restriction_and_a_doubt_are_no_negation(contradictions: Find, denied: str) -> None:
    assert contradictions(a=f"Anne Brel dit que {{Anne Brel|la vanne était fermée}}. {denied}.") == ()


def test_opposites_said_of_one_thing(contradictions: Find) -> None:
    found = contradictions(
        a="Anne Brel affirme que {Anne Brel|les barrières étaient abaissées}.",
        b="Jean Rol écrit que {Jean Rol|les barrières étaient levées}.",
    )
    assert told(found) == [(Opposition.OPPOSITES, "a-1", "b-1")]


def test_opposites_said_by_one_of_two_things_oppose_nobody(contradictions: Find) -> None:
    found = contradictions(
        a="Anne Brel affirme que {Anne Brel|les barrières étaient abaissées, le portail ouvert}.",
        b="Jean Rol écrit que {Jean Rol|les barrières étaient ouvertes}.",
    )
    assert found == ()


def test_two_figures_of_one_sentence(contradictions: Find) -> None:
    found = contradictions(
        a="Ils étaient {préfecture|8 500} selon la préfecture, {organisateurs|22 000} selon les organisateurs."
    )
    assert told(found) == [(Opposition.FIGURES, "a-1", "a-2")]


def test_figures_of_two_things_do_not_oppose(contradictions: Find) -> None:
    found = contradictions(
        a="On compte {police|12 morts} selon la police, {hôpital|30 blessés} selon l'hôpital."
    )
    assert found == ()


def test_one_speaker_who_says_the_contrary_on_another_day_changes(contradictions: Find) -> None:
    found = contradictions(
        days={"a": (date(2024, 5, 2), date(2024, 5, 2)), "b": (date(2024, 6, 9), date(2024, 6, 9))},
        a="Selon Anne Brel, {Anne Brel|la commune vendra le vieux moulin}.",
        b="Selon Anne Brel, {Anne Brel|la commune ne vendra pas le vieux moulin}.",
    )
    assert told(found) == [(Opposition.CHANGE, "a-1", "b-1")]


def test_reports_of_two_stories_do_not_oppose(contradictions: Find) -> None:
    """What one mayor says of her town is no denial of what another says of his."""
    texts = {
        "a": "Anne Brel affirme que {Anne Brel|les barrières étaient abaissées}.",
        "b": "Jean Rol écrit que {Jean Rol|les barrières étaient levées}.",
    }
    assert len(contradictions(stories=[["a", "b"]], **texts)) == 1
    assert contradictions(stories=[["a"], ["b"]], **texts) == ()


def test_one_speaker_who_says_the_contrary_in_another_story_changes(contradictions: Find) -> None:
    """A change of mind is one whatever the article is about."""
    found = contradictions(
        stories=[["a"], ["b"]],
        days={"a": (date(2024, 5, 2), date(2024, 5, 2)), "b": (date(2024, 6, 9), date(2024, 6, 9))},
        a="Selon Anne Brel, {Anne Brel|la commune vendra le vieux moulin}.",
        b="Selon Anne Brel, {Anne Brel|la commune ne vendra pas le vieux moulin}.",
    )
    assert told(found) == [(Opposition.CHANGE, "a-1", "b-1")]


def test_one_speaker_on_one_day_contradicts_nobody(contradictions: Find) -> None:
    found = contradictions(
        a="Selon Anne Brel, {Anne Brel|la commune vendra le vieux moulin}. "
        "Elle dit que {Anne Brel|la commune ne vendra pas le vieux moulin}."
    )
    assert found == ()


def test_a_denial_of_what_the_article_itself_tells(contradictions: Find) -> None:
    [one] = contradictions(
        a="Le trésorier a versé trois acomptes à la société Orlane. Il avait quitté la ville en mai. "
        "Il dément {Paul Ravier|démentir|avoir versé des acomptes à Orlane}."
    )
    assert (one.kind, one.a.statement, one.b.quotation) == (Opposition.REPORTED, None, "a-1")


def test_each_word_of_a_side_stands_where_it_is_said(contradictions: Find) -> None:
    said = "les barrières étaient abaissées"
    [one] = contradictions(a=f"{{Anne Brel|{said}}}.", b="{Jean Rol|les barrières étaient levées}.")
    assert [place.span.of(said) for place in one.a.words] == ["barrières", "abaissées"]


def test_each_reason_reads_in_both_languages(contradictions: Find) -> None:
    [one] = contradictions(
        a="{Anne Brel|les barrières étaient abaissées}.", b="{Jean Rol|les barrières étaient levées}."
    )
    assert one.why[0].say("fr") == "mots qui s’excluent : abaissees, barrieres / levees, barrieres"
    assert one.why[0].say("en").startswith("words that exclude one another")


def test_the_order_of_the_articles_changes_nothing(contradictions: Find) -> None:
    texts = {
        "a": "Anne Brel affirme que {Anne Brel|les barrières étaient abaissées}.",
        "b": "Jean Rol écrit que {Jean Rol|les barrières étaient levées}.",
    }
    assert len(contradictions(**dict(reversed(texts.items())))) == len(contradictions(**texts)) == 1


def test_what_is_called_false_is_what_was_just_said(contradictions: Find) -> None:
    found = contradictions(
        a="Selon Anne Brel, {Anne Brel|la mairie a reçu six lettres}. « {Jean Rol|répliquer|C'est faux} », dit-il."
    )
    assert told(found) == [(Opposition.DENIAL, "a-1", "a-2")]


def test_no_doubt_affirms_and_no_proof_denies_all_behind_it(contradictions: Find) -> None:
    found = contradictions(
        a="{Anne Brel|il n'y a pas de doute que le préfet était responsable de la crue}. "
        "{Jean Rol|je ne vois aucun élément prouvant la responsabilité du préfet}."
    )
    assert told(found) == [(Opposition.NEGATION, "a-1", "a-2")]


def test_what_is_asked_for_contradicts_nobody(contradictions: Find) -> None:
    found = contradictions(
        a="{Anne Brel|les enfants ont mangé ce fromage}. L'agence demande {agence|demander|ne pas manger ce fromage}."
    )
    assert found == ()


def test_two_denials_of_one_matter_agree(contradictions: Find) -> None:
    found = contradictions(
        a="Anne Brel nie que {Anne Brel|nier|les pompiers aient vidé la citerne}.",
        b="Jean Rol nie que {Jean Rol|nier|les pompiers aient vidé la citerne}.",
    )
    assert found == ()


@pytest.mark.parametrize(
    "second",
    [
        "{Jean Rol|rétorquer|ces poutres tiendront cent ans}, rétorque Jean Rol.",
        "Jean Rol balaie l'argument : {Jean Rol|le toit tiendra cent ans}.",
        "Jean Rol, au contraire, juge que {Jean Rol|le toit tiendra cent ans}.",
        "Faux, réplique Jean Rol : {Jean Rol|le toit tiendra cent ans}.",
    ],
)
def test_what_the_article_sets_against_a_report_contradicts_it(contradictions: Find, second: str) -> None:
    """Take two reports that hardly share a word for a dispute, where the article says so."""
    found = contradictions(a="Selon Anne Brel, {Anne Brel|les poutres sont pourries}. " + second)
    assert told(found) == [(Opposition.DENIAL, "a-1", "a-2")]


def test_what_merely_follows_contradicts_nobody(contradictions: Find) -> None:
    """Leave alone two reports that share no word, where nothing sets them against one another."""
    found = contradictions(
        a="Selon Anne Brel, {Anne Brel|les poutres sont pourries}. "
        "Jean Rol ajoute que {Jean Rol|le toit tiendra cent ans}."
    )
    assert found == ()


def test_two_hours_of_which_one_answers_the_other(contradictions: Find) -> None:
    """Set two short figures against one another over the end of a sentence, where one answers."""
    found = contradictions(
        a="{Anne Brel|Elle est partie à 22 heures}, répète Anne Brel. "
        "{Jean Rol|rétorquer|À deux heures sept}, rétorque Jean Rol."
    )
    assert told(found) == [(Opposition.FIGURES, "a-1", "a-2")]
