from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.newsstand import DIRECT, INDIRECT, Said, speech

from recoupe.store import Asked, Facet, Store, Unit

if TYPE_CHECKING:
    import pytest

    from recoupe.store import Facets

WORDS = st.sampled_from(["pont", "quai", "bac", "pont quai"])
SAID = st.builds(Said, WORDS, st.sampled_from(["", "Aubrac", "Morel"]), st.sampled_from([DIRECT, INDIRECT]))
OUTLETS = st.sampled_from([None, "Le Phare", "La Vigie"])
DAYS = st.sampled_from([None, "2023-03-14", "2023-03-15", "hier"])
ARTICLES = st.lists(st.tuples(st.lists(SAID, max_size=3), OUTLETS, DAYS), max_size=5)
ASKED = st.builds(
    Asked,
    st.sampled_from(["", "pont", "quai"]),
    of=st.sampled_from(Unit),
    outlets=st.sampled_from([(), ("Le Phare",), ("", "La Vigie")]),
    speakers=st.sampled_from([(), ("aubrac",), ("", "morel")]),
    kinds=st.sampled_from([(), (DIRECT,)]),
    since=st.sampled_from([None, date(2023, 3, 15)]),
)
LOOSENED = {
    Facet.OUTLET: {"outlets": ()},
    Facet.SPEAKER: {"speakers": ()},
    Facet.KIND: {"kinds": ()},
    Facet.CARRIED: {"carried": ()},
    Facet.DAY: {"since": None, "until": None},
}
NARROWED = {Facet.OUTLET: "outlets", Facet.SPEAKER: "speakers", Facet.KIND: "kinds"}


def narrowed(asked: Asked, facet: Facet, value: str) -> Asked:
    """Return the search with that choice, in place of what it has of the facet."""
    told = {name: getattr(asked, name) for name in Asked.__slots__}
    if facet is Facet.DAY:
        day = date.fromisoformat(value)
        return Asked(**{**told, "since": day, "until": day})
    if facet is Facet.CARRIED:
        return Asked(**{**told, "carried": (int(value),)})
    return Asked(**{**told, NARROWED[facet]: (value,)})


def count(store: Store, asked: Asked) -> int:
    look = store.search if asked.of is Unit.ARTICLES else store.sayings
    return len(look(asked, limit=1000))


@settings(max_examples=60, deadline=None)
@given(ARTICLES, ASKED)
def test_a_count_is_what_its_choice_would_leave(
    tmp_path_factory: pytest.TempPathFactory,
    articles: list[tuple[list[Said], str | None, str | None]],
    asked: Asked,
) -> None:
    """Each facet is counted as the other choices have it, whatever its own."""
    with Store(str(tmp_path_factory.mktemp("stores") / "desk.db")) as store:
        for number, (said, outlet, day) in enumerate(articles):
            store.add(speech(f"a{number}", said, outlet=outlet, published=day))
        facets = store.facets(asked)
        assert facets.total == count(store, asked)
        for facet, choices in facets.choices.items():
            for choice in choices:
                if choice.value or facet is not Facet.DAY:
                    assert choice.count == count(store, narrowed(asked, facet, choice.value))
            assert all(choice.count for choice in choices)


def named(facets: Facets, facet: Facet) -> list[tuple[str, str, int]]:
    return [(one.value, one.name, one.count) for one in facets.choices[facet]]


def test_a_speaker_is_called_as_most_call_her(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Spellings that only accents and case tell apart are one speaker; initials and titles are others."""
    names = ("Élise Roy", "ELISE ROY", "Élise  Roy", "É. Roy", "Mme Roy", "Élise Roy")
    with Store(str(tmp_path_factory.mktemp("stores") / "desk.db")) as store:
        for number, name in enumerate(names):
            store.add(speech(f"a{number}", [Said("Le pont", name)]))
        facets = store.facets(Asked(of=Unit.QUOTATIONS))
    assert named(facets, Facet.SPEAKER) == [
        ("elise roy", "Élise Roy", 4),
        ("e. roy", "É. Roy", 1),
        ("mme roy", "Mme Roy", 1),
    ]


def test_a_list_of_choices_ends_and_says_how_many_more(tmp_path_factory: pytest.TempPathFactory) -> None:
    with Store(str(tmp_path_factory.mktemp("stores") / "desk.db")) as store:
        for number in range(15):
            store.add(speech(f"a{number}", outlet=f"Journal {number:02}"))
        facets, more = store.facets(), store.facets(most=200)
    assert len(more.choices[Facet.OUTLET]) == 15
    assert [one.name for one in facets.choices[Facet.OUTLET]] == [
        f"Journal {number:02}" for number in range(12)
    ]
    assert facets.hidden[Facet.OUTLET] == 3
