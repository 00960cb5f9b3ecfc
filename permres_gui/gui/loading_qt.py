"""Importing Qt, without what PySide6 adds to each start and to every later import.

PySide6 carries a dozen modules as source in its library, about its signatures, and
compiles them anew in each process, which takes longer than loading Qt itself. Python
keeps the code of modules that are files beside them; here it is kept in the same place
and under the same rules, and used only for the very source for which it was made.
"""

from __future__ import annotations

import builtins
import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import CodeType

WITHIN = "shibokensupport/"
"""How the names of these modules begin."""
NOT_NEEDED = frozenset({WITHIN + "signature/lib/pyi_generator.py"})
"""What writes stubs for type checkers, and loads what reads a command line for that."""


def load_qt(place: Path | None = None, *, keep: bool = True) -> None:
    """Import Qt; ``keep`` whether the code may be written for the next start.

    PySide6 puts an `__import__` of its own in place, which reads the source of each module
    in search of `from __feature__ import`. There is none in this program.
    """
    place = place or _beside_our_code()
    kept = _KeptCode(_read(place))
    imports, compiles = builtins.__import__, builtins.compile
    builtins.compile = kept  # type: ignore[assignment]
    try:
        import PySide6.QtWidgets  # noqa: F401
    finally:
        builtins.__import__, builtins.compile = imports, compiles
    if kept.is_new and keep and place is not None and not sys.dont_write_bytecode:
        _write(place, kept.codes)


class _KeptCode:
    """`compile`, but of the modules within PySide6 only what is not kept already."""

    def __init__(self, codes: dict[str, tuple[bytes, CodeType]]) -> None:
        self.codes = codes
        self.is_new = False
        self._compile = builtins.compile

    def __call__(self, source: Any, name: Any, *rest: Any, **how: Any) -> Any:  # noqa: ANN401 - as `compile` has it
        within = isinstance(name, str) and name.startswith(WITHIN)
        if within and isinstance(source, bytes) and rest == ("exec",) and not how:
            return self._code(source, name)
        return self._compile(source, name, *rest, **how)

    def _code(self, source: bytes, name: str) -> CodeType:
        found = self.codes.get(name)
        if found is not None and found[0] == source:
            return found[1]
        text = b"" if name in NOT_NEEDED else source
        code: CodeType = self._compile(text, name, "exec", dont_inherit=True)
        self.codes[name] = source, code
        self.is_new = True
        return code


def _beside_our_code() -> Path | None:
    """Where Python keeps the code of this module, which names the Python it is for."""
    kept = __spec__.cached
    return Path(kept).with_suffix(".shiboken") if kept else None


def _read(place: Path | None) -> dict[str, tuple[bytes, CodeType]]:
    """What is kept; nothing where it cannot be read or is not whole."""
    if place is None:
        return {}
    try:
        found = marshal.loads(place.read_bytes())  # noqa: S302 - beside our own code, and as safe
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(place: Path, codes: dict[str, tuple[bytes, CodeType]]) -> None:
    """Whole or not at all, as another start may read it now; a start needs no such file."""
    new = place.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        new.write_bytes(marshal.dumps(codes))
        new.replace(place)
