"""What the second process does with what it is given; here it runs beside the test."""

from __future__ import annotations

import signal
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from permres_gui.case_store.caseload import FiledCase
from permres_gui.case_store.file_names import FileName
from permres_gui.interview.case_file import read_path
from permres_gui.presentation.caseloads import second_process
from permres_gui.presentation.caseloads.caseload import Caseload
from permres_gui.presentation.caseloads.second_process import _Needed, _serve
from permres_gui.presentation.desk.voice import of_client
from permres_gui.presentation.translator import (
    rule_texts,
    speak_rules,
    translator_for,
)
from permres_gui.rule_base import own_library
from tests.presentation.told import ROOT, interview

ON = date(2026, 11, 23)
CASES = sorted((ROOT / "tests" / "cases" / "L").glob("*.yaml"))[:4]


@pytest.fixture(autouse=True)
def as_it_was():
    """What a process sets for itself is this one's again."""
    kept, texts = signal.getsignal(signal.SIGINT), rule_texts()
    yield
    signal.signal(signal.SIGINT, kept)
    speak_rules(*texts)


def load(language="en", *, client=True):
    words = translator_for(language)
    words = of_client(words) if client else words
    return Caseload(own_library(), interview(), ON, words)


def rows_of(told):
    filed = (
        FiledCase(Path(f"K{number}.age"), FileName(f"K{number}"), read_path(file))
        for number, file in enumerate(CASES)
    )
    return [told.found(each) for each in filed]


class Line:
    """The end of a pipe that holds what was given, and then is closed at the other end."""

    def __init__(self, *lots, gone=False):
        self.lots, self.gone = list(lots), gone
        self.found, self.closed = [], False

    def __enter__(self):
        return self

    def __exit__(self, *_fault):
        self.closed = True

    def recv(self):
        if not self.lots:
            raise EOFError
        return self.lots.pop(0)

    def send(self, rows):
        if self.gone:
            raise BrokenPipeError
        self.found.append(rows)


def served(needed, *lots):
    """What comes back for each lot, until the other end is closed."""
    line = Line(*lots)
    _serve(line, needed)
    assert line.closed
    return line.found


@pytest.mark.parametrize(
    ("language", "client"), [("nl", True), ("en", True), ("fr", False)]
)
def test_each_lot_comes_back_in_order_as_it_would_be_told_here(language, client):
    told = load(language, client=client)
    rows = rows_of(told)
    first, second = served(_Needed.of(told), rows[:3], rows[3:])
    here = [
        replace(told.checked(row), filed=second_process._HERE) for row in rows_of(told)
    ]
    assert first + second == here


def test_no_file_of_a_client_travels_back():
    told = load()
    (rows,) = served(_Needed.of(told), rows_of(told))
    assert {row.filed for row in rows} == {FiledCase(Path(), FileName(""))}


def test_rules_that_are_others_on_the_disk_by_now_judge_nobody():
    told = load()
    needed = _Needed.of(told)._replace(version="of before")
    assert served(needed, rows_of(told)) == []


def test_a_rule_base_that_is_gone_from_the_disk_ends_it_in_silence(tmp_path):
    told = load()
    needed = _Needed.of(told)._replace(resources=tmp_path)
    assert served(needed, rows_of(told)) == []


def test_it_ends_where_the_program_went_before_it_was_answered():
    told = load()
    line = Line(rows_of(told), rows_of(told), gone=True)
    _serve(line, _Needed.of(told))
    assert (line.found, line.closed) == ([], True)


def test_whoever_stops_the_program_by_the_keyboard_stops_it_in_one_place_only():
    served(_Needed.of(load()))
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
