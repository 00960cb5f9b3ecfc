"""Parts of the frame that stood in it before, out of the window until they fit again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

W = TypeVar("W", bound=QWidget)
MOST = 2


class Spares(Generic[W]):
    """The last few of one kind; one that is not kept any more is deleted."""

    def __init__(self) -> None:
        self._parts: list[W] = []

    def keep(self, part: W) -> None:
        """Take a part out of the window; it is still the last one that stood there."""
        part.hide()
        part.setParent(None)
        self._parts.append(part)
        for old in self._parts[:-MOST]:
            self._drop(old)

    def take(self, fits: Callable[[W], bool]) -> W | None:
        """One that fits, to be put into the window again."""
        for part in reversed(self._parts):
            if fits(part):
                self._parts.remove(part)
                return part
        return None

    def clear(self) -> None:
        """None of them fits any more."""
        for part in tuple(self._parts):
            self._drop(part)

    def _drop(self, part: W) -> None:
        """What has no window must be deleted by hand."""
        self._parts.remove(part)
        part.deleteLater()
