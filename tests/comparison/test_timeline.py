from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import Actor, ActorKind, Mention, MentionForm
from recoupe.analysis.analysis import Analysis
from recoupe.analysis.times import find_times
from recoupe.article import Article, Block, BlockKind
from recoupe.comparison.calendar import date_articles
from recoupe.comparison.dossier import Precision
from recoupe.comparison.timeline import find_timeline
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.comparison.dossier import TimelineEntry

ONE = [
    "La ministre Odile Vasseur recevait jeudi 16 septembre les élus du canton.",
    "Le barrage de Lomont avait cédé le 7 septembre, noyant trois fermes.",
]
TWO = [
    "Odile Vasseur a promis des aides jeudi.",
    "La rupture du barrage de Lomont, le 7 septembre, a noyé trois fermes.",
    "Un pont fut inauguré le 7 septembre près de Vaudry.",
]


class Everyone:
    def id_of(self, article: str, local_id: str) -> str:
        return f"{article}-{local_id}"


def analysis(name: str, sentences: Sequence[str], outlet: str | None = None) -> Analysis:
    text = " ".join(sentences)
    spans = tuple(Span(at := text.index(sentence), at + len(sentence)) for sentence in sentences)
    whole = Span(0, len(text))
    return Analysis(
        article=Article(name, text, outlet=outlet),
        language="fr",
        title=None,
        blocks=(Block(whole, BlockKind.PARAGRAPH),),
        credits=(),
        sentences=spans,
        actors=_vasseur(name, text),
        quotations=(),
        times=find_times(name, text, spans, published=None),
        figures=(),
    )


def _vasseur(article: str, text: str) -> tuple[Actor, ...]:
    if (at := text.find("Odile Vasseur")) < 0:
        return ()
    mention = Mention(article, Span(at, at + 13), MentionForm.NAME)
    return (Actor("v", "Odile Vasseur", ActorKind.PERSON, mentions=(mention,)),)


def timeline(*articles: Analysis) -> tuple[TimelineEntry, ...]:
    return find_timeline(articles, date_articles(articles), Everyone())


def test_one_thing_told_by_two_articles_is_one_entry() -> None:
    entries = timeline(analysis("a", ONE), analysis("b", TWO))
    (dam,) = [entry for entry in entries if "barrage" in entry.label]
    assert dam.outlets == ("a", "b")
    assert dam.moment.value == "XXXX-09-07"
    assert dam.moment.precision is Precision.DAY


def test_two_things_of_one_day_stay_two_entries() -> None:
    entries = timeline(analysis("a", ONE), analysis("b", TWO))
    (bridge,) = [entry for entry in entries if "pont" in entry.label]
    assert bridge.outlets == ("b",)


def test_entries_stand_in_the_order_of_their_days_while_the_year_is_open() -> None:
    values = [entry.moment.value for entry in timeline(analysis("a", ONE), analysis("b", TWO))]
    assert values == sorted(values)
    assert values[0] == "XXXX-09-07"


def test_an_entry_names_who_takes_part_in_its_clause() -> None:
    entries = timeline(analysis("a", ONE))
    assert [entry.actors for entry in entries] == [(), ("a-v",)]


def test_a_label_is_a_stretch_of_the_text_and_short() -> None:
    long = (
        "Devant les élus du canton, qui attendaient depuis le matin sous la pluie et sans abri, la ministre "
        "a inauguré le 9 septembre la nouvelle écluse, que le conseil avait réclamée tant de fois en vain."
    )
    (entry,) = timeline(analysis("a", [long]))
    assert entry.label in long
    assert len(entry.label) <= 140
    assert "9 septembre" in entry.label
    (place,) = entry.mentions
    assert place.span.of(long) == entry.label


def test_the_outlet_is_named_where_it_is_known() -> None:
    (entry, _) = timeline(analysis("a", ONE, outlet="Le Courrier du Val"))
    assert entry.outlets == ("Le Courrier du Val",)


def test_what_has_no_day_makes_no_entry() -> None:
    assert timeline(analysis("a", ["Elle est désormais seule.", "Il court chaque jour."])) == ()


def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = [analysis("a", ONE), analysis("b", TWO)]
    assert len({timeline(*order) for order in permutations(articles)}) == 1


def test_who_acts_is_one_thing_that_two_clauses_have_in_common_and_not_two() -> None:
    said = "Odile Vasseur a visité le chantier du barrage mercredi 15 septembre."
    met = "Odile Vasseur recevait les élus du canton mercredi 15 septembre."
    assert len(timeline(analysis("a", [said]), analysis("b", [met]))) == 2


def test_what_happened_there_belongs_to_the_day_one_went() -> None:
    long = (
        "La ministre Odile Vasseur s’est rendue à Lomont le 9 septembre, où elle a rencontré les élus du canton, "
        "avant de repartir le soir pour la capitale, où l’attendait le conseil."
    )
    (entry,) = timeline(analysis("a", [long]))
    assert entry.label.endswith("où elle a rencontré les élus du canton")
