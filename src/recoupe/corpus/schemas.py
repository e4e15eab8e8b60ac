"""The columns of each table, as Arrow has them; their names are those of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.corpus.settings import Settings

TEXT, NUMBER, TRUTH, TEXTS = pa.string(), pa.int32(), pa.bool_(), pa.list_(pa.string())
OFFSETS = [("start", NUMBER), ("end", NUMBER)]
SPELLED = pa.struct([*OFFSETS, ("text", TEXT)])


def _texts(names: str) -> Iterable[tuple[str, pa.DataType]]:
    return ((name, TEXT) for name in names.split())


ARTICLES = pa.schema(
    [
        *_texts("id path url outlet title published updated language digest text"),
        ("authors", TEXTS),
        ("blocks", pa.list_(pa.struct([("kind", TEXT), *OFFSETS]))),
        ("credits", pa.list_(pa.struct([*_texts("agency kind"), *OFFSETS, ("text", TEXT)]))),
        ("details", pa.list_(pa.struct(_texts("name value")))),
    ]
)
# `skipped` where nothing of the source or article was taken, else it is a remark.
PROBLEMS = pa.schema([*_texts("source article key words line"), ("skipped", TRUTH)])
QUOTATIONS = pa.schema(
    [
        *_texts("id article type"),
        *((name, pa.list_(SPELLED)) for name in ("content", "quoted", "cue")),
        ("cue_lemma", TEXT),
        ("source", SPELLED),
        ("source_form", TEXT),
        ("speaker", pa.struct(_texts("actor name"))),
        ("depth", NUMBER),
        *((name, TRUTH) for name in ("negated", "denial", "heading")),
        ("confidence", TEXT),
        ("evidence", SPELLED),
        *_texts("link why"),
    ]
)
TIMES = pa.schema(
    [*_texts("article"), *OFFSETS, *_texts("text type value earliest latest anchor rule")],
)
MENTION = pa.struct([*OFFSETS, *_texts("text form")])
ACTORS = pa.schema(
    [
        *_texts("article id name kind gender"),
        ("names", TEXTS),
        ("roles", TEXTS),
        ("mentions", pa.list_(MENTION)),
    ]
)
PLACED = pa.struct([*_texts("article"), *OFFSETS, *_texts("text")])
EDIT = pa.struct([*_texts("op"), ("a", SPELLED), ("b", SPELLED)])
PASSAGES = pa.schema(
    [
        ("a", PLACED),
        ("b", PLACED),
        *_texts("kind"),
        ("edits", pa.list_(EDIT)),
        ("words", NUMBER),
        *_texts("direction"),
    ]
)
COUNTED = ("narration", "narration_elsewhere", "speech", "speech_elsewhere")
DEPENDENCE = pa.schema(
    [*_texts("article"), *((name, NUMBER) for name in COUNTED), *_texts("derivation"), ("credits", TEXTS)]
)
TIE = pa.struct([*_texts("agency article"), ("words", NUMBER)])
MEMBER = pa.struct([*_texts("article version_of"), ("ties", pa.list_(TIE))])
FAMILIES = pa.schema([*_texts("id"), ("members", pa.list_(MEMBER))])
SEQUEL = pa.struct(_texts("before after why"))
EVENT = pa.struct(
    [
        *_texts("id"),
        ("articles", TEXTS),
        ("date", pa.struct(_texts("earliest latest precision value"))),
        ("undated", TEXTS),
    ]
)
STORIES = pa.schema(
    [*_texts("id"), ("events", pa.list_(EVENT)), ("sequels", pa.list_(SEQUEL)), *_texts("why")]
)
CHANGE = pa.struct([*_texts("op"), ("a", PLACED), ("b", PLACED)])
RENDERING = pa.struct([*_texts("a b wording"), ("edits", pa.list_(CHANGE)), *_texts("why")])
# A statement's id is its own in its story.
STATEMENTS = pa.schema(
    [
        *_texts("story id"),
        ("speaker", pa.struct(_texts("actor name"))),
        ("members", TEXTS),
        *_texts("wording"),
        ("pairs", pa.list_(RENDERING)),
        *_texts("why"),
    ]
)
# What a story gives: rows, or why it gave none; `article` is its first.
FOLLOWED = pa.schema(
    [
        *_texts("article date key words line"),
        ("story", pa.struct(list(STORIES))),
        ("statements", pa.list_(pa.struct(list(STATEMENTS)))),
    ]
)
# What is read of each article alone; `articles` itself is always written.
FOUND = {"actors": ACTORS, "quotations": QUOTATIONS, "times": TIMES}


def found(settings: Settings) -> pa.Schema:
    """Return the columns of what one article gives: rows, and what comparing it asks for, or why it gave none."""
    columns = [(name, pa.list_(pa.struct(list(FOUND[name])))) for name in settings.alone]
    if settings.copies:
        columns.append(("reported", pa.list_(pa.struct(OFFSETS))))
    if settings.stories:
        columns += [("record", pa.binary()), ("sketch", pa.binary())]
    return pa.schema([*_texts("id date key words line"), *columns])
