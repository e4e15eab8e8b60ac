"""Telling languages apart by their small words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.language.detect import _words, detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le maire a dit que la digue tiendrait.", "fr"),
        ("L’usine n’ouvrira pas, selon la direction.", "fr"),
        ("The mayor said that the dam would hold.", "en"),
        ("El alcalde dijo que la presa iba a resistir, según los vecinos.", "es"),
        ("Il sindaco ha detto che la diga non è stata danneggiata.", "it"),
        ("Der Bürgermeister sagt, dass der Damm nicht bricht.", "de"),
        ("O prefeito disse que não há riscos para as casas da vila.", "pt"),
        ("De burgemeester zegt dat het water niet over de dijk komt.", "nl"),
    ],
)
def test_a_sentence_tells_its_language(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "   ", "12 345 !!", "Annecy", "\ud800", "Annecy, Аннеси"])
def test_without_known_words_the_language_is_unknown(text: str) -> None:
    assert detect(text) == "und"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("L'alcalde va dir que el dic no es trencarà amb les pluges.", "ca"),
        ("Primarul a spus că digul nu va ceda și că este sigur.", "ro"),
        ("Burmistrz powiedział, że tama nie jest uszkodzona i wytrzyma do wiosny.", "pl"),
        ("Borgmästaren säger att dammen inte är skadad och att den håller.", "sv"),
        ("Embannet eo bet gant ar maer e chomo ar stankell evit ar bloaz.", "br"),
        ("De Buergermeeschter seet, datt d'Staumauer net futti ass an och hält.", "lb"),
        ("Majistra a di baraj la ap kenbe, li pa gen okenn pwoblèm ki ka fè moun pè.", "ht"),
    ],
)
def test_a_rarer_language_is_told_where_its_words_outnumber_the_common_ones(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Плотина держится", "ru"),
        ("Гребля тримається, і її не буде зруйновано", "uk"),
        ("السد صامد", "ar"),
        ("سد پابرجاست", "fa"),
        ("堤防は持ちこたえた", "ja"),
        ("大坝安然无恙", "zh"),
        ("댐은 견뎌 냈다", "ko"),
        ("Το φράγμα άντεξε", "el"),
        ("הסכר החזיק מעמד", "he"),
    ],
)
def test_another_script_tells_its_language(text: str, language: str) -> None:
    assert detect(text) == language


def test_a_name_in_another_script_does_not_make_the_language() -> None:
    assert detect("Le maire de Kiev (Київ) a dit que la digue tiendrait.") == "fr"
    assert detect("Київ, Morel Ferrand Petit Roche Garnier Lopes Durand") == "und"


def test_two_small_words_among_many_names_tell_nothing() -> None:
    assert detect("Morel Ferrand Petit Roche Garnier Lopes Durand Simon Faure Blanc Leroy le la") == "und"


def test_a_french_article_that_quotes_english_stays_french() -> None:
    assert detect("« It is over », a dit le maire de la ville à la presse, selon des témoins.") == "fr"


def test_capitals_do_not_matter() -> None:
    assert detect("LE MAIRE A DIT QUE LA DIGUE TIENDRAIT.") == "fr"


@given(st.lists(st.sampled_from(["le", "the", "el", "der", "maire", "mayor"]), max_size=30))
def test_order_does_not_matter(words: list[str]) -> None:
    assert detect(" ".join(words)) == detect(" ".join(sorted(words)))


@given(st.text(st.sampled_from("İIıΣσAÉ'’ .thelasÀàÞЖ1_Ăđ"), max_size=60))
def test_words_are_those_of_the_text_in_lower_case(text: str) -> None:
    assert _words(text) == "".join(c if c.isalpha() else " " for c in text.lower().replace("ς", "σ")).split()
