"""The program with a window: the rule base and a desktop or a kiosk put together.

Besides ``cli`` the only module that reads the clock.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from permres_gui import __version__
from permres_gui.gui.kept_modules import find_kept_modules
from permres_gui.gui.loading_qt import load_qt
from permres_gui.locations import has_rule_packs, resources, rule_packs

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from permres_gui.gui.kept_modules import KeptModules
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.gui.visit_window import VisitWindow
    from permres_gui.rules.compiled import Library

    ExceptHook = Callable[
        [type[BaseException], BaseException, TracebackType | None], None
    ]

WIDE, HIGH = 1280, 800
ROOMY = (1400, 900)
"""A screen smaller than this is used whole."""
_NO_LANGUAGE = ("C", "POSIX")
_VARIABLES_TELL = sys.platform.startswith("linux")
"""Whether whoever set no language by a variable set none at all."""
LEFT_BY_STAFF = 3
"""The exit status by which the script of the kiosk knows that it need not start again."""
SETTLED = 1000
"""Milliseconds after which the first page and the rules are there."""
AHEAD = (
    "gui.controls.known",
    "gui.controls.search_choice",
    "gui.footer",
    "gui.pages.question",
    "gui.rail",
    "gui.told",
    "gui.widgets.language_switch",
    "presentation.nationality_control",
    "presentation.rail_view",
)
"""What the first question needs besides; these read whatever else that is."""


def library() -> Library:
    """The rule base, read when it is first asked for and not before the first page."""
    from permres_gui.rule_base import library as read

    return read(date.today())


def rules_day() -> str:
    """The day of the rules and the name of their pack, read without the rules."""
    own = _own_day()
    if not has_rule_packs():
        return own
    from permres_gui.packs.installed import chosen

    found = chosen(rule_packs(), date.today(), own, __version__)
    if found.pack is None or found.manifest is None:
        return own
    return f"{found.manifest.rules_day} {found.pack.name}"


def _own_day() -> str:
    path = resources() / "compiled" / "rules_day.json"
    try:
        return str(json.loads(path.read_bytes()))
    except (OSError, ValueError):
        return ""


def first_language() -> str:
    """The language of the computer where it is one of ours, else Dutch."""
    from permres_gui.presentation.translator import LANGUAGES

    wanted = _wanted_languages() or _told_without_variables()
    names = (each[:2].lower() for each in wanted)
    return next((each for each in names if each in LANGUAGES), "nl")


def _wanted_languages() -> tuple[str, ...]:
    """What the variables of the system ask for, whether or not it is installed.

    Python tells a language that is set and not installed as English.
    """
    ways = map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))
    asked = (os.environ.get("LANGUAGE") or "").split(":")
    asked.append(next(filter(None, ways), ""))
    return tuple(
        each for each in asked if each.split(".")[0] not in ("", *_NO_LANGUAGE)
    )


def _told_without_variables() -> tuple[str, ...]:
    """What another system tells; on Linux it would tell `C.UTF-8` as English, and slowly."""
    if _VARIABLES_TELL:
        return ()
    import locale

    return (locale.getlocale()[0] or "",)


def collect_again() -> None:
    """What was made to start with stays to the end: it need not be searched for rubbish."""
    gc.freeze()
    gc.enable()


def settled(model: SessionModel) -> None:
    """What was read stays, also where somebody takes the files of the rules away."""
    from contextlib import suppress

    from permres_gui.presentation.translator import LANGUAGES, translator_for
    from permres_gui.rules.compiled import NotCompiledError

    with suppress(OSError, NotCompiledError):  # then it is told when they are needed
        model.library.hold()
        for language in LANGUAGES:
            translator_for(language).hold()
    collect_again()


def kept_for_next_start(kept: KeptModules) -> None:
    """What shows a question is read while nobody waits, and kept with all that was read."""
    from importlib import import_module

    for name in AHEAD:
        import_module(f"{__package__}.{name}")
    kept.keep()


def told_in_window(window: VisitWindow) -> ExceptHook:
    """What happens after a fault: rules that are gone are told to who sits there."""

    def told(
        kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        from permres_gui.rules.compiled import NotCompiledError

        if issubclass(kind, NotCompiledError):
            sys.stderr.write(f"permres-gui: the rules cannot be read: {fault}\n")
            window.tell_no_rules()
        else:
            sys.__excepthook__(kind, fault, trace)

    return told


def kiosk(settings_file: str | None) -> int:
    """Serve one visitor after the other until staff leave. Nothing is written to disk."""
    without_core()
    gc.disable()
    load_qt(keep=False)
    from pathlib import Path

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from permres_gui.gui.kiosk.place import Place
    from permres_gui.gui.kiosk.window import Kiosk
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.kiosk.screen import Screen, sizes_for
    from permres_gui.kiosk.settings import Read, Settings, read_settings

    read = read_settings(Path(settings_file)) if settings_file else Read(Settings())
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    screen = application.primaryScreen()
    pixels, said = screen.size(), screen.physicalSize()
    kept = read.settings
    sizes = sizes_for(
        Screen(pixels.width(), pixels.height(), said.width(), said.height()),
        kept.distance_mm,
        kept.diagonal_inch,
    )
    model = SessionModel(library, date.today(), kept.languages[0])
    window = Kiosk(model, rules_day(), Place(read, sizes, date.today))
    window.left_by_staff.connect(lambda: application.exit(LEFT_BY_STAFF))
    sys.excepthook = told_without_answers(window.end_visit)
    window.fill()
    QTimer.singleShot(SETTLED, partial(settled, model))
    try:
        return application.exec()
    finally:
        gc.enable()


def without_core() -> None:
    """A crash writes no picture of the memory, which may hold answers."""
    from contextlib import suppress

    with suppress(ImportError):  # only where there are such limits
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def told_without_answers(end_visit: Callable[[], None]) -> ExceptHook:
    """What happens after a fault: where it was is told, and the visit ends.

    The words of an exception may hold an answer, so they are left out.
    """

    def told(
        kind: type[BaseException], _fault: BaseException, trace: TracebackType | None
    ) -> None:
        places = []
        while trace is not None:
            code = trace.tb_frame.f_code
            places.append(f"{code.co_name}:{trace.tb_lineno}")
            trace = trace.tb_next
        where = " > ".join(places)
        sys.stderr.write(f"permres-gui: {kind.__name__} at {where}\n")
        end_visit()

    return told


def main(*, adviser: bool = False) -> int:
    """Open the window and stay until it is closed; for an adviser, on the desk."""
    gc.disable()
    kept = find_kept_modules()
    load_qt()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from permres_gui.gui.adviser_window import AdviserWindow
    from permres_gui.gui.look import seen
    from permres_gui.gui.session_model import SessionModel

    # The style is an argument: asked for it later, PySide6 makes all that styles name.
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    model = SessionModel(library, date.today(), first_language(), date.today)
    room = application.primaryScreen().availableSize()
    size = (min(WIDE, room.width()), min(HIGH, room.height()))
    window = AdviserWindow(model, rules_day(), size, seen(application))
    window.follow(application.styleHints())
    if adviser:
        window.open_desk()
    if room.width() < ROOMY[0] or room.height() < ROOMY[1]:
        window.showMaximized()
    else:
        window.show()
    sys.excepthook = told_in_window(window)
    QTimer.singleShot(SETTLED, partial(settled, model))
    QTimer.singleShot(SETTLED, partial(kept_for_next_start, kept))
    try:
        return application.exec()
    finally:
        gc.enable()
        kept.leave()
