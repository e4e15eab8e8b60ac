"""Who speaks and who is named, as the page shows them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.quotation import Speaker
from recoupe.presentation.naming import plain
from recoupe.presentation.speech import measure_speech

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.analysis.actors.actor import Actor
    from recoupe.presentation.pages.labels import Labels
    from recoupe.presentation.speech import Speech


@dataclass(frozen=True)
class Cast:
    """A dossier's actors, with the words they are given."""

    labels: Labels

    @cached_property
    def speeches(self) -> tuple[Speech, ...]:
        """Return who is given how many words."""
        return measure_speech(self.labels.dossier)

    @cached_property
    def total(self) -> int:
        """Return how many words are reported in all."""
        return sum(speech.total for speech in self.speeches)

    @cached_property
    def reported(self) -> Counter[str]:
        """Return how many words each article reports."""
        words: Counter[str] = Counter()
        for speech in self.speeches:
            words.update(speech.words)
        return words

    def share(self, speech: Speech, article: str) -> float:
        """Return the share of an article's reported words that it gives to one speaker."""
        return speech.words.get(article, 0) / max(1, self.reported[article])

    def actor(self, speaker: Speaker) -> Actor | None:
        """Return the actor who speaks, where the text tells."""
        return self.labels.actors.get(speaker.actor) if speaker.actor else None

    def named(self, ids: Iterable[str]) -> list[Speaker]:
        """Return actors by their ids, as those who speak are told."""
        known = self.labels.actors
        return [Speaker(known[actor].name, actor) for actor in ids if actor in known]

    def also_called(self, actor: Actor) -> str:
        """Return an actor's roles and other names."""
        return plain(", ".join(dict.fromkeys(n for n in (*actor.roles, *actor.names) if n != actor.name)))

    @cached_property
    def silent(self) -> list[Actor]:
        """Return the actors who are named and given no words, most named first."""
        speaking = {speech.speaker.actor for speech in self.speeches}
        found = [actor for actor in self.labels.dossier.actors if actor.id not in speaking]
        return sorted(found, key=lambda actor: (-len(actor.mentions), actor.name))
