"""One start, seen from inside: `bare`, `wizard`, `dressed`, `page`, `question`, `first`.

Prints one JSON line: milliseconds from the spawn (``T0_NS``) to the paint, the peak of
memory then, the modules, and which of them the start before had kept. The program is
started by its own `main`; only the event loop's first call is met, to be told of the
paint.
"""

from __future__ import annotations

import builtins
import importlib.machinery
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

SIZE = (1280, 800)
FIRST = 1
"""Qt.EventPriority.HighEventPriority, whose namespace a bare window does not load."""


def soon(then: Callable[[], None]) -> None:
    """Call when all of this paint is done, before any timer of the program."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject

    class Told(QObject):
        def customEvent(self, _event: QEvent) -> None:
            _Kept.remove(self)
            then()

    told = Told()
    _Kept.append(told)
    event = QEvent(QEvent.Type.User)
    QCoreApplication.postEvent(told, event, FIRST)


_Kept: list[Any] = []


def bare(done: Callable[[], None], *, dressed: bool = False) -> None:
    """A window of the same kind: pages in a stack, a heading, text and two buttons."""
    from PySide6.QtWidgets import (
        QApplication,
        QHBoxLayout,
        QLabel,
        QPushButton,
        QStackedWidget,
        QVBoxLayout,
        QWidget,
    )

    class Window(QWidget):
        def paintEvent(self, event: Any) -> None:
            super().paintEvent(event)
            soon(done)

    application = QApplication([])
    window, stack, page = Window(), QStackedWidget(), QWidget()
    inside, outer, foot = QVBoxLayout(page), QVBoxLayout(window), QHBoxLayout()
    inside.addWidget(QLabel("A heading"))
    inside.addWidget(QLabel("A sentence of ordinary length below the heading."))
    stack.addWidget(page)
    outer.addWidget(stack)
    outer.addLayout(foot)
    foot.addWidget(QPushButton("Back"))
    foot.addWidget(QPushButton("Next"))
    if dressed:
        dress(application, window)
    window.resize(*SIZE)
    window.show()
    application.exec()


def wizard(done: Callable[[], None]) -> None:
    """The floor of the trial in the design: Qt's own wizard of two pages."""
    from PySide6.QtWidgets import (
        QApplication,
        QLabel,
        QVBoxLayout,
        QWizard,
        QWizardPage,
    )

    class Window(QWizard):
        def paintEvent(self, event: Any) -> None:
            super().paintEvent(event)
            soon(done)

    application = QApplication([])
    window = Window()
    for title in ("One", "Two"):
        page = QWizardPage()
        page.setTitle(title)
        QVBoxLayout(page).addWidget(QLabel("A sentence of ordinary length."))
        window.addPage(page)
    window.resize(*SIZE)
    window.show()
    application.exec()


def dress(application: Any, window: Any) -> None:
    """What any window with its own look does: a style, fonts, colours, one flag."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
    from PySide6.QtWidgets import QLabel, QSizePolicy

    fonts = Path(__file__).parents[2] / "resources" / "fonts"
    for path in sorted(fonts.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    application.setStyle("fusion")
    application.setFont(QFont("Atkinson Hyperlegible Next", 13))
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#f4f1ea"))
    application.setPalette(palette)
    fixed = QSizePolicy.Policy.Fixed
    for label in window.findChildren(QLabel):
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setSizePolicy(fixed, fixed)


def program(watch: Callable[[Any], None]) -> None:
    """The program's own `main`; ``watch`` gets its window when the event loop begins."""
    sys.meta_path.insert(0, _Widgets(watch))
    from permres_gui import app

    app.main()


class _Widgets:
    """Meets the import of Qt's widgets, so that nothing of Qt is loaded before its time."""

    def __init__(self, watch: Callable[[Any], None]) -> None:
        self.watch = watch

    def find_spec(self, name: str, path: Any, _target: object = None) -> Any:
        if name != "PySide6.QtWidgets":
            return None
        sys.meta_path.remove(self)
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if spec is not None and spec.loader is not None:
            loader, run = spec.loader, spec.loader.exec_module

            def exec_module(module: ModuleType) -> None:
                run(module)
                self.meet(module.QApplication)

            loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec

    def meet(self, application: Any) -> None:
        run = application.exec

        def enter(*_: object) -> int:
            windows = [w for w in application.topLevelWidgets() if w.isVisible()]
            self.watch(windows[0])
            return int(run())

        application.exec = enter


def after_paint(
    window: Any, ready: Callable[[], bool], then: Callable[[], None]
) -> None:
    """Call ``then`` once, after the first paint of the window that finds it ready."""
    kind = type(window)
    paint = kind.paintEvent

    def painted(self: Any, event: Any) -> None:
        paint(self, event)
        if ready():
            kind.paintEvent = paint
            soon(then)

    kind.paintEvent = painted


def first_question(window: Any, done: Callable[[], None]) -> None:
    """The person goes on at once; then the first question is painted."""

    def there() -> bool:
        return window.model.question is not None

    def go_on() -> None:
        after_paint(window, there, done)
        window.forward.emit()
        window.update()

    after_paint(window, lambda: True, go_on)


def first(window: Any, done: Callable[[], None]) -> None:
    """The first start of all: the window stands until it has kept what the next reads."""
    from PySide6.QtCore import QTimer

    from permres_gui.app import SETTLED

    QTimer.singleShot(SETTLED, window, done)


def report() -> None:
    now = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    used = resource.getrusage(resource.RUSAGE_SELF)
    told = {
        "ms": (now - int(os.environ.get("T0_NS", now))) / 1e6,
        "cpu_ms": (used.ru_utime + used.ru_stime) * 1e3,
        "mb": peak_mb(),
        "modules": sorted(sys.modules),
        "kept": sorted(name for name, it in sys.modules.items() if _is_kept(it)),
        "importer": builtins.__import__.__name__,
    }
    print(json.dumps(told), flush=True)
    os._exit(0)


def _is_kept(module: ModuleType) -> bool:
    """Whether its code came from the one file of the start before."""
    return str(getattr(module, "__cached__", "")).endswith(".start")


def peak_mb() -> float:
    """The peak of this process alone; `ru_maxrss` remembers the one that spawned it."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(what: str) -> None:
    if what in {"bare", "dressed"}:
        bare(report, dressed=what == "dressed")
    elif what == "wizard":
        wizard(report)
    elif what == "page":
        program(lambda window: after_paint(window, lambda: True, report))
    elif what == "question":
        program(lambda window: first_question(window, report))
    else:
        program(lambda window: first(window, report))


if __name__ == "__main__":
    main(sys.argv[1])
