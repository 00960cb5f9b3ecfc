"""One answer that decides by itself, the same on every day."""

from __future__ import annotations

from typing import Literal

from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.timeline import Timeline, late_by
from permres_gui.domain.verdict import AUTHORITY, NO, UNSURE, YES, unanswered
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Judgement, RequirementBase

_MET, _NOT_MET, _UNSURE, _AUTHORITY = (
    Judgement(Dated.always(each)) for each in (YES, NO, UNSURE, AUTHORITY)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerIs(RequirementBase):
    """The answer at ``field`` decides; what is listed nowhere is a no.

    ``met``, ``unsure`` and ``authority`` list answers in the words of the case
    file. "I do not know" is unsure unless listed; not asked is not answered.
    Where the day at ``since`` is told, the answer is met from that day on.
    """

    kind: Literal["answer"]
    field: str
    met: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    authority: tuple[str, ...] = ()
    since: str | None = None

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day, or on every day since it is so."""
        text = as_text(answer(timeline.case, self.field))
        if text is None:
            return Judgement(Dated.always(unanswered(self.field)))
        if text in self.met:
            return self._met(timeline) if self.since else _MET
        if text in self.authority:
            return _AUTHORITY
        return _UNSURE if text in self.unsure or text == "unknown" else _NOT_MET

    def _met(self, timeline: Timeline) -> Judgement:
        since = answer(timeline.case, self.since) if self.since else None
        if since is None:
            return _MET
        if isinstance(since, PartialDay):
            latest = late_by(since, timeline.as_of)  # today it is so
            steps = [(ALWAYS, NO), (since.earliest, UNSURE), (latest, YES)]
        else:  # nobody knows since when, but today it is so
            steps = [(ALWAYS, UNSURE), (timeline.as_of, YES)]
        return Judgement(Dated.of(steps))
