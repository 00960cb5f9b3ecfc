"""The sources of the rule base, read and validated once: that takes seconds."""

from functools import cache
from pathlib import Path

from permres_gui.building.compiling import readings

RESOURCES = Path(__file__).parents[1] / "resources"


@cache
def sources():
    """Each part with its faults. Who changes a part takes a copy of its own."""
    return readings(RESOURCES)
