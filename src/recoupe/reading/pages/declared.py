"""What a page declares of its story to machines: JSON-LD of schema.org, OpenGraph and other `meta`, microdata."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    Element = Any  # lxml ships no types
    Node = dict[str, Any]

STORY = re.compile(r"(?:Article|BlogPosting|Report|Review)$")
# A story's own description is some kilobytes; a live blog's, some hundreds.
LONGEST = 2_000_000
DEPTH = 6
LONGEST_WORDS = 2_000
WRAPPED = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*\Z")
# Under which names sites give one thing, the surest first.
META = {
    "title": ("og:title", "twitter:title", "dc.title", "title", "sailthru.title", "parsely-title"),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "article:published", "parsely-pub-date",
        "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "pubdate", "publish-date", "publication_date",
        "date",
    ),
    "updated": (
        "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified",
        "dc.date.modified",
    ),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title"),
    "authors": ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "creator"),
    "language": ("og:locale", "content-language", "inlanguage", "dc.language"),
    "url": ("og:url",),
}  # fmt: skip
JSON = {
    "title": "headline",
    "published": "datePublished",
    "updated": "dateModified",
    "language": "inLanguage",
}
PROPERTY = {
    "title": ("headline",),
    "published": ("datepublished", "datecreated"),
    "updated": ("datemodified",),
}


class Declared:
    """The declarations of one page."""

    def __init__(self, tree: Element) -> None:
        self._meta = dict(reversed(list(_metas(tree))))
        self._node = _story(tree)
        self._tree = tree

    def text(self, field: str) -> str:
        """Return what is declared of a field of `META`, `""` where nothing is."""
        said = _plain(self._node.get(JSON.get(field, "")))
        return said or self._property(PROPERTY.get(field, ())) or self._from_meta(field)

    @property
    def outlet(self) -> str:
        """Return the site's name, else the publisher's."""
        publisher = self._node.get("publisher")
        return self._from_meta("outlet") or next(_names(publisher), "")

    @property
    def authors(self) -> tuple[str, ...]:
        """Return the authors, as they are written there, people before bodies."""
        declared = self._node.get("author") or self._node.get("creator")
        people = tuple(_names(declared, ("Person", "")))
        return people or tuple(_names(declared)) or tuple(_written(self._from_meta("authors")))

    @property
    def url(self) -> str:
        """Return the canonical address."""
        links = self._tree.xpath("//link[@rel='canonical']/@href")
        return next((str(link).strip() for link in links if str(link).strip()), "") or self._from_meta("url")

    @property
    def is_paid(self) -> bool:
        """Tell whether the page says that all of the story is for subscribers only."""
        free = str(self._node.get("isAccessibleForFree", self._meta.get("isaccessibleforfree", "")))
        tier = self._meta.get("article:content_tier", "")
        return free.lower() in ("false", "0") or tier.lower() in ("locked", "metered", "paid")

    def _from_meta(self, field: str) -> str:
        return next((self._meta[name] for name in META[field] if self._meta.get(name)), "")

    def _property(self, names: tuple[str, ...]) -> str:
        """Return what the text is marked to be, by microdata or RDFa."""
        for element in self._tree.xpath("//body//*[@itemprop or @property]") if names else ():
            name = (element.get("itemprop") or element.get("property")).lower().rpartition(":")[2]
            if name in names:
                return str(
                    element.get("content") or element.get("datetime") or element.text_content()
                ).strip()
        return ""


def _metas(tree: Element) -> Iterator[tuple[str, str]]:
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        content = (meta.get("content") or "").strip()
        if name and content:
            yield name.strip().lower(), _plain(content)


def _story(tree: Element) -> Node:
    """Return the first thing declared that is a story, else the first that is dated; empty where none is."""
    nodes = [node for script in _scripts(tree) for node in _nodes(script)]
    stories = [node for node in nodes if any(map(STORY.search, _types(node)))]
    dated = [node for node in nodes if node.get("datePublished")]
    return next(iter((*stories, *dated)), {})


def _scripts(tree: Element) -> Iterator[object]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text and len(script.text) < LONGEST:
            try:
                yield json.loads(WRAPPED.sub("", script.text), strict=False)
            except (ValueError, RecursionError):
                continue


def _nodes(value: object, depth: int = 0) -> Iterator[Node]:
    if depth > DEPTH:
        return
    if isinstance(value, list):
        for one in value:
            yield from _nodes(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        for within in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(within), depth + 1)


def _types(node: Node) -> list[str]:
    types = node.get("@type")
    return [one for one in (types if isinstance(types, list) else [types]) if isinstance(one, str)]


def _names(value: object, types: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the names of people or bodies, however they are written; those of `types` alone where any is given."""
    if isinstance(value, str):
        yield from _written(value)
    elif isinstance(value, list):
        for one in value[:20]:
            yield from _names(one, types)
    elif isinstance(value, dict) and (
        not types or set(types) & {*_types(value), *([] if _types(value) else [""])}
    ):
        name = value.get("name")
        for one in name if isinstance(name, list) else [name]:
            yield from _written(one) if isinstance(one, str) else ()


def _written(value: str) -> Iterator[str]:
    plain = _plain(value)
    if plain and not plain.lower().startswith(("http:", "https:", "@", "www.")):
        yield plain


def _plain(value: object) -> str:
    return " ".join(unescape(value[:LONGEST_WORDS]).split()) if isinstance(value, str) else ""
