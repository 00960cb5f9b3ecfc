"""Where a kiosk stands, and what its start page tells because of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.kiosk import kiosk_view, staff_notices
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from permres_gui.kiosk.screen import Sizes
    from permres_gui.kiosk.settings import Read, Settings
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import StartView
    from permres_gui.rules.compiled import Library


@dataclass(frozen=True, slots=True)
class Place:
    """Where this kiosk stands: its settings, its screen, and what day it is there."""

    read: Read
    sizes: Sizes
    today: Callable[[], date]

    @property
    def settings(self) -> Settings:
        """What staff set, without what is wrong in it."""
        return self.read.settings

    def unknown_town(self, library: Library) -> str:
        """The municipality of the settings, where there is none of that code."""
        town = self.settings.municipality or ""
        return "" if town in library.municipalities.by_nis else town

    def known_town(self, library: Library) -> str:
        """The municipality of the settings, unless there is none or no such one."""
        town = self.settings.municipality or ""
        return town if town in library.municipalities.by_nis else ""

    def start_view(
        self, checked_on: date, library: Library, words: Translator
    ) -> StartView:
        """The start page, with what staff have to mend."""
        told = [*staff_notices.wrong_settings(self.read.faults, words)]
        town = self.unknown_town(library)
        if town:
            told.append(staff_notices.unknown_place(town, words))
        clock = staff_notices.wrong_clock(self.today(), checked_on, words)
        if clock:
            told.append(clock)
        languages = self.settings.languages
        return kiosk_view.start_view(languages, tuple(told), closed=bool(clock))
