"""The case laid out in time, on the kindest and on the cautious reading."""

from datetime import date

from permres_gui.domain.absences_laid_out import join_away
from permres_gui.domain.case import Absence, Case, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.timeline import (
    BEGINNING,
    NO_RETURN,
    Away,
    Reading,
    Timeline,
)
from permres_gui.domain.unknown import UNKNOWN

ON = date(2025, 6, 1)
KIND, CAUTIOUS = Reading.KINDEST, Reading.CAUTIOUS


def day(text: str) -> PartialDay:
    return PartialDay.parse(text)


def line(*stays: Stay, **more: object) -> Timeline:
    return Timeline(Case(as_of=ON, stays=stays, **more), ON)


def test_an_absence_counts_the_full_days_between_departure_and_return():
    assert Away(date(2025, 1, 1), date(2025, 1, 3), (), ()).days == 1
    assert Away(date(2025, 1, 1), date(2025, 1, 2), (), ()).days == 0
    assert Away(date(2025, 1, 1), date(2025, 1, 1), (), ()).days == 0


def test_absences_that_touch_are_one_with_all_their_reasons():
    one = Away(date(2025, 1, 1), date(2025, 2, 1), ("study",), ())
    two = Away(date(2025, 2, 1), date(2025, 3, 1), ("holiday",), ())
    three = Away(date(2025, 3, 2), date(2025, 4, 1), ("work",), ())
    found = join_away([three, two, one])
    assert [(each.departure, each.back) for each in found] == [
        (date(2025, 1, 1), date(2025, 3, 1)),
        (date(2025, 3, 2), date(2025, 4, 1)),
    ]
    assert found[0].reasons == ("study", "holiday")


def test_a_month_of_arrival_is_its_first_day_kindly_and_its_last_cautiously():
    found = line(Stay("refugee", day("2020-02")))
    assert found.residences(KIND)[0].first == date(2020, 2, 1)
    assert found.residences(CAUTIOUS)[0].first == date(2020, 2, 29)


def test_a_stay_known_by_its_year_began_before_it_ended_or_the_next_began_or_today():
    year = day("2020")
    ended = line(Stay("asylum-procedure", year, day("2020-06-30")))
    assert ended.residences(CAUTIOUS)[0].first == date(2020, 6, 30)
    followed = line(
        Stay("asylum-procedure", year, day("2020")), Stay("refugee", day("2020-07-01"))
    )
    assert followed.residences(CAUTIOUS)[0].first == date(2020, 6, 30)
    untold = line(Stay("asylum-procedure", year, day("2020-06-30")), Stay("refugee"))
    assert untold.residences(CAUTIOUS)[0].first == date(2020, 6, 30)
    present = line(Stay("single-permit", day("2025")))
    assert present.residences(CAUTIOUS)[0].first == ON
    assert present.residences(KIND)[0].first == date(2025, 1, 1)


def test_a_stay_that_is_still_to_come_begins_as_late_as_told():
    to_come = line(Stay("single-permit", day("2025-07")))
    assert to_come.residences(CAUTIOUS)[0].first == date(2025, 7, 31)


def test_a_stay_that_changes_within_a_month_may_leave_a_gap_in_it():
    found = line(
        Stay("student", day("2015-01-01"), day("2020-09")),
        Stay("single-permit", day("2020-09")),
    )
    one, two = found.residences(KIND)
    assert one.end == two.first
    one, two = found.residences(CAUTIOUS)
    assert (one.end, two.first) == (date(2020, 9, 2), date(2020, 9, 30))


def test_an_absence_in_part_is_short_kindly_and_long_cautiously():
    away = Absence(day("2024-03"), day("2024-05"), "holiday")
    found = line(absences=(away,))
    kind, cautious = found.away(KIND)[0], found.away(CAUTIOUS)[0]
    assert (kind.departure, kind.back) == (date(2024, 3, 31), date(2024, 5, 1))
    assert (cautious.departure, cautious.back) == (date(2024, 3, 1), date(2024, 5, 31))


def test_who_is_still_away_comes_back_today_at_the_earliest():
    found = line(absences=(Absence(day("2025-01-01"), None, UNKNOWN),))
    assert found.away(KIND)[0].back == ON
    assert found.away(KIND)[0].reasons == ("unknown",)


def test_what_was_not_asked_is_named_and_what_is_unknown_is_not():
    assert Timeline(Case(), ON).open_fields == {"stays", "absences"}
    asked = Case(stays=UNKNOWN, absences=UNKNOWN)
    assert Timeline(asked, ON).open_fields == frozenset()
    assert not Timeline(asked, ON).absences_known
    assert "stays.from" in line(Stay("refugee"), absences=()).open_fields
    assert line(absences=(Absence(),)).open_fields == {"absences.from"}


def test_a_stay_lasts_to_the_end_of_its_last_day():
    one = Stay("refugee", day("2020"), day("2025-06-01"))
    after = Stay("single-permit", day("2025-06-02"))
    assert line(one, after).present is one
    assert Timeline(Case(stays=(one, after)), date(2025, 6, 2)).present is after
    assert line(one).present is one


def test_a_stay_that_may_go_on_is_the_present_one_until_another_may_have_begun():
    one = Stay("refugee", day("2020"), day("2025-06"))
    after = Stay("single-permit", day("2025-06-15"))
    assert line(one, after).present is one
    assert line(one, Stay("single-permit", day("2025-06"))).present.ground != "refugee"
    exact = Stay("refugee", day("2020"), day("2025-06-10"))
    assert line(exact, Stay("single-permit", day("2025-06"))).present is exact


def test_a_stay_that_is_still_to_come_is_named_where_there_is_none_today():
    ended = Stay("student", day("2020"), day("2021"))
    ahead = Stay("single-permit", day("2025-09-01"))
    assert line(ended, ahead).present is ahead


def test_a_last_day_that_nobody_knows_may_be_still_to_come_where_no_stay_follows():
    stay = Stay("student", day("2020-01-01"), UNKNOWN)
    assert line(stay).present is stay
    assert line(stay).residences(KIND)[0].end is None
    assert line(stay).residences(CAUTIOUS)[0].end == date(2020, 1, 2)


def test_of_the_days_to_come_the_last_stay_tells():
    one = Stay("student", day("2020"), day("2025-08-31"))
    ahead = Stay("blue-card", day("2025-09-01"))
    assert [line(one, ahead).lasting, line(one, ahead).present] == [ahead, one]
    assert line(one).lasting is one
    assert line().lasting is None


def test_only_a_stay_without_a_last_day_is_the_present_one():
    assert line().present is None
    assert line(Stay("student", day("2020"), day("2021"))).present is None
    assert line(Stay("student", day("2020"))).present.ground == "student"


def test_unknown_grounds_papers_and_countries_are_told_apart():
    found = line(Stay(UNKNOWN, day("2020-01-01"), None, UNKNOWN, UNKNOWN))
    kind, cautious = found.residences(KIND)[0], found.residences(CAUTIOUS)[0]
    assert (kind.ground, kind.proof, kind.country) == ("unknown", "unknown", "BE")
    assert cautious.country == "unknown"


def test_a_departure_that_nobody_knows_may_be_the_eve_of_a_return_to_come():
    away = Absence(departure=UNKNOWN, back=day("2026-12-01"))
    life = line(absences=(away,))
    assert life.away(KIND) == ()
    (long,) = life.away(CAUTIOUS)
    assert (long.departure, long.back) == (BEGINNING, date(2026, 12, 1))


def test_who_leaves_later_and_may_come_back_on_any_day_stays_away_cautiously():
    away = Absence(departure=day("2025-07-01"), back=UNKNOWN)
    life = line(absences=(away,))
    assert life.away(KIND) == ()
    (long,) = life.away(CAUTIOUS)
    assert (long.departure, long.back, long.open) == (
        date(2025, 7, 1),
        NO_RETURN,
        True,
    )


def test_who_left_and_does_not_know_the_day_of_return_is_back_today_at_the_latest():
    away = Absence(departure=day("2025-02-01"), back=UNKNOWN)
    (found,) = line(absences=(away,)).away(CAUTIOUS)
    assert (found.back, found.open) == (ON, False)


def test_who_has_perhaps_not_left_yet_has_perhaps_not_come_back_either():
    away = Absence(departure=day("2025"), back=UNKNOWN)
    (long,) = line(absences=(away,)).away(CAUTIOUS)
    assert (long.departure, long.open) == (date(2025, 1, 1), True)


def test_a_stay_lasts_a_day_at_least_before_one_that_may_begin_as_early():
    """Left out it would lead to nothing, as a procedure that led to protection."""
    found = line(
        Stay("asylum-procedure", day("2018-01-10"), day("2019-03-31")),
        Stay("refugee", day("2019-04"), day("2019")),
        Stay("family-art10", day("2019")),
    )
    kind = [each.first for each in found.residences(KIND)]
    assert kind == [date(2018, 1, 10), date(2019, 4, 1), date(2019, 4, 2)]
    sure = [each.first for each in found.residences(CAUTIOUS)]
    assert sure[1:] == [date(2019, 4, 30), date(2019, 12, 31)]


def test_a_first_day_that_nobody_knows_stays_unknown_after_another():
    found = line(
        Stay("student", UNKNOWN, UNKNOWN), Stay("single-permit", UNKNOWN)
    ).residences(KIND)
    assert [each.first for each in found] == [BEGINNING, BEGINNING]


def test_of_whom_no_stay_is_told_nothing_is_laid_out():
    nobody = line()
    assert nobody.present is None
    assert nobody.lasting is None
    assert nobody.residences(KIND) == nobody.residences(CAUTIOUS) == ()
    assert nobody.away(KIND) == nobody.away(CAUTIOUS) == ()
