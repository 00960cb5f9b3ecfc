"""The code of our modules that a start reads, kept in one file for the next start.

A hundred and thirty of them stand before the first question. Python looks for each in
several places and reads its code from a file of its own, which takes half as long as
running it. Here one look at its source tells whether the code that is kept was made from
it: by time and size, as Python tells it. Whatever is otherwise Python finds and reads in
its own way, and the file is made anew once the window stands.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from importlib.machinery import ModuleSpec, SourceFileLoader
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType

Seen: TypeAlias = "tuple[int, int] | None"
"""The time and the size of a source."""
Listed: TypeAlias = "dict[str, tuple[str, Seen, int, int]]"
"""By the name of a module its source, and where its code begins and how long it is."""

PACKAGE = Path(__file__).parents[1]
SHAPE = 1
"""Which number the shape of the file has; another shape gets another one."""
LENGTH = 8
"""In so many bytes the file says how long its list is; then that, and all the codes."""
NOT_WHOLE = (OSError, EOFError, ValueError, TypeError, MemoryError, OverflowError)
"""What comes of a file that is not there, or of another one under its name."""


class KeptModules:
    """Finds each of our modules once by what was kept, until the window stands."""

    def __init__(self, place: Path | None = None) -> None:
        self._place = place or _beside_our_code()
        self._file: FileIO | None = None
        self._listed = self._read()
        self._is_old = not self._listed

    def _read(self) -> Listed:
        """Nothing where it cannot be read, or is of another shape, Python or folder."""
        if self._place is None:
            return {}
        try:
            self._file = FileIO(str(self._place))
            length = int.from_bytes(self._file.read(LENGTH), "little")
            mark, listed = marshal.loads(self._file.read(length))  # noqa: S302 - beside our own code, and as safe
        except NOT_WHOLE:
            return {}
        self._codes = self._file.tell()
        return listed if mark == _mark() else {}

    def find_spec(
        self, name: str, _path: object, _target: object = None
    ) -> ModuleSpec | None:
        """As Python asks; a module that is another by now is left to it."""
        found = self._listed.pop(name, None)
        if found is None or self._file is None:
            return None
        source, seen, start, length = found
        if _seen(source) != seen:
            self._is_old = True
            return None
        self._file.seek(self._codes + start)
        loader = _KeptLoader(name, source, self._file.read(length))
        spec = ModuleSpec(name, loader, origin=source)
        spec.has_location, spec.cached = True, str(self._place)
        if source.endswith("__init__.py"):
            spec.submodule_search_locations = [os.path.dirname(source)]  # noqa: PTH120 - quicker
        return spec

    def leave(self) -> None:
        """Find nothing any more."""
        self._listed.clear()
        if self._file is not None:
            self._file.close()
        with suppress(ValueError):  # left before
            sys.meta_path.remove(self)

    def keep(self) -> None:
        """Write down what was read until now, unless that is what stands there."""
        self.leave()
        if self._is_old and self._place is not None and not sys.dont_write_bytecode:
            write_whole(self._place, _as_kept())


def find_kept_modules(place: Path | None = None) -> KeptModules:
    """Before Python looks for a module of ours, look among what was kept."""
    found = KeptModules(place)
    sys.meta_path.insert(0, found)
    return found


class _KeptLoader(SourceFileLoader):
    """Python's own, which has the code of its module at hand, once."""

    def __init__(self, name: str, source: str, code: bytes) -> None:
        super().__init__(name, source)
        self._code = code

    def get_code(self, fullname: str) -> CodeType | None:
        """The kept code; who asks again gets what Python would read."""
        code, self._code = self._code, b""
        return marshal.loads(code) if code else super().get_code(fullname)  # noqa: S302 - as above


def _mark() -> tuple[int, str, str]:
    return SHAPE, sys.version, str(PACKAGE)


def _as_kept() -> bytes:
    """The file with our modules that are there by now."""
    listed: Listed = {}
    codes = b""
    for name, source, seen, code in _read_until_now():
        listed[name] = source, seen, len(codes), len(code)
        codes += code
    head = marshal.dumps((_mark(), listed))
    return len(head).to_bytes(LENGTH, "little") + head + codes


def _read_until_now() -> Iterator[tuple[str, str, Seen, bytes]]:
    for name, module in tuple(sys.modules.items()):
        loader = getattr(module, "__loader__", None)
        if name.startswith(f"{PACKAGE.name}.") and isinstance(loader, SourceFileLoader):
            source = str(loader.path)
            seen = _seen(source)  # before the code: what changes in between is not used
            yield name, source, seen, marshal.dumps(loader.get_code(name))


def _seen(source: str) -> Seen:
    try:
        found = os.stat(source)  # noqa: PTH116 - quicker
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _beside_our_code() -> Path | None:
    """Where Python keeps the code of this module, which names the Python it is for."""
    kept = __spec__.cached
    return Path(kept).with_suffix(".start") if kept else None


def write_whole(place: Path, kept: bytes) -> None:
    """Whole or not at all, as another start may read it now; a start needs no such file."""
    new = place.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        new.write_bytes(kept)
        new.replace(place)
