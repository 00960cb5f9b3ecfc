"""Importing Qt, without what PySide6 adds to each start and to every later import.

Python keeps the code of modules that are files beside them; what PySide6 carries as
source (see `pyside_parts`) is kept in the same place and under the same rules.
"""

from __future__ import annotations

import builtins
import marshal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from permres_gui.gui.kept_modules import write_whole
from permres_gui.gui.pyside_parts import Parts
from permres_gui.gui.quick_enums import make_enums_quickly
from permres_gui.gui.read_later import read_later

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

SELDOM = ("base64", "inspect", "tempfile", "textwrap", "traceback", "zipfile")
"""What PySide6 imports of Python's library to unpack its parts and to tell mistakes;
`dataclasses` also wants `inspect`, to describe a class that has no words of its own."""


def load_qt(place: Path | None = None, *, keep: bool = True) -> None:
    """Import Qt; ``keep`` whether the code may be written for the next start.

    PySide6 puts an `__import__` of its own in place, which reads the source of each module
    in search of `from __feature__ import`. There is none in this program.
    """
    place = place or _beside_our_code()
    parts = Parts(_read(place))
    make_enums_quickly()
    imports, compiles = builtins.__import__, builtins.compile
    builtins.compile = parts.compile  # type: ignore[assignment]  # stands in while Qt is imported
    try:
        with read_later(*SELDOM) as unread, _answering(unread):
            import dataclasses  # noqa: F401 - imported so that it is there

            import PySide6.QtWidgets  # noqa: F401 - imported so that it is there
            from PySide6.QtCore import Qt  # noqa: F401 - made here, as all painting makes it
    finally:
        builtins.__import__, builtins.compile = imports, compiles
    if parts.is_new and keep and place is not None and not sys.dont_write_bytecode:
        write_whole(place, marshal.dumps(parts.to_keep()))


@contextmanager
def _answering(unread: Mapping[str, ModuleType]) -> Iterator[None]:
    """What PySide6 asks of unread modules while it is imported is answered without them."""
    answers = {"inspect": ("getsource", _has_none), "textwrap": ("dedent", _dedented)}
    asked = {name: answers[name] for name in answers.keys() & unread.keys()}
    for name, (function, answer) in asked.items():
        setattr(unread[name], function, answer)
    try:
        yield
    finally:
        for name, (function, answer) in asked.items():
            if vars(unread[name]).get(function) is answer:
                delattr(unread[name], function)


def _has_none(_module: object) -> NoReturn:
    """It would look for features in its own modules, which have no source either."""
    raise OSError


def _dedented(text: str) -> str:
    """It keeps this for a warning about keys that are added up."""
    import textwrap

    if textwrap.dedent is _dedented:  # still unread
        del textwrap.dedent
    return textwrap.dedent(text)


def _beside_our_code() -> Path | None:
    """Where Python keeps the code of this module, which names the Python it is for."""
    kept = __spec__.cached
    return Path(kept).with_suffix(".shiboken") if kept else None


def _read(place: Path | None) -> dict[str, Any]:
    """What is kept; nothing where it cannot be read or is not whole."""
    if place is None:
        return {}
    try:
        found = marshal.loads(place.read_bytes())  # noqa: S302 - beside our own code, and as safe
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    if not isinstance(found, dict) or not isinstance(found.get("codes"), dict):
        return {}
    return found if isinstance(found.get("first", ()), tuple) else {}
