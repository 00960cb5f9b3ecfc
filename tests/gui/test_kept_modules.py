"""The code of our modules is kept for the next start, and never used for another source."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import module_from_spec
from pathlib import Path
from types import ModuleType

import pytest

from permres_gui.gui import kept_modules
from permres_gui.gui.kept_modules import LENGTH, KeptModules, find_kept_modules


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package `few` that Python has read: a module, and one within a folder."""
    folder = tmp_path / "few"
    (folder / "inner").mkdir(parents=True)
    for place in ("", "inner/"):
        (folder / f"{place}__init__.py").write_text("")
        (folder / f"{place}one.py").write_text(f"NAME = '{place}one'\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(kept_modules, "PACKAGE", folder)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    for name in ("few.one", "few.inner.one"):
        import_module(name)
    yield folder
    for name in [each for each in sys.modules if each.partition(".")[0] == "few"]:
        del sys.modules[name]


Look = Callable[[Path], KeptModules]


@pytest.fixture
def look() -> Iterator[Look]:
    """Looks at what was kept in a place, and no longer than the test."""
    made: list[KeptModules] = []

    def at(place: Path) -> KeptModules:
        made.append(KeptModules(place))
        return made[-1]

    yield at
    for each in made:
        each.leave()


@pytest.fixture
def place(package: Path) -> Path:
    """Where the modules of that package are kept."""
    found = package.parent / "code.start"
    KeptModules(found).keep()
    return found


def parts(place: Path) -> tuple[object, dict[str, tuple[object, ...]], bytes]:
    """Its mark, its list and the codes."""
    whole = place.read_bytes()
    begin = LENGTH + int.from_bytes(whole[:LENGTH], "little")
    mark, listed = marshal.loads(whole[LENGTH:begin])  # noqa: S302
    return mark, listed, whole[begin:]


def kept(place: Path) -> dict[str, tuple[object, ...]]:
    return parts(place)[1]


def read(finder: KeptModules, name: str) -> ModuleType:
    spec = finder.find_spec(name, None)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def put_other_code(place: Path, name: str) -> None:
    """So that one can tell from which code a module was made."""
    mark, listed, codes = parts(place)
    source, seen, *_ = listed[name]
    other = marshal.dumps(compile("NAME = 'kept'", str(source), "exec"))
    listed[name] = source, seen, len(codes), len(other)
    head = marshal.dumps((mark, listed))
    place.write_bytes(len(head).to_bytes(LENGTH, "little") + head + codes + other)


def test_a_module_is_made_from_the_code_that_was_kept(look, place):
    put_other_code(place, "few.one")
    module = read(look(place), "few.one")
    assert vars(module)["NAME"] == "kept"
    assert module.__file__ == str(place.parent / "few" / "one.py")
    assert module.__spec__.has_location


def test_a_package_is_told_where_its_modules_are(look, place):
    module = read(look(place), "few.inner")
    assert list(module.__path__) == [str(place.parent / "few" / "inner")]


def test_python_finds_what_was_kept_until_the_window_stands(place):
    put_other_code(place, "few.one")
    del sys.modules["few.one"]
    finder = find_kept_modules(place)
    try:
        assert vars(import_module("few.one"))["NAME"] == "kept"
    finally:
        finder.leave()
    assert finder not in sys.meta_path
    finder.leave()  # the window may close before it stands
    del sys.modules["few.one"]
    assert vars(import_module("few.one"))["NAME"] == "one"


def test_each_module_is_found_once_and_then_left_to_python(look, place):
    put_other_code(place, "few.one")
    finder = look(place)
    module = read(finder, "few.one")
    assert finder.find_spec("few.one", None) is None
    assert module.__spec__.loader is not None
    module.__spec__.loader.exec_module(module)
    assert vars(module)["NAME"] == "one"


def change(source: Path) -> None:
    source.write_text("NAME = 'changed'\n")


def touch(source: Path) -> None:
    now = source.stat().st_mtime_ns
    os.utime(source, ns=(now + 1, now + 1))


@pytest.mark.parametrize("other", [change, touch, Path.unlink])
def test_code_of_another_source_is_never_used(look, place, other):
    other(place.parent / "few" / "one.py")
    assert look(place).find_spec("few.one", None) is None


def test_what_is_another_by_now_is_kept_anew(look, place):
    before = kept(place)
    change(place.parent / "few" / "one.py")
    finder = look(place)
    finder.find_spec("few.one", None)
    finder.keep()
    assert kept(place)["few.one"] != before["few.one"]
    assert vars(read(look(place), "few.one"))["NAME"] == "changed"


def test_what_is_as_it_was_is_not_written_again(look, place):
    finder = look(place)
    read(finder, "few.one")
    place.unlink()
    finder.keep()
    assert not place.exists()


def test_code_of_another_folder_is_not_used(look, place, monkeypatch):
    """A copy of the program brings what was kept of the first one."""
    monkeypatch.setattr(kept_modules, "PACKAGE", place.parent / "copy" / "few")
    assert look(place).find_spec("few.one", None) is None


BROKEN = (
    b"",
    b"no code",
    b"\xff" * 20,
    bytes(LENGTH),
    b"\2" + bytes(LENGTH - 1) + b"N.",
)


def test_what_another_release_or_another_python_kept_is_not_used(
    look, place, monkeypatch
):
    for whose, name in ((kept_modules, "SHAPE"), (sys, "version")):
        with monkeypatch.context() as changed:
            changed.setattr(whose, name, "another")
            assert look(place).find_spec("few.one", None) is None
    assert look(place).find_spec("few.one", None) is not None


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_file_is_made_anew(look, place, broken):
    place.write_bytes(broken)
    finder = look(place)
    assert finder.find_spec("few.one", None) is None
    finder.keep()
    assert "few.one" in kept(place)


def test_nothing_is_kept_where_python_keeps_no_code(look, package, monkeypatch):
    place = package.parent / "code.start"
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    look(place).keep()
    assert not place.exists()


def test_a_folder_that_may_not_be_written_is_no_fault(package):
    KeptModules(package.parent / "none" / "code.start").keep()


def test_it_is_kept_beside_our_code_and_nowhere_without_such_a_place(monkeypatch):
    finder = KeptModules()
    finder.leave()
    assert (
        Path(str(finder._place)).parent
        == Path(str(kept_modules.__spec__.cached)).parent
    )
    monkeypatch.setattr(kept_modules.__spec__, "cached", None)
    monkeypatch.setattr(kept_modules.__spec__, "has_location", False)
    homeless = KeptModules()
    homeless.keep()
    assert homeless.find_spec("permres_gui.app", None) is None
