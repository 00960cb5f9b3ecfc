"""A caseload that two processes check: every file once, and the same rows as by one."""

from __future__ import annotations

import os
import pickle
from dataclasses import replace
from datetime import date
from multiprocessing import active_children
from pathlib import Path

import pytest

from permres_gui.case_store.caseload import FiledCase, filed_cases, paths_in
from permres_gui.case_store.file_names import FileName
from permres_gui.case_store.key_file import create_key
from permres_gui.case_store.stored_case import create_case
from permres_gui.interview.case_file import read_path
from permres_gui.presentation.caseloads import second_process, shared_checking
from permres_gui.presentation.caseloads.caseload import Caseload, walked
from permres_gui.presentation.caseloads.shared_checking import (
    SharedChecking,
    in_order,
)
from permres_gui.presentation.desk.voice import of_client
from permres_gui.presentation.translator import translator_for
from permres_gui.rule_base import own_library
from permres_gui.rules.compiled import Library
from tests.case_store.stored import FEW, PASSPHRASE
from tests.presentation.told import ROOT, interview

ON = date(2026, 11, 23)
CASES = sorted((ROOT / "tests" / "cases" / "L").glob("*.yaml"))[:9]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("office")


@pytest.fixture(scope="module")
def key(folder):
    found = create_key(folder, PASSPHRASE, work_factor=FEW)
    for number, file in enumerate(CASES):
        create_case(folder / f"K{number}.age", found, read_path(file)).close()
    (folder / "K9.age").write_bytes(b"age-encryption.org/v1\n-> X25519 a")
    return found


@pytest.fixture(scope="module")
def paths(folder, key):
    return paths_in(folder)


@pytest.fixture(autouse=True)
def many_cores(monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(shared_checking, "PATIENCE", 60)
    yield
    assert active_children() == []


@pytest.fixture
def begun(monkeypatch):
    """The second processes that were started, newest last."""
    made = []

    class Kept(second_process.SecondProcess):
        def __init__(self, *given):
            super().__init__(*given)
            made.append(self._process)

    monkeypatch.setattr(second_process, "SecondProcess", Kept)
    return made


def load(language="en", known=None):
    words = of_client(translator_for(language))
    return Caseload(known or own_library(), interview(), ON, words)


def alone(paths, key, told):
    return same([told.checked(told.found(each)) for each in filed_cases(paths, key)])


def same(rows):
    """Rows to be compared: no refusal is equal to another one."""
    return [
        replace(row, filed=replace(row.filed, refusal=str(row.filed.refusal)))
        for row in rows
    ]


class Own:
    """Checks a row in this process, and counts them."""

    def __init__(self, told):
        self.told, self.count = told, 0

    def __call__(self, row):
        self.count += 1
        return self.told.checked(row)


def read(paths, key, told):
    return [told.found(each) for each in filed_cases(paths, key)]


def checked(paths, key, told, least=1):
    """The rows in order, and how many of them were checked in this process."""
    rows, own = read(paths, key, told), Own(told)
    checking = SharedChecking(len(rows), told, least=least, alone=key is None)
    checking.begin()
    return same(in_order(checking.rows(rows, own))), own.count


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_second_process_tells_what_the_first_would(paths, key, language):
    told = load(language)
    assert checked(paths, key, told) == (alone(paths, key, told), 0)


def test_every_file_is_checked_once_by_one_of_the_two(paths, key, monkeypatch):
    monkeypatch.setattr(shared_checking, "LOT", 2)
    told = load()
    checking = SharedChecking(len(paths), told, least=1)
    rows = list(walked(filed_cases(paths, key), told, checking))
    found, again = rows[: len(paths)], rows[len(paths) :]
    assert [(number, row.checked) for number, row in found] == [
        (number, False) for number in range(len(paths))
    ]
    assert same(in_order(again)) == alone(paths, key, told)
    assert len(again) == len(paths)


def test_what_a_killed_process_left_is_checked_here(paths, key, monkeypatch, begun):
    told = load()
    rows, own = read(paths, key, told), Own(told)
    checking = SharedChecking(len(paths), told, least=1)
    checking.begin()
    begun[0].kill()
    begun[0].join()
    assert same(in_order(checking.rows(rows, own))) == alone(paths, key, told)
    assert own.count == len(paths)


def test_no_file_is_read_twice(paths, key, monkeypatch):
    monkeypatch.setattr(shared_checking, "LOT", 2)
    told, seen = load(), []

    def filed():
        for each in filed_cases(paths, key):
            seen.append(each)
            yield each

    rows = list(walked(filed(), told, SharedChecking(len(paths), told, least=1)))
    checked_rows = list(in_order(rows[len(paths) :]))
    assert len(seen) == len(paths)
    assert all(row.filed is each for row, each in zip(checked_rows, seen, strict=True))


def test_a_lot_that_is_too_large_for_the_pipe_is_checked_here(key, monkeypatch):
    monkeypatch.setattr(shared_checking, "LOT", 1)
    case_file = replace(read_path(CASES[0]), note="x" * 200_000)
    filed = [
        FiledCase(Path(f"K{number}.age"), FileName(f"K{number}"), case_file)
        for number in range(6)
    ]
    told = load()
    rows = list(walked(filed, told, SharedChecking(len(filed), told, least=1)))
    assert len(list(in_order(rows[len(filed) :]))) == len(filed)


def test_nobody_waits_for_a_process_that_does_not_answer(paths, key, monkeypatch):
    monkeypatch.setattr(shared_checking, "PATIENCE", 0)
    rows, own = checked(paths, key, load())
    assert (rows, own) == (alone(paths, key, load()), len(paths))


def test_rules_that_changed_on_the_disk_judge_no_file(paths, key):
    class Earlier(Library):
        version = "of before"

    known = Earlier(own_library().resources)
    rows, own = checked(paths, key, load(known=known))
    assert own == len(paths)
    assert rows == alone(paths, key, load(known=known))


def test_a_computer_that_starts_no_process_checks_alone(paths, key, monkeypatch):
    def refused(*_given):
        raise OSError

    monkeypatch.setattr(second_process, "SecondProcess", refused)
    rows, own = checked(paths, key, load())
    assert (rows, own) == (alone(paths, key, load()), len(paths))


def test_few_files_a_single_core_or_no_key_start_no_process(
    paths, key, monkeypatch, begun
):
    checked(paths, key, load(), least=len(paths) + 1)
    checked(paths, None, load())
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    checked(paths, key, load())
    assert begun == []


def test_who_stops_ends_the_second_process_too(paths, key, begun):
    told = load()
    checking = SharedChecking(len(paths), told, least=1)
    rows = walked(filed_cases(paths, key), told, checking)
    next(rows)
    assert begun[0].is_alive()
    rows.close()
    assert not begun[0].is_alive()


def test_the_second_process_gets_no_key(paths, key, monkeypatch):
    sent = []
    told = load()

    class Heard(second_process.SecondProcess):
        def give(self, rows):
            sent.append(pickle.dumps(rows))
            super().give(rows)

    monkeypatch.setattr(second_process, "SecondProcess", Heard)
    checked(paths, key, told)
    assert sent
    assert not any(key.identity.encode() in each for each in sent)
