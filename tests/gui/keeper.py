"""An adviser who keeps case files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest

from permres_gui.app import rules_day
from permres_gui.case_store.reading import read_case
from permres_gui.gui.adviser_window import AdviserWindow
from permres_gui.gui.desk.files import CaseFiles
from permres_gui.gui.session_model import SessionModel
from tests.case_store.stored import FEW, PASSPHRASE
from tests.gui.adviser import Adviser
from tests.gui.people import ON
from tests.gui.read_once import library

SECRET = PASSPHRASE.decode()


class Named:
    """The dialog of the computer, in which a person names a file."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.asked = 0

    def to_open(self) -> Path | None:
        self.asked += 1
        return self.path

    def to_save(self, *, plain: bool = False) -> Path | None:
        return self.to_open()


class Keeper(Adviser):
    """An adviser who keeps case files; nothing takes a second here."""

    desktop: AdviserWindow

    def __init__(self, qtbot, settle, language: str = "en", pause: int = 0) -> None:
        self.settle, self.qtbot = settle, qtbot
        model = SessionModel(library, ON, language)
        self.desktop = AdviserWindow(model, rules_day())
        self.named = Named()
        files = CaseFiles(self.desktop.desk, self.named, effort=FEW, pause=pause)
        self.files = self.desktop.files = self.desktop.with_files(files)
        self.desktop.resize(1366, 768)
        self.desktop.show()
        self.desktop.open_desk()
        qtbot.addWidget(self.desktop, before_close_func=lambda _: files.file.leave())
        settle()

    def type_secret(self, *texts: str) -> None:
        fields = self.page.secrets
        for field, text in zip(fields, texts, strict=True):
            field.clear()
            QTest.keyClicks(field, text)

    def press_and_wait(self, english: str) -> None:
        """Press, and let the work beside the window end."""
        self.press(english)
        self.qtbot.waitUntil(lambda: not self.files.errand.busy)
        self.settle()

    def opens(self, path: Path, secret: str = SECRET) -> None:
        self.named.path = path
        self.press("Open a file")
        self.type_secret(secret)
        self.press_and_wait("Open")

    def saves_as(self, path: Path) -> None:
        self.named.path = path
        self.press("Save as")
        self.type_secret(SECRET, SECRET)
        self.press_and_wait("Save")

    def tells(self, english: str, **figures: object) -> bool:
        text = self.says(english, **figures).replace("\N{NO-BREAK SPACE}", " ")
        return text in self.words()


def saved(path: Path):
    return read_case(path, PASSPHRASE).case_file
