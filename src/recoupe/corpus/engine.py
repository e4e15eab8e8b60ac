"""The Spark that does the work: Sail inside this process, or any Spark 4 by its address."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark.sql import SparkSession

SAIL = "sail"


@contextmanager
def engine(address: str = SAIL) -> Iterator[SparkSession]:
    """Give a session of the engine at `address`: `sail`, or `sc://host:port` of a Spark Connect server.

    Raises:
        ModuleNotFoundError: the extra `recoupe[corpus]` is not installed.
    """
    if address != SAIL:
        with _session(address) as session:
            yield session
        return
    # Sail tells of every step it takes, unless asked not to.
    os.environ.setdefault("RUST_LOG", "error")
    from pysail.spark import SparkConnectServer

    server = SparkConnectServer("127.0.0.1", 0)
    server.start(background=True)
    try:
        host, port = server.listening_address
        with _session(f"sc://{host}:{port}") as session:
            yield session
    finally:
        server.stop()


@contextmanager
def _session(address: str) -> Iterator[SparkSession]:
    from pyspark.sql import SparkSession

    session = SparkSession.builder.remote(address).create()
    try:
        yield session
    finally:
        session.stop()
