"""Every page that people really meet: whole, named and translated, in every language."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit

from permres_gui.gui import rules_at_hand, visit_window
from permres_gui.gui.look import Look
from permres_gui.interview.session import RESULT
from permres_gui.presentation import formats
from permres_gui.presentation.pseudo import pseudo_translator
from permres_gui.presentation.shell_view import LANGUAGE_NAMES
from tests.gui.checks import page_is_whole, seen
from tests.gui.people import PEOPLE, step, window
from tests.gui.rooms import ROOMS

SECTIONS = ("compare", "papers", "places", "phone", "answers", RESULT)
WALKS = [
    ("nl", "laptop", "refugee"),
    ("nl", "upright", "divorced spouse"),
    ("nl", "large text", "knows nothing"),
    ("fr", "laptop", "worker with absences"),
    ("fr", "upright", "long away"),
    ("fr", "large text", "refugee"),
    ("fr", "desk", "knows nothing"),
    ("en", "laptop", "british"),
    ("en", "large text", "eu worker"),
]
PSEUDO = [
    ("laptop", "refugee"),
    ("laptop", "knows nothing"),
    ("upright", "divorced spouse"),
    ("large text", "worker with absences"),
]
READERS = {"refugee", "divorced spouse", "british"}
"""Who also looks at the pages to read: they are the same for everybody."""
WORD = re.compile(r"[A-Za-z]{3,}")


@pytest.fixture
def walk(qtbot, settle):
    def through(language, room, person, check):
        size, percent = ROOMS[room]
        desktop = window(language, size)
        qtbot.addWidget(desktop)
        desktop.set_display(percent, "light")
        settle()
        check(desktop)
        tasks = ("hold", "journey", "waiting", "lost", "family", "letters")
        for task in tasks if person in READERS else ():
            desktop.started.emit(task)
            settle()
            _unfold(desktop, settle)
            check(desktop)
            desktop.back.emit()
        desktop.started.emit("find")
        while desktop.model.question is not None:
            settle()
            check(desktop)
            step(desktop, PEOPLE[person])
        for section in SECTIONS:
            desktop.section_chosen.emit(section)
            settle()
            _unfold(desktop, settle)
            check(desktop)
        Look("light").apply()

    return through


def _unfold(desktop, settle):
    """Open everything on the page that can be opened."""
    page = desktop.stack.currentWidget()
    for _ in range(2):
        for button in page.findChildren(QAbstractButton):
            foldable = type(button).__name__ in ("Button", "RowButton")
            if foldable and button.isCheckable() and not button.isChecked():
                button.click()
        settle()


@pytest.mark.parametrize(("language", "room", "person"), WALKS)
def test_every_page_of_a_person_is_whole(walk, language, room, person):
    walk(language, room, person, page_is_whole)


@pytest.mark.parametrize(("room", "person"), PSEUDO)
def test_no_word_is_cut_or_left_in_english(walk, monkeypatch, room, person):
    words = pseudo_translator()
    for module in (rules_at_hand, visit_window):
        monkeypatch.setattr(module, "translator_for", lambda _: words)
    left: set[str] = set()

    def check(desktop):
        page_is_whole(desktop)
        left.update(text for text in _texts(desktop) if _untranslated(text))

    walk("en", room, person, check)
    assert left == set()


def _texts(desktop):
    for widget in seen(desktop, (QLabel, QAbstractButton, QComboBox, QLineEdit)):
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        yield getattr(widget, "text", str)()


NAMES = {name for _, name in LANGUAGE_NAMES} | {*formats.month_names("en"), "Ghent"}


def _untranslated(text: str) -> bool:
    """Names of countries, months and languages stay; words do not."""
    plain = re.sub(r"<.*?>", "", text)
    if "[" in plain or plain in NAMES or plain in COUNTRIES:
        return False
    dates = re.sub("|".join(formats.month_names("en")), "", plain)
    return bool(WORD.search(dates))


COUNTRIES = set(formats.country_names("en").values())
