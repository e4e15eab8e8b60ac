"""Saved web pages: the story without its menus, its layout, and what the page says about it.

The text is taken out by trafilatura (Barbaresi 2021, ACL demo). Nothing is fetched: links, images and
external entities of the page are never followed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, BinaryIO

import trafilatura
from htmldate import find_date
from trafilatura.settings import Document

from recoupe.article import Article, Block, BlockKind
from recoupe.reading import sidecar
from recoupe.reading.encoding import decode
from recoupe.reading.metadata import Metadata, from_mapping
from recoupe.reading.pages.body import pieces
from recoupe.reading.pages.clutter import cleared
from recoupe.reading.pages.declared import Declared
from recoupe.reading.pages.landmarks import survey
from recoupe.reading.pages.lines import lines
from recoupe.reading.pages.story import Heading, heading, published, updated, written_by
from recoupe.reading.pages.walls import is_cut, wall
from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.soundness import PAGE_BYTES, too_crowded, too_heavy, too_large, unsound
from recoupe.reading.story import told
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.reading.pages.landmarks import Landmarks
    from recoupe.reading.source import Source

    Element = Any  # lxml ships no types
    Piece = tuple[str, BlockKind]

# How a dossier's page begins: what was made from articles is not one of them.
OWN = re.compile(r"<meta name=\"generator\" content=\"Recoupe [^\"]*\">")
HEAD = 4_000
DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
BETWEEN = "\n\n"
# Characters that a page may show: ten times the longest article, for menus, comments and other stories.
SHOWN = 1_200_000
TITLE = 500


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the article of the page that `file` holds and what is odd about it, or why there is none.

    `given` goes before the sidecar, which goes before what the page says.
    """
    raw = file.read(PAGE_BYTES + 1)
    if len(raw) > PAGE_BYTES:
        yield too_heavy(source.name)
        return
    decoded = decode(raw)
    if refused := _unsound_page(source.name, decoded.text):
        yield refused
        return
    if OWN.search(decoded.text, 0, HEAD):
        yield notice(source.name, "own_page")
        return
    try:
        found = list(_story(raw, decoded.text, source, given))
    except Exception as error:  # noqa: BLE001 - whatever a hostile page breaks inside the extractor is the page's fault
        found = [refusal(source.name, "broken_page", type(error).__name__)]
    yield from found
    if any(isinstance(one, Article) for one in found):
        yield from decoded.notices(source.name)


def _unsound_page(source: str, markup: str) -> Problem | None:
    """Return why `markup` cannot hold an article; its length is not one: markup is heavier than text."""
    refused = unsound(source, markup)
    if refused and refused.entry == "too_large":
        return too_crowded(source, markup)
    return refused


def _story(raw: bytes, markup: str, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    tree = trafilatura.load_html(DECLARATION.sub("", markup))
    if tree is None:
        yield refusal(source.name, "no_story")
        return
    declared = Declared(tree)
    _drop_scripts(tree)
    if sum(map(len, tree.itertext())) > SHOWN:
        yield too_large(source.name)
        return
    marks = survey(tree)
    words = [line.text for line in lines(tree)]
    shown = lines(cleared(tree))
    head = heading(declared, marks, shown, _written_title(tree))
    writers = written_by(declared, marks, head, ())
    body = _extracted(tree, strictly=True)
    if body is None:
        body = _extracted(tree, strictly=False)
    found = [] if body is None else pieces(body, head.title, marks, shown, writers)
    text, blocks = _laid_out(found)
    behind = wall(markup, text, words, source.said.url)
    if behind or not found:
        yield refusal(source.name, behind or "no_story")
        return
    said, problems = from_mapping(_mapping(tree, declared, marks, head, found), source.name)
    said = replace(said, details=_origin(raw))
    beside, beside_problems = sidecar.beside(source.path) if source.path else (Metadata(), ())
    yield from (*problems, *beside_problems)
    if declared.is_paid or is_cut(words):
        yield notice(source.name, "paid_page")
    yield from told(source, text, given.over(beside).over(said), blocks=blocks)


def _extracted(tree: Element, *, strictly: bool) -> Element | None:
    """Return the story as the extractor takes it; strictly first, for what it leaves out is put back."""
    page = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=False, favor_precision=strictly
    )
    return page.body if isinstance(page, Document) else None


def _written_title(tree: Element) -> str:
    return " ".join((tree.findtext(".//title") or "")[:TITLE].split())


def _drop_scripts(tree: Element) -> None:
    """Take out what nobody reads, but for what the page declares: the extractor may find the story there."""
    for element in [*tree.iter("style"), *tree.iter("script")]:
        if "ld+json" not in (element.get("type") or ""):
            element.drop_tree()


def _mapping(
    tree: Element, declared: Declared, marks: Landmarks, head: Heading, told: list[Piece]
) -> dict[str, object]:
    signatures = [words for words, kind in told if kind is BlockKind.BYLINE]
    return {
        "outlet": head.site,
        "title": head.title,
        "authors": list(written_by(declared, marks, head, signatures)),
        "published": published(declared, marks, head.around) or _searched(tree),
        "updated": updated(declared, marks, head.around),
        "language": tree.get("lang") or declared.text("language"),
        "url": declared.url,
    }


def _searched(tree: Element) -> str | None:
    """Return the day that the markup gives in some other way; none is guessed from the prose."""
    return find_date(tree, extensive_search=False, original_date=True)


def _origin(raw: bytes) -> tuple[tuple[str, str], ...]:
    """Return what the text was made from and with: so that it can be made again, and what changed be told."""
    return (("raw_sha256", sha256(raw).hexdigest()), ("extractor", f"trafilatura {trafilatura.__version__}"))


def _laid_out(pieces: list[Piece]) -> tuple[str, tuple[Block, ...]]:
    blocks, start = [], 0
    for words, kind in pieces:
        blocks.append(Block(Span(start, start + len(words)), kind))
        start += len(words) + len(BETWEEN)
    return BETWEEN.join(words for words, _ in pieces), tuple(blocks)
