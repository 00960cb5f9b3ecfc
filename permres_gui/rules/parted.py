"""Why somebody who lives with the relative no more is exempt from it, or is not."""

from __future__ import annotations

from typing import NamedTuple

from permres_gui.domain.case import Sponsor
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import Verdict, all_of, any_of
from permres_gui.rules.shared_home import goes_on

_DEATH = "death"


class Parted(NamedTuple):
    """What is found of each exemption from a shared address.

    ``hardship`` and ``time`` (the stay before a death, or how long a marriage
    lasted) ask for the ``economic`` condition besides; ``spared`` does not.
    """

    sponsor: Sponsor
    hardship: Verdict
    time: Verdict
    economic: Verdict
    spared: Verdict

    @property
    def verdict(self) -> Verdict:
        """One of the exemptions."""
        return any_of([self._with_means, self.spared])

    @property
    def _way(self) -> Verdict:
        return any_of([self.hardship, self.time])

    @property
    def _with_means(self) -> Verdict:
        return all_of([self._way, self.economic])

    def wording(self, completed: Verdict) -> str:
        """Which sentence tells what decides; ``completed``: the years, before the end."""
        if goes_on(self.sponsor) and isinstance(self.sponsor.ended, str):
            return "together"
        if completed.settled or (completed.possible and not self._with_means.certain):
            return ""
        if self._judged_hardship:
            return self._judged_hardship
        if self._with_means.possible:
            return self._exemption if self.economic.settled else self._means
        if self.spared.possible:
            return self._school
        return self._means if self._way.possible else self._ended

    @property
    def _judged_hardship(self) -> str:
        """The hardship that the authority judges, where nothing makes it needless."""
        told = self.sponsor.hardship
        judged = self.hardship.authority and not self.time.certain
        if not judged or told is None or isinstance(told, Unknown):
            return ""
        if not (self._with_means.possible or self.spared.authority):
            return ""  # without work or means it helps nobody
        return "violence" if "violence" in told else "other-hardship"

    @property
    def _exemption(self) -> str:
        """The exemption that holds, or that holds perhaps, with work or means."""
        told = self.sponsor.hardship
        if self.hardship.certain and told and not isinstance(told, Unknown):
            return "custody" if "custody" in told else "visiting-right"
        if self.time.possible:
            return "year" if self.sponsor.ended == _DEATH else "lasted"
        return "hardship-unknown" if isinstance(told, Unknown) else ""

    @property
    def _means(self) -> str:
        return "death-means" if self.sponsor.ended == _DEATH else "means"

    @property
    def _ended(self) -> str:
        return _DEATH if self.sponsor.ended == _DEATH else ""

    @property
    def _school(self) -> str:
        """Whether the relative died or left, so that school may exempt."""
        words = {_DEATH: "death-school", "departure": "school"}
        return words.get(str(self.sponsor.ended), "")
