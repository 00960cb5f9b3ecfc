"""The mark that says that a case is open: seen, left behind, taken over, unreadable."""

import subprocess
import sys

import pytest

from permres_gui.case_store.disk import Disk
from permres_gui.case_store.file_names import lock_of
from permres_gui.case_store.open_mark import (
    UNREADABLE,
    OpenMark,
    mark_at,
    new_mark,
    put_mark,
    take_mark_away,
)
from permres_gui.case_store.refusals import CaseStoreError, Reason
from tests.case_store.stored import everything_in

DISK = Disk()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "K7.age"


@pytest.fixture
def ended():
    """The number of a program that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        child.wait()
    return child.pid


def refused(*arguments, **how):
    with pytest.raises(CaseStoreError) as error:
        put_mark(*arguments, **how)
    return error.value.reason


def test_a_mark_is_put_and_taken_away_and_nothing_else_stays(path):
    mark = new_mark()
    put_mark(DISK, path, mark)
    assert mark_at(DISK, path) == mark
    assert list(everything_in(path.parent)) == [lock_of(path).name]
    take_mark_away(DISK, path, mark)
    assert mark_at(DISK, path) is None


def test_a_second_mark_is_refused(path):
    put_mark(DISK, path, new_mark())
    assert refused(DISK, path, new_mark()) is Reason.OPEN_ELSEWHERE


def test_only_a_program_of_this_computer_is_known_to_have_ended(ended):
    here = new_mark().computer
    assert OpenMark(here, ended, "a").left_behind
    assert not OpenMark("another-desk", ended, "a").left_behind
    assert not new_mark().left_behind
    assert not OpenMark(here, 0, "a").left_behind
    assert not OpenMark(here, 1, "a").left_behind
    assert not OpenMark(here, 1 << 80, "a").left_behind


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b'{"computer": 1}', b"\xff" * 3000])
def test_a_mark_that_cannot_be_read_is_for_a_person_to_take_over(path, text):
    lock_of(path).write_bytes(text)
    assert mark_at(DISK, path) == UNREADABLE
    assert refused(DISK, path, new_mark()) is Reason.OPEN_ELSEWHERE
    mark = new_mark()
    put_mark(DISK, path, mark, take_over=True)
    assert mark_at(DISK, path) == mark
    assert list(everything_in(path.parent)) == [lock_of(path).name]


def test_a_mark_that_another_window_put_meanwhile_is_given_back(path, ended):
    put_mark(DISK, path, OpenMark(new_mark().computer, ended, "a"))
    quicker = new_mark()

    class Slow(Disk):
        """Between reading the old mark and taking it away another window did both."""

        def replace(self, old, new):
            if old == lock_of(path) and mark_at(DISK, path) != quicker:
                DISK.remove(lock_of(path))
                put_mark(DISK, path, quicker)
            super().replace(old, new)

    assert refused(Slow(), path, new_mark()) is Reason.OPEN_ELSEWHERE
    assert mark_at(DISK, path) == quicker


def test_a_mark_that_appears_at_the_last_moment_is_left_alone(path):
    quicker = new_mark()

    class Slow(Disk):
        def link(self, old, new):
            put_mark(DISK, path, quicker)
            super().link(old, new)

    assert refused(Slow(), path, new_mark()) is Reason.OPEN_ELSEWHERE
    assert mark_at(DISK, path) == quicker


def test_a_share_without_second_names_has_marks_too(path):
    class Share(Disk):
        def link(self, old, new):
            raise PermissionError(1, "Operation not permitted")

    mark = new_mark()
    put_mark(Share(), path, mark)
    assert mark_at(DISK, path) == mark
    assert list(everything_in(path.parent)) == [lock_of(path).name]


def test_the_mark_of_another_window_is_not_taken_away(path):
    mark = new_mark()
    put_mark(DISK, path, mark)
    take_mark_away(DISK, path, new_mark())
    assert mark_at(DISK, path) == mark
