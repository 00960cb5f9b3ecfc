"""What was told of the answers in sight, kept while they stay as they are.

A section that is looked at again, or a language, is then shown from its ready view. It is
of one set of answers only, and goes with the next answer and with the visit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from permres_gui.presentation.context import Context

V = TypeVar("V")


class ToldOnce:
    """What these answers are told from, in each language that was looked at."""

    def __init__(self) -> None:
        self._contexts: dict[str, Context] = {}

    def of(self, fresh: Context) -> Context:
        """The one that was there before, if it tells the same."""
        language = fresh.words.language
        kept = self._contexts.get(language)
        if kept is not None and _basis(kept) == _basis(fresh):
            return kept
        if any(each.timeline is not fresh.timeline for each in self._contexts.values()):
            self.forget()
        self._contexts[language] = fresh
        return fresh

    def forget(self) -> None:
        """Nothing of these answers is left."""
        self._contexts.clear()


def _basis(context: Context) -> tuple[object, ...]:
    """What all that it tells depends on; what is large is told apart as an object."""
    large = context.library, context.timeline, context.assessments, context.words
    small = context.marks, context.what_if, context.today
    return *map(id, large), *small


def told_once(context: Context, what: Hashable, tell: Callable[[Context], V]) -> V:
    """The view of one page: made when it is first asked for."""
    views = context.worked_out
    if what not in views:
        views[what] = tell(context)
    view: V = views[what]
    return view
