"""How much of each article stands in others, and in which families."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.comparison.copying.dependence import Dependence, Derivation, find_dependence
from recoupe.comparison.copying.families import Member, Tie, find_families
from recoupe.comparison.copying.match import match
from recoupe.comparison.copying.words import Text
from recoupe.text import Span

FIRE = (
    "Les pompiers ont maîtrisé dans la nuit l'incendie qui ravageait depuis dimanche "
    "trois hectares de garrigue au-dessus du hameau"
)
SMOKE = (
    "Deux habitants légèrement intoxiqués par les fumées ont regagné leur domicile après une visite médicale"
)
SAID = "Nous avons cru perdre la maison et tout ce que mes parents avaient bâti sur cette colline"
OTHER = "La mairie organise samedi une collecte de vêtements chauds pour les familles du quartier nord"


def text(name: str, words: str, **known: object) -> Text:
    start = words.find(SAID)
    reported = (Span(start, start + len(SAID)),) if start >= 0 else ()
    return Text(name, words, reported=reported, **known)  # type: ignore[arg-type]


def dependence(*texts: Text) -> dict[str, Dependence]:
    return {one.article: one for one in find_dependence(match(texts))}


def test_an_article_is_wholly_partially_or_not_derived() -> None:
    found = dependence(
        text("all", f"{FIRE}. {SMOKE}."),
        text("half", f"{FIRE}. {OTHER}. Le marché reprend mardi devant la gare des autocars."),
        text("none", f"Une tout autre affaire occupe ce matin le tribunal de commerce. « {SAID} »"),
        text("source", f"{FIRE}. {SMOKE}. « {SAID} », a dit une habitante."),
    )
    assert {name: one.derivation for name, one in found.items()} == {
        "all": Derivation.WHOLLY,
        "half": Derivation.PARTIALLY,
        "none": Derivation.NOT,
        "source": Derivation.WHOLLY,
    }


def test_speech_found_elsewhere_is_not_narration_found_elsewhere() -> None:
    one = dependence(text("a", f"{OTHER}. « {SAID} »"), text("b", f"{FIRE}. « {SAID} »"))["a"]
    assert (one.narration_elsewhere, one.speech_elsewhere) == (0, one.speech)
    assert (one.narration_share, one.speech_share, one.derivation) == (0.0, 1.0, Derivation.NOT)


def test_what_others_took_from_an_article_does_not_derive_it() -> None:
    first = text("a", f"{FIRE}. {SMOKE}.", published="2024-05-03T08:00:00")
    later = text("b", f"{FIRE}. {SMOKE}.", published="2024-05-03T09:00:00")
    found = dependence(first, later)
    assert found["a"].narration_share == found["b"].narration_share == 1
    assert (found["a"].derivation, found["b"].derivation) == (Derivation.NOT, Derivation.WHOLLY)


def test_an_agencys_own_article_is_not_derived_from_its_reprints() -> None:
    found = dependence(
        text("a", f"{FIRE}. {SMOKE}.", outlet="AFP"), text("b", f"{FIRE}. {SMOKE}.", outlet="Le Phare")
    )
    assert (found["a"].derivation, found["b"].derivation) == (Derivation.NOT, Derivation.WHOLLY)
    assert found["a"].narration_share == 1


def test_what_an_article_repeats_does_not_stand_elsewhere() -> None:
    assert dependence(text("a", f"{FIRE}. {OTHER}. {FIRE}."))["a"].narration_elsewhere == 0


def test_shared_narration_makes_a_family_and_shared_speech_none() -> None:
    texts = [
        text("a", f"{FIRE}. {OTHER}."),
        text("b", f"{FIRE}."),
        text("c", f"Rien à voir. « {SAID} »"),
        text("d", f"Ni ici. « {SAID} »"),
    ]
    (family,) = find_families(match(texts))
    assert [member.article for member in family.members] == ["a", "b"]


def test_an_article_without_credit_is_tied_to_the_agency_by_one_that_has_it() -> None:
    texts = [text("a", f"{FIRE}. {OTHER}."), text("b", f"{FIRE}.", credits=("AFP",))]
    (family,) = find_families(match(texts))
    assert family.members == (Member("a", None, (Tie("AFP", "b", 21),)), Member("b", None, ()))


def test_versions_of_one_article_are_folded_and_counted() -> None:
    texts = [
        text("v1", f"{FIRE}. {SMOKE}.", outlet="Le Phare", published="2024-05-03T08:00:00"),
        text("v2", f"{FIRE}. {SMOKE}. Mis à jour.", outlet="Le Phare", published="2024-05-03T07:00:00"),
        text("w", f"{FIRE}. {OTHER}.", outlet="La Digue"),
    ]
    (family,) = find_families(match(texts))
    assert {member.article: member.version_of for member in family.members} == {
        "v1": "v2",
        "v2": None,
        "w": None,
    }
    assert [member.article for member in family.articles] == ["v2", "w"]


def test_a_carried_dispatch_ties_every_reprint_to_its_agency() -> None:
    texts = [text(f"a{i:02}", f"Titre{i}\n{FIRE}", outlet=f"o{i}") for i in range(14)]
    texts.append(text("z", f"Titre\n{FIRE}", outlet="z", credits=("AFP",)))
    (family,) = find_families(match(texts))
    assert [member.ties for member in family.members[:14]] == [(Tie("AFP", "z", 21),)] * 14
    found = dependence(*texts)
    assert {one.derivation for one in found.values()} == {Derivation.WHOLLY}


articles = st.lists(
    st.lists(st.sampled_from([FIRE, SMOKE, OTHER, f"« {SAID} »"]), min_size=1, max_size=4).map(". ".join),
    max_size=5,
)


@settings(max_examples=60, deadline=None)
@given(articles)
def test_shares_are_shares_and_families_part_the_articles(texts: list[str]) -> None:
    matches = match([text(f"a{number}", words) for number, words in enumerate(texts)])
    for one in find_dependence(matches):
        assert 0 <= one.narration_share <= 1
        assert 0 <= one.speech_share <= 1
    members = [member.article for family in find_families(matches) for member in family.members]
    assert len(members) == len(set(members))
