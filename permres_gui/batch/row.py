"""One row in, one row out: an id and a case, and what the rules say of its cards.

Pure: the same row gives the same answer, whatever stands in other rows. A row that
cannot be taken answers with an error of its own; it never stops the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias

from permres_gui.batch.row_fields import NO_ID, USUAL_LINE, case_in, fields_of, id_in
from permres_gui.batch.same_cases import SameCases
from permres_gui.domain.timeline import Timeline
from permres_gui.interview.case_error import CaseFileError
from permres_gui.interview.case_file import MOST_BYTES
from permres_gui.interview.case_json import Plain
from permres_gui.records import dataclass
from permres_gui.rules.assessment import Outcome
from permres_gui.rules.compiled import Library
from permres_gui.rules.outcome import outcomes

PROGRAM_FAULT = "program_fault"
"""The error of a row on which the program itself fails; it should never be seen."""
Answer: TypeAlias = Mapping[str, Any]
"""A row of the answer: id, as_of, rules, cards, missing, error (see ``answer``)."""


@dataclass(frozen=True)
class Judged:
    """What the rules say of a case, whoever's it is."""

    cards: Mapping[str, Any]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class RowAssessment:
    """The rules and the day by which rows are assessed.

    Rows that tell a case in the very same words, as what-if tables do, are judged once.
    """

    library: Library
    as_of: date

    def line(self, line: bytes) -> Answer:
        """The answer for one line of JSON: ``{"id": …, "case": …}``."""
        usual = USUAL_LINE.fullmatch(line)
        if usual is None or len(line) > MOST_BYTES:
            return self._any_line(line)
        try:
            id_, judged = usual[1].decode(), self._judged_words(usual[2])
        except Exception:  # noqa: BLE001 - the line is read again to say what is wrong
            return self._any_line(line)
        return self._answer(id_, judged, None)

    def _any_line(self, line: bytes) -> Answer:
        try:
            fields = fields_of(line)
        except CaseFileError as fault:
            return self._refused(None, fault)
        return self.row(id_in(fields.get("id")), fields.get("case"))

    def id_of(self, line: bytes) -> str | None:
        """The id in a line, as its answer has it."""
        try:
            return id_in(fields_of(line).get("id"))
        except CaseFileError:
            return None

    @cached_property
    def rules(self) -> Mapping[str, str | None]:
        """What names the rules in every answer."""
        known = self.library
        return {
            "version": known.version,
            "checked_on": known.checked_on,
            "pack": known.pack or None,
        }

    def row(self, id_: str | None, case: object) -> Answer:
        """The answer for an id and a case: a text (JSON or YAML), or a read JSON object."""
        if id_ is None:
            return self._refused(None, NO_ID)
        try:
            return self._answer(id_, self._judged_once(case), None)
        except CaseFileError as fault:
            return self._refused(id_, fault)
        except Exception as fault:  # noqa: BLE001 - a million rows do not stop for one
            error = {
                "code": PROGRAM_FAULT,
                "sentence": f"{id_}: the program failed ({type(fault).__name__})",
            }
            return self._answer(id_, None, error)

    @cached_property
    def _known(self) -> SameCases[Judged]:
        return SameCases()

    def _judged_words(self, words: bytes) -> Judged:
        """For what follows the id in a line."""

        def judged() -> Judged:
            return self._judged(fields_of(b'{"id": "", ' + words).get("case"))

        return self._known.once(words, judged)

    def _judged_once(self, case: object) -> Judged:
        if isinstance(case, str) and not isinstance(case, Plain):
            words = b"text " + case.encode("utf-8", "surrogatepass")
            return self._known.once(words, lambda: self._judged(case))
        return self._judged(case)

    def _judged(self, case: object) -> Judged:
        timeline = Timeline(case_in(case), self.as_of)
        found = outcomes(self.library.rulebook, timeline)
        fields = (field for each in found.values() for field in each.missing)
        cards = {card: _card(each) for card, each in found.items()}
        return Judged(cards, tuple(dict.fromkeys(fields)))

    def _refused(self, id_: str | None, fault: CaseFileError) -> Answer:
        told = fault if fault.file else fault.in_file(id_ or "")
        error = {"code": fault.found.kind.value, "sentence": str(told)}
        return self._answer(id_, None, error)

    def _answer(
        self,
        id_: str | None,
        judged: Judged | None,
        error: Mapping[str, str] | None,
    ) -> Answer:
        return {
            "id": id_,
            "as_of": self.as_of.isoformat(),
            "rules": self.rules,
            "cards": judged and judged.cards,
            "missing": list(judged.missing) if judged else [],
            "error": error,
        }


def _card(found: Outcome) -> Mapping[str, str | None]:
    return {
        "status": found.status.value,
        "possible_from": _day(found.possible_from),
        "certain_from": _day(found.certain_from),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
