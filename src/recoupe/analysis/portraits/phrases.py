"""The names and the nouns of persons in an article, looked up by where they begin and end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.lexicon import honorifics
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.language.lexicon import table
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.analysis.actors.names.names import Name
    from recoupe.analysis.actors.roles.roles import Role

_DETERMINER = re.compile(
    r"(?:\b(?:un|une|le|la|ce|cet|cette|son|sa|leur|notre|du|au) |\bl')(?:[^\W\d_]{3,7} )?$"
)
_FEMININE = frozenset(("une", "la", "cette", "sa"))
_MASCULINE = frozenset(("un", "le", "ce", "cet", "du", "au"))


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who has an age: an actor where the text sets a name beside it, else what the phrase calls a person."""

    span: Span
    actor: str
    nouns: frozenset[str]
    gender: str
    plural: bool = False


@dataclass(frozen=True)
class Phrases:
    """What names people in one article, with the id of each one's actor; persons' names alone."""

    text: str
    folded: str
    names: Sequence[tuple[Name, str]]
    roles: Sequence[tuple[Role, str, bool]]
    genders: dict[str, str] = field(default_factory=dict)

    @cached_property
    def _starts(self) -> dict[int, Bearer]:
        found: dict[int, Bearer] = {}
        for role, _, _ in self.roles:
            found.setdefault(role.span.start, self.by_role(role))
        for name, actor in self.names:
            found[name.span.start] = self._by_name(name, actor)
            if name.honorific:
                found[self.folded.rfind(name.honorific, 0, name.span.start)] = self._by_name(name, actor)
        return found

    @cached_property
    def _ends(self) -> dict[int, Bearer]:
        found = {role.span.end: self.by_role(role) for role, _, _ in self.roles}
        return found | {name.span.end: self._by_name(name, actor) for name, actor in self.names}

    def starting(self, at: int) -> Bearer | None:
        """Return who is named by the words that begin at `at`."""
        return self._starts.get(at)

    def ending(self, at: int) -> Bearer | None:
        """Return who is named by the words that end at `at`."""
        return self._ends.get(at) or self._noun(at)

    def holding(self, at: int) -> Role | None:
        """Return the role whose phrase holds the place `at`, the first of several."""
        return next((role for role, _, _ in self.roles if role.span.start < at < role.span.end), None)

    def closing(self, sentence: Span) -> str:
        """Return the actor whose name ends a sentence; `""` where none does."""
        end = sentence.start + len(self.folded[sentence.start : sentence.end].rstrip(" .!?"))
        return next((actor for name, actor in self.names if name.span.end == end), "")

    def named_beside(self, role: Role) -> str:
        """Return the actor whose name the text sets beside a role; `""` where there is none."""
        told = next((actor for one, actor, told in self.roles if one is role and told), "")
        near = any(actor == told and self.is_beside(role, name) for name, actor in self.names)
        return told if near else ""

    def is_beside(self, role: Role, name: Name) -> bool:
        """Tell whether nothing but commas, ages and other roles stands between a role and a name."""
        first, second = sorted((role.span, name.span))
        if second.start - first.end > _FAR:
            return False
        gap = list(self.folded[first.end : second.start])
        for other, _, _ in self.roles:
            inside = other.span.shared(Span(first.end, second.start))
            for at in range(inside.start, inside.end):
                gap[at - first.end] = " "
        between = _AGE.sub(" ", "".join(gap))
        pattern = _BEHIND if first == name.span else _AHEAD
        return bool(pattern.fullmatch(between) or between.strip(" ,") in honorifics())

    def _by_name(self, name: Name, actor: str) -> Bearer:
        return Bearer(name.span, actor, frozenset(), self.genders.get(actor, ""))

    def by_role(self, role: Role) -> Bearer:
        """Return who a role names."""
        nouns = frozenset((role.office.noun,))
        return Bearer(role.span, self.named_beside(role), nouns, role.gender, role.plural)

    def _noun(self, at: int) -> Bearer | None:
        """Return the noun of a person that ends at `at`, with its determiner (*une fillette*)."""
        start = at
        while start and (self.folded[start - 1].isalpha() or self.folded[start - 1] == "-"):
            start -= 1
        noun = self.folded[start:at]
        if noun not in _people() and noun not in person_nouns():
            return None
        lemma = person_nouns()[noun].lemma if noun in person_nouns() else noun
        gender = _people().get(noun) or (person_nouns()[noun].gender if noun in person_nouns() else "")
        determiner = _DETERMINER.search(self.folded[max(0, start - 16) : start])
        if determiner is None:
            return None
        word = determiner[0].replace("'", "' ").split()[0]
        gender = gender or ("f" if word in _FEMININE else "m" if word in _MASCULINE else "")
        first = max(0, start - 16) + determiner.start()
        return Bearer(Span(first, at), "", frozenset((lemma,)), gender)


# How far a role may stand from the name beside it: another role and an age between. 60 to 160: all alike.
_FAR = 90
_AGE = re.compile(r"(?:(?:de |age e?de |agee? de )?\d+ ans)")
_PLACE = r"(?: (?:a|au|aux|en|de|du|des|chez|pour) [^,;:.()\"]{1,50}| (?:a l'|de l'|d'|a la |de la )[^,;:.()\"]{1,50})?"
_AHEAD = re.compile(rf"{_PLACE}(?: \([^)]*\))?[ ,]*(?:(?:m|mme|me|dr|pr|le|la|l')\.? ?)?")
_BEHIND = re.compile(r"[ ,(]*(?:(?:est|etait|devient|reste|comme|nommee?|elue?) )?")


@cache
def _people() -> dict[str, str]:
    """Return nouns of persons that no other table holds, folded, and the gender each shows."""
    listed = table("french", "portraits")["ages"]
    return {
        noun: gender
        for gender, words in (("m", listed["m"]), ("f", listed["f"]), ("", listed["any"]))
        for noun in fold(words).split()
    }
