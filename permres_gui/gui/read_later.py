"""Modules that are there by name, and whose code runs when something in it is asked for."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Run = Callable[[ModuleType], None]

_RUN = "run when asked for something"


class _Later(ModuleType):
    """A module that has not been read yet; it becomes an ordinary one."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module has
        if name.startswith("__"):  # asked of every module by who only looks around
            raise AttributeError(name)
        run: Run = vars(self).pop(_RUN)
        _turn_into(ModuleType, self)
        run(self)
        return getattr(self, name)


def put_off(module: ModuleType, run: Run) -> None:
    """Let ``run`` fill the module when somebody first asks for something in it."""
    vars(module)[_RUN] = run
    _turn_into(_Later, module)


def _turn_into(kind: type[ModuleType], module: ModuleType) -> None:
    """The same module, but another kind of it; who has it already has it still."""
    object.__setattr__(module, "__class__", kind)


@contextmanager
def read_later(*names: str) -> Iterator[dict[str, ModuleType]]:
    """Whoever imports these modules meanwhile gets them unread; gives the unread ones.

    Later imports read them as usual, and who got one unread keeps it: it reads on demand.
    """
    unread = {name: ModuleType(name) for name in names if name not in sys.modules}
    for module in unread.values():
        put_off(module, _read)
    sys.modules.update(unread)
    try:
        yield unread
    finally:
        for name, module in unread.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def _read(module: ModuleType) -> None:
    """Import the module under this name, and have in the other one all that it has."""
    name = module.__name__
    if sys.modules.get(name) is module:
        del sys.modules[name]
    found = vars(import_module(name))
    vars(module).update({key: it for key, it in found.items() if key[:2] != "__"})
