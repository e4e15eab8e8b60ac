"""Whether a text can be an article at all, and what is odd about one that can."""

from __future__ import annotations

import re

from recoupe.reading.problem import Problem, notice, refusal

# The longest articles of daily papers stay under 60,000 characters: twice that is several articles in one file.
# 120,000 of press prose take 17 CPU seconds; 120,000 without one full stop, the worst tried, 80.
CHARACTERS = 120_000
# No encoding read here takes more than four bytes a character; markup is what makes pages heavy.
TEXT_BYTES = 4 * CHARACTERS
PAGE_BYTES = 20_000_000
# Saved pages of newspapers hold 1,000 to 10,000 elements; 40,000 take the extractor four seconds.
ELEMENTS = 40_000
# Share of control characters above which a text is data: real text holds none, a terminal log a few per cent.
CONTROL_SHARE = 0.05
CONTROL = bytes((*range(0x09), *range(0x0E, 0x20), 0x7F))
# Half of a surrogate pair, in the bytes that UTF-8 would have for it: nothing else of a text is refused by UTF-8.
HALF = re.compile(rb"\xed[\xa0-\xbf]")
LANGUAGE_SAMPLE = 4_000


# Text and markup pack to a tenth, a page of one repeated tag to a hundredth; what packs tighter was made to.
RATIO = 200
UNPACKED_FREELY = 10_000_000


class Bomb(ValueError):  # noqa: N818 - it is what it is called
    """What is packed so tightly that it was made to fill a disk."""


def inflated(packed: int, unpacked: int) -> bool:
    """Tell whether `unpacked` bytes from `packed` ones are more than any honest archive gives."""
    return unpacked > UNPACKED_FREELY and unpacked > RATIO * packed


def unsound(source: str, text: str) -> Problem | None:
    """Return why `text` cannot be an article, or `None` where it can."""
    if not text:
        return refusal(source, "empty")
    if len(text) > CHARACTERS:
        return too_large(source)
    if not text.strip():
        return refusal(source, "blank")
    return _not_text(source, text)


def too_large(source: str) -> Problem:
    """Return the refusal of a text of more characters than an article has."""
    return refusal(source, "too_large", str(CHARACTERS))


def too_crowded(source: str, markup: str) -> Problem | None:
    """Return the refusal of a page of more elements than any article has: it takes their square of time."""
    crowded = markup.count("<") > 2 * ELEMENTS  # one opens an element, one closes it
    return refusal(source, "too_crowded", str(ELEMENTS)) if crowded else None


def too_heavy(source: str) -> Problem:
    """Return the refusal of a page or a row of more bytes than are read."""
    return refusal(source, "too_heavy", str(PAGE_BYTES // 1_000_000))


def language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language that the words of `text` tell; `None` where they do not."""
    from recoupe.language.detect import UNKNOWN, detect  # noqa: PLC0415 - its tables load with the first text

    found = detect(text[:LANGUAGE_SAMPLE])
    return None if found == UNKNOWN else found


def oddities(source: str, text: str, detected: str | None, *, lines: bool) -> tuple[Problem, ...]:
    """Return notices about a text that is read all the same.

    `detected`: its language where nobody says it; `lines`: whether its lines mean something.
    """
    found = []
    if lines and len(text.strip().splitlines()) == 1:
        found.append(notice(source, "one_line"))
    if detected not in (None, "fr"):
        found.append(notice(source, "not_french", detected))
    return tuple(found)


def _not_text(source: str, text: str) -> Problem | None:
    raw = text.encode("utf-8", "surrogatepass")
    controls = len(raw) - len(raw.translate(None, CONTROL))
    if "\0" in text or controls > CONTROL_SHARE * len(text):
        return refusal(source, "binary")
    if HALF.search(raw):
        return refusal(source, "half_character")
    return None if any(map(str.isalpha, text)) else refusal(source, "no_letters")
