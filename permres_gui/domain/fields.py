"""Answers by the path they have in the case file, such as ``work.works``."""

from __future__ import annotations

from .case import Case
from .unknown import UNKNOWN


def answer(case: Case, path: str) -> object:
    """The answer at a path of one or two names; ``None`` where it was not asked.

    A value that is false or true stays a ``bool``; ``UNKNOWN`` stays unknown.
    """
    name, _, inner = path.partition(".")
    value: object = getattr(case, name)
    while inner and value is not None and value is not UNKNOWN:
        name, _, inner = inner.partition(".")
        value = getattr(value, name)
    return value


def as_text(value: object) -> str | None:
    """An answer in the words of the case file: ``yes``, ``no``, ``unknown`` or its text."""
    if value is None:
        return None
    if value is UNKNOWN:
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
