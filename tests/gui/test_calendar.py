"""The coming days as a file: offered where there are some, saved, and a failure is said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel

from permres_gui.domain.case import Case
from permres_gui.gui.look import Look
from permres_gui.gui.session_model import Refusal
from permres_gui.presentation.reports.reminders import reminders
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.rulebook import CARD_ORDER
from tests.gui.checks import page_is_whole, seen
from tests.gui.people import PEOPLE, step, window
from tests.gui.saved_files import saves_in

NAME = "Save reminders for your calendar"


@pytest.fixture
def at_the_papers(qtbot, settle):
    def make(person="worker with absences", language="en", card="L"):
        desktop = window(language)
        qtbot.addWidget(desktop)
        desktop.model.start()
        while desktop.model.question is not None:
            step(desktop, PEOPLE[person])
        desktop.section_chosen.emit(f"papers:{card}")
        settle()
        return desktop

    yield make
    Look("light").apply()


def offers(desktop) -> list[QAbstractButton]:
    name = translator_for(desktop.model.session.language).text(NAME)
    return [each for each in seen(desktop, (QAbstractButton,)) if each.text() == name]


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_days_in_the_file_are_those_of_the_card_on_the_page(
    at_the_papers, monkeypatch, tmp_path, language
):
    desktop = at_the_papers(language=language)
    path = tmp_path / "permres.ics"
    titles = saves_in(monkeypatch, path)
    page_is_whole(desktop)
    (button,) = offers(desktop)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    found = desktop.model.context().of("L")
    days = {found.possible_from, found.certain_from} - {None}
    written = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert {event["DTSTART"].dt for event in written} == days
    assert {event["SUMMARY"].params["LANGUAGE"] for event in written} == {language}
    assert titles == [translator_for(language).text(NAME)]
    assert [each.name for each in tmp_path.iterdir()] == ["permres.ics"]


def test_what_is_saved_or_not_is_said(at_the_papers, monkeypatch, tmp_path, settle):
    desktop = at_the_papers()
    for path, words in (
        (tmp_path / "a.ics", "The reminders are saved."),
        (tmp_path / "no" / "a.ics", "They cannot be saved there."),
    ):
        saves_in(monkeypatch, path)
        offers(desktop)[0].click()
        settle()
        assert any(words in label.text() for label in seen(desktop, (QLabel,)))


def test_without_a_name_no_file_is_written(at_the_papers, monkeypatch, tmp_path):
    desktop = at_the_papers()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.chdir(tmp_path)
    offers(desktop)[0].click()
    assert list(tmp_path.iterdir()) == []


def test_without_a_coming_day_nothing_is_offered(at_the_papers):
    assert offers(at_the_papers("eu worker", card="EU+")) == []


def test_the_first_line_saves_the_days_of_its_own_card(
    at_the_papers, monkeypatch, tmp_path, settle
):
    desktop = at_the_papers("refugee", card="B")
    desktop.section_chosen.emit("result")
    settle()
    path = tmp_path / "permres.ics"
    saves_in(monkeypatch, path)
    desktop.section_chosen.emit("calendar:L")
    written = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    found = desktop.model.context().of("L")
    assert found.possible_from in {event["DTSTART"].dt for event in written}


def test_from_the_desk_the_days_of_all_cards_are_saved(
    at_the_papers, monkeypatch, tmp_path
):
    desktop = at_the_papers()
    path = tmp_path / "client.ics"
    saves_in(monkeypatch, path)
    desktop.model.open_aside("desk")
    desktop.model.open_aside("coming")
    (button,) = offers(desktop)
    button.click()
    saved = Calendar.from_ical(path.read_bytes())
    context = desktop.model.context()
    assert len(saved.walk("VEVENT")) == len(reminders(context, CARD_ORDER)) > 0


def test_the_desk_saves_the_days_of_all_cards_and_of_the_card_in_the_hand(
    at_the_papers, monkeypatch, tmp_path, settle
):
    desktop = at_the_papers()
    path = tmp_path / "client.ics"
    saves_in(monkeypatch, path)
    desktop.model.open_aside("desk")
    settle()
    desktop.stack.currentWidget().answers.calendar.click()
    saved = Calendar.from_ical(path.read_bytes())
    context = desktop.model.context()
    assert len(saved.walk("VEVENT")) == len(reminders(context, CARD_ORDER)) > 0


def test_the_desk_says_that_there_is_no_coming_day(
    at_the_papers, monkeypatch, tmp_path
):
    desktop = at_the_papers()
    path = tmp_path / "client.ics"
    saves_in(monkeypatch, path)
    desktop.model.open_aside("desk")
    session = desktop.model.session
    desktop.model.put(replace(session, case=Case()), Refusal())
    desktop.section_chosen.emit("calendar")
    assert not path.exists()


def test_the_days_of_one_visit_keep_their_names_and_the_next_visit_has_others(
    at_the_papers, monkeypatch, tmp_path
):
    path = tmp_path / "permres.ics"

    def saved(desktop) -> list[str]:
        saves_in(monkeypatch, path)
        desktop.section_chosen.emit("calendar:L")
        written = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        return [str(event["UID"]) for event in written]

    first, other = at_the_papers(), at_the_papers()
    here = saved(first)
    assert here == saved(first)
    assert len(here) == len(set(here) - set(saved(other))) > 0
    session = first.model.session
    first.model.restart()
    first.model.put(session, Refusal())
    assert not set(here) & set(saved(first))
