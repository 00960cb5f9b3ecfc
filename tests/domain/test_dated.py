"""Values that change on known days."""

from datetime import date

from permres_gui.domain.dated import ALWAYS, Dated, combine

FIRST, THEN, LAST = date(2020, 1, 1), date(2021, 1, 1), date(2022, 1, 1)


def test_a_value_holds_from_its_day_until_the_next():
    value = Dated.of([(LAST, "c"), (ALWAYS, "a"), (THEN, "b")])
    assert [value.at(day) for day in (FIRST, THEN, date.max)] == ["a", "b", "c"]


def test_before_its_first_day_a_value_is_the_first_one():
    assert Dated(((THEN, "b"),)).at(FIRST) == "b"


def test_equal_neighbours_are_one_step_and_the_later_entry_of_a_day_wins():
    value = Dated.of([(ALWAYS, 1), (FIRST, 1), (THEN, 2), (THEN, 1), (LAST, 3)])
    assert value.steps == ((ALWAYS, 1), (LAST, 3))


def test_since_a_day_come_its_value_and_every_later_step():
    value = Dated.of([(ALWAYS, 1), (THEN, 2), (LAST, 3)])
    assert list(value.since(THEN)) == [(THEN, 2), (LAST, 3)]
    assert list(value.since(FIRST)) == [(FIRST, 1), (THEN, 2), (LAST, 3)]


def test_combined_values_change_where_one_of_them_does():
    one = Dated.of([(ALWAYS, 1), (THEN, 5)])
    other = Dated.of([(ALWAYS, 2), (FIRST, 3), (LAST, 4)])
    assert combine(sum, [one, other]).steps == (
        (ALWAYS, 3),
        (FIRST, 4),
        (THEN, 8),
        (LAST, 9),
    )
    same_day = Dated.of([(ALWAYS, 5), (THEN, 1)])
    assert combine(sum, [one, same_day]).steps == ((ALWAYS, 6),)
    assert combine(sum, []).at(FIRST) == 0
    assert combine(max, [one, Dated.always(9)]).steps == ((ALWAYS, 9),)


def test_another_value_takes_over_on_a_day():
    one = Dated.of([(ALWAYS, 1), (FIRST, 2), (LAST, 3)])
    other = Dated.of([(ALWAYS, 7), (LAST, 8)])
    assert one.until(THEN, other).steps == (
        (ALWAYS, 1),
        (FIRST, 2),
        (THEN, 7),
        (LAST, 8),
    )
