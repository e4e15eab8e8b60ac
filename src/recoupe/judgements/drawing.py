"""A judgement made from a dossier's findings, so that nobody writes digests by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from recoupe.judgements.judgement import About, Judgement, Kind, Mark
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeAlias

    Findings: TypeAlias = Mapping[str, Any]
    Told: TypeAlias = tuple[About, Mark]


# Characters kept on each side of a value, to find it again: *12* stands in many places.
_BESIDE = 32


class FindingError(ValueError):
    """A finding that the dossier does not hold, by the name it was asked for."""


class UnlikeError(ValueError):
    """Two findings of two sorts: a quotation, a value, an actor."""


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

        of: the id of one quotation for `speaker`; of two quotations or two values of accounts for `same`,
            `different` and `unsure`; two actors for `merge` and `unsure`, two mentions of one actor for `split`.
            `a3.2` is the second value of account `a3`, which is a quotation where the account is a claim. `p3` is
            an actor by its first mention by name, `p3@courrier` by the first in an article, `p3@courrier:120` by
            the one that begins there.

        name: the right speaker; without it, nobody is known to have spoken.

        note: why, for who reads the file.

        author: who decided.

        date: when; no clock is asked.

    Raises:
        ValueError: a finding is not there (`FindingError`, with its name), there are too many or too few, or a
            quotation, a value and an actor stand beside one another (`UnlikeError`).
    """
    decided = Kind(kind)
    if len(of) != (1 if decided is Kind.SPEAKER else 2):
        raise ValueError("one quotation for a speaker, two findings otherwise")
    found = [_FINDERS[decided](findings, one) for one in of]
    abouts, marks = {about for about, _ in found}, [mark for _, mark in found]
    if len(abouts) > 1:
        raise UnlikeError("a quotation and a value")
    if len(set(marks)) < len(marks):
        raise ValueError("twice the same finding")
    b = marks[1] if len(marks) > 1 else None
    of = abouts.pop() if decided in (Kind.SAME, Kind.DIFFERENT, Kind.UNSURE) else About.QUOTATIONS
    return Judgement(decided, marks[0], b, name or None, note, author, date, of=of)


def _paired(findings: Findings, name: str) -> Told:
    """Return the quotation or the value of that id."""
    try:
        return _quotation(findings, name)
    except FindingError:
        return _value(findings, name)


def _any(findings: Findings, name: str) -> Told:
    """Return the quotation, the value or the actor of that id."""
    try:
        return _paired(findings, name)
    except FindingError:
        return _mention(findings, name)


def _quotation(findings: Findings, name: str) -> Told:
    row = next((one for one in findings["quotations"] if one["id"] == name), None)
    if row is None:
        raise FindingError(name)
    span = Span(row["content"][0]["start"], row["content"][-1]["end"])
    return About.QUOTATIONS, _mark(findings, row["article"], span)


def _value(findings: Findings, name: str) -> Told:
    account, _, number = name.rpartition(".")
    row: Mapping[str, Any] = next((one for one in findings.get("accounts", ()) if one["id"] == account), {})
    values = row.get("values", ())
    if not (number.isdecimal() and 0 < int(number) <= len(values)):
        raise FindingError(name)
    value = values[int(number) - 1]
    mark = _mark(findings, value["article"], Span(value["start"], value["end"]))
    if row["kind"] == "claim":
        return About.QUOTATIONS, mark
    return About.VALUES, with_beside(mark, _text(findings, value["article"]))


def with_beside(mark: Mark, text: str) -> Mark:
    """Return `mark` with the words beside it on its line, whole ones where they are not too long."""
    before = text[: mark.span.start].rpartition("\n")[2]
    after = text[mark.span.end :].partition("\n")[0]
    if len(before) > _BESIDE:
        before = before[-_BESIDE:].partition(" ")[2] or before[-_BESIDE:]
    if len(after) > _BESIDE:
        after = after[:_BESIDE].rpartition(" ")[0] or after[:_BESIDE]
    return replace(mark, before=before, after=after)


def _mention(findings: Findings, name: str) -> Told:
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
    return About.ACTORS, _mark(findings, first["article"], Span(first["start"], first["end"]))


_FINDERS: Mapping[Kind, Callable[[Findings, str], Told]] = {
    Kind.SAME: _paired,
    Kind.DIFFERENT: _paired,
    Kind.UNSURE: _any,
    Kind.SPEAKER: _quotation,
    Kind.MERGE: _mention,
    Kind.SPLIT: _mention,
}


def _mark(findings: Findings, article: str, span: Span) -> Mark:
    row = _article(findings, article)
    return Mark(row["digest"], span, span.of(row["text"]), article)


def _text(findings: Findings, article: str) -> str:
    return str(_article(findings, article)["text"])


def _article(findings: Findings, article: str) -> Mapping[str, Any]:
    row: Mapping[str, Any] = next(one for one in findings["articles"] if one["id"] == article)
    return row
