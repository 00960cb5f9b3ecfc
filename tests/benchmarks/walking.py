"""A whole interview in the real window: every page, in every language, to its paint.

Each step runs in the event loop of Qt, as a click does: it begins in a slot, and ends
when the loop has let go of the old page, painted the new one and has nothing left to do.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from statistics import median
from time import process_time
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from permres_gui.app import library, rules_day, settled
from permres_gui.gui.desktop import Desktop
from permres_gui.gui.session_model import SessionModel
from permres_gui.interview.questions import Part, Question
from permres_gui.interview.session import CHECK, RESULT, WELCOME
from permres_gui.presentation.translator import LANGUAGES
from tests.benchmarks.figures import Figure, nearly_worst

ON = date(2027, 6, 1)
FRAME_MS = 16
HELD_MS = 50
QUIET_MS = 12
"""So long nothing happens after the last paint; Qt collects paints for 5 ms at most."""
CHANGES = ("page", "back", "section")
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
    {
        "nationality": ("IN",),
        "card": "F",
        "history": (
            {"kind": "stay", "ground": "family-art10", "from": "2018-03-01",
             "to": "2020-02-29", "proof": "annex-15"},
            {"kind": "stay", "ground": "belgian-family", "from": "2020-03-01",
             "now": "yes", "proof": "annex-19ter"},
        ),
        "absences": tuple(
            {"kind": "absence", "from": f"{year}-01-05", "to": f"{year}-03-20",
             "reason": "family", "place": "outside-eu"}
            for year in range(2021, 2025)
        ),
    },
    {
        "nationality": ("TR",),
        "card": "A",
        "history": (
            {"kind": "stay", "ground": "asylum-procedure", "from": "2017-05-02",
             "to": "2018-11-30", "proof": "annex-26"},
            {"kind": "stay", "ground": "refugee", "from": "2018-12-01",
             "now": "yes", "proof": "first-card"},
        ),
        "absences": "unknown",
    },
)  # fmt: skip


@dataclass
class Steps:
    """How long steps took, by what was done and by the page that it led to."""

    spent: list[tuple[str, str, float]] = field(default_factory=list)
    longest: dict[str, tuple[float, str]] = field(default_factory=dict)

    def note(self, kind: str, page: str, spent: float, place: str) -> None:
        self.spent.append((kind, page, spent))
        self.longest[kind] = max(self.longest.get(kind, (0.0, "")), (spent, place))

    def of(self, *kinds: str) -> list[float]:
        return [spent for kind, _, spent in self.spent if kind in kinds]

    def by_page(self, *kinds: str) -> dict[str, list[float]]:
        found: dict[str, list[float]] = {}
        for kind, page, spent in self.spent:
            if kind in kinds:
                found.setdefault(page, []).append(spent)
        return found


class Walk:
    """One window, and how long each kind of step took until it was painted."""

    def __init__(self) -> None:
        self.application = QApplication.instance() or QApplication([])
        self.model = SessionModel(library, ON, LANGUAGES[0])
        self.window = Desktop(self.model, rules_day())
        self.window.resize(1366, 768)
        self.window.show()
        self.steps = Steps()
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
        self.held(lambda: None)

    def held(self, act: Callable[[], None]) -> float:
        """Processor milliseconds of the event loop for one act and all it brings."""
        loop, begun = QEventLoop(), 0.0

        def clicked() -> None:
            nonlocal begun
            begun = process_time()
            act()
            QTimer.singleShot(QUIET_MS, loop.quit)

        QTimer.singleShot(0, clicked)
        loop.exec()
        return (process_time() - begun) * 1e3

    def timed(self, kind: str, act: Callable[[], None]) -> None:
        before = self.place()
        spent = self.held(act)
        place = f"{before} to {self.place()}"
        self.steps.note(kind, self.page(), spent, place)

    def place(self) -> str:
        """Where the visit is: a question or a section of the result."""
        at = self.model.session.at
        return self.model.section if at == RESULT else at

    def page(self) -> str:
        """The kind of page: those of one kind are made of the same things."""
        question = self.model.question
        if question is not None:
            return f"question: {question.control}"
        at = self.model.session.at
        return at if at in {WELCOME, CHECK} else self.model.section

    def through(self, life: dict[str, Any]) -> None:
        """From the first page to the result, back to the first page, and forward."""
        window, model = self.window, self.model
        self.timed("page", lambda: window.started.emit("find"))
        while (question := model.question) is not None:
            self.languages()
            self.pages += 1
            value = life.get(question.id, answer_to(question))
            if question.control == "history" and value != "unknown":
                value = tuple(whole(row, question) for row in value)

            def answered(question: Question = question, value: Any = value) -> None:
                window.answered.emit(question.id, value)

            def go_on(answered: Callable[[], None] = answered) -> None:
                answered()
                window.continued.emit()

            before = model.session.at
            if question.control == "history":  # taken at each Save, long before
                self.timed("saved", answered)
                go_on = window.continued.emit
            self.timed("page", go_on)
            if model.session.at == before:  # an odd answer is said once
                self.timed("page", go_on)
            if model.session.at == before:
                raise RuntimeError(f"the answer to {before} was not taken: {value!r}")
        self.timed("page", window.continued.emit)  # past the page of all answers
        self.result()
        for _ in (CHECK, *model.session.path):
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
        for document in self.papers():
            for ready in (True, False):
                self.timed(
                    "tick",
                    lambda name=document, to=ready: self.window.document_ticked.emit(
                        name, to
                    ),
                )
        self.window.section_chosen.emit(RESULT)
        self.settle()

    def papers(self) -> list[str]:
        """The papers in sight that can be ticked."""
        view = self.window.stack.currentWidget().told
        return [each.id for group in view.groups for each in group.documents]


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
    settled(walk.model)  # as the program does: what it began with is no rubbish
    for life in LIVES:
        walk.through(life)
    first, walk.steps, walk.pages = walk.steps, Steps(), 0
    for _ in range(rounds):
        for life in LIVES:
            walk.through(life)
    yield from _changes(walk.steps, first)
    yield from _pages("P5", "page change to", walk.steps.by_page(*CHANGES))
    yield from _pages("P6", "language switch on", walk.steps.by_page("language"))
    questions = walk.pages / (rounds * len(LIVES))
    yield Figure("", "screens of a walk before the result", questions, "")
    if walk.faults:
        raise RuntimeError(f"the window failed at {'; '.join(walk.faults)}")


def _changes(steps: Steps, first: Steps) -> Iterator[Figure]:
    """What was done: the usual, nearly the worst and the worst time to paint."""
    told = (
        ("P5", "page", "page change to paint, p95"),
        ("P5", "back", "back to paint, p95"),
        ("P5", "section", "section of the result to paint, p95"),
        ("P6", "language", "language switch to paint, p95"),
        ("P5", "saved", "periods of a list saved to paint, p95"),
        ("P7", "tick", "paper ticked to paint, p95"),
        ("P5", "restart", "start again to paint, p95"),
    )
    for target, kind, what in told:
        spent, before = steps.of(kind), first.of(kind)
        yield Figure(target, what, nearly_worst(spent), "ms", most=FRAME_MS)
        yield Figure("", "  median", median(spent), "ms")
        worst, place = steps.longest[kind]
        yield Figure(target, f"  longest ({place})", worst, "ms", most=HELD_MS)
        yield Figure("", "  first time, p95", nearly_worst(before), "ms")
        yield Figure("", "  first time, longest", max(before), "ms")


def _pages(target: str, what: str, found: dict[str, list[float]]) -> Iterator[Figure]:
    for page, spent in sorted(found.items()):
        name = f"{what} {page} ({len(spent)})"
        yield Figure(target, f"{name}, p95", nearly_worst(spent), "ms", most=FRAME_MS)
        yield Figure("", "  median", median(spent), "ms")
        yield Figure("", "  longest", max(spent), "ms")
