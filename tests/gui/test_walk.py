"""Every screen in every size: nothing cut, nothing too small, everything named."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from tests.gui.checks import named, page_is_whole
from tests.gui.gallery import SCREENS

ROOMS = {
    "laptop": ((1366, 768), 100, 17.0),
    "large-text": ((1366, 768), 200, 17.0),
    "desk": ((1920, 1080), 100, 20.0),
    "portrait": ((1080, 1920), 100, 17.0),
    "kiosk": ((1080, 1920), 100, 30.0),
    "small": ((1024, 600), 150, 17.0),
}
LANGUAGES = ("nl", "fr", "en")


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_screen_is_whole(make_shell, settle, room, screen, lang):
    size, percent, base = ROOMS[room]
    shell = make_shell(size, percent, base=base)
    SCREENS[screen](shell, lang)
    settle()
    assert shell.size().toTuple() == size
    page_is_whole(shell)


@pytest.mark.parametrize("screen", SCREENS)
def test_focus_is_always_in_sight(shell, settle, qtbot, screen):
    SCREENS[screen](shell, "fr")
    settle()
    page = shell.stack.currentWidget()
    met = set()
    for _ in range(60):
        qtbot.keyClick(shell.focusWidget() or shell, Qt.Key.Key_Tab)
        settle()
        focus = shell.focusWidget()
        assert focus is not None
        met.add(focus)
        if page.isAncestorOf(focus):
            view = page.viewport()
            corner = focus.mapTo(view, QPoint(0, 0))
            place = QRect(corner, focus.size())
            shown = view.rect().intersected(place)
            assert shown.height() >= min(place.height(), view.height()) - 1, named(
                focus
            )
    assert len(met) > 3
