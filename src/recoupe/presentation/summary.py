"""The dossier in one screen of the terminal."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from recoupe.comparison.dossier import Verdict
from recoupe.presentation.brief_listing import list_alone, list_digest, list_disputes
from recoupe.presentation.columns import ROWS, first, grid, indented, part, rest
from recoupe.presentation.dates import spell_moment
from recoupe.presentation.interface import Interface, interface
from recoupe.presentation.judging import count_states
from recoupe.presentation.naming import name_articles, plain, shorten
from recoupe.presentation.sharing import measure_sharing
from recoupe.presentation.speech import measure_speech
from recoupe.presentation.telling import tell_statements
from recoupe.presentation.timeline_listing import list_entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from rich.table import Table

    from recoupe.analysis.quotations.quotation import Speaker
    from recoupe.comparison.dossier import Account, Dossier
    from recoupe.presentation.sharing import Sharing
    from recoupe.presentation.telling import Telling

    Names = dict[str, str]

# Characters of a statement, three lines beside its speaker, and of a value that an article gives.
LABEL = 150
BESIDE = 96
BAR = 24
# Articles named at the head.
NAMES = 12


def summarise(dossier: Dossier, *, language: str = "fr") -> Group:
    """Return what was read and what stands out, to print with rich.

    Args:
        dossier: the findings.

        language: `fr` or `en`.
    """
    words = interface(language)
    names = name_articles(dossier.articles)
    sharing = measure_sharing(dossier)
    return Group(
        _read(dossier, sharing, names, words),
        *list_digest(dossier, names, words),
        *_statements(dossier, names, words),
        *list_disputes(dossier, names, words),
        *_passages(dossier, sharing, names, words),
        *_accounts(dossier, names, words),
        *list_alone(dossier, names, words),
        *_events(dossier, names, words),
        *_timeline(dossier, names, words),
        *_speech(dossier, words),
        *_judgements(dossier, words),
        Text(""),
    )


def _read(dossier: Dossier, sharing: Sharing, names: Names, words: Interface) -> RenderableType:
    year = " / ".join(map(str, dossier.year.candidates)) or words.strings["summary"]["year_open"]
    counts = (
        words.count("article", len(names)),
        words.count("word", sum(sharing.words.values())),
        f"{words.strings['summary']['year'].lower()} {year}",
    )
    listed = list(names.values())[:NAMES]
    if len(names) > NAMES:
        listed.append(words.strings["page"]["others"].format(len(names) - NAMES))
    return Text(" · ".join(counts)).append(f"\n{', '.join(listed)}", "dim")


def _statements(dossier: Dossier, names: Names, words: Interface) -> Iterator[RenderableType]:
    shared = [telling for telling in tell_statements(dossier) if len(telling.carriers) > 1]
    if not shared:
        yield from part(words.strings["summary"]["statements_none"])
        return
    yield from part(words.strings["summary"]["statements"], len(shared))
    table = grid(first(), {})
    for telling in shared[:ROWS]:
        table.add_row(_speaker(telling.statement.speaker, words), _wording(telling, names, words))
    yield indented(table)
    yield from rest(len(shared), words)


def _speaker(speaker: Speaker, words: Interface) -> Text:
    return Text(plain(speaker.name) or words.strings["statements"]["unknown"], style="bold")


def _wording(telling: Telling, names: Names, words: Interface) -> Text:
    carriers = ", ".join(names[article] for article in telling.carriers)
    line = Text(words.quoted(shorten(telling.label, LABEL)))
    return line.append(f"\n{carriers} · {words.strings['wording'][telling.statement.wording.value]}", "dim")


def _passages(dossier: Dossier, sharing: Sharing, names: Names, words: Interface) -> Iterator[RenderableType]:
    if not dossier.passages:
        yield from part(words.strings["summary"]["passages_none"])
        return
    yield from part(words.strings["summary"]["passages"], len(dossier.passages))
    rows = [
        (sum(passage.words for passage in shared), a, b, len(shared))
        for a, b in combinations(names, 2)
        if (shared := [p for p in dossier.passages if {p.a.article, p.b.article} == {a, b}])
    ]
    right = {"justify": "right", "no_wrap": True}
    table = grid({}, right, right, {"no_wrap": True})
    for total, a, b, times in sorted(rows, key=lambda row: (-row[0], row[1:]))[:ROWS]:
        shares = (words.percent(sharing.between[pair]) for pair in ((a, b), (b, a)))
        each = words.strings["summary"]["each"].format(*shares)
        counts = (words.count("passage", times), words.count("word", total))
        table.add_row(f"{names[a]} – {names[b]}", *counts, each)
    yield indented(table)
    yield from rest(len(rows), words)


def _accounts(dossier: Dossier, names: Names, words: Interface) -> Iterator[RenderableType]:
    differing = [a for a in dossier.accounts if a.verdict in (Verdict.CONFLICT, Verdict.UPDATE)]
    if not differing:
        yield from part(words.strings["summary"]["differ_none"])
        return
    yield from part(words.strings["summary"]["differ"], len(differing))
    table = grid(first(), {})
    for account in differing[:ROWS]:
        table.add_row(Text(plain(account.slot), style="bold"), _told(account, names))
    yield indented(table)
    yield from rest(len(differing), words)


def _told(account: Account, names: Names) -> Table:
    """Return each value with the articles that give it."""
    told: dict[str, list[str]] = {}
    for value in account.values:
        given = told.setdefault(plain(value.value), [])
        if names[value.place.article] not in given:
            given.append(names[value.place.article])
    table = grid({}, {})
    for given_value, articles in told.items():
        table.add_row(shorten(given_value, BESIDE), Text(", ".join(articles), style="dim"))
    return table


def _events(dossier: Dossier, names: Names, words: Interface) -> Iterator[RenderableType]:
    events = [event for story in dossier.stories for event in story.events]
    if len(events) < 2:
        return
    yield from part(words.strings["summary"]["stories"], len(events))
    table = grid(first(), {})
    for event in events[:ROWS]:
        told = ", ".join(names[article] for article in event.articles)
        table.add_row(spell_moment(event.moment, words), told)
    yield indented(table)
    yield from rest(len(events), words)


def _timeline(dossier: Dossier, names: Names, words: Interface) -> Iterator[RenderableType]:
    if not dossier.timeline:
        return
    yield from part(words.strings["summary"]["timeline"], len(dossier.timeline))
    most_told = sorted(dossier.timeline, key=lambda entry: -len({m.article for m in entry.mentions}))[:ROWS]
    yield list_entries((entry for entry in dossier.timeline if entry in most_told), names, words)
    yield from rest(len(dossier.timeline), words)


def _speech(dossier: Dossier, words: Interface) -> Iterator[RenderableType]:
    speeches = measure_speech(dossier)
    total = sum(speech.total for speech in speeches)
    if not total:
        return
    yield from part(words.strings["summary"]["actors"], len(speeches))
    table = grid(first(), {"justify": "right", "no_wrap": True}, {"no_wrap": True})
    for speech in speeches[:ROWS]:
        share = speech.total / total
        bar = "▬" * max(1, round(BAR * speech.total / speeches[0].total))
        table.add_row(_speaker(speech.speaker, words), words.percent(share), Text(bar, style="dim"))
    yield indented(table)
    yield from rest(len(speeches), words)


def _judgements(dossier: Dossier, words: Interface) -> Iterator[RenderableType]:
    if dossier.judgements:
        yield Text("")
        told = count_states(dossier.judgements, words)
        yield Text(words.strings["summary"]["judgements"], style="bold").append(f" {told}", "not bold")
