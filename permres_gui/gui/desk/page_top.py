"""What stands above the two sides of the desk: the day, the steps, the case files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout

from permres_gui.gui.accessible import announce
from permres_gui.gui.desk.day_line import DayLine
from permres_gui.gui.desk.file_bar import FileBar
from permres_gui.gui.desk.menu import MenuButton
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.flow import put_in_line
from permres_gui.gui.widgets.words import column, heading, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.desk.page import DeskPage
    from permres_gui.gui.widgets.page_area import Body
    from permres_gui.presentation.views import DeskView


def put_top(page: DeskPage, body: Body, view: DeskView) -> None:
    """The heading with the day; the steps and the case files where there is room for both.

    In one column the answers come first: rows of buttons would fill a page of large text.
    The menu, which holds every action, stays beside the heading.
    """
    if page.low_desk():
        _close_up(body)
    body.column.addLayout(_head(page, view))
    if not page.cramped():
        put_actions(page, body, view)


def put_actions(page: DeskPage, body: Body, view: DeskView) -> None:
    """The steps, and the line on case files."""
    _make_steps(page, view)
    above = {"menu"} if page.cramped() else set()
    buttons = [each for key, each in page.steps.items() if key not in above]
    line = put_in_line(body.column, buttons, rows=page.cramped())
    page.bar = None
    if view.bar is not None:
        page.bar = FileBar(view.bar, stacked=page.cramped(), wide=page.wide())
        page.bar.asked.connect(page.ask_file)
        body.column.addWidget(page.bar)
    if line is None:
        return
    if page.bar is not None and page.wide():
        line.addSpacing(Look.current.px(0.6))
        line.addWidget(page.bar.note, 1)
    else:
        line.addStretch(1)


def _close_up(body: Body) -> None:
    """What stands above the two sides leaves them as much as it can."""
    outer, look = body.layout(), Look.current
    if outer is not None:
        edges = outer.contentsMargins()
        edges.setTop(look.px(0.5))
        edges.setBottom(look.px(0.4))
        outer.setContentsMargins(edges)
    body.column.setSpacing(look.px(0.25))


def _head(page: DeskPage, view: DeskView) -> QBoxLayout:
    line: QBoxLayout = row(gap=0.9) if page.wide() else column(gap=0.4)
    page.heading = heading(view.heading, low=True)
    page.steps = {"menu": _menu(page, view)}
    if page.cramped():
        line.addLayout(_with_menu(page, page.heading))
    else:
        line.addWidget(page.heading, 1)
    page.day = DayLine(view, stacked=page.narrow, wide=page.wide())
    page.day.chosen.connect(page.wishes.day_chosen)
    page.day.back_wanted.connect(page.wishes.today_wanted)
    line.addWidget(page.day)
    return line


def _with_menu(page: DeskPage, title: QWidget) -> QBoxLayout:
    """The buttons stand below the answers there, so the menu with all of them is here."""
    line = row(gap=0.9)
    line.addWidget(title, 1)
    line.addWidget(page.steps["menu"])
    return line


def _make_steps(page: DeskPage, view: DeskView) -> None:
    """Undo, redo, what goes to the record and to the client, what comes when."""
    for key, text, act in (
        ("undo", view.undo, page.wishes.undone),
        ("redo", view.redo, page.wishes.redone),
        ("copy", view.copy, page.wishes.copied),
        ("sheet", view.sheet, page.wishes.sheet_wanted),
        ("coming", view.coming, page.wishes.coming_wanted),
    ):
        button = Button(text, "plain", size=0.94)
        button.clicked.connect(act)
        button.setObjectName(f"step:{key}")
        page.steps[key] = button
    copy = page.steps["copy"]
    copy.clicked.connect(lambda: copy.say(view.copied))
    copy.clicked.connect(lambda: announce(page, view.copied))


def _menu(page: DeskPage, view: DeskView) -> MenuButton:
    made = MenuButton(view.menu_label, view.menu, page.carry_out, page.can)
    made.setObjectName("step:menu")
    return made


def renew_steps(page: DeskPage, view: DeskView) -> None:
    page.steps["copy"].say(view.copy)
    page.steps["undo"].setEnabled(view.can_undo)
    page.steps["redo"].setEnabled(view.can_redo)
    if page.heading is not None and page.heading.text() != view.heading:
        page.heading.dress(view.heading, 1.45, 700)
