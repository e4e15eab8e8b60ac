from __future__ import annotations

from typing import TYPE_CHECKING

import recoupe

if TYPE_CHECKING:
    from recoupe.comparison.dossier import TimelineEntry

FILLER = "Le quartier reste fermé et les écoles le sont aussi, selon la mairie de la ville."


def article(name: str, *sentences: str, published: str | None = "2024-10-09") -> recoupe.Article:
    text = "\n\n".join([f"Vaurelles, suite {name}", *sentences])
    return recoupe.Article(name, text, outlet=name.upper(), published=published)


def entries(*articles: recoupe.Article) -> tuple[TimelineEntry, ...]:
    return recoupe.timeline(articles).entries


def test_articles_that_give_different_hours_are_told_apart_with_their_words() -> None:
    one = article("a", "L'accident s'est produit mardi à 7 h 42 au passage à niveau de Vaurelles.")
    two = article("b", "L'accident s'est produit mardi à 7 h 52 au passage à niveau de Vaurelles.")
    (entry,) = entries(one, two)
    (why,) = entry.why
    assert why.key == "times.differ"
    assert why.words == ("A : « mardi à 7 h 42 » · B : « mardi à 7 h 52 »",)
    assert [date.place.article for date in entry.dates] == ["a", "b"]
    assert [date.place.span.of(found.text) for date, found in zip(entry.dates, (one, two), strict=True)] == [
        "mardi à 7 h 42",
        "mardi à 7 h 52",
    ]


def test_an_article_that_is_more_precise_is_named_and_its_day_holds() -> None:
    one = article("a", "Le viaduc de Vaurelles a été inauguré en mai 2021 par la ministre.")
    two = article("b", "Le viaduc de Vaurelles a été inauguré le 12 mai 2021 par la ministre.")
    (entry,) = entries(one, two)
    assert entry.moment.value == "2021-05-12"
    assert [why.key for why in entry.why] == ["times.finer"]


def test_articles_that_agree_need_no_remark() -> None:
    told = "Le viaduc de Vaurelles a été inauguré le 12 mai 2021 par la ministre."
    (entry,) = entries(article("a", told), article("b", told))
    assert entry.why == ()


def test_what_more_articles_tell_ranks_first_and_what_one_tells_far_down_is_minor() -> None:
    told = "Le train a heurté un camion mardi au passage à niveau de Vaurelles."
    low = "La gare de Brévenay avait été repeinte en 2019 par des écoliers."
    found = entries(article("a", told, FILLER, FILLER, low), article("b", told))
    assert [(entry.rank, entry.minor) for entry in found] == [(2, True), (1, False)]


def test_alone_an_article_has_no_minor_entries_but_those_without_words() -> None:
    low = "La gare de Brévenay avait été repeinte en 2019 par des écoliers."
    found = entries(article("a", FILLER, FILLER, FILLER, low, "Mardi."))
    assert [(entry.moment.value, entry.minor) for entry in found] == [("2019", False), ("2024-10-08", True)]


def test_years_before_the_article_are_counted_where_its_own_is_open() -> None:
    told = "Le conflit a commencé il y a six ans. Les élus se sont réunis le 12 avril à Vaurelles."
    found = entries(article("a", told, published=None))
    assert [entry.moment.value for entry in found] == ["DCT-P6Y", "XXXX-04-12"]


def test_what_lies_before_the_common_era_comes_first() -> None:
    told = (
        "Le bois date de 5200 avant notre ère.",
        "Le village fut fondé en 52 avant notre ère.",
        "Le pont date de 1911.",
    )
    assert [entry.moment.value for entry in entries(article("a", *told))] == ["BC5200", "BC0052", "1911"]


def test_a_dateline_is_no_event() -> None:
    told = "LISBONNE, 8 octobre (Agence) – La ministre a signé un accord lundi avec son homologue."
    assert [entry.moment.value for entry in entries(article("a", told))] == ["2024-10-07"]


def test_a_stretch_that_leads_to_a_day_dates_what_happened_then() -> None:
    told = "Le maire a été élu le 2 octobre. Trois jours plus tard, il a démissionné."
    assert [entry.moment.value for entry in entries(article("a", told))] == ["2024-10-02", "2024-10-05"]
