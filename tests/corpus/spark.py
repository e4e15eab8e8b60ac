"""A Spark 4 on this machine: a Spark Connect server, from an environment of its own (`make spark`)."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

# Where the Makefile puts it; `RECOUPE_SPARK` names another.
PLACE = Path(os.environ.get("RECOUPE_SPARK", Path(sys.prefix, "spark")))
# With the token in both environments client and server let one another in without a certificate.
TOKEN = "SPARK_CONNECT_AUTHENTICATE_TOKEN"  # noqa: S105 - the name of a variable
PATIENCE = 120
"""Seconds in which a server begins to listen: ten on two quiet cores."""
# Ends with its standard input, so with whoever started it; on two cores two hundred partitions would only wait.
SERVING = """
import pathlib, sys
from pyspark.sql import SparkSession
folder, port = sys.argv[1:]
asked = SparkSession.builder.master("local[2]")
for name, value in {
    "plugins": "org.apache.spark.sql.connect.SparkConnectPlugin",
    "connect.grpc.binding.port": port,
    "driver.memory": "1g",
    "local.dir": folder,
    "sql.shuffle.partitions": "2",
    "sql.warehouse.dir": folder,
    "ui.enabled": "false",
}.items():
    asked = asked.config("spark." + name, value)
asked.getOrCreate()
pathlib.Path(folder, port).touch()
sys.stdin.read()
"""


@dataclass(frozen=True)
class Server:
    """A server that listens; its workers have this Python, and so recoupe."""

    address: str
    process: subprocess.Popen[bytes]

    def kill(self) -> None:
        """End it at once, with its workers."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        cast("IO[bytes]", self.process.stdin).close()


def start(folder: Path, port: int | None = None) -> Server:
    """Return a server that keeps its files and what it says in `folder`."""
    port = port or _free()
    with (folder / "server.log").open("ab") as log:
        started = Server(f"sc://localhost:{port}", _started(folder, port, log.fileno()))
    try:
        _wait(port, started.process, folder)
    except BaseException:
        started.kill()
        raise
    return started


def _started(folder: Path, port: int, log: int) -> subprocess.Popen[bytes]:
    os.environ.setdefault(TOKEN, "recoupe")
    # A client in this process leaves names there that would have the server look for another server.
    kept = {
        name: value for name, value in os.environ.items() if name == TOKEN or not name.startswith("SPARK_")
    }
    return subprocess.Popen(
        [PLACE / "bin/python", "-c", SERVING, str(folder), str(port)],
        stdin=subprocess.PIPE,
        stdout=log,
        stderr=log,
        env={**kept, "PYSPARK_PYTHON": sys.executable},
        start_new_session=True,
    )


def _free() -> int:
    with closing(socket.socket()) as one:
        one.bind(("localhost", 0))
        return int(one.getsockname()[1])


def _wait(port: int, process: subprocess.Popen[bytes], folder: Path) -> None:
    """Wait for its file: it listens a little before it answers."""
    end = time.monotonic() + PATIENCE
    while not (folder / str(port)).exists():
        if time.monotonic() > end or process.poll() is not None:
            said = (folder / "server.log").read_text(encoding="utf-8", errors="replace")
            raise RuntimeError(f"no Spark here: {said[-2000:]}")
        time.sleep(0.1)
    (folder / str(port)).unlink()
