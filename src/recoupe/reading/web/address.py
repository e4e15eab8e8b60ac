"""An address of the web, and the machines it may lead to."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from recoupe.reading.web.refused import Unfetched

if TYPE_CHECKING:
    from collections.abc import Iterator

PORTS = {"http": 80, "https": 443}
# Servers take 8,000 characters of address; longer ones are made, not written.
LONGEST = 8_000
# Addresses that carry an IPv4 address to a machine behind a translator (RFC 6052).
TRANSLATED = IPv6Network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Address:
    """Where something stands on the web; `target` is its path and query as they are asked for."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Return the server's address: scheme, host, and port where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + (f":{self.port}" if self.port != PORTS[self.scheme] else "")

    @property
    def written(self) -> str:
        """Return the whole address, without what a `#` begins."""
        return self.origin + self.target

    def joined(self, link: str) -> Address:
        """Return where `link`, found there, leads.

        Raises:
            Unfetched: it is no address of the web.
        """
        try:
            return address(urljoin(self.written, link.strip()))
        except ValueError as error:
            raise Unfetched("web_address", link[:80]) from error


def address(written: str) -> Address:
    """Return `written` taken apart, in ASCII as servers want it.

    Raises:
        Unfetched: it is no address of the web, or holds a name and a password.
    """
    try:
        parts = urlsplit(written.strip())
        host = _ascii(parts.hostname or "")
        port = parts.port or PORTS[parts.scheme.lower()]
        known = parse_url(f"http://h{_path(parts.path)}" + (f"?{parts.query}" if parts.query else ""))
    except (ValueError, KeyError, LocationParseError) as error:
        raise Unfetched("web_address", written[:80]) from error
    if not host or parts.username is not None or len(written) > LONGEST:
        raise Unfetched("web_address", written[:80])
    return Address(parts.scheme.lower(), host, port, known.request_uri)


def machines(host: str, port: int, *, allow_private: bool) -> list[str]:
    """Return the numeric addresses of `host`, each checked.

    Raises:
        Unfetched: nobody knows the host, or one of its addresses is private and that is not allowed.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unfetched("web_unknown_host", host) from error
    numbers = list(dict.fromkeys(str(place[0]) for *_, place in found))
    private = [number for number in numbers if not is_public(number)]
    if private and not allow_private:
        raise Unfetched("web_private", host, private[0])
    return numbers


def is_public(number: str) -> bool:
    """Tell whether a numeric address is one of the open Internet, and so is any other that it carries."""
    try:
        first = ip_address(number.partition("%")[0])
    except ValueError:
        return False
    return all(one.is_global and not one.is_multicast for one in (first, *_carried(first)))


def _carried(number: IPv4Address | IPv6Address) -> Iterator[IPv4Address | IPv6Address]:
    if isinstance(number, IPv4Address):
        return
    carried = [number.ipv4_mapped, number.sixtofour, *(number.teredo or ())]
    if number in TRANSLATED:
        carried.append(IPv4Address(number.packed[-4:]))
    yield from (one for one in carried if one is not None)


def _ascii(host: str) -> str:
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _path(path: str) -> str:
    return path if path.startswith("/") else f"/{path}"
