"""The permanent right that is held today, and whether it is kept: asked of the rule base."""

from __future__ import annotations

from collections.abc import Iterable

from .assessment import HELD, Assessment, Status


def held_right(found: Iterable[Assessment]) -> Assessment | None:
    """The assessment of the permanent card that is or was held; ``None`` without one."""
    return next((each for each in found if HELD in each.facts), None)


def kept(found: Assessment) -> bool | None:
    """Whether a right that was held is kept.

    ``None`` where an answer is missing, or where an adviser or an authority
    has a say.
    """
    return {Status.HELD: True, Status.LOST: False}.get(found.status)
