"""What a source phrase comes to: who spoke, how the text names them and why we say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from recoupe.analysis.quotations.quotation import SourceForm, Speaker
from recoupe.reasons import Reason, because

if TYPE_CHECKING:
    from recoupe.analysis.actors.actor import Link
    from recoupe.text import Span


class Voice(NamedTuple):
    """Where the source of an earlier quotation stands, who spoke, and whether that is sure."""

    start: int
    speaker: Speaker
    sure: bool = True


Heard = Sequence[Voice]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who a source phrase means.

    Args:
        actor: the actor's id; `None` for several, for a group without a name and for nobody.

        name: the fullest name the article gives; `""` where it does not say.

        confident: the text itself links phrase and name; `False` where agreement and distance alone do.

        evidence: where the name or link stands, if not in the phrase itself.

        link: by what the phrase stands for a body, where it does.
    """

    actor: str | None
    name: str
    form: SourceForm
    why: tuple[Reason, ...] = ()
    confident: bool = True
    evidence: Span | None = None
    link: Link | None = None

    @property
    def speaker(self) -> Speaker:
        """Return the name and id as a quotation stores them."""
        return Speaker(self.name, self.actor)


NOBODY = Resolution(None, "", SourceForm.NONE, (because("actors.nobody"),), confident=False)


def unclear(said: str) -> Resolution:
    """Return that nothing tells whom the pronoun `said` means."""
    return Resolution(None, "", SourceForm.PRONOUN, (because("actors.unclear", said),), confident=False)
