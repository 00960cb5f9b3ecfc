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
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType

Kept: TypeAlias = "dict[str, tuple[str, tuple[int, int] | None, bytes]]"
"""By the name of a module its source, the time and size of that, and the code."""

PACKAGE = Path(__file__).parents[1]
SHAPE = 1
"""Which number the shape of the file has; another shape gets another one."""


class KeptModules:
    """Finds each of our modules once by what was kept, until the window stands."""

    def __init__(self, place: Path | None = None) -> None:
        self._place = place or _beside_our_code()
        self._kept = self._read()
        self._is_old = not self._kept

    def _read(self) -> Kept:
        """Nothing where it cannot be read, or is of another shape, Python or folder."""
        if self._place is None:
            return {}
        try:
            mark, kept = marshal.loads(self._place.read_bytes())  # noqa: S302 - beside our own code, and as safe
        except (OSError, EOFError, ValueError, TypeError):
            return {}
        return kept if mark == _mark() else {}

    def find_spec(
        self, name: str, _path: object, _target: object = None
    ) -> ModuleSpec | None:
        """As Python asks; a module that is another by now is left to it."""
        kept = self._kept.pop(name, None)
        if kept is None:
            return None
        source, seen, code = kept
        if _seen(source) != seen:
            self._is_old = True
            return None
        spec = ModuleSpec(name, _KeptLoader(name, source, code), origin=source)
        spec.has_location, spec.cached = True, str(self._place)
        if source.endswith("__init__.py"):
            spec.submodule_search_locations = [os.path.dirname(source)]  # noqa: PTH120 - quicker
        return spec

    def leave(self) -> None:
        """Find nothing any more."""
        self._kept.clear()
        with suppress(ValueError):  # left before
            sys.meta_path.remove(self)

    def keep(self) -> None:
        """Write down what was read until now, unless that is what stands there."""
        self.leave()
        if self._is_old and self._place is not None and not sys.dont_write_bytecode:
            write_whole(self._place, marshal.dumps((_mark(), dict(_read_until_now()))))


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


def _mark() -> tuple[int, bytes, str]:
    return SHAPE, MAGIC_NUMBER, str(PACKAGE)


def _read_until_now() -> Iterator[tuple[str, Any]]:
    """Our modules that are there by now, as they are kept."""
    for name, module in tuple(sys.modules.items()):
        loader = getattr(module, "__loader__", None)
        if name.startswith(f"{PACKAGE.name}.") and isinstance(loader, SourceFileLoader):
            source = str(loader.path)
            seen = _seen(source)  # before the code: what changes in between is not used
            yield name, (source, seen, marshal.dumps(loader.get_code(name)))


def _seen(source: str) -> tuple[int, int] | None:
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
