from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.quality.goldset import HERE
from tests.quality.measuring import SETS

from recoupe.analysis import analyse
from recoupe.comparison import compare
from recoupe.comparison.dossier import Account, Verdict

if TYPE_CHECKING:
    from recoupe.article import Article

PARAPHRASES = sorted((HERE / "paraphrases").glob("*.txt"))


def test_an_article_and_its_paraphrase_hold_no_conflict() -> None:
    articles = {article.id: article for article in SETS["stories"].articles}
    found = {
        path.stem: _conflicts(articles[path.stem], path.read_text(encoding="utf-8")) for path in PARAPHRASES
    }
    wrong = {name: conflicts for name, conflicts in found.items() if conflicts}
    print(f"{len(found) - len(wrong)} of {len(found)} paraphrases without a conflict")  # noqa: T201 - asked for
    for name, conflicts in wrong.items():
        print(f"  {name}: {[(one.slot, [v.value for v in one.values]) for one in conflicts]}")  # noqa: T201
    assert len(wrong) <= 0.05 * len(found)


def _conflicts(article: Article, text: str) -> list[Account]:
    told = replace(article, id=f"{article.id}-redit", text=text, outlet="La Redite")
    accounts = compare([analyse(article), analyse(told)]).accounts
    return [account for account in accounts if account.verdict is Verdict.CONFLICT]
