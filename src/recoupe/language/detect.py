"""The language of a text, by counting its commonest small words, or by its script."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from recoupe.characters import Replacement
from recoupe.language.scripts import by_script

if TYPE_CHECKING:
    from collections.abc import Mapping

UNKNOWN = "und"
LETTER = re.compile(r"[^\W\d_]")
# Single sentences told right, in the French of GSD, PUD and Sequoia test and the English of GUM's news and
# interviews: 2 words .940 and .840, 3 words .914 and .769, 4 words .877 and .675; at most .0005 wrong.
FEWEST = 2
# Least share of known words. Of blocks of eight sentences all French ones are right from .05 to .25, of
# English ones .996 falling to .978; a line of Latin filler stays under .15.
SHARE = 0.15
# By how many words a rarer language must beat the common ones, whose words it shares: by one, two French sentences
# more in a thousand and two English ones are told wrong; by two, none; rarer ones are told in .79 and .67 of sentences.
MARGIN = 2
# Why no library does this: on 600 passages of six sentences of French these words tell .997, py3langid (0.4) .997,
# lingua (2.1) .998, and of English .985, .998, .998; on single sentences .920, .976, .959 of French and .900, .955,
# .960 of English, where these words rather say nothing than something wrong (.001 and .005, against .02 to .04).
# Passages in 5 other common languages are told by all three, of 15 rarer Latin ones .93, 1, .67, all of 9 in other
# scripts. An article takes these words 0.03 ms and a megabyte, py3langid 0.6 ms and 110 MB after 0.8 s of
# loading, lingua 2 to 5 ms and 1.2 GB after 10 s. We read articles; short titles (.60, .95, 1 of 20) stay untold.


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, or `und` where its words do not tell.

    Small words make up a third to a half of any prose, and differ from language to language; counting them is
    Ingle's short-word method (1980), as good as character n-grams from a sentence or two upwards.
    """
    words = _words(text)
    counts = _counts(words)
    common, rarer = ({code: counts[code] for code in codes} for codes in _stopwords().values())
    best, second, *_ = sorted(common.values(), reverse=True)
    most = max(rarer.values())
    if max(best, most) < FEWEST or max(best, most) < SHARE * len(words):
        return by_script(text) or UNKNOWN
    if most >= best + MARGIN:
        return _first(rarer)
    return UNKNOWN if best == second else _first(common)


def _first(counts: Mapping[str, int]) -> str:
    """Return the code counted most often; of two, the one that stands first in the table."""
    return max(counts, key=counts.__getitem__)


def _words(text: str) -> list[str]:
    """Return the words of `text` in lower case: one pass for both."""
    return _letters()(text.replace("İ", "i ")).split()  # the one letter that is two in lower case


def _counts(words: list[str]) -> dict[str, int]:
    """Return how many of `words` are small words of each language."""
    spoken = _spoken()
    counts = {code: 0 for codes in _stopwords().values() for code in codes}
    for languages, times in Counter(map(spoken.get, words)).items():
        for language in languages.split() if languages else ():
            counts[language] += times
    return counts


@cache
def _letters() -> Replacement:
    return Replacement(lambda character: character.lower()[0] if LETTER.match(character) else " ")


@cache
def _spoken() -> dict[str, str]:
    """Return the languages of each small word; in one string, for tuples take twice as long to count."""
    languages = {code: known for part in _stopwords().values() for code, known in part.items()}
    return {
        word: " ".join(language for language, known in languages.items() if word in known)
        for word in frozenset().union(*languages.values())
    }


@cache
def _stopwords() -> dict[str, dict[str, frozenset[str]]]:
    """Return the small words of each language: the common ones, then the rarer."""
    table = tomllib.loads(files("recoupe.language").joinpath("stopwords.toml").read_text(encoding="utf-8"))
    return {
        part: {code: frozenset(words.split()) for code, words in languages.items()}
        for part, languages in table.items()
    }
