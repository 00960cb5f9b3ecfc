"""Every page of a visit on the screens of kiosks: whole, large enough, in its places."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel

from permres_gui.gui.kiosk.foot import KioskFoot
from permres_gui.gui.kiosk.surround import PERCENTS
from permres_gui.gui.look import Look
from permres_gui.kiosk.screen import CAPITAL, INCH, least_capital_mm
from tests.gui.checks import CONTROLS, named, page_is_whole, seen
from tests.gui.kiosk.conftest import LANDSCAPE, PORTRAIT, Visitor, settle
from tests.gui.people import PEOPLE, step
from tests.gui.rooms import WHOLE

SCREENS = {
    "portrait 32 inch": (PORTRAIT, 32.0),
    "portrait 43 inch": (PORTRAIT, 43.0),
    "landscape 32 inch": (LANDSCAPE, 32.0),
    "portrait 21 inch": (PORTRAIT, 21.5),
    "wide 32 inch": ((1920, 1080), 32.0),
}
NAMES = {"nl": "Nederlands", "fr": "Français", "en": "English"}
VISITS = [
    (screen, language)
    for row, screen in enumerate(SCREENS)
    for place, language in enumerate(NAMES)
    if WHOLE or row == 0 or row % len(NAMES) == place
]
"""The usual screen in every language, the others in turn."""


def is_whole(visitor: Visitor, inches: float) -> None:
    kiosk = visitor.kiosk
    settle()
    page_is_whole(kiosk)
    text_can_be_read(visitor, inches)
    targets_can_be_hit(visitor, inches)
    if kiosk.visiting:
        what_is_pressed_often_is_low(visitor)


def scale(visitor: Visitor, inches: float) -> float:
    width, height = visitor.kiosk.width(), visitor.kiosk.height()
    return inches * INCH / (width**2 + height**2) ** 0.5


def text_can_be_read(visitor: Visitor, inches: float) -> None:
    for label in seen(visitor.kiosk, (QLabel,)):
        capital = label.font().pixelSize() * CAPITAL * scale(visitor, inches)
        assert capital >= least_capital_mm(600) - 1e-9, named(label)


def targets_can_be_hit(visitor: Visitor, inches: float) -> None:
    for control in seen(visitor.kiosk, CONTROLS):
        side = min(control.width(), control.height())
        assert side >= 44, named(control)
        assert side * scale(visitor, inches) >= 9, named(control)


def what_is_pressed_often_is_low(visitor: Visitor) -> None:
    kiosk = visitor.kiosk
    foot = kiosk.findChild(KioskFoot)
    for button in foot.findChildren(QAbstractButton):
        assert button.mapTo(kiosk, QPoint(0, 0)).y() > kiosk.height() / 2


def places(visitor: Visitor) -> dict[str, int]:
    """Where help and the aids begin."""
    foot = visitor.kiosk.findChild(KioskFoot)
    names = ("Help", "Larger text", "More contrast")
    found = {}
    for button in foot.findChildren(QAbstractButton):
        for name in names:
            if button.text() == visitor.says(name):
                found[name] = button.mapTo(visitor.kiosk, QPoint(0, 0)).x()
    return found


@pytest.mark.parametrize(("screen", "language"), VISITS)
def test_every_page_of_a_visit_is_whole(make_kiosk, screen, language):
    size, inches = SCREENS[screen]
    visitor = Visitor(make_kiosk(size, inches=inches))
    is_whole(visitor, inches)
    visitor.begin(NAMES[language])
    is_whole(visitor, inches)
    aids = places(visitor)
    assert "Help" in aids
    visitor.kiosk.started.emit("find")
    while visitor.kiosk.model.question is not None:
        is_whole(visitor, inches)
        assert places(visitor) == aids
        step(visitor.kiosk, PEOPLE["refugee"])
    for section in ("result", "papers", "compare", "answers"):
        visitor.kiosk.section_chosen.emit(section)
        is_whole(visitor, inches)
        assert places(visitor) == aids


@pytest.mark.parametrize("percent", PERCENTS[1:])
@pytest.mark.parametrize("language", NAMES)
def test_larger_text_and_more_contrast_cut_nothing(make_kiosk, percent, language):
    visitor = Visitor(make_kiosk())
    visitor.begin(NAMES[language])
    for _ in range(PERCENTS.index(percent)):
        visitor.touch("Larger text")
    visitor.touch("More contrast")
    assert (visitor.kiosk.percent, Look.current.theme) == (percent, "contrast")
    is_whole(visitor, 32.0)
    visitor.to_result()
    for section in ("result", "papers", "answers"):
        visitor.kiosk.section_chosen.emit(section)
        is_whole(visitor, 32.0)


def test_the_same_button_leads_back_to_the_usual_text_and_colours(visitor):
    visitor.begin()
    for _ in PERCENTS[1:]:
        visitor.touch("Larger text")
    visitor.touch("Normal text")
    visitor.touch("More contrast")
    visitor.touch("Normal colours")
    assert (visitor.kiosk.percent, Look.current.theme) == (100, "light")


def test_text_that_the_screen_has_no_room_for_is_not_offered(make_kiosk):
    """On a small screen near the eyes the usual text is as large as its pages allow."""
    visitor = Visitor(make_kiosk(inches=21.5))
    assert visitor.says("Larger text") not in {b.text() for b in visitor.buttons()}
    visitor = Visitor(make_kiosk(inches=32.0))
    assert visitor.says("Larger text") in {b.text() for b in visitor.buttons()}


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_it_fills_its_screen_without_a_window_manager(make_kiosk, size):
    kiosk = make_kiosk(size)
    kiosk.fill()
    settle()
    assert kiosk.geometry() == kiosk.screen().geometry()
    assert kiosk.isFullScreen()


@pytest.mark.parametrize("language", ["Nederlands", "Français"])
def test_the_answer_is_in_sight_after_a_page_with_keys(make_kiosk, language):
    visitor = Visitor(make_kiosk(LANDSCAPE))
    visitor.begin(language)
    visitor.touch("Larger text")
    visitor.to_question("applied")
    field = visitor.kiosk.keyboard.field()
    visitor.tap(field, field.rect().center())
    assert visitor.kiosk.keyboard.keys is not None
    while visitor.kiosk.model.question is not None:
        step(visitor.kiosk, PEOPLE["refugee"])
    settle()
    page = visitor.kiosk.stack.currentWidget()
    assert page.verticalScrollBar().value() == 0
    shown = page.heading.visibleRegion().boundingRect()
    assert shown.height() == page.heading.height()
    assert page.isAncestorOf(visitor.kiosk.focusWidget())
    assert visitor.kiosk.keyboard.keys is None
