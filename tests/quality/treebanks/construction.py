"""Attributions known by construction: real clauses in invented mouths, chosen by each sentence's own name."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias
from zlib import crc32

from tests.quality.treebanks.attribution import Attribution
from tests.quality.treebanks.clauses import has_front, is_fit, lowered
from tests.quality.treebanks.tables import frames, marks, sources, verbs

from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.quality.treebanks.parse import Tree
    from tests.quality.treebanks.tables import Frame, Source

Part: TypeAlias = tuple[str, str]
Couple: TypeAlias = tuple[str, str]

SLOT = re.compile(r"(\{[\w-]+\}|[‹›])")
CONTENT, SOURCE, AROUND = "content", "source", ""
VOWELS = "aàâeéèêëiîïoôuùûyœæAÀÂEÉÈÊIÎOÔUÛYŒ"


def construct(trees: Iterable[Tree], count: int) -> Iterator[Attribution]:
    """Yield `count` attributions of clauses of `trees`, no clause the main one of two."""
    fit = sorted((tree for tree in trees if is_fit(tree)), key=_number)
    for first, second in list(pairwise(fit))[:count]:
        yield _filled(first, second)


def _number(tree: Tree) -> int:
    """Return a number that depends on nothing but the name of the sentence."""
    return crc32(tree.id.encode())


def _filled(clause: Tree, second: Tree) -> Attribution:
    """Return `clause` in a frame and a mouth chosen by its name, the frame's other clause `second`."""
    frame, source, verb, pair = _drawn(clause)
    fills = {
        **_speech(clause, second),
        **_speaker(source),
        "{participle}": [(verb[0], AROUND)],
        "{present}": [(verb[1], AROUND)],
        "‹": [(pair[0], AROUND)],
        "›": [(pair[1], AROUND)],
    }
    parts = [part for piece in SLOT.split(frame.text) for part in fills.get(piece, [(piece, AROUND)])]
    return _joined(f"built/{clause.id}", f"built {frame.kind}", parts, source.head)


def _drawn(clause: Tree) -> tuple[Frame, Source, Couple, Couple]:
    """Return the frame, the speaker, the verb and the marks that the name of `clause` comes to."""
    number, odd = divmod(_number(clause), 2)
    inside = bool(odd) and has_front(clause)
    fit = [frame for frame in frames() if ("{Front}" in frame.text) == inside]
    number, frame = divmod(number, len(fit))
    number, source = divmod(number, len(sources()))
    number, verb = divmod(number, len(verbs()))
    return fit[frame], sources()[source], verbs()[verb], marks()[number % len(marks())]


def _speech(clause: Tree, second: Tree) -> dict[str, list[Part]]:
    said, more = (lowered(tree) for tree in (clause, second))
    front, _, rest = clause.statement.partition(", ")
    return {
        "{Clause}": [(clause.statement, CONTENT)],
        "{clause}": [(said, CONTENT)],
        "{Front}": [(front, CONTENT)],
        "{rest}": [(rest, CONTENT)],
        "{que}": [("qu'" if said[0] in VOWELS else "que ", AROUND)],
        "{Second}": [(second.statement, CONTENT)],
        "{second}": [(more, CONTENT)],
        "{que-second}": [("qu'" if more[0] in VOWELS else "que ", AROUND)],
    }


def _speaker(source: Source) -> dict[str, list[Part]]:
    capital = source.text[0].upper() + source.text[1:]
    beside = [(f", {source.apposition},", AROUND)] if source.apposition else []
    return {
        "{source}": [(source.text, SOURCE), *beside],
        "{Source}": [(capital, SOURCE), *beside],
        "{Antecedent}": [(capital, AROUND)],
        "{pronoun}": [(source.pronoun, SOURCE)],
        "{Pronoun}": [(source.pronoun.capitalize(), SOURCE)],
    }


def _joined(name: str, kind: str, parts: Iterable[Part], head: str) -> Attribution:
    text, spans = "", defaultdict(list)
    for part, role in parts:
        # An apposition brings its closing comma, which another point makes needless.
        text = text.removesuffix(",") if part[:1] in (",", ".") else text
        spans[role].append(Span(len(text), len(text) + len(part)))
        text += part
    (source,) = spans[SOURCE]
    before = max(source.of(text).find(head), 0)
    length = len(head) if head in source.of(text) else len(source)
    turning = Span(source.start + before, source.start + before + length)
    return Attribution(name, kind, text, tuple(spans[CONTENT]), (turning,), source)
