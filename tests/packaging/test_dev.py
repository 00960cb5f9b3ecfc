"""The runner: what it names, installs, refuses and skips, with nothing really done."""

import importlib.util
import os
import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from permres_gui import __main__ as start

ROOT = Path(__file__).parents[2]


@pytest.fixture
def dev(monkeypatch, tmp_path):
    """A fresh copy of the module, on Linux, with a .venv of its own."""
    spec = importlib.util.spec_from_file_location("dev", ROOT / "packaging" / "dev.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(module, "on_linux", lambda: True)
    monkeypatch.setattr(module.shutil, "which", lambda name: f"/usr/bin/{name}")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return module


@pytest.fixture
def missing(dev, monkeypatch):
    """Names of libraries that cannot be loaded; the test fills and empties it."""
    names = set()

    def load(soname):
        if soname in names:
            raise OSError(soname)

    monkeypatch.setattr(dev.ctypes, "CDLL", load)
    return names


@pytest.fixture
def commands(dev, monkeypatch):
    """Every command that would have been run; apt knows only plain names."""
    done = []

    def run(command, **options):
        assert options.get("stdin") in (None, subprocess.DEVNULL)
        done.append(list(command))
        known = "t64" not in command[-1]
        policy = f"  Candidate: {'1.0' if known else '(none)'}\n"
        return SimpleNamespace(returncode=0, stdout=policy)

    monkeypatch.setattr(dev.subprocess, "run", run)
    return done


def test_an_ordinary_user_gets_the_one_line_to_type(
    dev, missing, commands, monkeypatch, capsys
):
    monkeypatch.setattr(dev, "is_root", lambda: False)
    missing |= {"libglib-2.0.so.0", "libEGL.so.1"}
    with pytest.raises(SystemExit) as end:
        dev.need_system(dev.ALWAYS)
    said = capsys.readouterr().err
    assert end.value.code == 1
    assert "libglib-2.0.so.0, libEGL.so.1" in said
    assert "    sudo apt-get install libglib2.0-0 libegl1\n" in said
    assert [command[0] for command in commands] == ["apt-cache"] * 3


def test_root_installs_without_being_asked(dev, missing, commands, monkeypatch):
    monkeypatch.setattr(dev, "is_root", lambda: True)
    missing |= {"libxcb-icccm.so.4", "libcups.so.2"}
    apt_get = dev.apt_get

    def install(*arguments):
        apt_get(*arguments)
        if arguments[0] == "install":
            missing.clear()

    monkeypatch.setattr(dev, "apt_get", install)
    dev.need_system(dev.ALWAYS + dev.X11, wanted=dev.PRINTING)
    apt = [command for command in commands if command[0] == "apt-get"]
    assert [("update" in apt[0]), ("install" in apt[1])] == [True, True]
    assert apt[1][-2:] == ["libxcb-icccm4", "libcups2"]
    assert all("-y" in command for command in apt)


def test_a_library_that_stays_missing_is_said(
    dev, missing, commands, monkeypatch, capsys
):
    monkeypatch.setattr(dev, "is_root", lambda: True)
    missing.add("libGL.so.1")
    with pytest.raises(SystemExit):
        dev.need_system(dev.ALWAYS)
    assert "Still missing" in capsys.readouterr().err


def test_printing_stops_nobody(dev, missing, commands):
    missing.add("libcups.so.2")
    dev.need_system(dev.ALWAYS, wanted=dev.PRINTING)
    assert commands == []


def test_without_apt_the_libraries_are_named(dev, missing, monkeypatch, capsys):
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    missing.add("libEGL.so.1")
    with pytest.raises(SystemExit):
        dev.need_system(dev.ALWAYS)
    assert "libEGL.so.1" in capsys.readouterr().err


def test_the_renamed_package_is_taken_where_it_exists(dev, monkeypatch):
    monkeypatch.setattr(dev, "has_candidate", lambda name: True)
    choices = [library.packages for library in dev.ALWAYS[:1] * 2]
    assert dev.package_names(choices) == ["libglib2.0-0t64"]


def test_a_missing_venv_module_has_its_own_sentence_and_the_same_line(
    dev, missing, commands, monkeypatch, capsys
):
    monkeypatch.setattr(dev, "is_root", lambda: False)
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(
        dev.shutil, "which", lambda name: None if name == "uv" else name
    )
    missing.add("libEGL.so.1")
    with pytest.raises(SystemExit):
        dev.need_system(dev.ALWAYS)
    said = capsys.readouterr().err
    assert "venv module is not complete" in said
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert f"sudo apt-get install libegl1 python{version}-venv\n" in said


def test_no_screen_is_said_before_anything_is_done(dev, commands, capsys):
    with pytest.raises(SystemExit) as end:
        dev.main(["run"])
    assert end.value.code == 1
    assert "no screen" in capsys.readouterr().err
    assert commands == []


def test_a_screen_that_does_not_answer_is_said(dev, monkeypatch, capsys):
    monkeypatch.setenv("DISPLAY", ":4711")
    with pytest.raises(SystemExit):
        dev.stop_without_screen()
    assert "DISPLAY=:4711" in capsys.readouterr().err


def test_a_screen_that_answers_is_enough(dev):
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind("\0/tmp/.X11-unix/X4712")
        server.listen()
        assert dev.answers(":4712.0")
    assert dev.answers("elsewhere:0")


@pytest.mark.parametrize(
    ("variable", "value"),
    [("QT_QPA_PLATFORM", "offscreen"), ("WAYLAND_DISPLAY", "wayland-0")],
)
def test_another_kind_of_screen_is_taken_at_its_word(dev, monkeypatch, variable, value):
    monkeypatch.setenv(variable, value)
    dev.stop_without_screen()


def test_libraries_follow_the_window_system(dev, monkeypatch):
    assert dev.screen_libraries() == dev.X11
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert dev.screen_libraries() == dev.WAYLAND + dev.X11
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland")
    assert dev.screen_libraries() == dev.WAYLAND
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert dev.screen_libraries() == ()


def test_the_command_and_the_runner_look_for_the_same_libraries(dev):
    assert {library.soname for library in dev.X11} == set(start.WINDOW_LIBRARIES)


@pytest.mark.parametrize("tool", ["uv", "pip"])
def test_the_environment_is_made_once(dev, commands, monkeypatch, tool):
    monkeypatch.setattr(
        dev.shutil, "which", lambda name: name if tool == "uv" else None
    )
    dev.PYTHON.parent.mkdir(parents=True)
    dev.PYTHON.touch()
    dev.need_environment()
    assert any(tool in command for command in commands)
    commands.clear()
    dev.need_environment()
    assert commands == []
    monkeypatch.setattr(dev, "environment_mark", lambda: "pyproject.toml has changed")
    dev.need_environment()
    assert commands


def test_a_change_in_the_rule_base_is_compiled_once(
    dev, commands, monkeypatch, tmp_path
):
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    dev.VENV.mkdir()
    (tmp_path / "resources" / "compiled").mkdir(parents=True)
    rule = tmp_path / "resources" / "rule.yaml"
    rule.write_text("one", "utf-8")
    for expected in (1, 1):
        dev.compile_if_changed()
        assert len(commands) == expected
    rule.write_text("another", "utf-8")
    dev.compile_if_changed()
    assert [command[-1] for command in commands] == ["compile", "compile"]


def test_further_arguments_go_to_pytest_and_nothing_else_runs(
    dev, missing, commands, monkeypatch
):
    # Set and removed, so that the fixture puts back what the runner sets.
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(dev, "need_environment", lambda: None)
    monkeypatch.setattr(dev, "compile_if_changed", lambda: None)
    assert dev.main(["test", "-k", "leap"]) == 0
    assert [command[1:] for command in commands] == [["-m", "pytest", "-k", "leap"]]
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_every_step_runs_although_one_fails(dev, monkeypatch, capsys):
    codes = {"one": 0, "two": 3, "three": 0}
    monkeypatch.setattr(dev, "call", lambda name: codes[name])
    assert dev.run_steps([(name, (name,)) for name in codes]) == 1
    said = capsys.readouterr().out
    assert "two: FAILED (exit 3)" in said
    assert "three: ok" in said
    assert "Failed: two" in said


def test_readme_and_ci_use_the_same_command():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "python3 packaging/dev.py run " in readme
    assert "python3 packaging/dev.py test " in readme
    assert "python3 packaging/dev.py test" in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["help"], 0), (["x"], 2)])
def test_an_unknown_verb_shows_the_list(dev, capsys, arguments, code):
    assert dev.main(arguments) == code
    said = capsys.readouterr().out
    assert all(f"dev.py {verb}" in said for verb in dev.VERBS)
