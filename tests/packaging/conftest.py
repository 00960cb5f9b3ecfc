"""The runner's two modules, with nothing really done."""

import importlib
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def system(monkeypatch):
    """A fresh copy of packaging/system.py, on a Linux with every program."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    monkeypatch.delitem(sys.modules, "system", raising=False)
    module = importlib.import_module("system")
    monkeypatch.setitem(sys.modules, "system", module)
    monkeypatch.setattr(module, "on_linux", lambda: True)
    monkeypatch.setattr(module.shutil, "which", lambda name: f"/usr/bin/{name}")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return module


@pytest.fixture
def dev(system, monkeypatch, tmp_path):
    """A fresh copy of packaging/dev.py, with a .venv of its own."""
    monkeypatch.delitem(sys.modules, "dev", raising=False)
    module = importlib.import_module("dev")
    monkeypatch.setitem(sys.modules, "dev", module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    return module


@pytest.fixture
def missing(system, monkeypatch):
    """Names of libraries that cannot be loaded; the test fills and empties it."""
    names = set()

    def load(soname):
        if soname in names:
            raise OSError(soname)

    monkeypatch.setattr(system.ctypes, "CDLL", load)
    return names


@pytest.fixture
def commands(monkeypatch):
    """Every command that would have been run; apt knows only plain names."""
    done = []

    def run(command, **options):
        assert options.get("stdin") in (None, subprocess.DEVNULL)
        done.append(list(command))
        known = "t64" not in command[-1]
        policy = f"  Candidate: {'1.0' if known else '(none)'}\n"
        return SimpleNamespace(returncode=0, stdout=policy)

    monkeypatch.setattr(subprocess, "run", run)
    return done
