"""The rule base as it lies beside the program, ready to be asked."""

from __future__ import annotations

from permres_gui.locations import resources
from permres_gui.rules.compiled import Library, stale


def library() -> Library:
    """The rule base; in a checkout compiled anew first where a source is newer.

    Ends the program with all faults when the sources are broken: it never
    starts on rules that are not whole.
    """
    if stale(resources()):
        from permres_gui.building.compiling import compile_rules

        found = compile_rules(resources())
        if found:
            raise SystemExit("\n".join(map(str, found)))
    return Library(resources())
