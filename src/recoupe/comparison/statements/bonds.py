"""How close the speakers of two quotations are, and whether they speak another language, told once for each two."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.quotation import Confidence
from recoupe.comparison.statements.kinship import Kinship, Voice, kinship, voice, voices
from recoupe.comparison.statements.tongues import Tongues, is_household
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation, Speaker
    from recoupe.comparison.statements.report import Report


class Bonds:
    """What the articles tell of the speakers of their quotations."""

    def __init__(self, analyses: Sequence[Analysis], reports: Mapping[str, Report]) -> None:
        """Read the actors of `analyses` and the sources of `reports`."""
        tongues = Tongues(analyses)
        heard = _voices(analyses, reports)
        masters = _masters(reports)
        self._quotations = {name: one.quotation for name, one in reports.items()}
        told = {name: heard[masters.get(name, one.quotation.speaker)] for name, one in reports.items()}
        # Few voices speak many times: a number is looked up faster than what it stands for.
        self._voices = list(dict.fromkeys(told.values()))
        numbers = {one: number for number, one in enumerate(self._voices)}
        self._speaking = {name: numbers[one] for name, one in told.items()}
        self._serving = masters.keys()
        self._tongues = tongues
        self._foreign = {
            name: tongues.is_foreign(one.quotation, heard[one.quotation.speaker])
            for name, one in reports.items()
        }
        self._called = {name: _called(one, told[name]) for name, one in reports.items()}
        self._known: dict[tuple[int, int], Kinship] = {}

    def between(self, a: str, b: str) -> Kinship:
        """Return how close the speakers of two quotations are; one not known for sure is open."""
        pair = self._speaking[a], self._speaking[b]
        if pair not in self._known:
            self._known[pair] = kinship(*(self._voices[number] for number in pair))
        kin = self._known[pair]
        if a in self._serving or b in self._serving:
            kin = Kinship.OFFICE if kin is Kinship.SAME else Kinship.OTHER
        sure = _is_sure(self._quotations[a]) and _is_sure(self._quotations[b])
        return kin if sure or kin > Kinship.RELATED else Kinship.OPEN

    def alike(self, a: str, b: str) -> bool:
        """Tell whether two who are not one have a title, a surname or a word of their names in common."""
        one, other = (self._voices[self._speaking[name]].countries for name in (a, b))
        return one == other and not self._called[a].isdisjoint(self._called[b])

    def foreign(self, a: str, b: str) -> bool:
        """Tell whether one speaks another language than the article, or the articles differ in theirs."""
        told = self._foreign[a] or self._foreign[b]
        return told or self._tongues.differ(self._quotations[a], self._quotations[b])


def _called(one: Report, voice: Voice) -> frozenset[str]:
    """Return what the speaker is called: the words of the source, of the name, and the first of each role."""
    return one.called | voice.names | voice.heads


def _is_sure(one: Quotation) -> bool:
    return one.confidence is not Confidence.CHECK


def _voices(analyses: Sequence[Analysis], reports: Mapping[str, Report]) -> dict[Speaker, Voice]:
    known = voices(actor for one in analyses for actor in one.actors)
    language = {one.article.id: one.language for one in analyses}
    speakers = {one.quotation.speaker: language[one.quotation.article] for one in reports.values()}
    return {speaker: voice(speaker, known, spoken) for speaker, spoken in speakers.items()}


def _masters(reports: Mapping[str, Report]) -> dict[str, Speaker]:
    """Return whom *ses services*, *son cabinet* speak for: the one heard before them in the article."""
    masters: dict[str, Speaker] = {}
    for (_, before), (name, one) in pairwise(reports.items()):
        same = before.quotation.article == one.quotation.article
        if same and is_household(one.source) and not _is_known(one.quotation, before.quotation):
            masters[name] = before.quotation.speaker
    return masters


def _is_known(servant: Quotation, master: Quotation) -> bool:
    """Tell whether who speaks for another is somebody of a name, not the other."""
    name = servant.speaker.name
    return (
        bool(name)
        and name[0].isupper()
        and not is_household(fold(name))
        and servant.speaker != master.speaker
    )
