"""A whole interview in the real window: every page, in every language, to its paint."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from permres_gui.app import library, rules_day
from permres_gui.gui.desktop import Desktop
from permres_gui.gui.session_model import SessionModel
from permres_gui.interview.questions import Part, Question
from permres_gui.interview.session import RESULT
from permres_gui.presentation.translator import LANGUAGES
from tests.benchmarks.figures import Figure, nearly_worst, took

ON = date(2027, 6, 1)
FRAME_MS = 16
SECTIONS = ("compare", "papers", "answers", RESULT)
LIVES: tuple[dict[str, Any], ...] = (
    {
        "nationality": ("MA",),
        "card": "A",
        "history": (
            {"kind": "stay", "ground": "student", "from": "2019-09-10",
             "to": "2021-06-30", "proof": "first-card"},
            {"kind": "stay", "ground": "single-permit", "from": "2021-07-01",
             "now": "yes", "proof": "first-card"},
        ),
        "absences": tuple(
            {"kind": "absence", "from": f"{year}-07-05", "to": f"{year}-08-02",
             "reason": "holiday", "place": "outside-eu"}
            for year in range(2020, 2027)
        ),
    },
    {
        "nationality": ("FR",),
        "card": "EU",
        "history": (
            {"kind": "stay", "ground": "eu-citizen", "from": "2020-02-03",
             "now": "yes", "proof": "annex-19"},
        ),
        "absences": (),
    },
)  # fmt: skip


class Walk:
    """One window, and how long each kind of step took until it was painted."""

    def __init__(self) -> None:
        self.application = QApplication.instance() or QApplication([])
        self.model = SessionModel(library, ON, LANGUAGES[0])
        self.window = Desktop(self.model, rules_day())
        self.window.resize(1366, 768)
        self.window.show()
        self.steps: dict[str, list[float]] = {}
        self.longest: dict[str, tuple[float, str]] = {}
        self.pages = 0
        self.faults: list[str] = []
        sys.excepthook = self._fault  # Qt goes on when a slot raises
        self.settle()

    def _fault(
        self, kind: type[BaseException], error: BaseException, _: object
    ) -> None:
        place = f"{self.model.session.at}: {kind.__name__}: {error}"
        if place not in self.faults:
            self.faults.append(place)

    def settle(self) -> None:
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        QApplication.processEvents()

    def timed(self, kind: str, act: Callable[[], None]) -> None:
        def to_paint() -> None:
            act()
            self.settle()

        place = self.model.session.at
        spent = took(to_paint)
        place = f"{place} to {self.model.session.at}"
        self.steps.setdefault(kind, []).append(spent)
        self.longest[kind] = max(self.longest.get(kind, (0.0, "")), (spent, place))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.settle()

    def through(self, life: dict[str, Any]) -> None:
        """From the first page to the result, back to the first page, and forward."""
        window, model = self.window, self.model
        self.timed("page", lambda: window.started.emit("status"))
        while (question := model.question) is not None:
            self.languages()
            self.pages += 1
            value = life.get(question.id, answer_to(question))
            if question.control == "history":
                value = tuple(whole(row, question) for row in value)

            def go_on(question: Question = question, value: Any = value) -> None:
                window.answered.emit(question.id, value)
                window.continued.emit()

            before = model.session.at
            self.timed("page", go_on)
            if model.session.at == before:  # an odd answer is said once
                self.timed("page", go_on)
            if model.session.at == before:
                raise RuntimeError(f"the answer to {before} was not taken: {value!r}")
        self.result()
        for _ in model.session.path:
            self.timed("back", window.back.emit)
        while model.session.at != RESULT:
            self.timed("page", window.continued.emit)
        self.timed("restart", window.restarted.emit)

    def languages(self) -> None:
        for language in (*LANGUAGES[1:], LANGUAGES[0]):
            self.timed(
                "language", lambda to=language: self.window.language_chosen.emit(to)
            )

    def result(self) -> None:
        self.languages()
        for section in SECTIONS * 2:
            self.timed(
                "section", lambda to=section: self.window.section_chosen.emit(to)
            )
            self.languages()
        self.window.section_chosen.emit("papers")
        self.settle()
        for document in list(self.model.library.documents)[:8]:
            for ready in (True, False):
                self.timed(
                    "tick",
                    lambda name=document, to=ready: self.window.document_ticked.emit(
                        name, to
                    ),
                )
        self.window.section_chosen.emit(RESULT)
        self.settle()


def answer_to(question: Question) -> Any:
    """A plain answer of the kind that the control gives."""
    match question.control:
        case "form":
            return {part.id: _part(part) for part in question.parts}
        case "choice":
            return question.options[0].value
        case "many":
            return (question.options[-1].value,)
        case "history":
            return ()
        case "place":
            return "44021"
        case "countries":
            return ("MA",)
        case "date":
            return "2019-09-10"
        case _:
            return "3000"


def whole(row: dict[str, Any], question: Question) -> dict[str, Any]:
    """The period with an answer to every choice that its editor asks for."""
    period = next(each for each in question.periods if each.id == row["kind"])
    choices = {
        part.id: part.options[-1].value
        for part in period.parts
        if part.control == "choice" and not part.optional
    }
    return choices | {"now": "no"} | row


def _part(part: Part) -> str:
    if part.control == "choice":
        return part.options[0].value
    return {"date": "2029-09-10", "countries": "MA"}.get(part.control, "3000")


def figures(rounds: int) -> Iterator[Figure]:
    """The 95th percentiles over all steps of the walks; the first walk only warms."""
    walk = Walk()
    for life in LIVES:
        walk.through(life)
    first = {kind: max(spent) for kind, spent in walk.steps.items()}
    walk.steps.clear()
    walk.longest.clear()
    walk.pages = 0
    for _ in range(rounds):
        for life in LIVES:
            walk.through(life)
    told = (
        ("P5", "page", "page change to paint, p95"),
        ("P5", "back", "back to paint, p95"),
        ("P5", "section", "section of the result to paint, p95"),
        ("P6", "language", "language switch to paint, p95"),
        ("P7", "tick", "paper ticked to paint, p95"),
    )
    for target, kind, what in told:
        spent = walk.steps[kind]
        yield Figure(target, what, nearly_worst(spent), "ms", most=FRAME_MS)
        yield Figure("", "  median", median(spent), "ms")
        yield Figure("", f"  longest ({walk.longest[kind][1]})", max(spent), "ms")
        yield Figure("", "  longest of the first walk", first[kind], "ms")
    questions = walk.pages / (rounds * len(LIVES))
    yield Figure("", "  screens of a walk before the result", questions, "")
    if walk.faults:
        raise RuntimeError(f"the window failed at {'; '.join(walk.faults)}")
