"""What staff must know of a kiosk before anybody is advised: its settings and its clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from permres_gui.kiosk.settings import Fault
    from permres_gui.presentation.translator import Translator

OLD = 730
"""Days after which the rules are too old, or the clock is wrong: nobody is advised."""


def wrong_settings(faults: Sequence[Fault], words: Translator) -> tuple[str, ...]:
    """What staff must know of the settings, and where it stands in the file."""
    return tuple(_wrong_setting(fault, words) for fault in faults)


def _wrong_setting(fault: Fault, words: Translator) -> str:
    if fault.line is None:
        return words.text("For staff: the settings of this kiosk cannot be read.")
    if not fault.setting:
        return words.text(
            "For staff: the settings of this kiosk cannot be read from line %(line)s on.",
            line=str(fault.line),
        )
    return words.text(
        "For staff: the setting “%(name)s” in line %(line)s is not used.",
        name=fault.setting,
        line=str(fault.line),
    )


def unknown_place(nis: str, words: Translator) -> str:
    """What staff must know of a municipality that is not in the list."""
    return words.text(
        "For staff: there is no municipality with the number %(number)s.", number=nis
    )


def wrong_clock(today: date, rules_day: date, words: Translator) -> str:
    """Why nobody is advised today; empty where the clock can be right."""
    if 0 <= (today - rules_day).days <= OLD:
        return ""
    return words.text(
        "For staff: today cannot be %(today)s, or the rules of %(day)s are too old.",
        today=today,
        day=rules_day,
    )
