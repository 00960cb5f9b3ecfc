"""The program with a window: what it does to the interpreter while it starts."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest

from permres_gui import app
from permres_gui.__main__ import main
from permres_gui.app import collect_again, told_without_answers
from permres_gui.gui.kept_modules import KeptModules
from tests.patience import LONG

ROOT = Path(__file__).parents[1]


@pytest.fixture
def _collecting():
    yield
    gc.enable()


@pytest.mark.usefixtures("_collecting")
def test_rubbish_is_collected_again_without_what_the_start_made():
    gc.disable()
    before, made = gc.get_freeze_count(), [[each] for each in range(1000)]
    collect_again()
    assert gc.isenabled()
    assert gc.get_freeze_count() >= before + len(made)


class Keeper(KeptModules):
    """Writes nothing down, only what was read by then."""

    def keep(self) -> None:
        self.there = set(sys.modules)


def test_what_a_question_needs_is_read_ahead_and_kept():
    keeper = Keeper(Path(os.devnull))
    app.kept_for_next_start(keeper)
    keeper.leave()
    assert {"permres_gui.gui.rail", "permres_gui.gui.pages.question"} <= keeper.there


# --- the first language ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "nl_BE.UTF-8"}, "nl"),
        ({"LANG": "fr_BE"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_BE.UTF-8"}, "nl"),
        ({"LANG": "de_BE.UTF-8", "LANGUAGE": "de:fr"}, "fr"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "fr_BE.UTF-8"}, "fr"),
        ({"LANG": "fr_BE", "LC_MESSAGES": "fr_BE", "LC_ALL": "nl_BE"}, "nl"),
        ({"LANG": "nl_BE", "LANGUAGE": "", "LC_ALL": ""}, "nl"),
    ],
)
def test_the_first_page_is_in_the_language_that_is_set_also_where_it_is_not_installed(
    monkeypatch, variables, language
):
    for each in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(each, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("locale.getlocale", lambda: ("en_US", "UTF-8"))
    assert app.first_language() == language


@pytest.mark.parametrize(
    ("told", "language"), [("fr_BE", "fr"), ("Dutch_Belgium", "nl"), (None, "nl")]
)
def test_elsewhere_than_on_linux_the_system_is_asked(monkeypatch, told, language):
    monkeypatch.setattr(app, "_VARIABLES_TELL", False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: (told, "UTF-8"))
    assert app.first_language() == language


def test_on_linux_no_language_is_no_english_and_python_need_not_be_asked(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.delattr("locale.getlocale")
    assert app.first_language() == "nl"


# --- the adviser ----------------------------------------------------------------------


def test_an_adviser_begins_on_the_desk(monkeypatch):
    opened = []
    monkeypatch.setattr(app, "main", lambda **how: opened.append(how) or 0)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert main(["--adviser"]) == 0
    assert main([]) == 0
    assert opened == [{"adviser": True}, {"adviser": False}]


def test_an_adviser_without_a_screen_is_told_so():
    found = kiosk("--adviser")
    assert found.returncode == 1
    assert "there is no screen here" in found.stderr


# --- the kiosk ------------------------------------------------------------------------


def kiosk(*arguments: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    plain = {name: os.environ[name] for name in ("PATH",)}
    return subprocess.run(
        [sys.executable, "-m", "permres_gui", *arguments],
        env=plain | {"PYTHONPATH": str(ROOT)} | surroundings,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
    )


def test_a_kiosk_without_a_screen_says_so_and_leaves_with_two():
    found = kiosk("--kiosk")
    assert found.returncode == 2
    assert "there is no screen here" in found.stderr
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize(
    "arguments",
    [("--kiosk", "x"), ("--kiosk", "--settings"), ("--kiosk", "--settings", "a", "b")],
)
def test_other_arguments_of_a_kiosk_are_refused_in_a_sentence(arguments):
    found = kiosk(*arguments, QT_QPA_PLATFORM="offscreen")
    assert found.returncode == 2
    assert found.stderr == "permres-gui: expected --kiosk, or --kiosk --settings FILE\n"


def test_a_fault_is_told_by_its_place_without_answers_and_ends_the_visit(capsys):
    ended = []
    told = told_without_answers(lambda: ended.append(True))

    def judge() -> None:
        raise ValueError("1907 euro, Syria")

    try:
        judge()
    except ValueError as fault:
        told(type(fault), fault, fault.__traceback__)
    heard = capsys.readouterr().err
    assert "ValueError at" in heard
    assert "judge:" in heard
    assert "Syria" not in heard
    assert ended == [True]


def test_a_crash_of_the_kiosk_leaves_no_picture_of_its_memory():
    code = "import resource; from permres_gui.app import without_core; without_core();"
    code += "print(resource.getrlimit(resource.RLIMIT_CORE))"
    found = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == "(0, 0)"
