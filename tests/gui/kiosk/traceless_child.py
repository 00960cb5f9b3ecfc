"""A whole visit in a process of its own, which reports everything that it asked to write."""

from __future__ import annotations

import json
import os
import sys

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
CHANGING = {
    "os.mkdir",
    "os.rename",
    "os.remove",
    "os.link",
    "os.symlink",
    "os.truncate",
    "shutil.copyfile",
    "subprocess.Popen",
    "os.system",
    "socket.__new__",
    "socket.connect",
    "tempfile.mkstemp",
    "tempfile.mkdtemp",
}
told: list[str] = []


def hear(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        path, mode, flags = arguments
        writes = isinstance(mode, str) and set(mode) & set("wax+")
        if writes or (isinstance(flags, int) and flags & WRITING):
            told.append(f"open {path!r} {mode} {flags}")
    elif event in CHANGING:
        told.append(f"{event} {arguments!r}")


def canary() -> dict[str, object]:
    """An amount that stands nowhere else, not in this file either."""
    from tests.gui.people import PEOPLE

    amount = str(3 * 624453)
    return {"income": PEOPLE["refugee"]["income"] | {"means.monthly_net": amount}}


def on_paper(html: str) -> int:
    """The bytes of the sheet as a printer gets them, which go nowhere."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QPdfWriter

    from permres_gui.gui.printing import document

    sheet = QBuffer()
    sheet.open(QIODevice.OpenModeFlag.WriteOnly)
    document(html).print_(QPdfWriter(sheet))
    return sheet.size()


def main() -> None:
    from permres_gui.app import without_core
    from permres_gui.gui.loading_qt import load_qt

    without_core()
    load_qt(keep=False)
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    QApplication([sys.argv[0], "-style", "fusion"])
    from permres_gui.gui import printer, printing
    from tests.gui.kiosk.conftest import Visitor, bare_kiosk
    from tests.gui.people import PEOPLE, step

    sys.addaudithook(hear)
    printed = []
    printer.printer_there = lambda: True
    printing.print_report = lambda html, _title: bool(printed.append(on_paper(html)))
    visitor = Visitor(bare_kiosk())
    visitor.begin()
    visitor.kiosk.started.emit("find")
    while visitor.kiosk.model.question is not None:
        if visitor.kiosk.model.session.at == "income":
            QTest.keyClicks(visitor.kiosk.keyboard.field(), "1907")
        step(visitor.kiosk, PEOPLE["refugee"] | canary())
    for section in ("papers", "compare", "phone", "slip:fr", "answers", "answers-code"):
        visitor.kiosk.section_chosen.emit(section)
    visitor.kiosk.print_requested.emit()
    visitor.kiosk.end_visit()
    visitor.begin("Nederlands")
    import resource

    limits = resource.getrlimit(resource.RLIMIT_CORE)
    found = {"wrote": told, "core": limits, "page": visitor.page, "printed": printed}
    print(json.dumps(found))


main()
