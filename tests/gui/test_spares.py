"""Parts of the frame stay for the page that needs them next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from permres_gui.gui.footer import Footer
from permres_gui.gui.header import Header
from permres_gui.gui.spares import MOST, Spares
from permres_gui.gui.widgets.language_switch import LanguageSwitch
from tests.gui.people import window


@pytest.fixture
def questions(qtbot, settle):
    """The real window on its first question."""
    made = window()
    qtbot.addWidget(made)
    made.started.emit("find")
    settle()
    return made


def clean_up():
    """What is to be deleted is, as in the event loop."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_one_that_fits_is_taken_and_is_no_spare_any_more(qtbot):
    spares, part = Spares(), QWidget()
    spares.keep(part)
    assert spares.take(lambda _: False) is None
    assert spares.take(lambda _: True) is part
    assert spares.take(lambda _: True) is None


def test_what_is_kept_too_long_or_not_any_more_is_deleted(qtbot):
    spares, parts = Spares(), [QWidget() for _ in range(MOST + 1)]
    for part in parts:
        spares.keep(part)
    clean_up()
    assert [isValid(part) for part in parts] == [False, True, True]
    spares.clear()
    clean_up()
    assert not any(isValid(part) for part in parts)


def test_the_foot_of_the_questions_comes_back_in_the_language_of_now(
    section_of, settle
):
    desktop = section_of("refugee-16-months", "papers").window()
    of_the_result, visit = desktop.footer, desktop.model.session
    desktop.change_requested.emit("nationality")
    settle()
    assert desktop.findChildren(Footer) == [desktop.footer]
    assert desktop.footer is not of_the_result
    desktop.model.restart(visit.in_language("fr"))
    settle()
    assert desktop.findChildren(Footer) == [of_the_result]
    said = [each.text() for each in of_the_result.findChildren(QAbstractButton)]
    assert desktop.view.restart in said
    desktop.footer.restarted.emit()
    assert desktop.footer is None
    assert not desktop.findChildren(Footer)


def test_a_foot_with_a_note_of_the_visit_is_not_kept(questions, settle):
    questions.say("Saved as secret.pdf.")
    settle()
    noted = questions.footer
    assert not noted.lasts
    questions.refresh()
    clean_up()
    assert not isValid(noted)


def test_the_head_has_its_languages_but_on_the_first_page(questions, settle):
    head = questions.findChild(Header)
    switch = head.findChild(LanguageSwitch)
    assert switch.isVisible()
    questions.restarted.emit()
    settle()
    assert questions.findChildren(Header) == [head]
    assert not switch.isVisible()
    questions.language_chosen.emit("fr")
    questions.started.emit("find")
    settle()
    assert head.findChildren(LanguageSwitch) == [switch]
    assert switch.isVisible()
    chosen = [e.text() for e in switch.findChildren(QAbstractButton) if e.isChecked()]
    assert chosen == ["Français"]
