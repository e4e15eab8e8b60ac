"""The dossier as one page that asks nothing of any network."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from markupsafe import Markup

from recoupe import __version__
from recoupe.presentation.interface import interface
from recoupe.presentation.naming import plain
from recoupe.presentation.pages.environment import asset, template
from recoupe.presentation.pages.view import View

if TYPE_CHECKING:
    from recoupe.comparison.dossier import Dossier


# How the page looks, and what runs in it, in this order.
STYLES = ("report.css", "timeline/timeline.css")
SCRIPTS = ("report.js", *(f"timeline/{name}.js" for name in ("lanes", "ticks", "drawing", "timeline")))


def report(dossier: Dossier, *, language: str = "fr", title: str | None = None) -> str:
    """Return `dossier` as one HTML page, to write to a file and open from it.

    Args:
        dossier: the findings.

        language: `fr` or `en`, of the interface; the articles stay in theirs.

        title: the page's headline; where not given, the names of those who speak most.
    """
    words = interface(language)
    view = View(dossier, words)
    style = "".join(map(asset, STYLES))
    script = "".join(map(asset, SCRIPTS))
    return template("report.html.j2").render(
        view=view,
        dossier=dossier,
        t=words.strings,
        w=words,
        title=plain(title or view.headline),
        version=__version__,
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'",
    )


def _digest(source: str) -> str:
    return "sha256-" + b64encode(sha256(source.encode()).digest()).decode()
