"""Whether the first page names the help that the rule base knows.

It is shown before the rules are read, so its words stand in the program: another
number in the rules would leave an old one on every page.
"""

from __future__ import annotations

from collections.abc import Iterator

from permres_gui.presentation.context import HOME
from permres_gui.presentation.shell_view import FOR_EVERYBODY
from permres_gui.rules.compiled import Library
from permres_gui.rules.fault import Fault

ROLES = ("advice", "line")
"""Who explains which card fits, and whom one calls."""


def first_page_faults(library: Library) -> Iterator[Fault]:
    """Names and numbers of the municipality that is named to everybody, and not said."""
    practice = library.practice_of(HOME)
    told = [each for each in practice.contacts if each.role] if practice else []
    for role in set(ROLES) - {each.role for each in told}:
        yield Fault("municipalities", HOME, f"a contact with the role: {role}")
    for each in told:
        for said in (each.name, each.telephone or ""):
            if said not in FOR_EVERYBODY:
                place = "presentation/shell_view.py"
                yield Fault(place, "FOR_EVERYBODY", f"{said}, as for {each.id}")
