"""No sentence names a day that nobody told: days in part are told as what they are."""

from __future__ import annotations

import re

from permres_gui.domain.case import Case
from permres_gui.interview.case_file import CaseFileError, read
from permres_gui.presentation.cards.reason_texts import reason
from permres_gui.rules.kinds.early_right import EarlyRight
from permres_gui.rules.kinds.free_movement_residence import FreeMovementResidence
from permres_gui.rules.kinds.joint_establishment import JointEstablishment
from permres_gui.rules.kinds.survivor import Survivor
from permres_gui.rules.requirement import Finding
from tests.presentation.told import told
from tests.worked_cases import FILES, over

CARDS = ("EU+", "F+", "M")
KINDS = (EarlyRight, FreeMovementResidence, JointEstablishment, Survivor)
BY_LAW = {
    "eu-bulgarian-before-accession",
    "eu-croat-as-citizen-before-accession-conditions-not-met",
}
"""The day on which a country joined the Union is told by the law and by nobody else."""
_DAY = re.compile(r"\b(\d{4}-\d{2})-\d{2}\b")
_NAMED = re.compile(r"\d{1,2}\u00a0[A-Z][a-z]+\u00a0\d{4}")
_BOUND = re.compile(
    r"on \d{1,2}\u00a0[A-Z][a-z]+\u00a0\d{4} at the (?:earliest|latest)"
)


def by_month(text: str) -> Case | None:
    """The case with every day known by its month alone; ``None`` if none can be so."""
    case, _, _ = text.partition("\nexpect:")
    lines = (
        line if line.startswith("as_of") else _DAY.sub(r"\1", line)
        for line in case.splitlines()
    )
    try:
        return read("\n".join(lines) + "\n", "by-month").case
    except CaseFileError:  # such as a service that ends within the month of the return
        return None


def days_of(finding: Finding, text: str) -> list[str]:
    """The days that a sentence names and calls neither the first nor the last."""
    if not isinstance(finding.requirement, KINDS):
        return []
    return _NAMED.findall(_BOUND.sub("", text))


@over(FILES)
def test_a_day_that_was_not_told_is_not_named(file):
    case = by_month(file.read_text(encoding="utf-8"))
    if case is None or file.stem in BY_LAW:
        return
    context = told(case)
    for assessment in context.assessments:
        for finding in assessment.findings:
            if assessment.card in CARDS:
                _, text = reason(finding, context.as_of, context.words)
                assert days_of(finding, text) == [], text
