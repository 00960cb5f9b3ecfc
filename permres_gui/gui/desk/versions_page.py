"""What-if copies side by side: the table of the comparison, a column for each version."""

from __future__ import annotations

from typing import ClassVar

from permres_gui.gui.desk.own_foot import OwnFoot
from permres_gui.gui.pages.compare import ComparePage


class VersionsPage(OwnFoot, ComparePage):
    """Only read; Escape leads back to the desk."""

    read: ClassVar[bool] = True
