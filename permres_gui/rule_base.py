"""The rules in use: the newest pack that this user installed, else the program's own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from permres_gui import __version__
from permres_gui.locations import has_rule_packs, resources, rule_packs
from permres_gui.presentation.translator import Translator, speak_rules
from permres_gui.rules.compiled import PARTS, Library


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
        from permres_gui.presentation.rule_packs.pack_refusals import damaged_text

        for each in found.damaged:
            warn(damaged_text(each, words))
    if found.pack is None:
        return own
    speak_rules(found.pack.folder / "texts")
    return Library(found.pack.folder, found.pack.name)


def stale(resources: Path) -> bool:
    """Whether a source file is newer than the compiled form, or there is none."""
    compiled = [resources / "compiled" / f"{name}.json" for name in PARTS]
    if not all(path.exists() for path in compiled):
        return True
    oldest = min(path.stat().st_mtime_ns for path in compiled)
    return any(each.stat().st_mtime_ns > oldest for each in source_paths(resources))


def source_paths(resources: Path) -> Iterator[os.DirEntry[str]]:
    """The files from which the compiled form is made."""
    for folder in ("rulebook", "interview"):
        yield from _sources(resources / folder)


def _sources(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    """They are looked through at every start: an entry knows itself without a path."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _sources(entry.path)
            elif entry.name.endswith(".yaml"):
                yield entry
