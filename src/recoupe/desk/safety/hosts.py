"""The names by which a browser may call the desk: another site's name that leads here is refused."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
# Addresses that stand for all that the machine has.
ANY = frozenset({"0.0.0.0", "::"})  # noqa: S104 - a word to know, not an address to serve


def is_local(host: str) -> bool:
    """Tell whether only this machine can reach the address `host`."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def bare(host: str) -> str:
    """Return what a `Host` header names, without its port, in lower case."""
    host = host.strip().lower()
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


def is_allowed(header: str, hosts: Iterable[str]) -> bool:
    """Tell whether a `Host` header names one of `hosts`.

    Where all of the machine's addresses are served, any number is one: only a name can be made to lead elsewhere.
    """
    name, known = bare(header), {host.lower() for host in hosts}
    return name in known or (not known.isdisjoint(ANY) and is_number(name))


def is_number(name: str) -> bool:
    """Tell whether `name` is an address in numbers."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
