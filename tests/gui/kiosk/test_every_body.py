"""A visit without touch, without sight, with little sight: what EN 301 549 asks of a kiosk.

One walk with five keys through every page holds what every page must hold. The table in
`packaging/kiosk/ACCESSIBILITY.md` names the test of each point.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import get_args

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from permres_gui.gui.controls.chooser import EntryList
from permres_gui.gui.kiosk.walk import stops_of
from permres_gui.gui.look import Look
from permres_gui.gui.speech import voice as voices
from permres_gui.gui.widgets.choice_card import RadioCard
from permres_gui.gui.widgets.combo import Combo
from permres_gui.gui.widgets.fold import Folds
from permres_gui.gui.widgets.swatch import Swatch
from permres_gui.presentation.translator import translator_for
from permres_gui.presentation.views.parts import Fill
from tests.gui.checks import named, page_is_whole, seen
from tests.gui.kiosk.blind import NEXT, Blind
from tests.gui.kiosk.conftest import settle
from tests.gui.people import PEOPLE, step
from tests.gui.recorder import Recorder

LEAST = 44
PAGES = ("result", "papers", "compare", "answers", "phone")
HOLDING = ("text", "currentText", "placeholderText", "accessibleDescription")


@pytest.fixture
def blind(make_kiosk, monkeypatch) -> Blind:
    voice = Recorder()
    monkeypatch.setattr(voices, "voice_there", lambda: voice)
    return Blind(make_kiosk(speech=True), voice)


def every_stop_is_reached_named_heard_and_in_sight(blind: Blind) -> None:
    """Once around: no stop is left out, none holds the keyboard, and each is told."""
    stops = stops_of(blind.kiosk)
    assert len(stops) > 3
    stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    for stop in (*stops[1:], stops[0]):
        blind.key(NEXT)
        assert QApplication.focusWidget() is stop, named(stop)
        told = " ".join(text for _language, text in blind.voice.said)
        assert stop.accessibleName(), named(stop)
        assert stop.accessibleName() in told, named(stop)
        part = stop.visibleRegion().boundingRect()
        assert part.height() >= min(stop.height(), LEAST), named(stop)
        assert part.width() == stop.width(), named(stop)


def every_row_can_be_hit(blind: Blind) -> None:
    for entries in seen(blind.kiosk, (EntryList,)):
        row = entries.visualRect(entries.model().index(0, 0))
        assert row.height() >= LEAST, named(entries)
    for combo in seen(blind.kiosk, (Combo,)):
        assert combo.view().sizeHintForRow(0) >= LEAST, named(combo)


def plain(text: str) -> str:
    """Without tags, and with one kind of space and apostrophe."""
    bare = re.sub("<.*?>", "", text).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return " ".join(bare.split())


def shown(kiosk: QWidget) -> str:
    """All words of the page in sight, in a closed list too."""
    words = []
    for widget in kiosk.findChildren(QWidget):
        if widget.isVisible():
            words += [str(getattr(widget, name, str)()) for name in HOLDING]
            words.append(widget.accessibleName())
        if isinstance(widget, Combo) and widget.isVisible():
            words += [widget.itemText(row) for row in range(widget.count())]
    return plain(" ".join(words))


def unfold(kiosk: QWidget) -> None:
    for fold in seen(kiosk, (Folds,)):
        for button in fold.findChildren(QAbstractButton):
            folded = button.isCheckable() and not button.isChecked()
            if button.isVisible() and folded:
                button.click()
    settle()


def what_is_heard_is_seen(blind: Blind) -> None:
    """Every sentence of a page; a number before an option and a colon are of the voice."""
    blind.voice.said.clear()
    blind.kiosk.aloud_wanted.emit()
    [(_language, text)] = blind.voice.said
    unfold(blind.kiosk)
    on_page = shown(blind.kiosk)
    said = [
        re.sub(r"^[0-9]+ ?: ", "", plain(s)) for s in re.split(r"(?<=[.?!]) ", text)
    ]
    unseen = [
        each
        for each in said
        if not all(part.strip(" .") in on_page for part in each.split(":", 1))
    ]
    assert said
    assert unseen == []


def every_page_is_for_everybody(blind: Blind) -> None:
    settle()
    every_stop_is_reached_named_heard_and_in_sight(blind)
    every_row_can_be_hit(blind)
    what_is_heard_is_seen(blind)


def test_every_page_of_a_visit_is_reached_heard_and_seen(blind):
    blind.hears()
    blind.begin_in("fr")
    every_page_is_for_everybody(blind)
    blind.kiosk.started.emit("find")
    model, asked = blind.kiosk.model, []
    while model.question is not None:
        asked.append(model.question.id)
        every_page_is_for_everybody(blind)
        step(blind.kiosk, PEOPLE["refugee"])
    assert len(set(asked)) == len(asked) > 8
    for section in PAGES:
        blind.kiosk.section_chosen.emit(section)
        every_page_is_for_everybody(blind)


def test_a_mistake_is_told_first_with_what_is_wrong_and_where(blind):
    blind.hears()
    blind.begin_in("nl")
    blind.to_question("income")
    said = blind.take("Continue")
    words = translator_for("nl")
    assert said.startswith(words.text("Give an answer, or choose “I do not know”."))
    open_ = words.text("This field is still open.")
    assert f"{words.text('Net income a month')}. {open_}" in said


def test_the_result_its_price_and_every_paper_are_told(blind):
    blind.hears()
    blind.begin_in("nl")
    blind.to_result()
    said = blind.voice.said[-1][1]
    assert said.startswith(plain(blind.heading))
    assert "B-kaart" in said
    blind.kiosk.section_chosen.emit("papers")
    settle()
    said = blind.voice.said[-1][1]
    view = blind.kiosk.stack.currentWidget().told
    titles = [each.title for group in view.groups for each in group.documents]
    assert len(titles) > 4
    assert [each for each in titles if plain(each) not in said] == []
    assert re.search(r"€ ?30\b", said)


def test_a_key_that_is_held_down_counts_once(visitor):
    """Nobody who is slow to let go chooses twice (EN 301 549, 5.7)."""
    visitor.begin()
    visitor.to_question("card")
    first = QApplication.focusWidget()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        for _ in range(4):
            again = QKeyEvent(
                QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True, 2
            )
            QCoreApplication.sendEvent(QApplication.focusWidget(), again)
    settle()
    assert QApplication.focusWidget() is first
    assert visitor.kiosk.model.session.case.card.kind is None


def grey(widget: QWidget) -> list[int]:
    """How light a widget is, pixel by pixel."""
    picture = widget.grab().toImage()
    picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    across, down = range(picture.width()), range(picture.height())
    return [picture.pixelColor(x, y).lightness() for y in down for x in across]


def test_what_is_chosen_is_seen_without_colours(visitor):
    visitor.begin()
    visitor.to_question("card")
    card = visitor.kiosk.stack.currentWidget().findChildren(RadioCard)[0]
    before = grey(card)
    card.click()
    settle()
    after = grey(card)
    far = sum(abs(one - other) > 100 for one, other in zip(before, after, strict=True))
    assert far > 60


@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_stays_and_absences_differ_without_colours(qtbot, theme):
    """In the drawing of the years each kind of time has a pattern or a lightness."""
    Look(theme, 40.0).apply()
    kinds = get_args(Fill)
    painted = {}
    for kind in kinds:
        swatch = Swatch(kind)
        qtbot.addWidget(swatch)
        swatch.resize(swatch.sizeHint())
        painted[kind] = grey(swatch)
    Look().apply()
    for one, other in combinations(kinds, 2):
        pairs = list(zip(painted[one], painted[other], strict=True))
        far = sum(abs(first - second) > 40 for first, second in pairs)
        assert far > len(pairs) / 50, (one, other)  # a dashed edge is the least


def test_help_and_the_aids_are_whole_on_the_pages_that_are_only_read(visitor):
    visitor.begin("Français")
    aids = {visitor.says(name) for name in ("Help", "Larger text", "More contrast")}
    for task in ("lost", "letters", "waiting"):
        visitor.kiosk.started.emit(task)
        settle()
        page_is_whole(visitor.kiosk)
        assert aids <= {each.text() for each in visitor.buttons()}
        labels = [each for each in seen(visitor.kiosk, (QLabel,)) if each.text()]
        assert labels
        visitor.touch("Back")


def test_a_walk_backwards_ends_where_it_began(blind):
    blind.begin_in("en")
    stops = stops_of(blind.kiosk)
    stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    met = []
    for _ in stops:
        blind.key(Qt.Key.Key_Backtab)
        met.append(QApplication.focusWidget())
    assert met == [*reversed(stops[1:]), stops[0]]
