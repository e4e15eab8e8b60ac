from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Wording
from recoupe.comparison.statements import find_statements

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.dossier import Statement

    Groups: TypeAlias = Callable[..., list[tuple[str, ...]]]
    Statements: TypeAlias = Callable[..., tuple[Statement, ...]]
    Read: TypeAlias = Callable[..., tuple[list[Analysis], list[Quotation]]]


def only(found: tuple[Statement, ...]) -> Statement:
    """Return the one statement that several quotations report."""
    [one] = [statement for statement in found if len(statement.members) > 1]
    return one


def test_the_same_words_in_two_outlets_are_one_statement(statements: Statements) -> None:
    one = only(
        statements(
            a="{Ana Ruiz|« Le barrage tiendra jusqu’au printemps »}, a promis Ana Ruiz.",
            b="Selon Ana Ruiz, {Ana Ruiz|« le barrage tiendra, jusqu'au printemps »}.",
        )
    )
    assert (one.members, one.wording) == (("a-1", "b-1"), Wording.IDENTICAL)


def test_two_translations_of_a_foreign_official_are_one_statement(statements: Statements) -> None:
    one = only(
        statements(
            a="{ministre norvégien Ilan Berg|« Nous ne tolérerons aucune menace contre nos ports "
            "et notre riposte sera rapide »}",
            b="{ministre norvégien Ilan Berg|« Nous n’accepterons aucun danger pour nos ports "
            "et nous riposterons vite »}",
        )
    )
    assert one.wording is Wording.TRANSLATION


def test_two_translations_may_share_few_words_where_their_order_is_one(groups: Groups) -> None:
    found = groups(
        a="{ministre ostanien Ilan Berg|« Il faut connaître le motif de cette attaque et empêcher "
        "que des voyous la refassent demain »}",
        b="En Ostanie, {ministre ostanien Ilan Berg|« Il faut savoir la raison de l’assaut afin d’éviter "
        "qu’une bande armée revienne »}",
    )
    assert found == [("a-1", "b-1")]


def test_words_of_a_minister_of_a_country_nobody_listed_are_translated(statements: Statements) -> None:
    one = only(
        statements(
            a="{ministre ostanien Ilan Berg|« Nos ports ne craignent aucune menace "
            "et la riposte sera rapide »}",
            b="En Ostanie, {ministre ostanien Ilan Berg|« Nos ports n’ont peur d’aucun danger "
            "et nous riposterons vite »}",
        )
    )
    assert one.wording is Wording.TRANSLATION


def test_a_language_named_beside_the_words_makes_them_a_translation(statements: Statements) -> None:
    one = only(
        statements(
            a="{Ilan Berg|« Nos ports ne craignent aucune menace et la riposte sera rapide »}",
            b="{Ilan Berg|« Nos ports n’ont peur d’aucun danger et nous riposterons vite »}, a-t-il lancé en "
            "norvégien.",
        )
    )
    assert one.wording is Wording.TRANSLATION


def test_a_french_speaker_is_altered_and_not_translated(statements: Statements) -> None:
    one = only(
        statements(
            a="{Jean Morel|« Nos ports ne craignent aucune menace et la riposte sera rapide »}",
            b="{Jean Morel|« Nos ports ne craignent aucun danger et la riposte sera forte et rapide »}",
        )
    )
    assert one.wording is Wording.ALTERED


def test_direct_words_that_hardly_meet_are_a_translation_whoever_speaks(statements: Statements) -> None:
    """Take two quotations in marks with few words in common for two translations."""
    one = only(
        statements(
            a="{Jean Morel|« Nos ports ne craignent aucune menace et la riposte sera rapide »}",
            b="{Jean Morel|« Nos ports n’ont peur d’aucun danger et nous riposterons vite »}",
        )
    )
    assert one.wording is Wording.TRANSLATION


def test_a_number_written_out_is_the_one_in_digits(groups: Groups) -> None:
    found = groups(
        a="{Lise Brun|cent vingt-deux ouvriers ont été sauvés, dont trente blessés}",
        b="{Lise Brun|122 ouvriers ont pu être secourus}",
    )
    assert found == [("a-1", "b-1")]


def test_two_numbers_written_out_are_two_statements(groups: Groups) -> None:
    found = groups(
        a="{Lise Brun|l’incendie a fait quatorze morts}", b="{Lise Brun|l’incendie a fait quinze morts}"
    )
    assert found == []


def test_services_speak_for_the_one_heard_before_them(groups: Groups) -> None:
    found = groups(
        a="{Lise Brun|cent vingt-deux ouvriers ont été secourus}",
        b="{Lise Brun|« Le vent a tourné »}, dit-elle. {ses services|122 ouvriers ont été sauvés}",
        c="{Paul Roy|« Le feu couve »}, dit-il. {ses services|122 ouvriers ont été sauvés}",
    )
    assert ("a-1", "b-2") in found
    assert not any({"a-1", "c-2"} <= set(members) for members in found)


def test_a_heading_that_names_nobody_quotes_its_own_article(groups: Groups) -> None:
    text = "{Anne Le Goff|« On entendait hurler dans la brume et on ne voyait rien »}"
    heading = "{#|« On entendait des hurlements dans la brume »}"
    assert groups(a=f"{heading}\n{text}") == [("a-1", "a-2")]


def test_two_words_lifted_into_an_indirect_clause_join_the_sentence(groups: Groups) -> None:
    found = groups(
        a="{Lise Brun|« Ce chiffre reste encore fragile et nous attendons les experts »}",
        b="{Lise Brun|il serait « encore fragile »}",
        c="{Lise Brun|« La toiture de verre inquiète les voisins »}",
    )
    assert found == [("a-1", "b-1")]


def test_one_word_picked_by_two_outlets_joins_them(groups: Groups) -> None:
    found = groups(
        a="{Lise Brun|« invraisemblable » que le pont soit resté ouvert}",
        b="{Lise Brun|« invraisemblable » que la circulation ait continué}",
    )
    assert found == [("a-1", "b-1")]


def test_a_heading_that_cuts_a_sentence_is_one_statement_with_it(statements: Statements) -> None:
    one = only(
        statements(
            a="{#Jean Morel|« Une usine pour toute la vallée »}\n"
            "{Jean Morel|« Nous construirons une usine moderne pour toute la vallée »}, a dit Jean Morel.",
        )
    )
    assert one.wording is Wording.TRUNCATED


def test_a_word_a_heading_picks_belongs_to_the_sentence_it_was_picked_from(groups: Groups) -> None:
    found = groups(
        a="{#Jean Morel|Morel juge la grève « irresponsable »}\n"
        "{Jean Morel|« Ce mouvement est irresponsable à la veille des examens »}, a dit Jean Morel."
    )
    assert found == [("a-1", "a-2")]


def test_an_indirect_report_joins_the_direct_one(groups: Groups) -> None:
    found = groups(
        a="{Lise Brun|« Trente-deux écoles fermeront en septembre faute d’enseignants »}",
        b="Lise Brun a annoncé que {Lise Brun|trente-deux écoles fermeraient en septembre, "
        "faute d’enseignants}",
    )
    assert found == [("a-1", "b-1")]


def test_a_toll_in_two_words_is_one_statement(groups: Groups) -> None:
    found = groups(
        a="{Préfecture|l’incendie de l’entrepôt a fait 14 morts et 30 blessés}",
        b="{Préfecture|l’incendie de l’entrepôt avait fait 14 tués et 30 blessés}",
    )
    assert found == [("a-1", "b-1")]


def test_two_tolls_of_one_source_are_two_statements(groups: Groups) -> None:
    found = groups(
        a="{Préfecture|l’incendie de l’entrepôt a fait 14 morts}",
        b="{Préfecture|l’incendie de l’entrepôt a fait 19 morts}",
    )
    assert found == []


def test_two_utterances_of_one_speaker_on_one_subject_stay_apart(groups: Groups) -> None:
    found = groups(
        a="{Ana Ruiz|« Le barrage tiendra jusqu’au printemps »} "
        "{Ana Ruiz|« Le coût du barrage a doublé en trois ans »}",
        b="{Ana Ruiz|« Aucun village ne sera évacué sous le barrage »}",
    )
    assert found == []


def test_the_same_thing_said_by_two_people_is_two_statements(groups: Groups) -> None:
    found = groups(
        a="{Ana Ruiz|le barrage tiendra jusqu’au printemps}",
        b="{Paul Keller|le barrage tiendra bien jusqu’au printemps}",
    )
    assert found == []


def test_quoted_words_lent_to_another_are_joined_and_flagged(statements: Statements) -> None:
    one = only(
        statements(
            a="{Ana Ruiz|« C’est une faute grave de gestion que nous payons aujourd’hui »}",
            b="{Paul Keller|la région a commis « une faute grave de gestion que nous payons aujourd’hui »}",
        )
    )
    assert "statements.lent" in [reason.key for reason in one.why]
    assert one.speaker.name == "Ana Ruiz"


def test_a_sentence_that_fuses_two_utterances_stands_in_both_groups(groups: Groups) -> None:
    found = groups(
        a="{Ana Ruiz|« Les vannes seront ouvertes dimanche matin »} dit-elle, puis "
        "{Ana Ruiz|« Nous demanderons une expertise indépendante du béton »}",
        b="{Ana Ruiz|les vannes seront ouvertes dimanche matin et qu’elle demandera "
        "une expertise indépendante du béton}",
    )
    assert found == [("a-1", "b-1"), ("a-2", "b-1")]


def test_a_government_and_its_capital_speak_for_one_country(groups: Groups) -> None:
    found = groups(
        a="{Pérou (gouvernement)|des « manœuvres provocatrices » au large des îles}",
        b="{Lima|les « manœuvres provocatrices » au large des îles}",
    )
    assert found == [("a-1", "b-1")]


def test_similar_words_a_month_apart_are_two_utterances(groups: Groups) -> None:
    april, may = date(2031, 4, 3), date(2031, 5, 6)
    texts = {
        "a": "{Ana Ruiz|« malgré les obstacles, nos villes doivent coopérer »}",
        "b": "{Ana Ruiz|« malgré tous les obstacles, nos villes peuvent coopérer »}",
    }
    assert groups({"a": (april, april), "b": (may, may)}, **texts) == []
    assert groups({"a": (april, april), "b": (None, None)}, **texts) == [("a-1", "b-1")]


def test_every_quotation_stands_in_a_statement_and_a_lone_one_says_so(statements: Statements) -> None:
    [one] = statements(a="{Ana Ruiz|« Le barrage tiendra »}")
    assert (one.members, one.wording) == (("a-1",), Wording.IDENTICAL)
    assert [reason.say("fr") for reason in one.why] == ["une seule citation la rapporte"]


def test_the_reasons_name_the_shared_words_and_numbers(statements: Statements) -> None:
    one = only(
        statements(
            a="{Préfecture|l’incendie de l’entrepôt a fait 14 morts}",
            b="{Préfecture|l’incendie de cet entrepôt a fait 14 morts}",
        )
    )
    said = [reason.say("en") for reason in one.why]
    assert said == ["words shared: incendie, entrepot, morts", "numbers shared: 14"]


def test_the_order_of_the_arguments_changes_nothing(read: Read) -> None:
    analyses, quotations = read(
        a="{Ana Ruiz|le barrage tiendra jusqu’au printemps} {Ana Ruiz|les vannes seront ouvertes dimanche}",
        b="{Ana Ruiz|les vannes seront ouvertes dimanche} {Ana Ruiz|le barrage tiendra jusqu’au printemps}",
        c="{Ana Ruiz|le barrage tiendra}",
    )
    turned = find_statements(analyses[::-1], quotations[::-1]).statements
    assert find_statements(analyses, quotations).statements == turned


def test_thousands_of_quotations_take_a_moment(groups: Groups) -> None:
    said = " ".join(
        f"{{Ana Ruiz|« mot{i} parole{i} phrase{i} du barrage de la vallée »}}" for i in range(2000)
    )
    begun = time.process_time()
    groups(a=said)
    assert time.process_time() - begun < 30


def test_a_quotation_as_long_as_a_book_takes_a_moment(groups: Groups) -> None:
    words = [f"mot{i}x" for i in range(5000)]
    forth, back = " ".join(words), " ".join(words[::-1])
    begun = time.process_time()
    groups(a=f"{{Ana Ruiz|« {forth} »}}", b=f"{{Ana Ruiz|« {back} »}}")
    assert time.process_time() - begun < 10


def test_across_stories_only_near_copies_are_compared(read: Read) -> None:
    analyses, quotations = read(
        a="{Ana Ruiz|le barrage tiendra bon}",
        b="{Ana Ruiz|le barrage tiendra bon}",
        c="{Ana Ruiz|le barrage de la vallée tiendra jusqu’au printemps}",
        d="{Ana Ruiz|le barrage de la vallée tiendra jusqu’au printemps}",
    )
    apart = find_statements(analyses, quotations, stories=[["a"], ["b"], ["c"], ["d"]]).statements
    assert [one.members for one in apart if len(one.members) > 1] == [("c-1", "d-1")]


def test_what_is_refused_and_what_is_not_accepted_are_one_statement(groups: Groups) -> None:
    found = groups(
        a="{Ana Ruiz|la région n’a pas accepté le projet de barrage}",
        b="{Ana Ruiz|la région a refusé le projet de barrage}",
    )
    assert found == [("a-1", "b-1")]
