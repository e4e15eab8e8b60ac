"""A judgement made from a dossier's findings, so that nobody writes digests by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.judgements.judgement import Judgement, Kind, Mark
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Findings = Mapping[str, Any]


class FindingError(ValueError):
    """A finding that the dossier does not hold, by the name it was asked for."""


def judge(
    findings: Findings,
    *,
    kind: str,
    of: Sequence[str],
    name: str | None = None,
    note: str = "",
    author: str = "",
    date: str = "",
) -> Judgement:
    """Return a judgement on findings of a dossier.

        >>> found = recoupe.to_json(dossier)
        >>> told = recoupe.judge(found, kind="speaker", of=[found["quotations"][0]["id"]], name="Jeanne Aubrac")

    Args:
        findings: the dossier as `recoupe.to_json` gives it.

        kind: `same`, `different`, `unsure`, `speaker`, `merge` or `split`.

        of: ids of one quotation for `speaker`, of two for the next three; two actors for `merge`, two mentions
            of one actor for `split`. `p3` is an actor by its first mention by name, `p3@courrier` by the first
            in an article, `p3@courrier:120` by the one that begins there.

        name: the right speaker; without it, nobody is known to have spoken.

        note: why, for who reads the file.

        author: who decided.

        date: when; no clock is asked.

    Raises:
        ValueError: a finding is not there (`FindingError`, with its name), or there are too many or too few.
    """
    decided = Kind(kind)
    if len(of) != (1 if decided is Kind.SPEAKER else 2):
        raise ValueError("one quotation for a speaker, two findings otherwise")
    find = _mention if decided.of_actors else _quotation
    a, *others = (find(findings, one) for one in of)
    if a in others:
        raise ValueError("twice the same finding")
    return Judgement(decided, a, others[0] if others else None, name or None, note, author, date)


def _quotation(findings: Findings, name: str) -> Mark:
    row = next((one for one in findings["quotations"] if one["id"] == name), None)
    if row is None:
        raise FindingError(name)
    return _mark(findings, row["article"], Span(row["content"][0]["start"], row["content"][-1]["end"]))


def _mention(findings: Findings, name: str) -> Mark:
    actor, _, place = name.partition("@")
    before, colon, last = place.rpartition(":")
    article, start = (before, last) if colon and last.isdecimal() else (place, "")
    row: Mapping[str, Any] = next((one for one in findings["actors"] if one["id"] == actor), {"mentions": ()})
    mentions = [
        one for one in row["mentions"] if article in ("", one["article"]) and start in ("", str(one["start"]))
    ]
    if not mentions:
        raise FindingError(name)
    first = min(mentions, key=lambda one: one["form"] != "name")
    return _mark(findings, first["article"], Span(first["start"], first["end"]))


def _mark(findings: Findings, article: str, span: Span) -> Mark:
    row = next(one for one in findings["articles"] if one["id"] == article)
    return Mark(row["digest"], span, span.of(row["text"]), article)
