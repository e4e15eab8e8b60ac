"""Passages between analysed articles."""

from __future__ import annotations

from recoupe.analysis.analysis import Analysis
from recoupe.analysis.quotations.quotation import (
    Confidence,
    Quotation,
    QuotationType,
    SourceForm,
    Speaker,
)
from recoupe.article import Article, Block, BlockKind, Credit, CreditKind
from recoupe.comparison.copying import find_copies
from recoupe.comparison.dossier import PassageKind
from recoupe.text import Span

SAID = "Nous rouvrirons la ligne avant l'été, quoi qu'en disent les actionnaires de la compagnie"
TOLD = "La liaison ferroviaire avait fermé en novembre après l'effondrement d'un talus sur la voie"
LINK = "À lire aussi notre dossier complet sur les petites lignes menacées de fermeture"


def _analysis(name: str, text: str, said: str = "", link: str = "", credit: str = "") -> Analysis:
    article = Article(name, text)
    blocks = (Block(_span(text, link), BlockKind.LINK),) if link else ()
    credits_ = (Credit(_span(text, credit), "", CreditKind.TEXT),) if credit else ()
    quotations = (_quotation(name, _span(text, said)),) if said else ()
    return Analysis(article, "fr", None, blocks, credits_, (), (), quotations, (), ())


def _span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def _quotation(name: str, span: Span) -> Quotation:
    return Quotation(
        id=f"{name}-q1",
        article=name,
        type=QuotationType.DIRECT,
        content=(span,),
        quoted=(span,),
        cue=(),
        cue_lemma="",
        source=None,
        source_form=SourceForm.NONE,
        speaker=Speaker(""),
        depth=0,
        negated=False,
        denial=False,
        heading=False,
        confidence=Confidence.CERTAIN,
        why=(),
    )


def test_speech_both_articles_report_is_a_quote() -> None:
    first = _analysis("a", f"« {SAID} », a promis la ministre.", said=SAID)
    second = _analysis("b", f"Elle s'engage : « {SAID} ».", said=SAID)
    (passage,) = find_copies([second, first]).between
    assert passage.kind is PassageKind.QUOTE
    assert passage.a.span.of(first.article.text).strip("« »") == SAID


def test_prose_both_articles_print_is_narration() -> None:
    (passage,) = find_copies([_analysis("a", f"{TOLD}."), _analysis("b", f"Rappel. {TOLD}.")]).between
    assert passage.kind is PassageKind.NARRATION


def test_speech_with_the_prose_around_it_is_both() -> None:
    text = f"{TOLD}. « {SAID} », a promis la ministre."
    (passage,) = find_copies([_analysis("a", text, said=SAID), _analysis("b", text, said=SAID)]).between
    assert passage.kind is PassageKind.BOTH


def test_links_and_credits_are_no_passage() -> None:
    assert find_copies([_analysis(name, f"{name}. {LINK}.", link=LINK) for name in "ab"]).between == ()
    assert find_copies([_analysis(name, f"{name}. {TOLD}.", credit=TOLD) for name in "ab"]).between == ()
