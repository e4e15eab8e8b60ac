"""How well the story of a page is read: what is said of it, its text, and what was kept out."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

from rapidfuzz.distance import Indel

from recoupe.article import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.article import Article

Row = dict[str, Any]
BODY = (BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.SUBHEADING)


def page_scores(read: Iterable[tuple[Row, Article | None]]) -> dict[str, float]:
    """Return each measure in per cent: of pages for what is said, of characters and strings for the text."""
    right: Counter[str] = Counter()
    body: Counter[str] = Counter()
    for gold, article in read:
        right["pages"] += 1
        body.update(_body(gold["body"], article))
        if article:
            right.update(name for name, same in _said(gold, article) if same)
            right["out"] += sum(plain(one) not in plain(article.text) for one in gold["boilerplate"])
        right["boilerplate"] += len(gold["boilerplate"])
    measures = ("title", "date", "authors", "outlet")
    found = {measure: 100 * right[measure] / right["pages"] for measure in measures}
    found["body"] = 200 * body["common"] / (body["found"] + body["gold"])
    found["kept out"] = 100 * right["out"] / right["boilerplate"]
    return found


def plain(text: str) -> str:
    """Return `text` with its spaces and apostrophes made one kind."""
    return " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").split())


def _said(gold: Row, article: Article) -> Iterable[tuple[str, bool]]:
    yield "title", plain(article.title or "") == plain(gold["title"])
    yield "date", (article.published or "")[:10] == gold["published"][:10]
    yield "authors", sorted(map(plain, article.authors)) == sorted(map(plain, gold["authors"]))
    yield "outlet", plain(article.outlet or "") == plain(gold["outlet"])


def _body(gold: str, article: Article | None) -> dict[str, int]:
    told = [block.span.of(article.text) for block in article.blocks if block.kind in BODY] if article else []
    found, wanted = plain("\n".join(told)), plain(gold)
    common = (len(found) + len(wanted) - Indel.distance(found, wanted)) // 2
    return {"found": len(found), "gold": len(wanted), "common": common}
