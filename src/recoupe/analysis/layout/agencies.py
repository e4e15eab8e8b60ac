"""The news agencies of a line, listed by name or told by their form, each put as a run of one letter.

Patterns of credits are then small, and no offset moves: `avec AFP` becomes `avec ꀀꀀꀀ`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Letters of a script that no credit is written in: a listed agency, one whose form means other things in prose,
# agencies left unnamed, *Agence Littoral*, *Agence Littoral (ALT)*, and capitals that may be an agency nobody listed.
SURE, DOUBTFUL, UNNAMED, CALLED, SPELLED, SHORT = "ꀀꀁꀂꀃꀄꀅ"
LISTED = SURE + DOUBTFUL + UNNAMED
ANY = LISTED + CALLED + SPELLED + SHORT
BRACKETED = re.compile(r"\((.+)\)\Z")
# Of forms so long, and of several words, any case is met; *ap* and *Pa* are words.
LONG = 6
WORD = re.compile(r"[^\W_]+")
# The longest word that ends a name has eleven letters; some stops and brackets may follow.
LAST_WORD = 16
CAPITALS = re.compile(r"(?<![^\W_])[A-Z][A-Z]")
PLAIN = {"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-", "\u00a0": " ", "\u2009": " ", "\u202f": " "}
PLAIN |= dict.fromkeys(ANY, "x")


@lru_cache(maxsize=64)
def marked(words: str) -> str:
    """Return `words` with their agencies as marks, plain apostrophes, hyphens and spaces; dashes stay."""
    plain = _plain(words)
    return _others().sub(_other, _known().sub(_one_known, plain)) if may_name(plain) else plain


def may_name(words: str) -> bool:
    """Tell whether `words` may name an agency: most lines hold no word that ends a name, and no capitals."""
    return CAPITALS.search(words) is not None or not _last_words().isdisjoint(WORD.findall(words))


def may_end(words: str) -> bool:
    """Tell whether the last word of `words` may be that of an agency of the list."""
    last = WORD.findall(words[-LAST_WORD:])
    return bool(last) and last[-1] in _last_words()


def _plain(words: str) -> str:
    for odd, plain in PLAIN.items():
        if odd in words:
            words = words.replace(odd, plain)
    return words


@cache
def _last_words() -> frozenset[str]:
    """Return the last words of all that is listed, as they may be written."""
    unnamed = table("french", "layout")["credit"]["unnamed"]
    last = {WORD.findall(form)[-1] for form in (*_forms(), *unnamed, "agence")}
    return frozenset(way for word in last for way in (word, word.lower(), word.upper(), word.capitalize()))


def agencies(words: str, marks: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield where each agency of `[start, end)` of `words`, whose marks are `marks`, stands, and its name."""
    at = start
    for mark, run in groupby(marks[start:end]):
        after = at + len(list(run))
        if mark in ANY:
            yield at, after, "" if mark == UNNAMED else _named(_plain(words[at:after]))
        at = after


def provides_pictures_alone(name: str) -> bool:
    """Tell whether the agency `name` provides pictures and no dispatches."""
    return bool(table("french", "agencies").get(name, {}).get("photo_only"))


def provides_pictures(name: str) -> bool:
    """Tell whether the agency `name` may be credited for a picture."""
    return not table("french", "agencies").get(name, {}).get("text_only")


@cache
def phrase(entry: str) -> str:
    """Return a pattern of the phrases of `entry` in the credit table, in any case, as whole words."""
    phrases = table("french", "layout")["credit"][entry]
    # Their first letters alone tell most places apart from one: a third of the time.
    first = re.escape("".join(sorted({words[0] for words in phrases})))
    return rf"(?=(?i:[{first}]))(?<![^\W_])(?i:{_any(phrases)})(?:(?<=')|(?![^\W_]))"


def _named(form: str) -> str:
    """Return the name of the agency met as `form`, its acronym where said."""
    if name := _forms().get(form) or _forms().get(form.lower()):
        return name
    if short := BRACKETED.search(form):
        return _forms().get(short[1], short[1])
    return form[0].upper() + form[1:]


@cache
def _forms() -> dict[str, str]:
    """Return the agency of each form met in credit lines, of long ones in lower case too."""
    rows = table("french", "agencies").items()
    written = {form: name for name, row in rows for form in row["forms"]}
    return written | {form.lower(): name for form, name in written.items() if _is_long(form)}


@cache
def _doubtful() -> frozenset[str]:
    return frozenset(table("french", "layout")["credit"]["doubtful"])


def _one_known(found: re.Match[str]) -> str:
    return (DOUBTFUL if found[0] in _doubtful() else SURE) * len(found[0])


def _other(found: re.Match[str]) -> str:
    called = SPELLED if found[0].endswith(")") else CALLED
    mark = {"called": called, "unnamed": UNNAMED, "short": SHORT}[str(found.lastgroup)]
    return mark * len(found[0])


@cache
def _known() -> re.Pattern[str]:
    """Return the pattern of the listed forms; by their first letters, which few words have."""
    forms = sorted(_forms(), key=lambda form: form[0].lower())
    by_letter = {letter: list(same) for letter, same in groupby(forms, key=lambda form: form[0].lower())}
    branches = "|".join(_branch(letter, same) for letter, same in by_letter.items())
    return re.compile(_whole(f"(?:{branches})"))


def _branch(letter: str, forms: list[str]) -> str:
    """Return the pattern of the forms that begin with `letter`, the longest one first."""
    rest = [
        f"(?i:{re.escape(form[1:])})" if _is_long(form) else f"(?<={form[0]}){re.escape(form[1:])}"
        for form in sorted(forms, key=lambda form: (-len(form), form))
    ]
    return f"[{letter}{letter.upper()}](?:{'|'.join(rest)})"


@cache
def _others() -> re.Pattern[str]:
    """Return the pattern of agencies without a name, told by the word, or by capitals that start no name."""
    credit = table("french", "layout")["credit"]
    told = [words.upper() for entry in ("source", "with", "before", "photo") for words in credit[entry]]
    barred = _any({*credit["no_agency"], *(word for words in told for word in words.split())})
    short = rf"(?!(?:{barred})(?![^\W_]))[A-Z]{{2,5}}(?![^\W_])(?! [A-ZÀ-Þ{ANY}])"
    name = r"(?: [A-ZÀ-Þ][\w'-]*[a-zà-ÿ](?![^\W_])){1,3}"
    return re.compile(
        rf"(?<![^\W_])(?:(?P<called>[Aa]gence{name}(?: \((?:{short}|[{ANY}]+)\))?)"
        rf"|(?P<unnamed>(?=[aAnNwW])(?i:{_any(credit['unnamed'])})(?![^\W_])(?!\s+[{ANY}]))"
        rf"|(?P<short>{short}))"
    )


def _is_long(form: str) -> bool:
    return " " in form or len(form) >= LONG


def _whole(pattern: str) -> str:
    return rf"(?<![^\W_]){pattern}(?![^\W_])"


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
