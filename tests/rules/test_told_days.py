"""The days that the sentence of a requirement names."""

from datetime import date

from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import PartialDay, add_years
from permres_gui.domain.timeline import BEGINNING
from permres_gui.domain.verdict import AUTHORITY, LATER, NO, UNSURE, YES
from permres_gui.rules.told_days import (
    NO_DAYS,
    day_or_month,
    of_month,
    told_days,
)

TODAY, SOONER, LATER_ON = date(2026, 1, 1), date(2027, 3, 1), date(2028, 4, 2)


def told(*steps):
    days = told_days(Dated.of([(ALWAYS, NO), *steps]), TODAY)
    return dict(days.figures), days.wording


def test_a_sure_day_that_is_to_come_is_named_alone():
    assert told((LATER_ON, YES)) == ({"day": LATER_ON}, "")


def test_a_sure_day_is_named_with_the_day_on_which_it_may_come_already():
    found = told((SOONER, UNSURE), (LATER_ON, YES))
    assert found == ({"day": LATER_ON, "perhaps": SOONER}, "range")


def test_without_a_sure_day_the_first_possible_one_is_named_as_such():
    assert told((SOONER, AUTHORITY)) == ({"perhaps": SOONER}, "perhaps")


def test_what_is_met_names_its_first_day_and_none_that_is_over_already():
    over, again = date(2015, 3, 1), date(2024, 6, 1)
    found = told((over, YES), (date(2020, 1, 1), NO), (again, YES))
    assert found == ({"day": again}, "")


def test_what_was_perhaps_met_before_it_surely_is_is_met_since_then_at_the_latest():
    sooner, since = date(2024, 3, 1), date(2024, 3, 31)
    unsure = Dated.of([(ALWAYS, NO), (sooner, UNSURE), (since, YES)])
    assert told_days(unsure, TODAY).since == "latest"
    assert told_days(Dated.of([(ALWAYS, NO), (since, YES)]), TODAY).since == ""
    assert told_days(Dated.always(YES), TODAY) == NO_DAYS


def test_of_a_right_that_was_had_only_the_day_to_come_is_named():
    assert told((date(2015, 3, 1), YES), (date(2025, 9, 1), NO), (SOONER, UNSURE)) == (
        {"perhaps": SOONER},
        "perhaps",
    )


def test_no_day_is_named_that_nothing_fixes():
    assert told((SOONER, LATER)) == ({}, "")
    assert told_days(Dated.always(YES), TODAY) == NO_DAYS
    assert told((add_years(BEGINNING, 5), YES)) == ({}, "")
    assert told((date(2025, 1, 1), UNSURE)) == ({}, "")


def test_a_month_has_a_name_and_a_wording_of_its_own():
    """A sentence with "on" is never filled with a month, nor one with "in" with a day."""
    day, month = PartialDay.parse("2026-10-15"), PartialDay.parse("2026-10")
    assert day_or_month(day, "last", "last_in") == {"last": date(2026, 10, 15)}
    assert day_or_month(month, "last", "last_in") == {"last_in": month}
    assert (of_month("ends", day), of_month("", day)) == ("ends", "")
    assert (of_month("ends", month), of_month("", month)) == ("ends-month", "month")
