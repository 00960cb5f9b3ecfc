"""The rules in use: the newest pack that this user installed, else the program's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from permres_gui import __version__
from permres_gui.locations import has_rule_packs, resources, rule_packs
from permres_gui.presentation.translator import Translator, speak_rules
from permres_gui.rules.compiled import Library, stale


def own_library() -> Library:
    """The program's own rules; in a checkout compiled anew where a source is newer.

    Ends the program with all faults when the sources are broken: it never
    starts on rules that are not whole.
    """
    if stale(resources()):
        from permres_gui.building.compiling import compile_rules

        found = compile_rules(resources())
        if found:
            raise SystemExit("\n".join(map(str, found)))
    return Library(resources())


def library(
    on: date,
    warn: Callable[[str], object] = lambda _: None,
    words: Translator | None = None,
) -> Library:
    """The rules to use on a day; ``warn`` is told of each pack that is damaged."""
    own = own_library()
    if not has_rule_packs():
        return own
    from permres_gui.packs.installed import chosen

    found = chosen(rule_packs(), on, own.checked_on, __version__)
    if words is not None:
        from permres_gui.presentation.pack_refusals import damaged_text

        for each in found.damaged:
            warn(damaged_text(each, words))
    if found.pack is None:
        return own
    speak_rules(found.pack.folder / "texts")
    return Library(found.pack.folder, found.pack.name)
