"""What leads from one part of the desk to another, by mouse and by keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import link
from permres_gui.gui.widgets.result_row import ResultRow
from permres_gui.gui.widgets.words import column, row
from permres_gui.presentation.desk.desk_links import CARD, CARDS, FACT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QWidget

    from permres_gui.gui.desk.page import DeskPage
    from permres_gui.presentation.views import DeskView


def answer_links(page: DeskPage, view: DeskView) -> Block:
    """Under the heading of the answers: a copy to try something, the cards compared."""
    block = Block()
    line: QBoxLayout = column(block) if page.cramped() else row(block, gap=1.6)
    line.setContentsMargins(*_sides(line))
    copy = view.versions.copy if view.versions is not None else ""
    if copy:
        button = link(copy, "right", size=0.94)
        button.clicked.connect(partial(page.wishes.version_asked.emit, "copy"))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    button = link(view.compare, "right", size=0.94)
    button.clicked.connect(partial(page.section_chosen.emit, CARDS))
    line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    line.addStretch(1)
    return block


def _sides(layout: QBoxLayout) -> tuple[int, int, int, int]:
    """As the heading above it."""
    from permres_gui.gui.look import Look

    edge = Look.current.px(0.9)
    return edge, 0, edge, layout.spacing() // 2


def press(page: DeskPage, where: str) -> None:
    """A link of the answers or of a fact: to a question, to a card, or further."""
    if where.startswith(FACT):
        question, place = _question_of(where)
        page.open_question(question)
        page.keyboard.go_into(place)
    elif where.startswith(CARD):
        open_card(page, where.removeprefix(CARD))
    else:
        page.section_chosen.emit(where)


def open_card(page: DeskPage, card: str) -> None:
    """The row of a card, unfolded and in sight, with the keyboard on it."""
    for each in page.answers.rows if page.answers is not None else ():
        if card in each.button.view.letters:
            each.button.setChecked(True)
            each.button.setFocus(Qt.FocusReason.OtherFocusReason)


def save_days(page: DeskPage) -> None:
    """The coming days as a calendar: of the card with the keyboard, else of all."""
    found = _row_in_use(page)
    card = f":{found.button.view.letters[0]}" if found is not None else ""
    page.section_chosen.emit(f"calendar{card}")


def cross(page: DeskPage) -> None:
    """From a card to the facts that decide it, one after the other; then to its uses."""
    found = _row_in_use(page)
    if found is not None:
        links = found.button.view.links
        page.crossing = [each.id for each in links if each.id.startswith(FACT)]
    elif not (page.crossing and _is_open(page, page.crossing.pop(0))):
        page.crossing = []
    if page.crossing:
        press(page, page.crossing[0])
    elif found is None and page.opened is not None:
        page.opened.uses.open()


def _is_open(page: DeskPage, fact: str) -> bool:
    """Whether the fact lies open to which the keys led last."""
    opened = page.opened
    return opened is not None and opened.view.id == _question_of(fact)[0]


def _question_of(fact: str) -> tuple[str, str]:
    """The question to which a link leads, and a field or the place of a period in it."""
    question, _, place = fact.removeprefix(FACT).partition(":")
    return question, place


def _row_in_use(page: DeskPage) -> ResultRow | None:
    """The row of the card in which the keyboard stands."""
    now: QWidget | None = QApplication.focusWidget()
    while now is not None and not isinstance(now, ResultRow):
        now = now.parentWidget()
    return now if now is not None and page.isAncestorOf(now) else None
