"""Whether the answers leave the present stay as it is."""

from __future__ import annotations

from permres_gui.presentation.context import Context
from permres_gui.rules.kinds.card_validity import CardValidOnReturn
from permres_gui.rules.kinds.return_in_time import ReturnInTime


def stay_kept(context: Context) -> bool:
    """Not after an absence with which some card says that the stay has ended."""
    return all(
        finding.verdict.at(context.as_of).possible
        for each in context.assessments
        for finding in each.findings
        if isinstance(finding.requirement, (CardValidOnReturn, ReturnInTime))
    )
