"""What the runner names, installs and refuses on the machine."""

import socket
import sys

import pytest

from permres_gui import __main__ as start


def test_an_ordinary_user_gets_the_one_line_to_type(
    system, missing, commands, monkeypatch, capsys
):
    monkeypatch.setattr(system, "is_root", lambda: False)
    missing |= {"libglib-2.0.so.0", "libEGL.so.1"}
    with pytest.raises(SystemExit) as end:
        system.need_system(system.ALWAYS)
    said = capsys.readouterr().err
    assert end.value.code == 1
    assert "libglib-2.0.so.0, libEGL.so.1" in said
    assert "    sudo apt-get install libglib2.0-0 libegl1\n" in said
    assert [command[0] for command in commands] == ["apt-cache"] * 3


def test_root_installs_without_being_asked(system, missing, commands, monkeypatch):
    monkeypatch.setattr(system, "is_root", lambda: True)
    missing |= {"libxcb-icccm.so.4", "libcups.so.2"}
    apt_get = system.apt_get

    def install(*arguments):
        apt_get(*arguments)
        if arguments[0] == "install":
            missing.clear()

    monkeypatch.setattr(system, "apt_get", install)
    system.need_system(system.ALWAYS + system.X11, wanted=system.PRINTING)
    apt = [command for command in commands if command[0] == "apt-get"]
    assert [("update" in apt[0]), ("install" in apt[1])] == [True, True]
    assert apt[1][-2:] == ["libxcb-icccm4", "libcups2"]
    assert all("-y" in command for command in apt)


def test_a_library_that_stays_missing_is_said(
    system, missing, commands, monkeypatch, capsys
):
    monkeypatch.setattr(system, "is_root", lambda: True)
    missing.add("libGL.so.1")
    with pytest.raises(SystemExit):
        system.need_system(system.ALWAYS)
    assert "Still missing" in capsys.readouterr().err


def test_printing_stops_nobody(system, missing, commands):
    missing.add("libcups.so.2")
    system.need_system(system.ALWAYS, wanted=system.PRINTING)
    assert commands == []


def test_without_apt_the_libraries_are_named(system, missing, monkeypatch, capsys):
    monkeypatch.setattr(system.shutil, "which", lambda name: None)
    missing.add("libEGL.so.1")
    with pytest.raises(SystemExit):
        system.need_system(system.ALWAYS)
    assert "libEGL.so.1" in capsys.readouterr().err


def test_the_renamed_package_is_taken_where_it_exists(system, monkeypatch):
    monkeypatch.setattr(system, "has_candidate", lambda name: True)
    choices = [library.packages for library in system.ALWAYS[:1] * 2]
    assert system.package_names(choices) == ["libglib2.0-0t64"]


def test_a_missing_venv_module_has_its_own_sentence_and_the_same_line(
    system, missing, commands, monkeypatch, capsys
):
    monkeypatch.setattr(system, "is_root", lambda: False)
    monkeypatch.setattr(system.importlib.util, "find_spec", lambda name: None)
    missing.add("libEGL.so.1")
    with pytest.raises(SystemExit):
        system.need_system(system.ALWAYS, venv_needed=True)
    said = capsys.readouterr().err
    assert "venv module is not complete" in said
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert f"sudo apt-get install libegl1 python{version}-venv\n" in said


def test_a_screen_that_does_not_answer_is_said(system, monkeypatch, capsys):
    monkeypatch.setenv("DISPLAY", ":4711")
    with pytest.raises(SystemExit):
        system.stop_without_screen()
    assert "DISPLAY=:4711" in capsys.readouterr().err


def test_a_screen_that_answers_is_enough(system):
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind("\0/tmp/.X11-unix/X4712")
        server.listen()
        assert system.answers(":4712.0")
    assert system.answers("elsewhere:0")


@pytest.mark.parametrize(
    ("variable", "value"),
    [("QT_QPA_PLATFORM", "offscreen"), ("WAYLAND_DISPLAY", "wayland-0")],
)
def test_another_platform_is_taken_at_its_word(system, monkeypatch, variable, value):
    monkeypatch.setenv(variable, value)
    system.stop_without_screen()


def test_libraries_follow_the_window_system(system, monkeypatch):
    assert system.screen_libraries() == system.X11
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert system.screen_libraries() == system.WAYLAND + system.X11
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland")
    assert system.screen_libraries() == system.WAYLAND
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert system.screen_libraries() == ()


def test_the_command_and_the_runner_look_for_the_same_libraries(system):
    assert {library.soname for library in system.X11} == set(start.WINDOW_LIBRARIES)
