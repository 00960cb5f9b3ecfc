"""How close together things stand for who has a mouse and a keyboard, and never a finger."""

from __future__ import annotations

from typing import Final

from permres_gui.gui.look import Least

BASE: Final = 15.0
"""Running text in pixels at 100 %, on every screen: a larger one shows more at once."""
LEAST: Final = Least(target=30)
"""A pointer needs 24 pixels (WCAG 2.2, 2.5.8); a finger, in the wizard, 44."""
