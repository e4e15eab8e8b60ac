"""The names by which a browser may call the desk: another site's name that leads here is refused."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


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
    """Tell whether a `Host` header names one of `hosts`."""
    return bare(header) in {host.lower() for host in hosts}
