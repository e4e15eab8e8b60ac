from __future__ import annotations

import itertools
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.analysis.layout import find_blocks, find_edges, lay_out
from recoupe.article import Article, Block, BlockKind, CreditKind
from recoupe.text import Span

STORY = (
    "Le pont suspendu qui relie les deux rives restera fermé jusqu'au printemps, a annoncé lundi la mairie, "
    "après la découverte de fissures dans trois de ses câbles."
)
MORE = (
    "Les automobilistes devront emprunter le tunnel, situé à quatre kilomètres, pendant toute la durée des "
    "travaux, que la ville estime à cinq mois au moins."
)
LAST = (
    "Une réunion publique est prévue jeudi soir à la salle des fêtes, où les ingénieurs répondront "
    "aux questions des habitants et des commerçants du quartier."
)


def kinds(text: str, **fields: str) -> list[tuple[str, str]]:
    """Return each block's kind and words."""
    return [(block.kind.value, block.span.of(text)) for block in lay_out(Article("a", text, **fields)).blocks]  # type: ignore[arg-type]  # only text fields are given


def test_a_text_without_furniture_is_paragraphs() -> None:
    assert kinds(f"{STORY}\n{MORE}\n{LAST}") == [
        ("paragraph", STORY),
        ("paragraph", MORE),
        ("paragraph", LAST),
    ]


def test_a_short_first_line_above_longer_text_is_the_title() -> None:
    assert kinds(f"Le pont fermé jusqu'au printemps\n\n{STORY}\n\n{MORE}")[0] == (
        "title",
        "Le pont fermé jusqu'au printemps",
    )


def test_a_regional_title_keeps_its_stop() -> None:
    assert kinds(f"Le pont reste fermé.\n{STORY}")[0] == ("title", "Le pont reste fermé.")


def test_a_rubric_above_the_title_is_not_the_title() -> None:
    blocks = kinds(f"Société\nLe pont fermé jusqu'au printemps\n{STORY}\n{MORE}")
    assert [kind for kind, _ in blocks] == ["boilerplate", "title", "paragraph", "paragraph"]


def test_a_title_given_apart_is_found_in_the_text() -> None:
    text = f"{STORY}\nUn pont, deux rives\n{MORE}"
    assert ("title", "Un pont, deux rives") in kinds(text, title="un pont, deux rives")


def test_a_short_line_between_paragraphs_is_a_subheading() -> None:
    assert kinds(f"{STORY}\nDes fissures « inquiétantes »\n{MORE}")[1] == (
        "subheading",
        "Des fissures « inquiétantes »",
    )


def test_a_short_question_between_paragraphs_is_a_subheading() -> None:
    assert kinds(f"{STORY}\nQui paiera les travaux ?\n{MORE}")[1][0] == "subheading"


def test_a_short_heading_with_a_stop_is_a_subheading_but_a_short_sentence_is_not() -> None:
    assert kinds(f"{STORY}\nCinq mois de travaux.\n{MORE}")[1][0] == "subheading"
    assert kinds(f"{STORY}\nIl n'en dira pas plus.\n{MORE}")[1][0] == "paragraph"


def test_a_line_that_ends_without_its_stop_is_still_a_paragraph() -> None:
    assert [kind for kind, _ in kinds(f"{STORY}\n{MORE[:-1]}\n{LAST}")] == ["paragraph"] * 3


def test_a_line_that_announces_a_quotation_is_no_heading() -> None:
    assert kinds(f"{STORY}\nLe maire répond :\n{MORE}")[1][0] == "paragraph"


def test_a_list_of_short_lines_has_no_headings() -> None:
    lines = "Nantes\nRennes la nuit\nAngers et ses quais\nLe Mans et ses vingt-quatre heures"
    assert "subheading" not in {kind for kind, _ in kinds(f"{STORY}\n{lines}")}


def test_lines_broken_by_a_margin_are_one_paragraph() -> None:
    first, second = (fill(f"{STORY} {MORE}", 70), fill(f"{LAST} {STORY}", 70))
    assert kinds(f"{first}\n\n{second}") == [("paragraph", first), ("paragraph", second)]


def test_headings_that_open_several_paragraphs_are_set_apart() -> None:
    text = f'Une ville coupée en deux. {STORY}\n\n"Nous perdons nos clients". {MORE}\n\n{LAST}'
    assert [kind for kind, _ in kinds(text)] == ["subheading", "paragraph"] * 2 + ["paragraph"]
    assert ("subheading", '"Nous perdons nos clients".') in kinds(text)


def test_one_short_opening_sentence_is_no_heading() -> None:
    assert kinds(f"{STORY}\n\nUne première. {MORE}\n\n{LAST}")[1] == ("paragraph", f"Une première. {MORE}")


def test_a_heading_in_capitals_or_before_a_dash_needs_no_other() -> None:
    assert ("subheading", "TRAVAUX.") in kinds(f"{STORY}\n\nTRAVAUX. {MORE}\n\n{LAST}")
    assert ("title", "Le pont dans le noir.") in kinds(f"Le pont dans le noir. - {STORY}")
    assert ("paragraph", STORY) in kinds(f"Le pont dans le noir. - {STORY}")


def test_a_town_in_capitals_before_a_dash_is_no_heading() -> None:
    assert kinds(f"SAINT-NAZAIRE.- {STORY}") == [("paragraph", f"SAINT-NAZAIRE.- {STORY}")]


def test_an_abbreviation_opens_no_heading() -> None:
    text = f"M. Durand. {STORY}\n\nM. Martin etc. {MORE}"
    assert {kind for kind, _ in kinds(text)} == {"paragraph"}


def test_a_caption_ends_where_its_credit_begins() -> None:
    caption = "Le pont suspendu, lundi matin."
    blocks = kinds(f"{caption} | Jeanne Durand / AP\n\n{STORY}")
    assert blocks[:2] == [("caption", caption), ("boilerplate", "| Jeanne Durand / AP")]


def test_the_words_that_stand_for_a_picture_belong_to_its_caption() -> None:
    picture = "Pont suspendu\nLe pont, lundi. © JEANNE DURAND / AFP"
    text = f"Le pont fermé jusqu'au printemps\n\n{picture}\n{STORY}\n{MORE}"
    assert [kind for kind, _ in kinds(text)][:4] == ["title", "caption", "caption", "boilerplate"]


def test_a_text_that_goes_on_after_its_credit_is_not_cut() -> None:
    text = f"{STORY}\nagences/jdu\nLes commerçants inquiets\n{MORE}\n{LAST}"
    assert [kind for kind, _ in kinds(text)] == [
        "paragraph",
        "byline",
        "subheading",
        "paragraph",
        "paragraph",
    ]


def test_the_short_text_between_a_byline_and_the_story_is_the_standfirst() -> None:
    summary = "La mairie ferme le pont suspendu pour cinq mois."
    text = f"Le pont fermé jusqu'au printemps\nPar Jeanne Durand\n{summary}\n\n{STORY}\n{MORE}"
    assert [kind for kind, _ in kinds(text)] == ["title", "byline", "standfirst", "paragraph", "paragraph"]


def test_the_blocks_a_page_marks_are_kept_and_its_paragraphs_looked_at() -> None:
    text = f"Le pont\n\n{STORY}\n\nLire aussi : Le tunnel\n\n© Jeanne Durand / AFP"
    starts = [0, text.index(STORY), text.index("Lire"), text.index("©")]
    ends = [7, starts[1] + len(STORY), text.index("\n\n©"), len(text)]
    marked = [BlockKind.SUBHEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    blocks = tuple(Block(Span(*edges), kind) for *edges, kind in zip(starts, ends, marked, strict=True))
    found = lay_out(Article("a", text, blocks=blocks))
    assert [block.kind.value for block in found.blocks] == ["subheading", "paragraph", "link", "boilerplate"]
    assert [credit.kind for credit in found.credits] == [CreditKind.PHOTO]


def test_text_between_marked_blocks_is_not_lost() -> None:
    text = f"{STORY}\n{MORE}\n{LAST}"
    start = text.index(MORE)
    block = Block(Span(start, start + len(MORE)), BlockKind.STANDFIRST)
    found = lay_out(Article("a", text, blocks=(block,)))
    assert [block.kind.value for block in found.blocks] == ["paragraph", "standfirst", "paragraph"]


LINES = st.sampled_from(
    [
        STORY,
        MORE,
        "Le pont fermé",
        "Une ville coupée. " + LAST,
        "avec AFP , modifié à",
        "• Copié",
        "Le pont. © J. D. / AFP",
        "SONDAGE. " + STORY,
        "Panne. - " + STORY,
        "agences/jd",
        ">> Lire aussi : autre chose",
        "Jeanne DURAND",
        "---",
        "",
        "  ",
        "\u00a0",
    ]
)
TEXTS = st.lists(LINES, max_size=12).map("\n".join) | st.text(
    alphabet='aÉ .\n\r\t«»"©/|-(),:AFP\u00a0\u2028\u200b', max_size=80
)


@given(TEXTS)
def test_blocks_cover_every_character_that_is_not_blank_once_and_in_order(text: str) -> None:
    blocks = lay_out(Article("a", text)).blocks
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(blocks))
    assert "".join("".join(block.span.of(text).split()) for block in blocks) == "".join(text.split())
    assert all(block.span.of(text).strip() == block.span.of(text) != "" for block in blocks)


@given(TEXTS)
def test_credits_lie_inside_one_block_each_and_in_order(text: str) -> None:
    layout = lay_out(Article("a", text))
    assert all(any(credit.span in block.span for block in layout.blocks) for credit in layout.credits)
    assert list(layout.credits) == sorted(layout.credits)


@given(TEXTS)
def test_laying_out_a_layout_changes_no_edge(text: str) -> None:
    once = lay_out(Article("a", text))
    twice = lay_out(Article("a", text, blocks=once.blocks))
    assert [block.span for block in twice.blocks] == [block.span for block in once.blocks]


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"Un pont\n\n{STORY}\n{MORE}",
        f"Le pont, fermé hier. © Jeanne Durand / AFP\n{STORY}\n{MORE}",
        f"La colère des riverains. {STORY}\n{MORE}\nUn tunnel trop loin. {LAST} {MORE}",
        f"La colère des riverains. {STORY}\n{MORE}",
        f"Panne à Lyon. - {STORY}\nLire aussi : le tunnel",
    ],
)
def test_edges_are_those_of_the_blocks(text: str) -> None:
    article = Article("a", text)
    assert find_edges(article) == tuple(block.span for block in find_blocks(article))


@given(st.text("aA .\n-«»©|/:é", max_size=300))
def test_edges_are_those_of_the_blocks_of_any_text(text: str) -> None:
    article = Article("a", text)
    assert find_edges(article) == tuple(block.span for block in find_blocks(article))
