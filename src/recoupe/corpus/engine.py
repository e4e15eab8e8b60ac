"""The Spark that does the work: Sail inside this process, or any Spark 4 by its address."""

from __future__ import annotations

import os
from contextlib import contextmanager
from socket import create_connection
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark.sql import SparkSession

SAIL = "sail"
# Where Spark Connect listens unless told otherwise, and seconds to wait for an answer.
PORT, PATIENCE = 15002, 10
# Times to ask again an engine that answered before, and milliseconds between two of them: half a minute in all, where
# the client's own rule is ten, as a run that stopped goes on when it is told to.
RETRIES, LONGEST = 7, 8_000
# Rows that Sail holds of each file it writes: as many as it handles at once. Giving a million articles their ids takes
# 3.6 GB with its own million, 2.8 GB with these, 2.3 GB with half as many, which cuts what it handles.
ROW_GROUP = "8192"


class EngineError(Exception):
    """No engine answers at an address."""


@contextmanager
def engine(address: str = SAIL) -> Iterator[SparkSession]:
    """Give a session of the engine at `address`: `sail`, or `sc://host:port` of a Spark Connect server.

    Raises:
        EngineError: nobody answers at `address`.

        ModuleNotFoundError: the extra `recoupe[corpus]` is not installed.
    """
    if address != SAIL:
        _reach(address)
        with _session(address) as session:
            yield session
        return
    # Sail tells of every step it takes, unless asked not to.
    os.environ.setdefault("RUST_LOG", "error")
    os.environ.setdefault("SAIL_PARQUET__MAX_ROW_GROUP_SIZE", ROW_GROUP)
    from pysail.spark import SparkConnectServer

    server = SparkConnectServer("127.0.0.1", 0)
    server.start(background=True)
    try:
        # By its name: with a token in the environment, clients ask every other address for a certificate.
        _, port = server.listening_address
        with _session(f"sc://localhost:{port}") as session:
            yield session
    finally:
        server.stop()


def _reach(address: str) -> None:
    """Ask once whether somebody answers: the client itself asks for ten minutes."""
    try:
        place = urlsplit(address)
        with create_connection((place.hostname or "", place.port or PORT), PATIENCE):
            pass
    except (OSError, ValueError) as error:  # no number for a port is a ValueError
        raise EngineError(address) from error
    if place.scheme != "sc" or not place.hostname:
        raise EngineError(address)


@contextmanager
def _session(address: str) -> Iterator[SparkSession]:
    from pyspark.sql import SparkSession
    from pyspark.sql.connect.client.retries import DefaultPolicy

    session = SparkSession.builder.remote(address).create()
    session.client.set_retry_policies([DefaultPolicy(max_retries=RETRIES, max_backoff=LONGEST)])
    try:
        yield session
    finally:
        session.stop()
