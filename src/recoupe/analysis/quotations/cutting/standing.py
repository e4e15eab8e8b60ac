"""Which marked stretches are quotations of their own rather than words inside a clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.cues import HOMOGRAPHS, forms
from recoupe.language.lexicon import words
from recoupe.language.sentences import split
from recoupe.text import MARKS, SPACES

if TYPE_CHECKING:
    from recoupe.analysis.marks import Quoted
    from recoupe.article import Block

# First words of an incise or of a source, besides the verbs of speech themselves.
OPENERS = words("french", "syntax", "incises", "openers")
AUXILIARIES = words("french", "syntax", "auxiliaries")
# What follows the closing mark of a quotation that stands alone: nothing, a stop, or words that may be an incise.
STOPPED = re.compile(r"\s*(?:$|[.;:!?…–—)(-])")
FIRST_WORD = re.compile(r"[\s,]*([^\W\d_]+(?:-t)?(?:-(?:ils?|elles?|on))?['’]?)")
# Whom one speaks to, before the verb of an incise: *, la reprend le doyen*.
TOLD_TO = re.compile(r"[\s,]*l(?:e|a|es)\s+([^\W\d_]+)")
HANGING = re.compile(r"-(?:ils?|elles?|on)$")
# An incise between two halves of a quotation, up to its comma or dash, in one sentence: the point of *M.* ends none.
BETWEEN = re.compile(r"(?:[^.;:!?…\n]|\b[A-Z][a-z]?\.){3,160}[,–—]\s*")


def stands_alone(text: str, quoted: Quoted, block: Block) -> bool:
    """Tell whether a marked stretch is a sentence of its own rather than words inside a clause."""
    outer = quoted.outer
    if len(split(text, [quoted.span])) > 1:
        return True
    before = text[block.span.start : outer.start].rstrip(SPACES + MARKS)
    if before.endswith(":"):
        return True
    starts = not before or before[-1] in ".!?…" or (before[-1] in "–—-" and not before[:-1].strip())
    return starts and _ends_alone(text, outer.end, block.span.end)


def resumes(text: str, last: Quoted, quoted: Quoted, block: Block) -> bool:
    """Tell whether a marked stretch goes on behind the incise of `last`: *« Hier », dit la maire, « il pleuvait »*."""
    start, end = last.outer.end, block.span.end
    between = BETWEEN.fullmatch(text, start, quoted.outer.start)
    return (
        between is not None and _opens_incise(text, start, end) and _ends_alone(text, quoted.outer.end, end)
    )


def _ends_alone(text: str, start: int, end: int) -> bool:
    return STOPPED.match(text, start, end) is not None or _opens_incise(text, start, end)


def _opens_incise(text: str, start: int, end: int) -> bool:
    word = FIRST_WORD.match(text, start, end)
    opener = word[1].lower().replace("’", "'") if word else ""
    if opener in OPENERS or HANGING.search(opener) is not None or opener in forms():
        return True
    told = TOLD_TO.match(text, start, end)
    return told is not None and (told[1] in forms() or told[1] in AUXILIARIES) and told[1] not in HOMOGRAPHS
