"""What was fetched, kept on disk as it came: a body under the digest of its bytes, a card under that of its address."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Mapping

CHUNK = 1 << 20
# Only who asked may read what was fetched.
PRIVATE = 0o700
CARD_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of an address that was fetched.

    Args:
        address: where it led in the end.

        type: the kind of content that the server told.

        digest: the SHA-256 of the bytes, in hexadecimal.

        etag: the server's mark for this version.

        modified: when it says that it was last changed.
    """

    address: str
    type: str
    digest: str
    etag: str = ""
    modified: str = ""

    @property
    def conditions(self) -> dict[str, str]:
        """Return the headers that ask for it only where it has changed."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value and _can_be_sent(value)}

    def renewed(self, headers: Mapping[str, str]) -> Card:
        """Return it with the marks that an answer without a body gives anew."""
        etag, modified = headers.get("etag", self.etag), headers.get("last-modified", self.modified)
        return Card(self.address, self.type, self.digest, etag, modified)


class Cache:
    """A folder of cards and bodies; without one, bodies live as long as they are open."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def card(self, address: str) -> Card | None:
        """Return what is known of `address`, where its body is whole; else `None`."""
        if self._folder is None:
            return None
        with suppress(OSError, ValueError, TypeError, RecursionError):
            with self._card_path(address).open("rb") as file:
                card = Card(**json.loads(file.read(CARD_BYTES)))
            with self.opened(card) as body:
                return card if _digest(body) == card.digest else None
        return None

    def opened(self, card: Card) -> BinaryIO:
        """Open the body that `card` tells of."""
        return self._body_path(card.digest).open("rb")

    def keep(self, asked: str, body: BinaryIO, head: Mapping[str, str], address: str) -> Card:
        """Return what is known of `body`, had where `asked` led; where there is a folder, both are kept there."""
        etag, modified = head.get("etag", ""), head.get("last-modified", "")
        card = Card(address, head.get("content-type", ""), _digest(body), etag, modified)
        if self._folder is not None:
            with suppress(OSError):  # a full disk is no reason not to read
                self._folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
                _put(self._body_path(card.digest), body)
                self.note(asked, card)
        body.seek(0)
        return card

    def note(self, asked: str, card: Card) -> None:
        """Write down `card` for the address that was asked for."""
        with suppress(OSError):
            _put(self._card_path(asked), io.BytesIO(json.dumps(asdict(card), sort_keys=True).encode()))

    def _card_path(self, address: str) -> Path:
        return self._within(hashlib.sha256(address.encode()).hexdigest(), ".json")

    def _body_path(self, digest: str) -> Path:
        return self._within(digest, ".bytes")

    def _within(self, name: str, ending: str) -> Path:
        assert self._folder is not None  # noqa: S101 - who has no folder never asks
        return self._folder / f"{name}{ending}"


def _can_be_sent(mark: str) -> bool:
    return mark.isascii() and mark.isprintable()


def _put(path: Path, content: BinaryIO) -> None:
    """Write a file that appears whole or not at all."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".part-", delete=False) as part:
        try:
            shutil.copyfileobj(content, part, CHUNK)
            part.close()
            Path(part.name).replace(path)
        finally:
            Path(part.name).unlink(missing_ok=True)


def _digest(body: BinaryIO) -> str:
    body.seek(0)
    digest = hashlib.sha256()
    while piece := body.read(CHUNK):
        digest.update(piece)
    body.seek(0)
    return digest.hexdigest()
