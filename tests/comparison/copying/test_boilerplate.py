"""What many articles have and nobody copied."""

from __future__ import annotations

from recoupe.comparison.copying.boilerplate import find_boilerplate
from recoupe.comparison.copying.match import match
from recoupe.comparison.copying.words import Text

TITLE = "le ministre norvégien des Affaires étrangères Olav Berge et la"
NOTICE = "Retrouvez chaque matin notre lettre consacrée aux forêts de la région"


def _texts(*texts: str, outlet: str = "") -> list[Text]:
    return [Text(f"a{number:02}", text, outlet=outlet) for number, text in enumerate(texts)]


def test_a_title_and_a_name_are_listed_with_every_place() -> None:
    texts = _texts(f"Hier, {TITLE} reine.", f"Pour {TITLE} Chine.", f"Selon {TITLE} presse.")
    (formula,) = find_boilerplate(match(texts))
    assert (formula.text, formula.articles) == (TITLE, 3)
    assert [place.span.of(text.text) for place, text in zip(formula.places, texts, strict=True)] == [
        TITLE
    ] * 3


def test_a_longer_wording_of_a_formula_is_the_same_formula() -> None:
    texts = _texts(f"Hier, {TITLE} reine.", f"Demain, {TITLE} reine.", f"Pour {TITLE} Chine.")
    (formula,) = find_boilerplate(match(texts))
    assert formula.articles == 3


def test_an_outlets_notice_is_listed_once_with_its_count() -> None:
    own = " ".join(f"mot{{0}}x{place}" for place in range(20))
    texts = _texts(*(f"{own.format(i)}\n{NOTICE}" for i in range(15)), outlet="Le Matin")
    (notice,) = find_boilerplate(match(texts))
    assert (notice.text, notice.articles, len(notice.places)) == (NOTICE, 15, 15)


def test_what_is_copied_is_no_boilerplate() -> None:
    shared = (
        "Les pompiers ont maîtrisé dans la nuit l'incendie qui ravageait depuis dimanche "
        "trois hectares de garrigue au-dessus du hameau"
    )
    assert find_boilerplate(match(_texts(f"{shared}.", f"Rappel. {shared}."))) == ()
    assert find_boilerplate(match([])) == ()
