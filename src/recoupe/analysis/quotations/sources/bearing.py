"""How far *selon X* bears: its sentence, the participle or relative clause it stands in, its share of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.analysis.quotations.incises.inserted import goes_on, past_colon
from recoupe.analysis.quotations.parsed.clauses import Range, trimmed
from recoupe.analysis.quotations.parsed.phrases import NOMINAL, extent
from recoupe.analysis.quotations.sources.appositions import has_subject, past_apposition
from recoupe.language.tokens import feature, is_finite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.quotations.cutting.pieces import Clause
    from recoupe.language.parsed import Token

# *selon X* this close behind a participle or a relative verb bears on that clause alone.
NEAR = 4
# What stands between the shares of a list.
JOINING = frozenset((",", "et", "mais", "contre"))


class Found(NamedTuple):
    """*selon X*: the first and last token of the preposition, the head of X, and whether X stands inside it."""

    first: Token
    last: Token
    head: Token
    owned: bool


def scope(clause: Clause, first: Token, head: Token, end: int) -> Iterator[Range]:
    """Yield what *selon X* bears on: its whole sentence, or the participle or relative clause it stands in."""
    doc = clause.sentence.doc
    last = extent(head)[1]
    if last.i < first.i + 2 <= len(doc) - 1 and doc[first.i + 2].lower_ == "en":
        last = doc[first.i + 3]
    start = past_colon(clause, first.i)
    if first.i <= max(2, start) or doc[first.i - 1].text == ":":
        yield from _kept(head, [(_past_fronted(head, last, end), end)])
        return
    host = _host(head, first)
    if host is not None:
        start = host.left_edge.i
    else:
        causes = [t.i + 1 for t in doc[start : first.i] if t.lower_ in ("puisque", "puisqu'", "car")]
        start = max(causes, default=start)
    yield from _kept(head, [(start, first.i - 1), (_resumed(first, head, last, end), end)])


def share(clause: Clause, found: Sequence[Found], place: int) -> list[Range]:
    """Return what one of several sources in a row has said, each its own: *2 300 selon X, 5 000 selon Y*."""
    here = found[place]
    before = _listed(found[place - 1].first, found[place - 1].head, here.first) if place else 0
    behind = place + 1 < len(found) and _listed(here.first, here.head, found[place + 1].first)
    if not (before or behind):
        return []
    start = before + 1 if before else _first_share(clause, here.first)
    kept = trimmed(here.first, start, here.first.i - 1)
    return [kept] if kept is not None else []


def _listed(first: Token, head: Token, following: Token) -> int:
    """Return what joins *selon X* to the next share of a list: *2 300 selon X, 5 000 selon Y*; 0 where nothing does."""
    comma = extent(head)[1].i + 1
    between = head.doc[comma : following.i]
    is_share = first.i > 0 and len(between) > 1 and between[0].lower_ in JOINING
    return comma if is_share and not any(is_finite(t) or t.text in ":;" for t in between) else 0


def _first_share(clause: Clause, first: Token) -> int:
    """Return where the first share of such a list begins: behind the last comma, with its verb and its subject."""
    doc, start = clause.sentence.doc, past_colon(clause, first.i)
    points = [t.i + 1 for t in doc[start : first.i] if t.text in ",:"]
    point = max(points, default=start)
    told = any(map(is_finite, doc[point : first.i]))
    return start if told and not has_subject(doc, point) else point


def _past_fronted(head: Token, last: Token, end: int) -> int:
    """Return where the clause proper begins after a fronted source: at the comma no description follows."""
    doc = last.doc
    for token in doc[last.i + 1 : min(end, len(doc) - 1)]:
        if token.text == "," and not _describes(token.nbor(1)):
            return past_apposition(head, token.i) + 1
    return last.i + 1


def _describes(token: Token) -> bool:
    return (
        token.pos_ == "CCONJ" or token.lower_ in ("qui", "dont", "où") or feature(token, "VerbForm") == "Part"
    )


def _host(head: Token, before: Token) -> Token | None:
    """Return the participle or relative clause that alone is reported: right before *selon*, or a conditional."""
    participle = _participle_before(before)
    if participle is not None:
        return participle
    host = head.head
    while host.pos_ not in ("VERB", "AUX") and host.head != host:
        host = host.head
    if host.dep_ not in ("acl", "acl:relcl", "advcl") or host.i > before.i or host.left_edge.pos_ == "CCONJ":
        return None
    conditional = any(feature(t, "Mood") == "Cnd" for t in (host, *host.children))
    return host if before.i - host.i <= NEAR or conditional else None


def _participle_before(token: Token) -> Token | None:
    """Return the present participle that opens the stretch between the last two commas: *, visant, selon X, à*."""
    commas = [t.i for t in token.doc[: token.i] if t.text == ","]
    opener = token.doc[commas[-2] + 1] if len(commas) > 1 and commas[-1] == token.i - 1 else None
    near = opener is not None and token.i - opener.i <= NEAR
    return (
        opener
        if near and opener is not None and opener.lower_.endswith("ant") and opener.pos_ == "VERB"
        else None
    )


def _resumed(first: Token, head: Token, last: Token, end: int) -> int:
    """Return where the reported clause goes on after the source, `end + 1` where it does not."""
    doc = last.doc
    if last.pos_ == "PRON":
        return last.i + 1
    comma = next((t.i for t in doc[last.i + 1 : end + 1] if t.text in (",", "–", "—", ")")), None)
    if comma is None or comma == len(doc) - 1:
        return end + 1
    comma = past_apposition(head, comma)
    enclosed = comma == last.i + 1 and first.nbor(-1).text in (",", "–", "—", "(")
    return comma + 1 if goes_on(doc, comma + 1) or (enclosed and doc[comma + 1].pos_ == "ADP") else end + 1


def _kept(word: Token, found: Sequence[Range]) -> Iterator[Range]:
    for first, last in found:
        kept = trimmed(word, first, last) if first <= last else None
        if kept is not None and any(t.pos_ in (*NOMINAL, "VERB") for t in word.doc[kept[0] : kept[1] + 1]):
            yield kept
