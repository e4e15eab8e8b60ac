"""The name of an outlet as a database writes it: without number, edition and rubbish."""

from __future__ import annotations

import re

# La Croix, no. 43018; Le Temps, n° 12.
NUMBER = re.compile(r",?\s+(?:n[o°º]s?|num[ée]ro|issue|no)\.?\s*(\d[\w/-]*)\s*(?:,.*)?\Z", re.IGNORECASE)
# Le Havrais (site web), Le Havrais - site web, Le Havrais (website), Le Havrais.fr (web site ref.).
WEB = re.compile(
    r"[\s,-]*\(?\b(?:sites? web|web ?sites?|site internet|en ligne|online)\b[^()]*\)?\s*\Z", re.IGNORECASE
)
TRAILING = " \t-–—|,;·"


def cleaned(written: str) -> tuple[str | None, tuple[tuple[str, str], ...]]:
    """Return the outlet that `written` names, and what else it says: its `issue`, its `edition` where `web`."""
    name, details = written.strip(TRAILING), []
    if found := NUMBER.search(name):
        details.append(("issue", found[1]))
        name = name[: found.start()].strip(TRAILING)
    if found := WEB.search(name):
        details.append(("edition", "web"))
        name = name[: found.start()].strip(TRAILING)
    return name or None, tuple(details)
