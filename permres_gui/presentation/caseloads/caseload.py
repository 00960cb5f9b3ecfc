"""A caseload: each case of a folder with its answer of today and the days that come.

One row after the other, so that whoever shows them can tell how far it is and stop.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from dataclasses import field, replace
from datetime import date
from typing import TYPE_CHECKING

from permres_gui.domain.day import ONE_DAY, add_months
from permres_gui.domain.timeline import Timeline
from permres_gui.presentation.answers.guess_words import guess_sentence
from permres_gui.presentation.cards.card_sentence import no_card_needed
from permres_gui.presentation.caseloads.caseload_days import (
    Deadline,
    deadlines,
    keeping,
)
from permres_gui.presentation.caseloads.shared_checking import LOT
from permres_gui.presentation.context import Context
from permres_gui.presentation.given_answer import changed_since, given_answer
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.case_store.caseload import FiledCase
    from permres_gui.interview.questions import Interview
    from permres_gui.interview.saved_answer import AnswerChange, SavedAnswer
    from permres_gui.presentation.caseloads.shared_checking import SharedChecking
    from permres_gui.presentation.translator import Translator
    from permres_gui.rules.compiled import Library


@dataclass(frozen=True, slots=True)
class CaseloadRow:
    """One file. Until it is ``checked`` its answer is that of the day it was saved."""

    filed: FiledCase
    answer: SavedAnswer | None = None
    deadlines: tuple[Deadline, ...] = ()
    """The first first; what is over and still to be done goes before."""
    changes: tuple[AnswerChange, ...] = ()
    """What the rules of today answer otherwise than those it was saved with."""
    guesses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each card that rests on guesses, the paths of these answers."""
    rests: str = ""
    """The same in words, with each period of a list by its ground and days."""
    belgian: bool = False
    """Whether the client is Belgian, and so needs none of the cards."""
    checked: bool = False
    comparable: bool = False
    """Whether an earlier answer was saved with it."""
    failed: bool = False
    """The program itself failed on this case, which should never be seen."""

    @property
    def unread(self) -> bool:
        """Whether nobody knows what this file leads to."""
        return self.filed.case_file is None or self.failed

    @property
    def has_news(self) -> bool:
        """Whether the answer of today is worth keeping: it is another, or the first."""
        return self.checked and (bool(self.changes) or not self.comparable)

    def due_by(self, day: date) -> tuple[Deadline, ...]:
        """The days that begin on this day at the latest."""
        return tuple(each for each in self.deadlines if each.due_by(day))


@dataclass(frozen=True)
class Caseload:
    """The rules, the day and the language by which the rows are told."""

    library: Library
    interview: Interview
    as_of: date
    words: Translator

    def found(self, filed: FiledCase) -> CaseloadRow:
        """What the file itself says, without asking the rules."""
        file = filed.case_file
        saved = file.answered if file is not None else None
        days = tuple(keeping(filed.keep_until, self.words))
        there = saved is not None and saved.on is not None
        return CaseloadRow(filed, saved if there else None, days, comparable=there)

    def checked(self, row: CaseloadRow) -> CaseloadRow:
        """The answer of the rules of today; a row without a case stays as it is."""
        try:
            return self._checked(row)
        except Exception:  # noqa: BLE001 - thousands of cases do not stop for one
            return replace(row, answer=None, failed=True)

    def _checked(self, row: CaseloadRow) -> CaseloadRow:
        file = row.filed.case_file
        if file is None:
            return row
        timeline = Timeline(file.case, self.as_of)
        found = self.library.rulebook.assess_all(timeline)
        context = Context(
            self.library, self.interview, timeline, found, self.words, file.marks
        )
        now = given_answer(found, self.as_of, self.library)
        saved = file.answered
        return CaseloadRow(
            filed=row.filed,
            answer=now,
            deadlines=deadlines(context, file.keep_until),
            changes=(
                changed_since(saved, now, file.case, self.library) if saved else ()
            ),
            guesses=context.guesses,
            rests=guess_sentence(context, context.guesses),
            belgian=bool(no_card_needed(context)),
            checked=True,
            comparable=row.comparable,
        )


def walked(
    filed: Iterable[FiledCase], load: Caseload, checking: SharedChecking
) -> Generator[tuple[int, CaseloadRow]]:
    """Every row with its number: first as it was saved, then again as of today."""
    rows: list[CaseloadRow] = []
    checking.begin()
    try:
        for number, each in enumerate(filed):
            rows.append(load.found(each))
            yield number, rows[-1]
            if number % LOT == 0:
                checking.gather(rows)
        yield from checking.rows(rows, load.checked)
    finally:
        checking.end()


def month_end(day: date) -> date:
    """The last day of the month in which a day lies."""
    return add_months(day.replace(day=1), 1) - ONE_DAY
