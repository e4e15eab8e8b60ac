from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.analysis.actors.actor import Actor, ActorKind

if TYPE_CHECKING:
    from tests.analysis.actors.conftest import Read, Who


def named(read: Read, text: str) -> dict[str, Actor]:
    return {actor.name: actor for actor in read(text)[0].actors}


def test_a_surname_and_an_honorific_join_the_full_name(read: Read) -> None:
    found = named(read, "Le maire a reçu Lucie Morel. Mme Morel est repartie ravie. Morel reviendra.")
    assert found["Lucie Morel"].names == ("Lucie Morel", "Morel")
    assert len(found["Lucie Morel"].mentions) == 3


def test_two_people_of_one_surname_stay_two(read: Read) -> None:
    found = named(read, "Lucie Morel a croisé Henri Morel. « Bonjour », a dit Henri Morel.")
    assert len(found["Lucie Morel"].mentions) == 1
    assert len(found["Henri Morel"].mentions) == 2


@pytest.mark.parametrize(
    "name",
    [
        "Thibault de Kermadec",
        "Nadia el-Khatib",
        "Karim Ben Salem",
        "Jean-Luc Valadier",
        "Anne Le Goff",
        "Philippe ROUVRAY",
        "Paul W. Harding",
    ],
)
def test_particles_initials_hyphens_and_capitals_belong_to_the_name(read: Read, name: str) -> None:
    found = named(read, f"Hier soir, {name} a pris la parole devant la salle.")
    assert found[name].kind is ActorKind.PERSON


def test_a_noble_particle_after_an_honorific_belongs_to_the_name(read: Read) -> None:
    found = named(read, "Thibault de Kermadec est venu. Devant la presse, M. de Kermadec a souri.")
    assert len(found["Thibault de Kermadec"].mentions) == 2


def test_a_name_after_an_institution_is_cut_from_it(read: Read) -> None:
    found = named(read, "Le président du Conseil régional de Bretagne Roger Tanguy a ouvert la séance.")
    assert "Roger Tanguy" in found
    assert "Bretagne" in found


def test_inhabitants_are_no_names(read: Read) -> None:
    assert not named(read, "Selon ce sondage, les Américains et les Français dorment mal.")


@pytest.mark.parametrize(
    "text", ["Lundi, le pont rouvre.", "Le pont rouvre Lundi à Lomont.", "LUNDI. Le pont rouvre."]
)
def test_a_day_is_nobody(read: Read, text: str) -> None:
    assert "lundi" not in map(str.lower, named(read, text))


def test_a_surname_may_be_a_days(read: Read) -> None:
    found = named(read, "Paul Dimanche est arrivé. M. Dimanche est reparti. M. Samedi a ri.")
    assert len(found["Paul Dimanche"].mentions) == 2
    assert "Samedi" in found


def test_a_word_set_in_capitals_to_open_a_paragraph_is_no_name(read: Read) -> None:
    assert "TOURISME" not in named(read, "TOURISME. Les visiteurs reviennent en nombre à Brest.")


def test_countries_and_capitals_are_places_where_they_do_not_act(read: Read) -> None:
    found = named(read, "Lucie Morel habite à Moscou et voyage en Italie.")
    assert found["Moscou"].kind is ActorKind.PLACE
    assert found["Italie"].kind is ActorKind.PLACE


def test_an_acronym_is_an_organisation(read: Read) -> None:
    assert named(read, "Le congrès de la CGTM a élu Lucie Morel.")["CGTM"].kind is ActorKind.ORGANISATION


def test_ids_follow_the_order_of_first_mention(read: Read) -> None:
    actors = read("Lucie Morel a vu Henri Rouvray à Brest. Lucie Morel est rentrée.")[0].actors
    assert [actor.id for actor in actors] == [f"a{number}" for number in range(1, len(actors) + 1)]
    starts = [actor.mentions[0].span.start for actor in actors]
    assert starts == sorted(starts)


def test_a_civility_tells_two_people_of_one_surname_apart(read: Read) -> None:
    cast, _ = read("M. Morel a salué Mme Morel. Mme Morel a ri. M. Morel est parti.")
    assert [(actor.gender, len(actor.mentions)) for actor in cast.actors] == [("m", 2), ("f", 2)]


def test_a_civility_finds_the_full_name_of_its_gender(read: Read) -> None:
    found = named(read, "Henri Morel a salué Lucie Morel. Mme Morel a ri. M. Morel est parti.")
    assert len(found["Henri Morel"].mentions) == 2
    assert len(found["Lucie Morel"].mentions) == 2


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Karim Ben Salem", "M. Ben Salem"),
        ("Pieter van der Berg", "M. van der Berg"),
        ("Nadia al-Khatib", "Mme al-Khatib"),
        ("Anne Le Goff", "Mme Le Goff"),
        ("Thibault de Kermadec", "M. de Kermadec"),
        ("Jean Morel", "J. Morel"),
        ("Anne Riou-Tanguy", "Mme Riou-Tanguy"),
    ],
)
def test_a_short_form_joins_its_full_name(read: Read, full: str, short: str) -> None:
    found = named(read, f"Hier, {full} est sorti. Puis, devant la foule, {short} a souri.")
    assert len(found[full].mentions) == 2


PIECES = st.sampled_from(
    [
        "Lucie Morel",
        "M. Rouvray",
        "le maire de Brest",
        "l’Élysée",
        "le régime syrien",
        "« rien »",
        "a dit",
        ", ",
        ". ",
        "\n",
        "\u00a0",
        "Moscou",
        "Il",
        "-t-elle",
        "(",
        "12",
        "É",
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=14).map(" ".join))
def test_every_mention_is_the_words_it_says_and_reading_twice_is_the_same(read: Read, text: str) -> None:
    cast, _ = read(text)
    for actor in cast.actors:
        assert actor.mentions
        for mention in actor.mentions:
            words = text[mention.span.start : mention.span.end]
            assert words
            assert words == words.strip()
    assert read(text)[0].actors == cast.actors


@pytest.mark.parametrize(
    ("full", "later"),
    [
        ("Volodymyr Zelensky", "Vladimir Zelenski"),
        ("Sergueï Lavrov", "Sergei Lavrov"),
        ("Mohammed ben Salman", "Mohamed ben Salmane"),
        ("Mohammed ben Salman", "MBS"),
        ("Adama Traoré Dicko", "Traoré Dicko"),
        ("Jean-Luc Mercier", "J.-L. Mercier"),
        ("An De Smet", "Mme De Smet"),
    ],
)
def test_spellings_and_parts_of_one_name_are_one_person(who: Who, full: str, later: str) -> None:
    text = f"Le ministre {full} est arrivé. « Rien ne presse », a dit {later} hier."
    assert who(text, later).name == full


@pytest.mark.parametrize("civility", ["SEM", "El Hadj", "Dr", "Pr", "Me"])
@pytest.mark.parametrize("title", ["", "le colonel "])
def test_a_civility_leads_to_the_name_behind_it(who: Who, civility: str, title: str) -> None:
    text = f"Ibrahim Kaboré est arrivé. « Rien ne presse », a dit {civility} {title}Kaboré hier."
    assert who(text, civility).name == "Ibrahim Kaboré"


def test_two_of_one_surname_are_told_apart_by_their_body(who: Who) -> None:
    text = (
        "Pascal Morin, délégué Unsa, est arrivé. Paul Morin, secrétaire de la CGT, aussi. "
        "« Rien ne presse », a dit M. Morin, de l'Unsa."
    )
    assert who(text, "M. Morin").name == "Pascal Morin"


@pytest.mark.parametrize(
    "text",
    [
        "Le fabricant de batteries Sidérène a fermé.",
        "Les salariés de Sidérène ont voté.",
        "Son concurrent belge Sidérène a fermé.",
        "Chez Sidérène, rien ne bouge.",
    ],
)
def test_an_unknown_firm_is_no_person_and_no_place(read: Read, text: str) -> None:
    cast, _ = read(text)
    assert [actor.kind.value for actor in cast.actors if actor.name == "Sidérène"] == ["organisation"]


def test_a_particle_is_not_parted_from_its_surname(read: Read) -> None:
    found = named(read, "Thibault d'Arcourt a parlé. La ministre a reçu M. d'Arcourt.")
    assert found["Thibault d'Arcourt"].names == ("Thibault d'Arcourt", "d'Arcourt")


@pytest.mark.parametrize("text", ["Un sondage Kalys le dit.", "Le cabinet Kalys le dit."])
def test_the_maker_of_a_survey_is_a_body(read: Read, text: str) -> None:
    assert named(read, text)["Kalys"].kind is ActorKind.ORGANISATION


def test_the_town_of_a_university_is_a_place(read: Read) -> None:
    found = named(read, "Il enseigne à l'université de Porto Velado.")
    assert [actor.kind for actor in found.values()] == [ActorKind.PLACE]
