"""Invented articles made into dossiers, and pages read back: `{Speaker|what is said|statement}`."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from recoupe.analysis.actors.actor import Actor, ActorKind, Mention, MentionForm
from recoupe.analysis.analysis import Analysis
from recoupe.analysis.quotations.quotation import Confidence, Quotation, QuotationType, SourceForm, Speaker
from recoupe.article import Article, Block, BlockKind, Credit, CreditKind
from recoupe.comparison.dossier import (
    Account,
    Dossier,
    Event,
    Moment,
    Passage,
    PassageKind,
    Place,
    Precision,
    Statement,
    Story,
    TimelineEntry,
    Value,
    Verdict,
    Wording,
    YearReading,
)
from recoupe.reasons import Reason
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

_MARKED = re.compile(r"\{(?P<speaker>[^|{}]*)\|(?P<said>[^|{}]*)(?:\|(?P<key>\w+))?\}")
_TAIL = re.compile(r"[\s»”\",]*(?P<cue>a (?:dit|déclaré|assuré)) (?P<source>[A-ZÉ]\w+(?: [A-ZÉ]\w+)*)")

STORY = {
    "dépêche": "Un pont s’effondre à Valombre\n\nLe pont a cédé le 3 mai. « {Anne Brel|Nous avons entendu un "
    "grand bruit, puis plus rien|bruit} », a déclaré Anne Brel, maire de la ville. Douze personnes sont "
    "blessées.\n\n{Paul Ravier|La circulation reprendra lundi|lundi}, a assuré Paul Ravier.",
    "gazette": "Valombre : le pont cède\n\n« {Anne Brel|Nous avons entendu un énorme bruit|bruit} », a dit "
    "Anne Brel. Quinze personnes sont blessées, et le pont a cédé le 3 mai.",
    "matin": "{Anne Brel|Personne ne nous avait prévenus} : la maire se dit en colère.",
}


def where(text: str, words: str) -> Span:
    """Return the span of `words` in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def _place(texts: Mapping[str, str], article: str, words: str) -> Place:
    return Place(article, where(texts[article], words))


@dataclass
class Invented:
    """A dossier in the making."""

    analyses: list[Analysis] = field(default_factory=list)
    families: dict[str, list[Quotation]] = field(default_factory=lambda: defaultdict(list))

    @property
    def texts(self) -> dict[str, str]:
        """Return each article's text."""
        return {analysis.article.id: analysis.article.text for analysis in self.analyses}

    def add(self, name: str, marked: str, **given: Any) -> None:
        """Add one article with its quotations."""
        text, end, found = "", 0, []
        for number, match in enumerate(_MARKED.finditer(marked), 1):
            text += marked[end : match.start()]
            found.append((match, Span(len(text), len(text) + len(match["said"])), f"{name}-q{number}"))
            text += match["said"]
            end = match.end()
        text += marked[end:]
        quotations = [_quotation(name, text, content, match, id_) for match, content, id_ in found]
        for (match, _, id_), quotation in zip(found, quotations, strict=True):
            self.families[match["key"] or f"alone-{id_}"].append(quotation)
        self.analyses.append(_analysis(name, text, tuple(quotations), given))

    def dossier(self, wordings: Mapping[str, Wording] | None = None, **parts: Any) -> Dossier:
        """Return the dossier, its other parts as given."""
        quotations = tuple(q for analysis in self.analyses for q in analysis.quotations)
        known: dict[str, Any] = {
            "actors": tuple(_actors(self.analyses)),
            "passages": (),
            "times": (),
            "year": YearReading((), (), ()),
            "accounts": (),
            "timeline": (),
            "stories": (),
        }
        statements = tuple(
            Statement(f"d-{key}", family[0].speaker, tuple(q.id for q in family), _wording(wordings, key), ())
            for key, family in self.families.items()
        )
        return Dossier(
            analyses=tuple(self.analyses), quotations=quotations, statements=statements, **(known | parts)
        )


def _wording(wordings: Mapping[str, Wording] | None, key: str) -> Wording:
    return (wordings or {}).get(key, Wording.IDENTICAL)


def _quotation(article: str, text: str, content: Span, match: re.Match[str], name: str) -> Quotation:
    tail = _TAIL.match(text, content.end)
    quoted = text[: content.start].rstrip("\u00a0 ")[-1:] in ("«", "“", '"')
    return Quotation(
        id=name,
        article=article,
        type=QuotationType.DIRECT if quoted else QuotationType.INDIRECT,
        content=(content,),
        quoted=(content,) if quoted else (),
        cue=(Span(*tail.span("cue")),) if tail else (),
        cue_lemma="dire" if tail else "",
        source=Span(*tail.span("source")) if tail else None,
        source_form=SourceForm.NAME if tail else SourceForm.NONE,
        speaker=Speaker(match["speaker"], f"a-{match['speaker']}" if match["speaker"] else None),
        depth=0,
        negated=False,
        denial=False,
        heading=False,
        confidence=Confidence.CERTAIN,
        why=(),
    )


def _analysis(name: str, text: str, quotations: tuple[Quotation, ...], given: dict[str, Any]) -> Analysis:
    blocks = tuple(
        Block(Span(*found.span()), BlockKind.PARAGRAPH)
        for found in re.finditer(r"(?:(?!\n\n).)+", text, re.DOTALL)
    )
    credits_ = tuple(Credit(where(text, "AFP"), "AFP", CreditKind.TEXT) for _ in range("AFP" in text))
    language = given.pop("language", "fr")
    title = given.pop("title", None)
    article = Article(name, text, **given)
    bare = Analysis(article, language, title, blocks, credits_, (), (), quotations, (), ())
    return replace(bare, actors=tuple(_actors([bare])))


def _actors(analyses: Iterable[Analysis]) -> Iterable[Actor]:
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for analysis in analyses:
        for speaker in dict.fromkeys(q.speaker.name for q in analysis.quotations if q.speaker.name):
            for found in re.finditer(re.escape(speaker), analysis.article.text):
                mentions[speaker].append(Mention(analysis.article.id, Span(*found.span()), MentionForm.NAME))
            mentions[speaker] += []
    for name, found_ in mentions.items():
        yield Actor(f"a-{name}", name, ActorKind.PERSON, (name,), (), "", tuple(found_))


def _story(names: Sequence[str] = tuple(STORY)) -> Dossier:
    """Return the dossier of the invented story, with something in every part."""
    invented = Invented()
    for name in names:
        invented.add(name, STORY[name], outlet=name.capitalize(), published="2026-05-04")
    texts = invented.texts
    one, two = _place(texts, "dépêche", "le 3 mai"), _place(texts, "gazette", "le 3 mai")
    may = Moment(None, None, Precision.DAY, "XXXX-05-03")
    return invented.dossier(
        wordings={"bruit": Wording.ALTERED},
        passages=(
            Passage(
                _place(texts, "dépêche", "Nous avons entendu un"),
                _place(texts, "gazette", "Nous avons entendu un"),
                PassageKind.QUOTE,
                (),
                4,
            ),
        ),
        accounts=(
            Account(
                "blessés",
                "personnes blessées",
                (
                    Value(_place(texts, "dépêche", "Douze personnes"), "12"),
                    Value(_place(texts, "gazette", "Quinze personnes"), "15"),
                ),
                Verdict.CONFLICT,
                (Reason("times.weekday_and_day", ("3 mai",)),),
            ),
        ),
        timeline=(TimelineEntry(may, "le pont a cédé", ("a-Anne Brel",), (one, two), ("Dépêche",)),),
        stories=(Story("s", (Event("e1", ("dépêche", "gazette"), may), Event("e2", ("matin",), may)), ()),),
        year=YearReading((2020, 2026), (one,), ()),
    )


VOID = frozenset({"meta", "input", "br", "hr", "img", "link"})


@dataclass
class Element:
    """An element of a page, with the text inside it."""

    tag: str
    attributes: dict[str, str]
    parents: tuple[Element, ...]
    text: str = ""

    def inside(self, tag: str, **wanted: str) -> bool:
        """Tell whether an element of `tag` with these attributes holds it."""
        return any(
            parent.tag == tag and wanted.items() <= parent.attributes.items() for parent in self.parents
        )


class Page(HTMLParser):
    """A page read back: its elements in order, each properly closed."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()
        assert not self._open, [element.tag for element in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element that opens."""
        attributes = {name: value or "" for name, value in attrs}
        assert len(attributes) == len(attrs), (tag, attrs)
        element = Element(tag, attributes, tuple(self._open))
        self.elements.append(element)
        if tag not in VOID and not (self.get_starttag_text() or "").endswith("/>"):
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element that closes itself."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element, which must be of this tag."""
        assert self._open
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        """Give text to every element around it."""
        for element in self._open:
            element.text += data

    def all(self, tag: str = "", **wanted: str) -> list[Element]:
        """Return the elements of `tag` with these attributes; `class_` asks for one class among several."""
        one = wanted.pop("class_", "")
        return [
            element
            for element in self.elements
            if (not tag or element.tag == tag)
            and wanted.items() <= element.attributes.items()
            and (not one or one in element.attributes.get("class", "").split())
        ]


@pytest.fixture
def invented() -> type[Invented]:
    """Give the maker of dossiers."""
    return Invented


@pytest.fixture
def story() -> Dossier:
    """Give the dossier of the invented story."""
    return _story()


@pytest.fixture
def read_page() -> type[Page]:
    """Give the reader of pages."""
    return Page


@pytest.fixture
def place() -> Callable[..., Place]:
    """Give the finder of words in an article."""
    return _place
