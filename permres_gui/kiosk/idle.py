"""When a visitor has gone: seconds counted by ticks, so that no clock can jump."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.kiosk.settings import Settings


@dataclass(frozen=True, slots=True)
class Idle:
    """The seconds since somebody did something, and the two limits."""

    quiet_limit: int
    countdown: int
    quiet: int = 0

    @classmethod
    def of(cls, settings: Settings) -> Idle:
        """As the settings of the kiosk say."""
        return cls(settings.idle_seconds, settings.countdown_seconds)

    def ticked(self) -> Idle:
        """One second later."""
        return replace(self, quiet=self.quiet + 1)

    def touched(self) -> Idle:
        """Somebody is there. A visitor may say so as often as he likes."""
        return replace(self, quiet=0)

    @property
    def left(self) -> int | None:
        """The seconds of the count-down that are left, or None before it begins."""
        over = self.quiet - self.quiet_limit
        return max(0, self.countdown - over) if over >= 0 else None

    @property
    def gone(self) -> bool:
        """Whether the visit is over."""
        return self.left == 0
