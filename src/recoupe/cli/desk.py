"""`recoupe desk`: a store in, its pages in a browser out."""

from __future__ import annotations

import secrets
import socket
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from recoupe.cli.lines import line, refusal
from recoupe.cli.store import store, takes_store

if TYPE_CHECKING:
    from starlette.types import ASGIApp

PORT = 8060
# Seconds after which a thread lets another go on: with the usual 5 ms, who asks waits behind dossiers being made.
# Twenty readers (`benchmarks/desk.py`) wait 120 to 150 ms at most, where it was 430 to 540; 95 in 100 of them 62 to 68,
# where it was 73.
TURN = 0.0005
# What one link may lead to: a feed has thirty entries, a sitemap of a day some hundreds.
FOLLOWED = 500

# The first character keeps the lines that follow it as they are.
EXAMPLES = """\b
recoupe desk
recoupe desk --db desk.db --port 8080 --lang en
recoupe desk --host 0.0.0.0 --name desk.example --read-only
"""


@click.command(epilog=EXAMPLES)
@takes_store
@click.option(
    "--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0 for any free one."
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Serve on that address; any but this machine's own asks browsers for a token.",
)
@click.option(
    "--name", "names", multiple=True, help="A name by which browsers may call it; more than once for more."
)
@click.option(
    "--token", envvar="RECOUPE_TOKEN", help="What a browser must show once; made where --host needs one."
)
@click.option("--read-only", is_flag=True, help="Let nobody add or change anything.")
@click.option("--allow-private", is_flag=True, help="Let links lead to this machine and its network.")
@click.option("--open", "opened", is_flag=True, help="Open it in the browser.")
@click.option(
    "--lang",
    type=click.Choice(["fr", "en"]),
    default="fr",
    show_default=True,
    help="Language of the pages, where the reader has not chosen.",
)
def desk(
    db: str,
    port: int,
    host: str,
    names: tuple[str, ...],
    token: str | None,
    *,
    lang: str,
    read_only: bool,
    allow_private: bool,
    opened: bool,
) -> None:
    """Serve a store's stories and articles to a browser on this machine.

    Nothing leaves it, and nothing is fetched but the links that are given. Ctrl-C ends it, and nothing finished is
    lost.
    """
    from recoupe.desk import application
    from recoupe.desk.safety.hosts import is_local
    from recoupe.reading import Web

    with store(db, lang, read_only=read_only):
        pass
    if not token and not is_local(host):
        token = secrets.token_urlsafe(24)
    listening = _listening(host, port, lang)
    address = _address(host, listening.getsockname()[1], token)
    web = Web(allow_private=allow_private, links=FOLLOWED)
    app = application(
        db,
        language=lang,
        token=token or None,
        read_only=read_only,
        hosts=(host, socket.gethostname(), *names),
        web=web,
    )
    click.echo(line("desk_serves", lang, address), err=True)
    if opened:
        click.launch(address)
    _serve(app, listening)
    click.echo(line("desk_closed", lang), err=True)


def _listening(host: str, port: int, lang: str) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=128)
    except (OSError, OverflowError) as error:
        raise refusal(
            "desk_port", lang, host, str(port), getattr(error, "strerror", None) or str(error)
        ) from error


def _address(host: str, port: int, token: str | None) -> str:
    from recoupe.desk.safety.hosts import ANY

    named = socket.gethostname() if host in ANY else host
    shown = f"[{named}]" if ":" in named else named
    return f"http://{shown}:{port}/" + (f"?token={token}" if token else "")


def _serve(app: ASGIApp, listening: socket.socket) -> None:
    import uvicorn

    sys.setswitchinterval(TURN)
    settings = uvicorn.Config(app, log_level="warning", server_header=False, ws="none", access_log=False)
    with suppress(KeyboardInterrupt):  # it ends in order first, then tells that it was asked to
        uvicorn.Server(settings).run(sockets=[listening])
