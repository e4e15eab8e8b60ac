"""Articles that nobody should trust: invented, and sent by somebody who wants to run something in our pages."""

from __future__ import annotations

from dataclasses import replace

from recoupe.article import Article, Block, BlockKind
from recoupe.text import Span

HARM = "<script>window.harmed = 1</script><img src=x onerror='window.harmed = 1'>\"><svg onload=alert(1)>"
STEERING = "\u202efermé\u2066 hier\u200f \x00\x07\x1b[31m"
TEXT = (
    f"{HARM}\n\nLe maire {HARM} a dit : « Le pont \" onclick='window.harmed = 1' a cédé {STEERING} vers dix heures ». "
    "{{ 7777 * 7777 }} {% raw %}\n\n"
    "Selon la préfecture, « le pont restera fermé jusqu'au 12 mars </template></textarea> »."
)
ENORMOUS = "mot" * 40_000
RIGHT_TO_LEFT = "قال الرئيس «الجسر مغلق» أمس. " * 3

ARTICLES = (
    Article("a/../b?c#d", TEXT, outlet=HARM, title=HARM, published=HARM, authors=(HARM,)),
    Article("'\"><b>", TEXT + " Fin.", outlet=STEERING, title=STEERING, url="javascript:alert(1)"),
    Article("énorme", "Le pont est fermé. " * 40, outlet=ENORMOUS, title=ENORMOUS, authors=(ENORMOUS,)),
    Article("page", TEXT + " Un.", "Le Phare", HARM, url='https://phare.example/"><script>alert(1)</script>'),
    Article(
        "page", TEXT + " Deux.", "Le Phare", HARM, url='https://phare.example/"><script>alert(1)</script>'
    ),
    Article("droite", RIGHT_TO_LEFT, outlet="الجريدة", title=RIGHT_TO_LEFT, language="ar"),
    Article("vide", "", title=""),
    Article("=cmd|'/c calc'!A1", "=1+1. Le pont est fermé.", outlet="=1+1", title="@SUM(1)"),
    replace(Article("blocs", "abc def", title="x"), blocks=(Block(Span(0, 3), BlockKind.TITLE),)),
)
