"""Files that stand elsewhere, by their addresses: only their names come here, the workers read what is in them."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, cast
from urllib.parse import quote, unquote

from recoupe.reading.kind import ending_of
from recoupe.reading.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

# What Arrow opens; who may do so, and how, each worker's own environment says.
SCHEMES = ("abfs://", "abfss://", "file://", "gs://", "hdfs://", "s3://", "viewfs://")


def is_address(place: str) -> bool:
    """Tell whether `place` is looked for through Arrow."""
    return place.startswith(SCHEMES)


def files(address: str) -> list[str]:
    """Return the addresses of the files of articles at `address`, in order; itself where none can be seen."""
    with suppress(
        Exception
    ):  # no such library, host, bucket or right: it is told by who reads it, as of a file
        return sorted(_found(address)) or [address]
    return [address]


def source(address: str) -> Source:
    """Return the file at `address`, to be opened when it is read."""
    name = PurePosixPath(unquote(address.partition("?")[0])).name
    return Source(address, content=partial(_opened, address), called=name)


def _found(address: str) -> Iterator[str]:
    from pyarrow.fs import FileSelector, FileSystem, FileType

    system, path = FileSystem.from_uri(address)
    if system.get_file_info(path).type != FileType.Directory:
        yield address
        return
    here, _, options = address.partition("?")
    before = unquote(here).rstrip("/").removesuffix(path)
    for info in system.get_file_info(FileSelector(path, recursive=True)):
        if (
            info.type == FileType.File
            and ending_of(info.base_name)
            and not info.base_name.startswith((".", "_"))
        ):
            yield "?".join(filter(None, (before + quote(info.path), options)))


def _opened(address: str) -> BinaryIO:
    from pyarrow.fs import FileSystem

    system, path = FileSystem.from_uri(address)
    return cast("BinaryIO", system.open_input_file(path))
