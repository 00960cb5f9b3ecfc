"""How large text and targets must be on a physical screen, seen from a stated distance."""

from __future__ import annotations

import math

from permres_gui.records import dataclass

INCH = 25.4
H_DEGREES = 0.7
"""The least angle of a capital H (EN 301 549, 5.1.4)."""
CAPITAL = 0.668
"""The height of a capital H in the bundled font, as a part of the size of the font."""
TARGET_MM, TARGET_PX = 9.0, 44
"""The least side of what is touched, whichever is larger."""
USUAL_INCH = 32.0
BELIEVABLE = (7.0, 100.0)
"""Diagonals that a screen may say of itself; others are a fault of its driver."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen as its computer sees it, and the millimetres it says it has (or 0)."""

    width_px: int
    height_px: int
    width_mm: float = 0.0
    height_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class Sizes:
    """The pixels of running text, and of the side of what is touched."""

    base: float
    target: int


def mm_per_pixel(screen: Screen, diagonal_inch: float | None) -> float:
    """From the stated diagonal, else from what the screen says, else from the usual one."""
    pixels = math.hypot(screen.width_px, screen.height_px)
    said = math.hypot(screen.width_mm, screen.height_mm) / INCH
    least, most = BELIEVABLE
    believed = said if least <= said <= most else USUAL_INCH
    return (diagonal_inch or believed) * INCH / pixels


def least_capital_mm(distance_mm: float) -> float:
    """The height of a capital H that is seen under the least angle from this distance."""
    return 2 * distance_mm * math.tan(math.radians(H_DEGREES) / 2)


def sizes_for(screen: Screen, distance_mm: float, diagonal_inch: float | None) -> Sizes:
    """The least sizes that the distance allows, in whole pixels, never rounded down."""
    scale = mm_per_pixel(screen, diagonal_inch)
    base = math.ceil(least_capital_mm(distance_mm) / scale / CAPITAL)
    return Sizes(float(base), max(TARGET_PX, math.ceil(TARGET_MM / scale)))
