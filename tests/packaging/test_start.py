"""The command `permres-gui`: which half starts, and what it may not import."""

import importlib.util
import subprocess
import sys
from types import SimpleNamespace

import pytest

from permres_gui import __main__ as start

needs_cli = pytest.mark.skipif(
    importlib.util.find_spec("permres_gui.cli") is None, reason="not written yet"
)
needs_app = pytest.mark.skipif(
    importlib.util.find_spec("permres_gui.app") is None, reason="not written yet"
)


@pytest.fixture
def halves(monkeypatch):
    """Stand-ins for the two halves; gives the list of what was started."""
    started = []
    for name in ("app", "cli"):
        half = SimpleNamespace(
            main=lambda *arguments, name=name, **how: (
                started.append((name, *arguments, *how.items())) or 0
            )
        )
        monkeypatch.setitem(sys.modules, f"permres_gui.{name}", half)
        monkeypatch.setattr(f"permres_gui.{name}", half, raising=False)
    return started


def test_without_arguments_the_window_opens(halves):
    assert start.main([]) == 0
    assert halves == [("app", ("adviser", False))]


def test_an_adviser_opens_the_window_on_the_desk(halves):
    assert start.main(["--adviser"]) == 0
    assert halves == [("app", ("adviser", True))]


def test_with_arguments_no_window_opens(halves):
    assert start.main(["assess", "case.yaml"]) == 0
    assert halves == [("cli", ["assess", "case.yaml"])]


def test_no_screen_is_one_sentence(halves, monkeypatch, capsys):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert start.main([]) == 1
    assert "no screen" in capsys.readouterr().err
    assert halves == []


def test_missing_window_libraries_are_named(halves, monkeypatch, capsys):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(start, "_loads", lambda name: name != "libxcb-icccm.so.4")
    assert start.main([]) == 1
    assert "a window needs libxcb-icccm.so.4." in capsys.readouterr().err
    assert halves == []


@pytest.mark.skipif(not start._loads("libxcb.so.1"), reason="no X library is here")
def test_a_screen_that_does_not_answer_is_one_sentence(halves, monkeypatch, capsys):
    """A kiosk then ends with 2, and systemd begins with a new X server."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":987")
    monkeypatch.setattr(start, "_loads", lambda _name: True)
    assert start.main(["--kiosk"]) == 2
    assert "the screen :987 does not answer." in capsys.readouterr().err
    assert halves == []


def test_a_missing_qt_is_one_sentence(monkeypatch, capsys):
    monkeypatch.delitem(sys.modules, "permres_gui.app", raising=False)
    monkeypatch.delattr("permres_gui.app", raising=False)

    def find_spec(name, *_):
        if name == "permres_gui.app":
            raise ImportError("libEGL.so.1: no such file", name="PySide6.QtGui")

    monkeypatch.setattr(
        sys, "meta_path", [SimpleNamespace(find_spec=find_spec), *sys.meta_path]
    )
    assert start.main([]) == 1
    assert "libEGL.so.1" in capsys.readouterr().err


def python(code):
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@needs_cli
def test_the_program_without_a_screen_needs_no_qt():
    python(
        "import sys; sys.modules['PySide6'] = None; sys.modules['shiboken6'] = None\n"
        "import permres_gui.cli"
    )


@needs_app
def test_the_start_path_imports_nothing_of_the_build():
    loaded = python(
        "import sys, permres_gui.app\n"
        "print(sorted({'pydantic', 'yaml', 'babel'} & set(sys.modules)))"
    )
    assert loaded.strip() == "[]"
