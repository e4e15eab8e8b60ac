"""What proves that a change is asked from one of our pages, and that who asks may read."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from hashlib import blake2b

# The cookie that tells one browser from another, and the one that lets it in.
BROWSER, ENTRANCE = "recoupe_browser", "recoupe_entrance"
# The field of a form, and the header of the script, that carry the proof.
FIELD, HEADER = "proof", "x-recoupe-proof"
# Characters that a name of a browser may have: ours have 32.
LONGEST = 64


@dataclass(frozen=True)
class Tokens:
    """The secret of one run of the desk, and the token that opens it to other machines."""

    entrance: str | None = None
    _secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def browser(self, cookie: str | None) -> str:
        """Return the name of a browser: the one its cookie says, else a new one."""
        known = cookie and len(cookie) <= LONGEST and cookie.isascii() and cookie.isalnum()
        return cookie if cookie and known else secrets.token_hex(16)

    def proof(self, browser: str) -> str:
        """Return what the forms given to `browser` carry."""
        return blake2b(browser.encode(), key=self._secret, digest_size=16).hexdigest()

    def proves(self, browser: str | None, shown: str | None) -> bool:
        """Tell whether `shown` is what the forms given to `browser` carry."""
        return bool(browser and shown) and equal(self.proof(browser or ""), shown or "")

    def opens(self, shown: str | None) -> bool:
        """Tell whether `shown` lets one in; anything does where no token is asked for."""
        return self.entrance is None or equal(self.entrance, shown or "")


def equal(one: str, other: str) -> bool:
    """Tell whether two words are one, in a time that does not tell where they part."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))
