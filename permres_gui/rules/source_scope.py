"""Of whom a statement of the law speaks, so that a result cites what concerns its person.

A requirement rests on all its sources; a person who never studied need not be sent to
the article on studies. Nothing is decided here: what is cited changes no verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, ClassVar

from permres_gui.domain.case import Case
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.unknown import UNKNOWN, Unknown, known
from permres_gui.records import STRICT, dataclass

if TYPE_CHECKING:
    from .source import Source

PRISON = ("detention",)
"""The reason of an absence that was prison in another country."""


@dataclass(frozen=True, slots=True)
class Scope:
    """People of whom all of this may be true; without any of it, everybody.

    ``ground_ever`` names grounds of stay; ``away`` whether somebody was, is or will be
    abroad, and ``away_for`` for which of these reasons; ``detained`` that there was
    prison; ``answers`` maps a path of the case file to the values that are meant.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    ground_ever: tuple[str, ...] = ()
    away: bool = False
    away_for: tuple[str, ...] = ()
    detained: bool = False
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def may_concern(self, case: Case) -> bool:
        """No only where the answers say so: what is not known may be true."""
        return all(self._results(case))

    def _results(self, case: Case) -> Iterator[bool]:
        reasons = _told(case.absences, "reason")
        leaves = case.plans.leave_on is not None
        if self.ground_ever:
            yield _among(_told(case.stays, "ground"), self.ground_ever)
        if self.away:
            yield leaves or reasons is None or bool(reasons)
        if self.away_for:
            yield leaves or _among(reasons, self.away_for)
        if self.detained:
            prison = _told(case.detention, "first")
            yield prison is None or bool(prison) or _among(reasons, PRISON)
        for path, values in self.answers.items():
            yield _among((as_text(answer(case, path)),), values)


def concerning(
    ids: Iterable[str], sources: Mapping[str, Source], case: Case
) -> tuple[str, ...]:
    """The sources that may speak of this person; all of them where none would be left."""
    listed = tuple(ids)
    found = tuple(
        each
        for each in listed
        if (scope := sources[each].about) is None or scope.may_concern(case)
    )
    return found or listed


def _told(
    periods: tuple[object, ...] | Unknown | None, name: str
) -> tuple[object, ...] | None:
    """That of each period, or ``None`` while the periods are not known."""
    listed = known(periods)
    return None if listed is None else tuple(getattr(each, name) for each in listed)


def _among(told: tuple[object, ...] | None, wanted: tuple[str, ...]) -> bool:
    """Whether something that was told may be one of these."""
    return told is None or any(
        each in wanted or each in {None, UNKNOWN, "unknown"} for each in told
    )
