from __future__ import annotations

import pytest

from recoupe import Article, analyse
from recoupe.analysis.quotations.quotation import Confidence, Quotation, QuotationType

HEAD = "« La montagne brûle »\n\nEntretien. Le guide Jean Dupuy publie ses mémoires à Chamonix cette semaine.\n\n"
LAYOUTS = {
    "questions on their own lines": (
        "Pourquoi écrire ?\n\nParce que tout fond. Je le vois.\n\nQue demandez-vous ?\n\nUn peu de calme.\n\n"
        "Et votre fils ?\n\nIl grimpe."
    ),
    "labels": (
        "Le Journal : Pourquoi écrire ?\n\nJean Dupuy : Parce que tout fond. Je le vois.\n\n"
        "Le Journal : Que demander ?\n\nJean Dupuy : Un peu de calme.\n\nLe Journal : Et le fils ?\n\n"
        "Jean Dupuy : Il grimpe."
    ),
    "initials": (
        "O. M. : Pourquoi écrire ?\n\nJ. D. : Parce que tout fond. Je le vois.\n\nO. M. : Que demander ?\n\n"
        "J. D. : Un peu de calme.\n\nO. M. : Et le fils ?\n\nJ. D. : Il grimpe."
    ),
    "dashes": (
        "– Pourquoi écrivez-vous ?\n\n– Parce que tout fond. Je le vois.\n\n– Que demandez-vous ?\n\n"
        "– Un peu de calme.\n\n– Et le fils ? – Il grimpe."
    ),
}


def said(body: str, head: str = HEAD) -> tuple[str, list[Quotation]]:
    text = head + body
    return text, [one for one in analyse(Article("x", text, language="fr")).quotations if not one.heading]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_answer_is_the_interviewees_speech(layout: str) -> None:
    text, found = said(LAYOUTS[layout])
    assert [one.said(text) for one in found] == [
        "Parce que tout fond. Je le vois.",
        "Un peu de calme.",
        "Il grimpe.",
    ]
    assert {one.speaker.name for one in found} == {"Jean Dupuy"}
    assert {one.type for one in found} == {QuotationType.DIRECT}
    assert {one.confidence for one in found} == {Confidence.LIKELY}


def test_the_title_of_an_interview_is_the_interviewees() -> None:
    text = HEAD + LAYOUTS["dashes"]
    heading = next(one for one in analyse(Article("x", text, language="fr")).quotations if one.heading)
    assert heading.speaker.name == "Jean Dupuy"


def test_an_answer_of_several_paragraphs_is_one_quotation() -> None:
    body = LAYOUTS["questions on their own lines"].replace(
        "Un peu de calme.", "Un peu de calme.\n\nEt du temps."
    )
    text, found = said(body)
    assert found[1].said(text) == "Un peu de calme. […] Et du temps."


def test_speech_of_another_inside_an_answer_stays_his() -> None:
    body = LAYOUTS["dashes"].replace("Je le vois.", "Le maire affirme que rien ne presse.")
    text, found = said(body)
    assert [(one.speaker.name, one.depth) for one in found if one.said(text) == "rien ne presse"] == [
        ("maire", 1)
    ]


def test_questions_of_a_service_article_make_no_interview() -> None:
    head = "Impôts : ce qui change\n\nLe ministre Paul Aubry a présenté mardi la réforme de l'impôt à la presse.\n\n"
    body = (
        "Êtes-vous concerné ?\n\nTous les salariés le sont.\n\nQue devez-vous faire ?\n\nRien pour le moment.\n\n"
        "Quand serez-vous prélevé ?\n\nDès le 15 janvier."
    )
    assert not said(body, head)[1]


def test_answers_without_a_known_interviewee_are_left_alone() -> None:
    head = (
        "Deux guides racontent\n\nEntretien. Jean Dupuy et Anne Morel publient leurs mémoires à Chamonix.\n\n"
    )
    assert not said(LAYOUTS["dashes"], head)[1]
