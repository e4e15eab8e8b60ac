"""Desks that a browser can reach: real servers on free ports, for as long as the tests run."""

from __future__ import annotations

import os
import socket
import time
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest
import uvicorn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.types import ASGIApp

ROOT = Path(__file__).parent.parent.parent
AXE = Path(os.environ.get("AXE_CORE") or ROOT / ".venv" / "axe" / "node_modules" / "axe-core" / "axe.min.js")
# What WCAG 2.2 asks for at its second level, and what axe counts among good habits.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextmanager
def served(app: ASGIApp) -> Iterator[str]:
    """Give the address of `app`, served until it is left."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", ws="none"))
    thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(5)


def axe() -> str:
    """Return the script that checks a page."""
    if not AXE.is_file():
        pytest.fail("axe-core is missing: `make browser` fetches it with npm")
    return AXE.read_text(encoding="utf-8")


# Answers with every rule that is broken, and what breaks it.
CHECK = """
const done = arguments[arguments.length - 1];
axe.run(document, { runOnly: arguments[0] }).then((found) => done(
  found.violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 160)).slice(0, 4)])));
"""
