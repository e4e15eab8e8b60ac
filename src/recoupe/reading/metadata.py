"""What a source says about its article, beside the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from recoupe.reading.date import iso
from recoupe.reading.problem import Problem, notice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# The names people write, in either language, for the fields of an article.
NAMES = {
    "outlet": ("outlet", "média", "media"),
    "title": ("title", "titre"),
    "authors": ("authors", "author", "auteurs", "auteur"),
    "published": ("published", "date", "publié"),
    "updated": ("updated", "modified", "modifié"),
    "language": ("language", "lang", "langue"),
    "url": ("url", "lien"),
}
LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][a-z0-9-]+)?", re.IGNORECASE)
ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
BETWEEN_AUTHORS = re.compile(r"\s*[;,]\s*|\s+et\s+|\s+and\s+")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of an article that its text does not hold; `None` or empty where nobody says."""

    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    url: str | None = None
    updated: str | None = None
    details: tuple[tuple[str, str], ...] = ()

    def over(self, other: Metadata) -> Metadata:
        """Return these fields, with those of `other` where these are silent."""
        if self == SILENT:
            return other
        names = (field.name for field in fields(self))
        said = {name: getattr(self, name) or getattr(other, name) for name in names}
        known = dict(self.details)
        said["details"] = (*self.details, *(one for one in other.details if one[0] not in known))
        return Metadata(**said)


SILENT = Metadata()


def known(mapping: Mapping[str, object]) -> bool:
    """Tell whether `mapping` names at least one field of an article."""
    return any(name in mapping for names in NAMES.values() for name in names)


def from_mapping(mapping: Mapping[str, object], source: str) -> tuple[Metadata, tuple[Problem, ...]]:
    """Return the fields of `mapping` that can be read, and a notice for each that cannot."""
    problems: list[Problem] = []
    read = {field: _read(field, value, source, problems) for field, value in _given(mapping)}
    found: dict[str, Any] = {field: value for field, value in read.items() if value}
    return Metadata(**found, details=_details(mapping.get("details"))), tuple(problems)


def _given(mapping: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for field, names in NAMES.items():
        for name in names:
            if mapping.get(name) not in (None, "", []):
                yield field, mapping[name]
                break


def _details(value: object) -> tuple[tuple[str, str], ...]:
    return tuple((str(name), str(said)) for name, said in value.items()) if isinstance(value, dict) else ()


def _read(field: str, value: object, source: str, problems: list[Problem]) -> str | tuple[str, ...] | None:
    if field == "authors":
        return _authors(value)
    plain = " ".join(str(value).split()) if not isinstance(value, (list, dict)) else None
    read = _readable(field, plain) if plain else None
    if read is None and field in ("published", "updated"):
        problems.append(notice(source, "bad_date", str(value)[:40]))
    elif read is None:
        problems.append(notice(source, "bad_field", field, str(value)[:40]))
    return read


def _readable(field: str, plain: str) -> str | None:
    if field in ("published", "updated"):
        return iso(plain)
    if field == "language":
        found = LANGUAGE.fullmatch(plain)
        return found[1].lower() if found else None
    if field == "url":
        return plain if ADDRESS.fullmatch(plain) else None
    return plain


def _authors(value: object) -> tuple[str, ...]:
    names = value if isinstance(value, list) else BETWEEN_AUTHORS.split(str(value).strip("[]"))
    return tuple(name for name in (str(name).strip(" \"'") for name in names) if name)
