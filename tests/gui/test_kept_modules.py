"""The code of our modules is kept for the next start, and never used for another source."""

from __future__ import annotations

import marshal
import os
import sys
from importlib import import_module
from importlib.util import module_from_spec
from pathlib import Path
from types import ModuleType

import pytest

from permres_gui.gui import kept_modules
from permres_gui.gui.kept_modules import KeptModules, find_kept_modules


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
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


@pytest.fixture
def place(package: Path) -> Path:
    """Where the modules of that package are kept."""
    found = package.parent / "code.start"
    KeptModules(found).keep()
    return found


def kept(place: Path) -> dict[str, tuple[str, tuple[int, int], bytes]]:
    found: dict[str, tuple[str, tuple[int, int], bytes]] = marshal.loads(  # noqa: S302
        place.read_bytes()
    )[1]
    return found


def read(finder: KeptModules, name: str) -> ModuleType:
    spec = finder.find_spec(name, None)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def put_other_code(place: Path, name: str) -> None:
    """So that one can tell from which code a module was made."""
    mark, entries = marshal.loads(place.read_bytes())  # noqa: S302
    source, seen, _ = entries[name]
    other = marshal.dumps(compile("NAME = 'kept'", source, "exec"))
    place.write_bytes(marshal.dumps((mark, entries | {name: (source, seen, other)})))


def test_a_module_is_made_from_the_code_that_was_kept(place):
    put_other_code(place, "few.one")
    module = read(KeptModules(place), "few.one")
    assert vars(module)["NAME"] == "kept"
    assert module.__file__ == str(place.parent / "few" / "one.py")
    assert module.__spec__.has_location


def test_a_package_is_told_where_its_modules_are(place):
    module = read(KeptModules(place), "few.inner")
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


def test_each_module_is_found_once_and_then_left_to_python(place):
    put_other_code(place, "few.one")
    finder = KeptModules(place)
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
def test_code_of_another_source_is_never_used(place, other):
    other(place.parent / "few" / "one.py")
    assert KeptModules(place).find_spec("few.one", None) is None


def test_what_is_another_by_now_is_kept_anew(place):
    before = kept(place)
    change(place.parent / "few" / "one.py")
    finder = KeptModules(place)
    finder.find_spec("few.one", None)
    finder.keep()
    assert kept(place)["few.one"] != before["few.one"]
    assert vars(read(KeptModules(place), "few.one"))["NAME"] == "changed"


def test_what_is_as_it_was_is_not_written_again(place):
    finder = KeptModules(place)
    read(finder, "few.one")
    place.unlink()
    finder.keep()
    assert not place.exists()


def test_code_of_another_folder_is_not_used(place, monkeypatch):
    """A copy of the program brings what was kept of the first one."""
    monkeypatch.setattr(kept_modules, "PACKAGE", place.parent / "copy" / "few")
    assert KeptModules(place).find_spec("few.one", None) is None


BROKEN = (b"", b"no code", marshal.dumps(1), marshal.dumps((1, [])), b"(\x02")


def test_what_another_release_or_another_python_kept_is_not_used(place, monkeypatch):
    for name in ("SHAPE", "MAGIC_NUMBER"):
        with monkeypatch.context() as changed:
            changed.setattr(kept_modules, name, "another")
            assert KeptModules(place).find_spec("few.one", None) is None
    assert KeptModules(place).find_spec("few.one", None) is not None


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_file_is_made_anew(place, broken):
    place.write_bytes(broken)
    finder = KeptModules(place)
    assert finder.find_spec("few.one", None) is None
    finder.keep()
    assert "few.one" in kept(place)


def test_nothing_is_kept_where_python_keeps_no_code(package, monkeypatch):
    place = package.parent / "code.start"
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    KeptModules(place).keep()
    assert not place.exists()


def test_a_folder_that_may_not_be_written_is_no_fault(package):
    KeptModules(package.parent / "none" / "code.start").keep()


def test_it_is_kept_beside_our_code_and_nowhere_without_such_a_place(monkeypatch):
    finder = KeptModules()
    assert Path(str(finder._place)).parent == Path(str(kept_modules.__cached__)).parent
    monkeypatch.setattr(kept_modules.__spec__, "cached", None)
    monkeypatch.setattr(kept_modules.__spec__, "has_location", False)
    homeless = KeptModules()
    homeless.keep()
    assert homeless.find_spec("permres_gui.app", None) is None
