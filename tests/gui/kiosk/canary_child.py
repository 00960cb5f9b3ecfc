"""A visit with a rare amount in a process of its own, whose memory its parent reads.

The amount is touched figure by figure, and stands nowhere in this file as a whole. At
each stop the process says where it is, and goes on when it is told a line.
"""

from __future__ import annotations

import gc
import sys
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from permres_gui.gui.kiosk.window import Kiosk
    from tests.gui.kiosk.conftest import Visitor

FIGURES = "1, 8, 7, 4, 3, 5, 9"


def stop(where: str) -> None:
    print(where, flush=True)
    sys.stdin.readline()


def living(wanted: str, among: object = None) -> list[str]:
    """Strings and numbers of Python that hold it, found from all that is tracked."""
    number, seen = int(wanted), set()
    todo, found = gc.get_objects() if among is None else [among], []
    mine = {id(wanted), id(number), id(FIGURES)}
    while todo:
        each = todo.pop()
        if id(each) in seen or id(each) in mine or each is seen or each is todo:
            continue
        seen.add(id(each))
        if isinstance(each, str):
            plain = "".join(filter(str.isdigit, each))
            found += [each] if wanted in plain else []
        elif isinstance(each, int | Decimal):
            found += [str(each)] if each == number else []
        elif not isinstance(each, bytes | float):
            todo += gc.get_referents(each)
    return found


class Swallowed:
    """A voice that keeps nothing of what it is given."""

    def speaks(self, _language: str) -> bool:
        return True

    def say(self, text: str, language: str) -> None:
        pass

    def stop(self) -> None:
        pass

    def sound_at(self, part: float) -> None:
        pass


def leave_half_filled(kiosk: Kiosk) -> None:
    """The figures typed where a place is sought, in two languages, never chosen."""
    from tests.gui.kiosk.conftest import settle

    kiosk.section_chosen.emit("lost")
    settle()
    for figure in FIGURES.split(", "):
        kiosk.stack.currentWidget().control.field.insert(figure)
    kiosk.language_chosen.emit("fr")
    settle()
    kiosk.back.emit()
    settle()
    assert living(FIGURES.replace(", ", ""), kiosk.model.drafts), "no draft was kept"


def read_everything(visitor: Visitor) -> None:
    """Every page of the result, the code with the answers, and the sheet."""
    from permres_gui.gui.printing import document
    from tests.gui.kiosk.conftest import settle

    for section in ("papers", "compare", "answers", "phone"):
        visitor.kiosk.section_chosen.emit(section)
        settle()
    visitor.touch("Show a code with my answers")
    document(visitor.kiosk.report()).pageCount()  # as it is laid out for a sheet


def main() -> None:
    from permres_gui.app import without_core
    from permres_gui.gui.loading_qt import load_qt

    without_core()
    load_qt(keep=False)
    from PySide6.QtWidgets import QApplication

    QApplication([sys.argv[0], "-style", "fusion"])
    from permres_gui.gui.speech import voice as voices
    from tests.gui.kiosk.conftest import Visitor, bare_kiosk, settle
    from tests.gui.people import PEOPLE, step

    voices.voice_there = Swallowed
    visitor = Visitor(bare_kiosk(speech=True))
    model = visitor.kiosk.model

    def visit(figures: str) -> None:
        visitor.begin()
        visitor.touch("Read aloud")
        visitor.kiosk.started.emit("find")
        while model.question is not None:
            settle()
            if model.session.at == "income" and figures:
                for figure in figures.split(", "):
                    visitor.touch(figure)
                page = visitor.kiosk.stack.currentWidget()
                told = {each: page.value()[each] for each in ("means.monthly_net",)}
                others = PEOPLE["refugee"]["income"]
                visitor.kiosk.answered.emit("income", others | told)
                del page, told
                visitor.kiosk.continued.emit()
                figures = ""
            else:
                step(visitor.kiosk, PEOPLE["refugee"])
        settle()
        read_everything(visitor)
        leave_half_filled(visitor.kiosk)

    visit(FIGURES)
    stop("during")
    visitor.kiosk.end_visit()
    settle()
    stop("after")
    print(len(living(FIGURES.replace(", ", ""))), flush=True)


main()
