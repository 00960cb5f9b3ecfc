"""What-if copies side by side: the table of the comparison, a column for each version."""

from __future__ import annotations

from permres_gui.gui.desk.beside_page import BesidePage


class VersionsPage(BesidePage):
    """The client as told in the first column."""
