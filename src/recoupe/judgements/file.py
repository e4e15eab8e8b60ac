"""The file of judgements: one a line, as JSON Lines; read whole, added to and never cut."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.judgements.rows import LineError, from_line, to_line
from recoupe.reading.encoding import decode
from recoupe.reading.problem import Problem, notice, refusal, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.judgements.judgement import Judgement

# A judgement of two quotations that fill the longest articles there are takes some 900,000 bytes; one of two
# sentences takes 700, so that a full file holds 28,000 of them.
LINE_BYTES = 1_000_000
FILE_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Judgements:
    """The judgements of a file, in its order, and what is wrong with its other lines."""

    judgements: tuple[Judgement, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_judgements(path: str | Path) -> Judgements:
    """Return the judgements of the file `path`; a bad line becomes a problem, never an error.

        >>> dossier = recoupe.dossier(articles, judgements=recoupe.read_judgements("story.jsonl").judgements)

    A file that is not there yet holds none, and a notice says so.

    Args:
        path: one judgement a line, as `write_judgements` writes them and people correct them.
    """
    name = os.fspath(path)
    try:
        raw = _bytes(Path(path))
    except FileNotFoundError:
        return Judgements(problems=(notice(name, "no_judgements"),))
    except (OSError, ValueError) as error:
        return Judgements(problems=(unreadable(name, error),))
    if len(raw) > FILE_BYTES:
        return Judgements(problems=(refusal(name, "judgements_heavy", str(FILE_BYTES // 1_000_000)),))
    return _read(raw, name)


def write_judgements(judgements: Iterable[Judgement], *, path: str | Path) -> None:
    """Add to the file `path` those of `judgements` that do not stand in it yet.

    What the file holds stays as it is, byte for byte, whether it can be read or not; the file is replaced by
    the longer one at once, or not at all.

    Args:
        judgements: added in their order. One that the file holds already, and no later line overrules, is not
            added again.

        path: made where it is not there; its folder must be.

    Raises:
        OSError: it cannot be written.

        ValueError: it would be more than `read_judgements` reads.
    """
    target, given = Path(path).resolve(), tuple(judgements)
    while not _grown(target, given):
        pass


def _grown(target: Path, judgements: tuple[Judgement, ...]) -> bool:
    """Tell whether the file holds the judgements now; it does not where another program wrote to it meanwhile."""
    raw = _bytes(target) if target.exists() else b""
    added = _added(raw, judgements)
    if not added and target.exists():
        return True
    if len(raw) + len(added) > FILE_BYTES:
        raise ValueError(f"more than {FILE_BYTES} bytes: {target}")
    return _replaced(target, raw, raw + _gap(raw) + added)


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(FILE_BYTES + 1)


def _lines(raw: bytes) -> list[str]:
    return decode(raw).text.split("\n")


def _read(raw: bytes, name: str) -> Judgements:
    met = [one for number, line in enumerate(_lines(raw), 1) for one in _line(line, f"{name}:{number}")]
    found = tuple(one for one in met if not isinstance(one, Problem))
    problems = (one for one in met if isinstance(one, Problem))
    return Judgements(found, (*_broken(raw, name), *problems))


def _broken(raw: bytes, name: str) -> tuple[Problem, ...]:
    """Return the notice of letters that cannot be read; letters that look odd are the article's."""
    read = decode(raw)
    return (notice(name, "broken_bytes", str(read.broken), read.encoding),) if read.broken else ()


def _line(line: str, source: str) -> Iterator[Judgement | Problem]:
    if not line.strip():
        return
    if len(line) > LINE_BYTES:
        yield refusal(source, "judgement_heavy", str(LINE_BYTES))
        return
    try:
        yield from_line(line, source)
    except LineError as error:
        yield refusal(source, error.entry, *error.words)


def _added(raw: bytes, judgements: Iterable[Judgement]) -> bytes:
    standing = {one.subject: one for one in _read(raw, "").judgements}
    lines: list[str] = []
    for one in judgements:
        if standing.get(one.subject) != one:
            standing[one.subject] = one
            lines.append(to_line(one, ascii_only=decode(raw).encoding != "utf-8") + "\n")
    return _encoded("".join(lines), raw)


def _gap(raw: bytes) -> bytes:
    """Return the end that the last line of a file may lack."""
    return b"" if not raw or decode(raw).text.endswith("\n") else _encoded("\n", raw)


def _encoded(text: str, raw: bytes) -> bytes:
    """Return `text` in the encoding of the file it is added to: an editor may have saved it in another."""
    return text.encode(decode(raw).encoding)


def _replaced(path: Path, before: bytes, after: bytes) -> bool:
    """Put the file `after` in the place of `before`; tell whether `before` still stood there."""
    part = path.with_name(f".{path.name}-{os.getpid()}.part")
    try:
        part.write_bytes(after)
        if path.exists():
            shutil.copymode(path, part)
        if (_bytes(path) if path.exists() else b"") != before:
            return False
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return True
