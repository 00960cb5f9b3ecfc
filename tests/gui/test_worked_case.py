"""One click makes a file of the case on the desk that the program itself verifies."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from permres_gui.cli import main
from permres_gui.domain.case import Absence, Case
from permres_gui.domain.day import PartialDay
from tests.answers_in_common import WORKER
from tests.gui.keeper import Keeper
from tests.gui.saved_files import saves_in
from tests.gui.typing_hand import CTRL
from tests.presentation.told import case_of

NAME = "Save as a worked case"


@pytest.fixture
def adviser(qtbot, settle):
    def make(language: str = "en") -> Keeper:
        found = Keeper(qtbot, settle, language)
        found.desktop.desk.replace_case(case_of(WORKER))
        settle()
        return found

    return make


@pytest.mark.parametrize("language", ["fr"])
def test_what_is_saved_passes_the_check_of_worked_cases(
    adviser, monkeypatch, tmp_path, capsys, language
):
    found, path = adviser(language), tmp_path / "worker.yaml"
    titles = saves_in(monkeypatch, path)
    found.press(NAME)
    assert titles == [found.says(NAME)]
    assert found.tells("The worked case is saved. It names no person.")
    assert main(["verify", str(path)]) == 0
    assert "1 cases, 0 differ, 0 could not be read" in capsys.readouterr().out
    assert [each.name for each in tmp_path.iterdir()] == ["worker.yaml"]


def test_the_key_does_it_too_and_a_failure_is_said(adviser, monkeypatch, tmp_path):
    found = adviser()
    saves_in(monkeypatch, tmp_path / "no" / "worker.yaml")
    QTest.keyClick(found.page, Qt.Key.Key_T, CTRL)
    found.settle()
    assert found.tells("It cannot be saved there. Choose another folder.")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    found.press(NAME)
    assert list(tmp_path.iterdir()) == []
    away = Absence(PartialDay.parse("2024-02-01"), PartialDay.parse("2024-01-01"))
    found.desktop.desk.replace_case(Case(absences=(away,)))
    found.settle()
    found.press(NAME)
    assert found.tells("These answers contradict each other.")
