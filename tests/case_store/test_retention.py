"""Which cases are due: by their names, with the last day of keeping included."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.case_store.disk import Disk
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.case_store.retention import Kept, kept_in

DAY = date(2027, 11, 22)


class Names(Disk):
    def __init__(self, *names):
        self._names = names

    def names(self, folder):
        return sorted(self._names)


def test_the_last_day_of_keeping_is_not_late_and_the_next_is(tmp_path):
    (tmp_path / "K7.2027-11-22.age").touch()
    assert kept_in(tmp_path, DAY) == Kept((), ())
    assert kept_in(tmp_path, DAY + timedelta(1)).due == (("K7.2027-11-22.age", DAY),)


def test_the_longest_overdue_comes_first_and_what_has_no_day_is_named(tmp_path):
    disk = Names(
        "b.2025-01-02.age", "a.2025-01-03.age", "c.age", "c~2.age", "notes.txt",
        ".b.2025-01-02.age.lock", "late.2030-01-01.age",
    )  # fmt: skip
    kept = kept_in(tmp_path, DAY, disk)
    assert [name for name, _ in kept.due] == ["b.2025-01-02.age", "a.2025-01-03.age"]
    assert kept.undated == ("c.age", "c~2.age")


@given(st.lists(st.dates(), unique=True), st.dates())
def test_a_case_is_due_from_the_day_after_its_last_day(days, on):
    kept = kept_in(None, on, Names(*(f"K.{day}.age" for day in days)))
    assert {day for _, day in kept.due} == {day for day in days if day < on}


def test_a_folder_that_cannot_be_read_is_refused(tmp_path):
    with pytest.raises(CaseStoreError) as error:
        kept_in(tmp_path / "none", DAY)
    assert error.value.reason is Reason.UNREADABLE
