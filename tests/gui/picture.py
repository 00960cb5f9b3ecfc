"""The pictures of the README: the result, the desk, and a caseload in the dark theme.

python -m tests.gui.picture [FOLDER]
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from permres_gui.app import rules_day
from permres_gui.case_store.key_file import create_key
from permres_gui.case_store.stored_case import create_case
from permres_gui.gui.adviser_window import AdviserWindow
from permres_gui.gui.desk.caseload import CaseloadDesk
from permres_gui.gui.desk.files import CaseFiles
from permres_gui.gui.session_model import SessionModel
from permres_gui.interview.case_file import CaseFile, read_path
from permres_gui.locations import resources
from tests.case_store.stored import FEW, PASSPHRASE
from tests.gui.people import ON, PEOPLE, step, window
from tests.gui.read_once import library

CASES = Path(__file__).parents[1] / "cases"
SPOUSE = "family-art10/annex-15bis-start-day"
CLIENTS = (
    "refugees/refugee-16-months", "EU+/eu-plain-worker", "F+/f-second-year",
    "K/k-six-years-in-spain-with-an-l-card", "B/stateless-first-year",
    "EU+/eu-struck-off-after-five-years", "L/worker-struck-off-long-ago",
)  # fmt: skip
PAUSE = 300
"""Milliseconds in which a page comes to rest."""
PATIENCE = 200
"""How many of these pauses the clients of a folder may take."""


class Folder:
    """The dialog of the computer, in which a person names a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def folder(self) -> Path:
        return self.path

    def to_open(self) -> None:
        """No file is named."""

    def to_save(self, *, plain: bool = False) -> None:
        """Nor is one saved."""


def save(shown: QWidget, path: Path) -> None:
    QTest.qWait(PAUSE)
    shown.grab().save(str(path))
    print(path)


def case(name: str) -> CaseFile:
    return read_path(CASES / f"{name}.yaml")


def result(path: Path) -> None:
    """The result of a refugee who walked through the questions."""
    desktop = window("en")
    desktop.started.emit("find")
    while desktop.model.question is not None:
        step(desktop, PEOPLE["refugee"])
    save(desktop, path)


def adviser(theme: str) -> AdviserWindow:
    shown = AdviserWindow(SessionModel(library, ON, "en"), rules_day())
    shown.resize(1366, 768)
    shown.set_display(100, theme)
    shown.show()
    shown.open_desk()
    return shown


def desk(path: Path) -> None:
    """The desk with a family member, whose stays lie open."""
    shown = adviser("light")
    shown.desk.replace_case(case(SPOUSE).case)
    shown.desk.open_fact("history")
    save(shown, path)
    shown.close()


def caseload(path: Path) -> None:
    """A folder of clients in the dark theme."""
    shown = adviser("dark")
    with TemporaryDirectory() as name:
        folder = Folder(Path(name, "clients"))
        folder.path.mkdir()
        key = create_key(folder.path, PASSPHRASE, work_factor=FEW)
        for number, each in enumerate(CLIENTS):
            create_case(
                folder.path / f"GK-{351 + 7 * number}.age", key, case(each)
            ).close()
        shown.files = shown.with_files(CaseFiles(shown.desk, folder, effort=FEW))
        shown.caseload = load = CaseloadDesk(shown.files, folder, effort=FEW)
        shown.model.open_aside("caseload")
        load.choose("choose", {})
        load.choose("open", {"secrets": (PASSPHRASE.decode(),)})
        for _ in range(PATIENCE):
            QTest.qWait(PAUSE)
            if not (load.office.busy or load.office.running):
                break
        else:
            sys.exit("the clients were not read in time: no picture of a caseload")
        save(shown, path)
        shown.close()


def main() -> None:
    """Save what is seen."""
    QApplication.instance() or QApplication([])
    to = Path(sys.argv[1]) if sys.argv[1:] else resources() / "images"
    result(to / "screenshot.png")
    desk(to / "desk.png")
    caseload(to / "caseload.png")


if __name__ == "__main__":
    main()
