"""A caseload that two processes check: every file once, and the same rows as by one."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from multiprocessing import active_children

import pytest

from permres_gui.case_store.caseload import filed_cases, paths_in
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
    """Checks a file in this process, and counts them."""

    def __init__(self, paths, key, told):
        self.paths, self.key, self.told, self.count = paths, key, told, 0

    def __call__(self, number):
        self.count += 1
        (filed,) = filed_cases(self.paths[number : number + 1], self.key)
        return self.told.checked(self.told.found(filed))


def checked(paths, key, told, least=1):
    """The rows in order, and how many of them were checked in this process."""
    own, checking = Own(paths, key, told), SharedChecking(paths, told, key, least)
    checking.begin()
    return same(in_order(checking.rows(own))), own.count


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_second_process_tells_what_the_first_would(paths, key, language):
    told = load(language)
    assert checked(paths, key, told) == (alone(paths, key, told), 0)


def test_every_file_is_checked_once_by_one_of_the_two(paths, key, monkeypatch):
    monkeypatch.setattr(shared_checking, "LOT", 2)
    told = load()
    checking = SharedChecking(paths, told, key, 1)
    rows = list(walked(filed_cases(paths, key), told, checking))
    found, again = rows[: len(paths)], rows[len(paths) :]
    assert [(number, row.checked) for number, row in found] == [
        (number, False) for number in range(len(paths))
    ]
    assert same(in_order(again)) == alone(paths, key, told)
    assert len(again) == len(paths)


def test_what_a_killed_process_left_is_checked_here(paths, key, monkeypatch, begun):
    own, told = Own(paths, key, load()), load()
    checking = SharedChecking(paths, told, key, 1)
    checking.begin()
    begun[0].kill()
    begun[0].join()
    assert same(in_order(checking.rows(own))) == alone(paths, key, told)
    assert own.count == len(paths)


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
    checking = SharedChecking(paths, told, key, 1)
    rows = walked(filed_cases(paths, key), told, checking)
    next(rows)
    assert begun[0].is_alive()
    rows.close()
    assert not begun[0].is_alive()


def test_the_key_is_in_no_text_of_what_is_sent(paths, key, monkeypatch):
    told = []
    monkeypatch.setattr(second_process, "_serve", lambda *given: told.append(given[1]))

    class Here:
        def __init__(self, target, args, daemon):
            target(*args)

        def start(self):
            assert key.identity not in repr(told)

        terminate = join = start

    context = second_process.get_context("spawn")
    monkeypatch.setattr(type(context), "Process", Here)
    second_process.SecondProcess(load(), key).end()
    assert told[0].identity == key.identity
