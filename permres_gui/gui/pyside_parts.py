"""What PySide6 carries as source in its library: kept as code, and run on demand.

A dozen modules about the signatures of its functions lie in a ZIP inside the library.
PySide6 unpacks, compiles and runs all of them at each start, which takes longer than
loading Qt itself, though they serve only who made a mistake in a call or asks for a
documentation. Here their code is kept for the very text of that ZIP, and what nobody
asked for is not run.
"""

from __future__ import annotations

import builtins
import marshal
import os
import sys
from importlib.machinery import ModuleSpec
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from permres_gui.gui.read_later import put_off

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType

    Found = tuple[list[Any], object]
    """Among which finders of modules it belongs, and the finder."""

Codes: TypeAlias = "dict[str, bytes]"

KNOWN = frozenset({(6, 10), (6, 11), (6, 12)})
"""The releases whose start is known to be as it is told here; others start their way."""
BOOTSTRAP = "signature_bootstrap.py"
WITHIN = "shibokensupport/"
"""How the names of the modules in the ZIP begin."""
AT_ONCE = frozenset(
    WITHIN + name
    for name in (
        "__init__.py",
        "feature.py",
        "signature/__init__.py",
        "signature/importhandler.py",
        "signature/lib/__init__.py",
        "signature/loader.py",
        "signature/mapping.py",
    )
)
"""What takes part in the import of Qt itself."""
ENUM_OPTION = "pyside6_option_python_enum"
"""By which a module that now runs later tells the library to make Python's own enums."""
SWAP = f"""
from {__name__} import Parts
prepare_zipfile = Parts.current.instead_of(prepare_zipfile, globals())
"""


class Parts:
    """The parts of one release, as they were kept and as they are met while Qt is loaded."""

    current: ClassVar[Parts]

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self.codes: Codes = dict(kept.get("codes", {}))
        self.text: str = kept.get("text", "")
        self.first: tuple[Any, ...] = kept.get("first", ())
        """What PySide6 runs before all these, with what we add to it, and its code."""
        self.is_new = False
        self._compile = builtins.compile
        Parts.current = self

    def to_keep(self) -> dict[str, Any]:
        """What the next start needs."""
        return {"codes": self.codes, "text": self.text, "first": self.first}

    def compile(self, source: Any, name: Any, *rest: Any, **how: Any) -> Any:  # noqa: ANN401 - as Python has it
        """As Python's own `compile`, which PySide6 calls for each of its parts."""
        if isinstance(source, bytes) and rest == ("exec",) and not how:
            if name == BOOTSTRAP and _is_known():
                return self._first(source + SWAP.encode())
            if str(name).startswith(WITHIN):
                code = self._compile(source, name, "exec", dont_inherit=True)
                self.codes[name] = marshal.dumps(code)
                return code
        return self._compile(source, name, *rest, **how)

    def _first(self, source: bytes) -> Any:  # noqa: ANN401 - code
        if self.first[:1] != (source,):
            code = self._compile(source, BOOTSTRAP, "exec", dont_inherit=True)
            self.first, self.is_new = (source, marshal.dumps(code)), True
        return marshal.loads(self.first[1])  # noqa: S302 - PySide6's own, and ours

    def instead_of(
        self, unpack: Callable[[], Found], told: Mapping[str, Any]
    ) -> Callable[[], Found]:
        """The parts as they are kept, if that is the ZIP in the library; else unpack it."""

        def prepared() -> Found:
            text = "".join(told["zipstring_sequence"])
            if text == self.text:
                setattr(sys, ENUM_OPTION, True)
                return sys.meta_path, KeptParts(self.codes)
            self.text, self.codes, self.is_new = text, {}, True
            return unpack()

        return prepared


class KeptParts:
    """Finds the parts as PySide6's own finder does."""

    def __init__(self, codes: Codes) -> None:
        self._codes = codes
        self._paths = {
            path.removesuffix(".py").removesuffix("/__init__").replace("/", "."): path
            for path in codes
        }

    def find_spec(
        self, name: str, _path: object, _target: object = None
    ) -> ModuleSpec | None:
        """Where a part is, if it is one."""
        loader: Any = self
        return ModuleSpec(name, loader) if name in self._paths else None

    def create_module(self, _spec: ModuleSpec) -> None:
        """An ordinary module."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the part, now or when it is asked for something."""
        name = module.__name__
        path = module.__file__ = self._paths[name]
        is_package = path.endswith("/__init__.py")
        if is_package:
            module.__path__ = []
        module.__package__ = name if is_package else name.rpartition(".")[0]

        def run(into: ModuleType) -> None:
            exec(marshal.loads(self._codes[path]), vars(into))  # noqa: S102, S302 - PySide6's own

        if path in AT_ONCE:
            run(module)
        else:
            put_off(module, run)


def _is_known() -> bool:
    """Whether this release starts as told here, and nobody asked it for other enums."""
    release = sys.modules["shiboken6"].__version_info__[:2]
    asked = os.environ.get(ENUM_OPTION.upper(), "True") != "True"
    return release in KNOWN and not asked and not hasattr(sys, ENUM_OPTION)
