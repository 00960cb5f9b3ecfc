"""The picture of the README: the result of a refugee, in the real window.

python -m tests.gui.picture [FILE]
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from permres_gui.locations import resources
from tests.gui.people import PEOPLE, step, window


def main() -> None:
    """Walk to the result and save what is seen."""
    application = QApplication.instance() or QApplication([])
    desktop = window("en")
    desktop.started.emit("find")
    while desktop.model.question is not None:
        step(desktop, PEOPLE["refugee"])
    for _ in range(4):
        application.processEvents()
    to = Path(sys.argv[1]) if sys.argv[1:] else resources() / "images/screenshot.png"
    desktop.grab().save(str(to))
    print(to)


if __name__ == "__main__":
    main()
