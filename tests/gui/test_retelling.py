"""A page in another language is the same page: nothing of it is made anew."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from permres_gui.gui.controls.chooser import EntryList, SearchField
from permres_gui.gui.controls.day import DateControl
from permres_gui.gui.retelling import OtherwiseError, Retold, retell
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.card_face import CardWords
from permres_gui.gui.widgets.choice_card import CheckCard
from permres_gui.gui.widgets.focus_ring import FocusRing
from permres_gui.gui.widgets.fold import Fold, Later
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.tick_row import TickRow
from permres_gui.gui.widgets.words import column, words

PAGES = ("papers", "compare", "answers", "result")
QUESTIONS = ("nationality", "card", "card-dates", "income", "situation", "applied")
LIVES = ("refugee-16-months", "eu-plain-worker", "f-divorce-short")


@dataclass(frozen=True)
class View:
    """What a page is told from."""

    title: str
    lines: tuple[str, ...] = ()
    id: str = "one"


def test_each_text_has_one_that_stands_for_it():
    told = Retold(
        View("Card", ("a **day**", "two\nlines")), View("Kaart", ("b", "x\ny"))
    )
    assert told.text("Card") == "Kaart"
    assert told.text("a day") == "b"
    assert told.text("lines") == "y"
    assert told.text("lines\ntwo") == "y\nx"
    assert told.text("Card: lines") == "Kaart: y"
    assert told.text("12") == "12"
    assert told.text("") == ""


def test_a_name_follows_what_is_said():
    told = Retold(
        View("Change", ("Card", "Change: all")), View("Wijzig", ("Kaart", "x"))
    )
    assert told.name("Change", "Change") == "Wijzig"
    assert told.name("Change: Card", "Change") == "Wijzig: Kaart"
    assert told.name("Change: all", "Change") == "x"
    assert told.name("Card", "Change") == "Kaart"


def test_two_texts_that_sound_alike_are_told_apart_by_themselves():
    first, second = "Non", "".join(("N", "on"))
    told = Retold(View("", (first, second)), View("", ("No", "None")))
    assert told.text(first) == "No"
    assert told.text(second) == "None"
    with pytest.raises(OtherwiseError):
        told.text("".join(("No", "n")))


def test_a_text_that_stands_for_two_is_not_put_together_from_its_parts():
    said = "Card: no"
    old = View("Card", ("no", said, "".join(("Card: ", "no"))))
    told = Retold(old, View("Kaart", ("nee", "Kaart: nee", "Kaart: geen")))
    assert told.text(said) == "Kaart: nee"
    with pytest.raises(OtherwiseError):
        told.text("".join(("Card", ": no")))


def test_a_part_of_a_view_that_stands_for_two_is_refused():
    part = View("Card")
    with pytest.raises(OtherwiseError):
        Retold((part, part), (View("Kaart"), View("Titel")))


@pytest.mark.parametrize(
    "other",
    [
        View("Kaart", ("een",)),
        View("", ("een", "twee")),
        View("Kaart", ("een", "twee"), "another"),
        ("Kaart", ("een", "twee"), "one"),
        None,
    ],
)
def test_what_is_no_other_language_of_the_same_page_is_refused(other):
    with pytest.raises(OtherwiseError):
        Retold(View("Card", ("one", "two")), other)


def holder(*widgets: QWidget) -> QWidget:
    body = QWidget()
    layout = column(body)
    for each in widgets:
        layout.addWidget(each)
    return body


def test_what_is_not_open_yet_opens_in_the_other_language(shell, qtbot):
    old, new = View("Open", ("inside",)), View("Ouvrir", ("dedans",))
    fold = Fold(
        old.title,
        Later(lambda layout, view: layout.addWidget(words(view.lines[0])), old),
    )
    body = holder(fold)
    qtbot.addWidget(body)
    assert retell(body, old, new)
    assert fold.button.text() == "Ouvrir"
    fold.button.click()
    assert [label.text() for label in fold.findChildren(QLabel)] == ["dedans"]


def test_a_card_says_the_same_to_all(shell, qtbot):
    card = CheckCard(CardWords("**Card**", "of stay", "a note"))
    body = holder(card)
    qtbot.addWidget(body)
    old = View("**Card**", ("of stay", "a note"))
    assert retell(body, old, View("**Kaart**", ("van verblijf", "een nota")))
    assert card.text() == card.accessibleName() == "Kaart"
    assert card.accessibleDescription() == "van verblijf een nota"


@pytest.mark.parametrize("kind", [QLabel, QPushButton])
def test_what_may_show_words_and_cannot_say_others_is_made_anew(shell, qtbot, kind):
    body = holder(Panel(), kind("Card"))
    qtbot.addWidget(body)
    assert not retell(body, View("Card"), View("Kaart"))


def test_what_shows_no_words_stays(shell, qtbot):
    body = holder(Panel())
    qtbot.addWidget(body)
    assert retell(body, View("Card"), View("Kaart"))


def told_in(page):
    """All that can be seen or heard of a page, and where."""
    return [
        (
            type(each).__name__,
            each.geometry().getRect(),
            each.accessibleName(),
            each.accessibleDescription(),
            each.text() if hasattr(each, "text") else "",
        )
        for each in page.widget().findChildren(QWidget)
        if not isinstance(each, FocusRing) and each.isVisible()
    ]


def open_all(page, settle):
    for _ in range(2):  # what was opened holds more to open
        for button in page.widget().findChildren(Button):
            if button.isCheckable() and not button.isChecked():
                button.click()
    settle()


@pytest.mark.parametrize("section", PAGES)
@pytest.mark.parametrize("name", LIVES)
def test_it_says_what_a_page_that_is_made_says(section_of, settle, name, section):
    page = section_of(name, section)
    window, first = page.window(), page.first()
    made = section_of(name, section)
    for language in ("fr", "nl", "en"):
        window.language_chosen.emit(language)
        assert page.first() is first
        made.shown = ()
        made.window().language_chosen.emit(language)
        settle()
        assert sorted(told_in(page)) == sorted(told_in(made))
    open_all(page, settle)
    window.language_chosen.emit("fr")
    made.shown = ()
    made.window().language_chosen.emit("fr")
    open_all(made, settle)
    assert sorted(each[2:] for each in told_in(page)) == sorted(
        each[2:] for each in told_in(made)
    )


def entries_in(page):
    """What the lists of a page hold, open or not."""
    lists = page.widget().findChildren(QComboBox)
    found = [[each.itemText(at) for at in range(each.count())] for each in lists]
    rows = page.widget().findChildren(EntryList)
    return found + [[name for _, name in each.model().shown] for each in rows]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_says_what_one_that_is_made_says(section_of, settle, question):
    kept, made = (section_of(LIVES[2], "answers").window() for _ in range(2))
    for window in (kept, made):
        window.change_requested.emit(question)
    page, other = kept.stack.currentWidget(), made.stack.currentWidget()
    control = page.control
    for language in ("fr", "nl", "en"):
        kept.language_chosen.emit(language)
        assert page.control is control
        other.shown = ()
        made.language_chosen.emit(language)
        settle()
        assert sorted(told_in(page)) == sorted(told_in(other))
        assert entries_in(page) == entries_in(other)
    for each in (page, other):
        open_all(each, settle)
    assert sorted(told_in(page)) == sorted(told_in(other))


def test_what_is_wrong_in_a_date_is_told_in_the_language_of_now(section_of, settle):
    window = section_of(LIVES[2], "answers").window()
    window.change_requested.emit("card-dates")
    date = window.findChildren(DateControl)[0]
    date.stand(("", "2", "30"))
    window.language_chosen.emit("nl")
    assert date.standing() == ("", "2", "30")
    assert date.fault() == "Deze maand heeft geen dag 30. Kijk de datum na."
    window.forward.emit()
    window.language_chosen.emit("fr")
    settle()
    assert window.stack.currentWidget().told.error == ""


def test_what_is_searched_for_is_kept_in_another_language(section_of):
    window = section_of(LIVES[2], "answers").window()
    window.change_requested.emit("nationality")
    window.findChildren(SearchField)[0].setText("alg")
    window.language_chosen.emit("nl")
    page = window.stack.currentWidget()
    field, rows = page.findChild(SearchField), page.findChild(EntryList)
    assert field.text() == "alg"
    assert [name for _, name in rows.model().shown][:1] == ["Algerije"]


def test_who_is_in_a_page_stays_there_in_another_language(section_of, settle):
    page = section_of("refugee-16-months", "answers")
    change = page.widget().findChildren(Button)[3]
    change.setFocus()
    page.window().language_chosen.emit("nl")
    settle()
    assert page.window().focusWidget() is change
    assert change.text() == "Wijzig"


def test_the_switch_of_the_comparison_speaks_the_language_of_now(section_of, settle):
    page = section_of("refugee-16-months", "compare")
    window, made = page.window(), section_of("refugee-16-months", "compare")
    window.language_chosen.emit("nl")
    made.window().model.speak("nl")
    for each in (page, made):
        each.turn_equal()
    settle()
    assert sorted(told_in(page)) == sorted(told_in(made))


def test_a_tick_is_kept_in_another_language_and_can_be_taken_back(section_of, settle):
    page = section_of("refugee-16-months", "papers")
    page.window().language_chosen.emit("fr")
    tick = page.findChildren(TickRow)[0]
    tick.click()
    page.window().language_chosen.emit("nl")
    settle()
    again = page.findChildren(TickRow)[0]
    assert again.isChecked()
    again.click()
    assert not page.window().model.ticked
