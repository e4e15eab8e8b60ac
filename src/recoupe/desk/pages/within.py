"""A piece of a story's page on a page of its own: what is elsewhere in the story is linked to there."""

from __future__ import annotations

import re

from markupsafe import Markup

FINDING = re.compile(r'data-i="([^"]*)"')
ANCHOR = re.compile(r'\bid="([^"]*)"')
LINK = re.compile(r'href="#([^"]*)"')


def findings(text: str) -> frozenset[str]:
    """Return the findings that a painted text shows."""
    return frozenset(name for listed in FINDING.findall(text) for name in listed.split())


def placed(cards: str, text: str, story: str) -> Markup:
    """Return `cards` with each link to what is not in the painted `text` leading to the page `story`."""
    here = {*ANCHOR.findall(text), *ANCHOR.findall(cards)}

    def lead(link: re.Match[str]) -> str:
        return link[0] if link[1] in here else f'href="{story}#{link[1]}"'

    return Markup(LINK.sub(lead, cards))  # noqa: S704 - made by our templates, which escape
