"""Many visitors, and visitors who touch anything: nothing grows, nothing gets stuck.

``PERMRES_KIOSK_ACTS`` and ``PERMRES_KIOSK_SESSIONS`` ask for the long forms;
``PERMRES_KIOSK_CURVE`` names a file for what was in use after each fifty visits, and for
the seconds of the processor until then.
"""

from __future__ import annotations

import ctypes
import gc
import os
import platform
import random
import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from time import process_time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

from tests.gui.kiosk.conftest import LANDSCAPE, PORTRAIT, Visitor, settle
from tests.gui.people import PEOPLE, step

ACTS = int(os.environ.get("PERMRES_KIOSK_ACTS", "80"))
SESSIONS = int(os.environ.get("PERMRES_KIOSK_SESSIONS", "6"))
CURVE = os.environ.get("PERMRES_KIOSK_CURVE", "")
SEED = 20261123
FEW = 60
"""Objects by which two moments differ, however many visitors come between them."""
MANY, SLOPE = 600, 200
"""From so many visits on, each of the later half may leave so many bytes of C and C++."""
KEYS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_S,
    Qt.Key.Key_7,
    Qt.Key.Key_Menu,
    Qt.Key.Key_F4,
)


def ground_of(visitor: Visitor) -> QWidget:
    """What a finger can reach: an open list if there is one, else the kiosk.

    Whoever touches a part of it holds on to it: without the Python object of a list
    that Qt made, PySide6 takes the parts found in it for deleted.
    """
    popup = QApplication.activePopupWidget()
    return popup if popup is not None else visitor.kiosk


def target(
    visitor: Visitor, ground: QWidget, chance: random.Random
) -> tuple[QWidget, QPoint]:
    """Where a finger lands: mostly on something."""
    if ground is visitor.kiosk and chance.random() < 0.7:
        every = [b for b in visitor.buttons() if not b.visibleRegion().isEmpty()]
        button = chance.choice(every)
        return button, button.visibleRegion().boundingRect().center()
    spot = QPoint(chance.randrange(ground.width()), chance.randrange(ground.height()))
    under = ground.childAt(spot) or ground
    return under, under.mapFrom(ground, spot)


def act(visitor: Visitor, chance: random.Random) -> None:
    """One thing that a visitor may do, sensible or not."""
    kind = chance.random()
    if kind < 0.75:
        ground = ground_of(visitor)
        widget, place = target(visitor, ground, chance)
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=place)
        if chance.random() < 0.15:
            place = place + QPoint(0, chance.randrange(-300, 300))
        if not Shiboken.isValid(widget):  # what was pressed is gone with its page
            widget, place = visitor.kiosk, QPoint(0, 0)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=place)
    elif kind < 0.95:
        held = chance.choice(
            [Qt.KeyboardModifier.NoModifier] * 4
            + [
                Qt.KeyboardModifier.AltModifier,
                Qt.KeyboardModifier.ControlModifier,
            ]
        )
        key = chance.choice(KEYS)
        # A key that is let go reaches whoever has the keyboard then.
        QTest.keyPress(QApplication.focusWidget() or visitor.kiosk, key, held)
        QTest.keyRelease(QApplication.focusWidget() or visitor.kiosk, key, held)
    else:
        visitor.seconds(chance.choice((5, 60, 100)))
    settle()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_whoever_touches_anything_stays_inside_and_the_next_one_begins_anew(
    make_kiosk, size
):
    visitor = Visitor(make_kiosk(size))
    chance = random.Random(SEED)  # noqa: S311 - repeatable, no secret
    pages = Counter()
    for _ in range(ACTS):
        act(visitor, chance)
        pages[visitor.page] += 1
        kiosk = visitor.kiosk
        assert kiosk.isVisible()
        assert kiosk.size().toTuple() == size
        assert QApplication.activeModalWidget() is None
        assert visitor.buttons(), "nothing can be touched"
    assert len(pages) > 3, "the visitors came nowhere"
    visitor.seconds(120)
    assert visitor.page == "StartPage"
    assert visitor.kiosk.model.session.path == ()


def one_visit(visitor: Visitor, number: int) -> None:
    visitor.begin(("English", "Nederlands", "Français")[number % 3])
    visitor.kiosk.started.emit("find")
    while visitor.kiosk.model.question is not None:
        step(visitor.kiosk, PEOPLE["refugee"])
    for section in ("papers", "compare", "answers"):
        visitor.kiosk.section_chosen.emit(section)
    visitor.kiosk.end_visit()
    settle()


class Memory(ctypes.Structure):
    """What glibc tells of its memory (`mallinfo2`), in bytes."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "mapped"),
            *("usmblks", "fsmblks", "used", "free", "keepcost"),
        )
    )


@cache
def glibc() -> ctypes.CDLL | None:
    """Opened once: each opening keeps three objects of Python to the end."""
    return ctypes.CDLL(None) if platform.libc_ver()[0] == "glibc" else None


def held() -> int:
    """The bytes in use, free ones between them left out; 0 where there is no glibc."""
    library = glibc()
    if library is None:
        return 0
    ask = library.mallinfo2
    ask.restype = Memory
    told = ask()
    return int(told.used + told.mapped)


def measure(visitor: Visitor) -> dict[str, int]:
    """What a visit could leave behind.

    Asked few times: Qt's own parts of a list, told to Python here, stay when Qt has
    deleted them (three objects each time).
    """
    settle()
    gc.collect()
    settle()
    files = Path("/proc/self/fd")
    return {
        "widgets": len(QApplication.allWidgets()),
        "children": len(visitor.kiosk.findChildren(QWidget)),
        "files": len(list(files.iterdir())) if files.is_dir() else 0,
        "objects": len(gc.get_objects()),
        "held": held(),
    }


def test_nothing_grows_from_visitor_to_visitor(visitor, monkeypatch):
    monkeypatch.setattr(sys, "unraisablehook", _fail)
    for number in range(3):
        one_visit(visitor, number)
    before = middle = measure(visitor)
    for number in range(SESSIONS):
        one_visit(visitor, number)
        if number == SESSIONS // 2:
            middle = measure(visitor)
        if CURVE and number % 50 == 0:
            with Path(CURVE).open("a", encoding="utf-8") as curve:
                settle()
                print(number, round(process_time(), 2), held(), file=curve)
    after = measure(visitor)
    grown = {name: after[name] - before[name] for name in before}
    assert grown["widgets"] == 0
    assert grown["children"] == 0
    assert grown["files"] == 0
    assert grown["objects"] <= FEW, grown
    if SESSIONS >= MANY:
        assert after["held"] - middle["held"] <= SLOPE * SESSIONS / 2


def _fail(unraisable: object) -> None:
    raise AssertionError(unraisable)


def test_signals_are_connected_to_signals_and_not_to_their_emit():
    """PySide6 keeps 66 bytes of each such connection: 10 KB of each visitor."""
    assert gui_modules_with(r"\.connect\(\s*[\w.]+\.emit\s*\)") == []


def test_layouts_are_cleared_in_one_place_which_deletes_their_items():
    """PySide6 keeps what `takeAt` gives: 3 KB of each visitor."""
    assert gui_modules_with(r"\.takeAt\(") == ["words.py"]


def gui_modules_with(pattern: str) -> list[str]:
    """The modules that paint in which it stands."""
    folder = Path(__file__).parents[3] / "permres_gui" / "gui"
    every = list(folder.rglob("*.py"))
    assert every
    found = re.compile(pattern)
    return [each.name for each in every if found.search(each.read_text("utf-8"))]
