"""The cards that an answer leaves open."""

from __future__ import annotations

from collections.abc import Iterable

from permres_gui.presentation.context import Context
from permres_gui.rules.assessment import Status


def open_cards(context: Context, paths: Iterable[str]) -> tuple[str, ...]:
    """The cards that ask for an adviser or are open, and look at these fields."""
    wanted = set(paths)
    return tuple(
        each.card
        for each in context.assessments
        if each.status is not Status.NOT_ELIGIBLE
        and any(
            not finding.verdict.at(context.as_of).settled
            and finding.verdict.at(context.as_of).possible
            and wanted & looked_at(finding.requirement)
            for finding in each.findings
        )
    )


def looked_at(requirement: object) -> frozenset[str]:
    """The fields that a requirement looks at, as far as it names them."""
    named = {*getattr(requirement, "WANTS", ())}
    named.add(getattr(requirement, "field", ""))
    whole = {path.rsplit(".", 1)[0] for path in named if "." in path}
    return frozenset(named | whole)
