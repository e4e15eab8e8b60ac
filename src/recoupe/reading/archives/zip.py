"""A zip of files: a folder that somebody packed."""

from __future__ import annotations

import zipfile
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, cast

from recoupe.reading import sidecar
from recoupe.reading.folder import is_aside
from recoupe.reading.kind import ending_of
from recoupe.reading.lexicometry import catalogue
from recoupe.reading.metadata import SILENT
from recoupe.reading.problem import Problem, refusal
from recoupe.reading.seekable import seekable
from recoupe.reading.soundness import inflated
from recoupe.reading.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.reading.lexicometry.catalogue import Catalogue
    from recoupe.reading.metadata import Metadata

LOCKED = 0x1
Members = dict[str, zipfile.ZipInfo]


def read(file: BinaryIO, source: Source, _given: Metadata) -> Iterator[Source | Problem]:
    """Yield the files of the archive that can hold articles, in order of their names."""
    with seekable(file, source) as whole, zipfile.ZipFile(whole) as archive:
        members = {info.filename: info for info in archive.infolist() if not info.is_dir()}
        yield from _too_much(source, members) or _members(archive, members, source)


def _too_much(source: Source, members: Members) -> list[Problem]:
    """Return the refusal of an archive whose files together are larger than it can hold, or nothing."""
    packed = sum(info.compress_size for info in members.values())
    unpacked = sum(info.file_size for info in members.values())
    overlapping = source.path is not None and packed > source.size
    return [refusal(source.name, "bomb")] if overlapping or inflated(packed, unpacked) else []


def _members(archive: zipfile.ZipFile, members: Members, source: Source) -> Iterator[Source | Problem]:
    found = False
    catalogues = _catalogues(archive, members, source)
    for name, info in sorted(members.items()):
        if not _is_read(name) or any(one in members for one in sidecar.described(name)) or name in catalogues:
            continue
        found = True
        whole = f"{source.name}/{name}"
        if info.flag_bits & LOCKED:
            yield refusal(whole, "locked")
        elif inflated(info.compress_size, info.file_size):
            yield refusal(whole, "bomb")
        else:
            yield from _member(archive, name, members, catalogues, source)
    if not found:
        yield refusal(source.name, "empty_folder")


def _catalogues(archive: zipfile.ZipFile, members: Members, source: Source) -> dict[str, Catalogue]:
    """Return the tables that describe the texts of their folders, by their names, as far as memory goes."""
    found, room = {}, catalogue.LIMIT
    for name, info in sorted(members.items()):
        folder, last = name[: -len(catalogue.NAME)], PurePosixPath(name).name
        if last == catalogue.NAME and info.file_size <= room and not info.flag_bits & LOCKED:
            raw = archive.read(name)
            room -= len(raw)
            if catalogue.is_catalogue(raw[: catalogue.HEAD], partial(_holds, members, folder)):
                found[name] = catalogue.parsed(raw, f"{source.name}/{name}")[0]
    return found


def _holds(members: Members, folder: str, name: str) -> bool:
    return folder + name in members


def _member(
    archive: zipfile.ZipFile,
    name: str,
    members: Members,
    catalogues: dict[str, Catalogue],
    source: Source,
) -> Iterator[Source | Problem]:
    path = PurePosixPath(name)
    table = catalogues.get(str(path.with_name(catalogue.NAME)))
    said, problems = table.of(path.stem) if table else (SILENT, tuple[Problem, ...]())
    if beside := next((one for one in sidecar.names(name) if one in members), None):
        with archive.open(beside) as file:
            said, problems = sidecar.parsed(cast("BinaryIO", file), f"{source.name}/{beside}")
    yield from problems
    yield Source(f"{source.name}/{name}", partial(_opened, archive, name), said.over(source.said))


def _opened(archive: zipfile.ZipFile, name: str) -> BinaryIO:
    return cast("BinaryIO", archive.open(name))


def _is_read(name: str) -> bool:
    *folders, last = PurePosixPath(name).parts
    return bool(ending_of(last)) and not last.startswith(".") and not any(map(is_aside, folders))
