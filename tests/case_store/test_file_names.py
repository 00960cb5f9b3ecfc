"""Names of stored cases: read back as they were written, and only those."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.case_store.file_names import (
    FileName,
    beside,
    client_of,
    lock_of,
    new_part_of,
    parsed,
    with_day,
)

UNTIL = date(2027, 11, 22)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("K7.age", FileName("K7")),
        ("K7.2027-11-22.age", FileName("K7", UNTIL)),
        ("K7~2.2027-11-22.age", FileName("K7", UNTIL, 2)),
        ("K7~12.age", FileName("K7", None, 12)),
        ("K7~1.age", FileName("K7~1")),
        ("K7~02.age", FileName("K7~02")),
        ("2027-11-22.age", FileName("2027-11-22")),
        ("K7.2027-02-30.age", FileName("K7.2027-02-30")),
        ("Jan en Piet.age", FileName("Jan en Piet")),
        (".hidden.age", None),
        (".age", None),
        ("K7.yaml", None),
        ("K7.age.lock", None),
        ("K7", None),
    ],
)
def test_a_name_has_its_parts(name, parts):
    assert parsed(name) == parts


@given(st.text(min_size=1).map(lambda text: f"{text}.age"))
def test_every_name_is_put_together_again(name):
    parts = parsed(name)
    assert parts is None or str(parts) == name


@given(
    st.from_regex(r"[A-Za-z0-9][A-Za-z0-9 -]{0,20}", fullmatch=True),
    st.none() | st.dates(),
    st.integers(1, 99),
)
def test_every_part_is_read_back(code, day, copy):
    assert parsed(str(FileName(code, day, copy))) == FileName(code, day, copy)


def test_another_day_and_another_copy_are_other_names():
    path = Path("cases") / "K7.2027-11-22.age"
    assert with_day(path, None) == Path("cases") / "K7.age"
    assert with_day(path, date(2028, 1, 1)).name == "K7.2028-01-01.age"
    assert beside(path, 2).name == "K7~2.2027-11-22.age"
    assert beside(beside(path, 2), 3).name == "K7~3.2027-11-22.age"


def test_a_name_of_another_form_is_left_as_it_is():
    assert with_day(Path("K7.bin"), UNTIL) == Path("K7.bin")
    assert beside(Path("K7.bin"), 2) == Path("K7.bin~2")


@given(st.none() | st.dates(), st.integers(1, 99))
def test_marks_and_cut_off_savings_belong_to_their_client(day, copy):
    path = Path(str(FileName("K7", day, copy)))
    for each in (path, lock_of(path), new_part_of(path)):
        assert client_of(each.name) == "K7"
    assert client_of(lock_of(Path("K77.age")).name) == "K77"


@pytest.mark.parametrize("name", [".bashrc", "notes.txt", ".K7.age.swp", ".lock"])
def test_what_is_no_file_of_ours_belongs_to_nobody(name):
    assert client_of(name) is None
