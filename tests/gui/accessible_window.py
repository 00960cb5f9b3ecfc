"""The real window in a process of its own, for the test on the accessibility bus."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.gui.people import window

MOST = 60_000
"""Milliseconds after which it closes by itself, whoever forgot it."""


def main() -> None:
    """Show the first page until the process is ended."""
    application = QApplication([])
    desktop = window("en")
    QTimer.singleShot(MOST, application.quit)
    application.exec()
    del desktop


if __name__ == "__main__":
    main()
