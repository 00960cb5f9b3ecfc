"""A requirement of the law, and what is found about it for every day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, TypeAlias

from permres_gui.domain.dated import Dated
from permres_gui.domain.verdict import Verdict

from .condition import Condition

Figure: TypeAlias = "date | Decimal | int | str"

STRICT: dict[str, Any] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict for every day, and the figures that its sentence names."""

    verdict: Dated[Verdict]
    figures: Mapping[str, Figure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementBase:
    """What every kind of requirement has.

    ``texts`` holds one sentence for each outcome: ``met``, ``not_yet``,
    ``not_met``, ``unsure``, ``authority``, ``unanswered``; ``applies`` and
    ``unless`` say whom it concerns. Every requirement cites at least one source.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: str
    title: str
    sources: tuple[str, ...]
    texts: Mapping[str, str]
    applies: Condition = Condition()
    unless: Condition | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about one requirement of one route."""

    requirement: RequirementBase
    route: str
    judgement: Judgement

    @property
    def verdict(self) -> Dated[Verdict]:
        """The verdict for every day."""
        return self.judgement.verdict
