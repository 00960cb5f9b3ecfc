"""Days are found as people write them, and never repaired."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.domain.day import PartialDay
from permres_gui.interview.written_days import written_days
from tests.interview.pasted import words

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
MONTHS = words().month_numbers


def found(line: str) -> list[str | None]:
    days = written_days(line, MONTHS)
    return [None if each.day is None else str(each.day) for each in days]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("1/9/2019", "2019-09-01"),
        ("01.09.2019", "2019-09-01"),
        ("1 - 9 - 2019", "2019-09-01"),
        ("2019-09-01", "2019-09-01"),
        ("1 september 2019", "2019-09-01"),
        ("le 1er août 2020", "2020-08-01"),
        ("15 DEC. 2024", "2024-12-15"),
        ("3rd March 2021", "2021-03-03"),
        ("mei 2025", "2025-05"),
        ("février 2024", "2024-02"),
        ("05/2025", "2025-05"),
        ("in 2021", "2021"),
        ("29/2/2024", "2024-02-29"),
        ("2019/09/01", "2019-09-01"),
        ("2019.09.01", "2019-09-01"),
        ("2019-09-01T00:00:00Z", "2019-09-01"),
        ("20190901", "2019-09-01"),
        ("01092019", "2019-09-01"),
        ("01 09 2019", "2019-09-01"),
        ("1-sep-2019", "2019-09-01"),
        ("1-sep-19", "2019-09-01"),
        ("1/9/'19", "2019-09-01"),
        ("1-9-’19", "2019-09-01"),
        ("1 sept ’19", "2019-09-01"),
        ("September 1st, 2019", "2019-09-01"),
        ("1st of September 2019", "2019-09-01"),
        ("01\u201109\u20112019", "2019-09-01"),
        ("01\u221509\u22152019", "2019-09-01"),
        ("2019-09", "2019-09"),
        ("2019.09", "2019-09"),
        ("09-2019", "2019-09"),
        ("09.2019", "2019-09"),
        ("sept-2019", "2019-09"),
        ("sept '19", "2019-09"),
    ],
)
def test_a_day_is_read_in_every_way_it_is_written(line, day):
    assert found(line) == [day]


@pytest.mark.parametrize(
    "line",
    [
        *("31/02/2023", "29-2-2023", "2021-13-01", "12/13/2020", "0/1/2020"),
        *("1-9-19", "2019-20", "1 sep 19", "sep-19", "20190231"),
        "2019-08-31T22:00:00.000Z",
    ],
)
def test_a_day_that_does_not_exist_is_found_and_is_no_day(line):
    assert found(line) == [None]


@pytest.mark.parametrize(
    "line", ["", "art 10", "9bis", "dossier 12345678", "12/3456789", "1/9", "x2021y"]
)
def test_other_figures_are_no_days(line):
    assert found(line) == []


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("2019.09.01 - 2020.09.30", ["2019-09-01", "2020-09-30"]),
        ("2019-2020", ["2019", "2020"]),
        ("2019-30/9/2020", ["2019", "2020-09-30"]),
        ("1/9-2019", []),
        ("1.IX.2019", ["2019-09-01"]),
        ("1/IX/2019 - 30 vi 2020", ["2019-09-01", "2020-06-30"]),
        ("XII.2019", ["2019-12"]),
        ("LIX.2019", []),
        ("Karel V 2019", ["2019"]),
        ("1.XIII.2019", []),
        ("2019/2020", ["2019", "2020"]),
        ("2018/2019/2020", []),
        ("1ste september 2019 - 2° okt 2020", ["2019-09-01", "2020-10-02"]),
        ("2019-09-01/2020-09-30", ["2019-09-01", "2020-09-30"]),
        ("1 sept.2019 - okt.2020", ["2019-09-01", "2020-10"]),
        ("2019-1/9", []),
    ],
)
def test_days_beside_each_other_are_not_mixed_and_half_a_day_is_no_year(line, days):
    assert found(line) == days


@pytest.mark.parametrize("line", ["01.05.14-123.45", "01.05.14 - 123.45"])
def test_a_number_of_the_national_register_is_no_day(line):
    assert found(line) == []


def test_a_postal_code_that_looks_like_a_year_is_none_before_its_town():
    towns = words().towns
    address = "1/9/2019 - heden Leemstraat 100, 2018 Antwerpen"
    days = [str(each.day) for each in written_days(address, MONTHS, towns)]
    assert days == ["2019-09-01"]
    assert [str(each.day) for each in written_days("2018 Gent", MONTHS, towns)] == [
        "2018"
    ]


@pytest.mark.parametrize("line", ["43709\t44104\tphd", "43709 - 44104", "43709;44104"])
def test_days_as_a_spreadsheet_counts_them_are_found_and_are_no_days_yet(line):
    days = list(written_days(line, MONTHS))
    assert [(each.text, each.day) for each in days] == [
        ("43709", None),
        ("44104", None),
    ]


def test_figures_in_the_middle_of_words_are_no_days_of_a_spreadsheet():
    assert found("dossier 43709 van Gent") == []


def test_two_days_in_a_row_are_two_days():
    assert found("01/09/2019 - 30/09/2020") == ["2019-09-01", "2020-09-30"]
    assert found("2019-09-01\t2020-09-30") == ["2019-09-01", "2020-09-30"]


@given(DAYS, st.sampled_from("/.-"), st.booleans())
def test_every_day_is_read_back(day, sign, padded):
    form = "{:02}" if padded else "{}"
    line = sign.join((form.format(day.day), form.format(day.month), str(day.year)))
    assert found(f"van {line} student") == [day.isoformat()]


@given(DAYS, st.sampled_from(sorted(MONTHS)))
def test_every_name_of_a_month_is_read_back(day, name):
    month = PartialDay.parse(f"{day.year}-{MONTHS[name]:02}")
    assert found(f"{name} {day.year}") == [str(month)]
    assert found(f"{name.title()} {day.year}") == [str(month)]


@given(st.text(max_size=60))
def test_no_text_breaks_it_and_what_is_found_stands_there(line):
    at = 0
    for each in written_days(line, MONTHS):
        assert at <= each.start < each.end <= len(line)
        assert line[each.start : each.end] == each.text
        at = each.end
