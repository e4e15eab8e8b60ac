from __future__ import annotations

import pytest
from lxml import html

from recoupe.reading.pages.clutter import cleared
from recoupe.reading.pages.landmarks import survey

STORY = "<p>" + "Le pont restera fermé jusqu'au printemps. " * 12 + "</p>"


def surveyed(body: str) -> tuple[str, list[str]]:
    tree = html.document_fromstring(f"<html><body>{body}</body></html>")
    marks = survey(tree)
    return " ".join(cleared(tree).text_content().split()), marks.standfirsts


@pytest.mark.parametrize(
    "box",
    [
        "<div class='c-newsletter-box'>Recevez nos alertes</div>",
        "<section id='relatedArticles'><p>Autre histoire</p></section>",
        "<form><p>Une bonne nouvelle par semaine</p><input type='email'></form>",
        "<r-share>Partager</r-share>",
    ],
)
def test_clutter_is_taken_out(box: str) -> None:
    assert surveyed(STORY + box)[0] == surveyed(STORY)[0]


def test_a_box_that_holds_the_story_is_no_clutter_whatever_its_name() -> None:
    assert "printemps" in surveyed(f"<div class='share-wrapper'>{STORY}</div>")[0]
    divs = STORY.replace("<p>", "<div>").replace("</p>", "</div>")
    assert "printemps" in surveyed(f"<div class='nav related'>{divs}</div>")[0]


def test_a_standfirst_is_known_by_its_name() -> None:
    standfirst = "La mairie ferme le pont pour cinq mois de travaux."
    assert surveyed(f"<p class='article__chapo'>{standfirst}</p>{STORY}")[1] == [standfirst]
