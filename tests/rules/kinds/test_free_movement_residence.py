"""Five years of residence under the free-movement rules."""

from datetime import date

import pytest

from permres_gui.domain.verdict import NO, UNSURE, YES, unanswered
from tests.rules.reading import judged, judgement, today

EU, M = "eu-plus-five-years.residence", "m-british.residence"
NONE = "absences: []\ndetention: []\n"


def stay(rest: str = "proof: annex-19", first: str = "2020-01-10") -> str:
    return f"stays: [{{ground: eu-citizen, from: {first}, {rest}}}]\n"


def first_days(text: str, name: str = EU) -> tuple[date | None, date | None]:
    found = judged(name, text)
    kind = next((day for day, each in found.steps if each.possible), None)
    sure = next((day for day, each in found.steps if each.certain), None)
    return kind, sure


def test_the_right_comes_on_the_fifth_anniversary():
    assert first_days(stay() + NONE) == (date(2025, 1, 10), date(2025, 1, 10))


def test_a_stay_of_exactly_five_years_counts_its_first_day_and_its_last():
    day = date(2025, 1, 10)
    assert first_days(stay("proof: annex-19, to: 2025-01-09") + NONE) == (day, day)
    assert first_days(stay("proof: annex-19, to: 2025-01-08") + NONE) == (None, None)


def test_what_was_not_asked_is_asked_and_what_is_unknown_unsure():
    assert today(EU, "") == unanswered("stays")
    assert today(EU, "stays: unknown\n") == UNSURE
    assert today(EU, stay()).open == {"absences", "detention"}
    assert today(EU, stay() + "absences: unknown\ndetention: []\n") == UNSURE
    assert today(EU, stay() + "absences: []\ndetention: unknown\n") == UNSURE


@pytest.mark.parametrize(
    ("proof", "verdict"),
    [
        ("proof: register", YES),
        ("proof: none", UNSURE),
        ("proof: unknown", UNSURE),
        ("country: BE", unanswered("stays.proof")),
    ],
)
def test_the_paper_of_the_first_day_decides(proof, verdict):
    assert today(EU, stay(proof) + NONE) == verdict


def test_another_day_in_the_register_makes_a_range():
    text = stay("proof: annex-19, registered_on: 2020-01-20") + NONE
    assert first_days(text) == (date(2025, 1, 10), date(2025, 1, 20))
    text = stay("proof: annex-19, registered_on: 2020-01-05") + NONE
    assert first_days(text) == (date(2025, 1, 5), date(2025, 1, 10))


def test_a_right_that_perhaps_came_earlier_is_perhaps_lost_earlier():
    """Away from December 2018 on: two years after 1 March 2019 are over on 10 March 2021."""
    away = "absences: [{from: 2018-12-01, to: 2021-03-10, reason: holiday}]\n"
    text = stay(first="2014-03-01") + away + "detention: []\n"
    assert today(EU, text) == NO
    month = text.replace("2014-03-01", "2014-03")
    assert today(EU, month) == UNSURE


REGISTERED_LATER = stay("proof: annex-19, registered_on: 2020-04-10")
REGISTERED_EARLIER = stay("proof: annex-19, registered_on: 2020-01-10", "2020-04-10")


@pytest.mark.parametrize("text", [REGISTERED_LATER, REGISTERED_EARLIER])
def test_a_holiday_is_over_the_limit_only_if_counted_from_either_day(text):
    """From April on it lies in two years of the stay; from January on in a single one."""
    away = "absences: [{from: 2022-01-12, to: 2022-07-28, reason: holiday}]\n"
    found = first_days(text + away + "detention: []\n")
    assert found == (date(2025, 4, 10), date(2027, 7, 28))


def test_an_absence_counts_for_sure_from_the_earlier_of_the_two_days():
    away = "absences: [{from: 2020-01-20, to: 2020-08-10, reason: holiday}]\n"
    told = REGISTERED_EARLIER + away + "detention: []\n"
    assert first_days(told)[1] == date(2025, 8, 10)


@pytest.mark.parametrize(
    ("text", "judged_years"),
    [
        (stay("proof: none"), True),
        (stay("proof: visa-d"), True),
        (stay().replace("eu-citizen", "unknown"), True),
        (stay("proof: annex-19, registered_on: 2020-06-20"), True),
        (stay(), False),
        (stay(first="2020"), False),
    ],
)
def test_a_stay_that_is_to_be_judged_asks_for_its_proof(text, judged_years):
    facts = judgement(EU, text + NONE).facts
    assert ("judged-years" in facts) is judged_years


def test_a_stay_that_ended_before_it_was_registered_begins_no_years_for_sure():
    text = (
        "stays: [{ground: eu-citizen, from: 2014-01-10, to: 2014-03-01,"
        " proof: annex-19, registered_on: 2014-04-01},"
        " {ground: eu-citizen, from: 2014-03-02, proof: annex-19}]\n"
    )
    assert first_days(text + NONE) == (date(2019, 1, 10), date(2019, 3, 2))


def test_a_gap_begins_new_years_and_a_past_period_suffices():
    gap = (
        "stays: [{ground: eu-citizen, from: 2010-01-10, to: 2016-01-10,"
        " proof: annex-19}, {ground: eu-citizen, from: 2017-06-01, proof: annex-19}]\n"
    )
    assert first_days(gap + NONE)[1] == date(2015, 1, 10)
    assert first_days(gap.replace("2010", "2013") + NONE)[1] == date(2022, 6, 1)


def test_other_grounds_and_other_countries_do_not_count():
    assert today(EU, "stays: [{ground: student, from: 2010}]\n" + NONE) == NO
    elsewhere = stay("proof: annex-19, country: DE", "2010-01-10")
    assert today(EU, elsewhere + NONE) == NO


CROAT = (
    'person: {{nationality: ["HR"]}}\nstays: [{{ground: other-work, from: 2012-11-05,'
    " to: 2013-06-30, proof: first-card{}}},"
    " {{ground: eu-citizen, from: 2013-07-01, proof: annex-19}}]\n" + NONE
).format


def test_years_before_the_country_joined_count_where_the_conditions_were_met():
    early, late = date(2017, 11, 5), date(2018, 7, 1)
    assert first_days(CROAT(", eu_conditions: yes")) == (early, early)
    assert first_days(CROAT(", eu_conditions: no")) == (late, late)
    assert first_days(CROAT(", eu_conditions: unknown")) == (early, late)
    assert first_days(CROAT("")) == (early, late)
    found = judged(EU, CROAT("")).at(date(2018, 6, 1))
    assert found == unanswered("stays.eu_conditions")


def test_a_stay_as_citizen_of_the_union_counts_before_the_accession_like_any_other():
    early, late = date(2017, 11, 5), date(2018, 7, 1)
    croat = 'person: {nationality: ["HR"]}\n' + NONE
    since_2012 = stay("proof: annex-19, eu_conditions: %s", "2012-11-05") + croat
    assert first_days(since_2012 % "yes") == (early, early)
    assert first_days(since_2012 % "no") == (late, late)
    assert first_days(since_2012 % "unknown") == (early, late)
    not_asked = judged(EU, stay(first="2012-11-05") + croat).at(date(2018, 6, 1))
    assert not_asked == unanswered("stays.eu_conditions")
    assert today(EU, stay(first="unknown") + croat) == UNSURE
    before = stay("to: 2012-12-31, eu_conditions: no", "2005-01-01") + croat
    assert today(EU, before) == NO


@pytest.mark.parametrize(
    ("then", "kind"),
    [
        ("{ground: eu-family, from: 2016-07-11, proof: annex-15}", date(2021, 7, 11)),
        ("{ground: belgian-family, from: 2016-07-11, proof: first-card}", None),
        ("{ground: eu-family, from: 2016-09-11, proof: annex-19ter}", None),
    ],
)
def test_a_visa_starts_nothing_only_where_the_paper_after_it_was_told(then, kind):
    stays = (
        "stays: [{ground: eu-family, from: 2010-05-11, to: 2016-07-10,"
        f" proof: visa-d}}, {then}]\n" + NONE
    )
    found = first_days(stays, "f-plus-five-years.residence")[0]
    assert found == (kind or date(2015, 5, 11))


def away(rest: str, more: str = "detention: []\n") -> str:
    return stay() + f"absences: [{rest}]\n" + more


@pytest.mark.parametrize(
    ("countries", "day"),
    [
        ("HR", date(2013, 7, 1)),
        ("HR, RS", date(2013, 7, 1)),
        ("HR, BG", date(2010, 1, 1)),
        ("HR, IT", date(2010, 1, 1)),
    ],
)
def test_the_right_is_no_older_than_the_membership_of_the_country(countries, day):
    text = (
        f"person: {{nationality: [{countries}]}}\n"
        "stays: [{ground: other-work, from: 2005-01-01, to: 2013-06-30,"
        " proof: first-card, eu_conditions: yes},"
        " {ground: eu-citizen, from: 2013-07-01, proof: annex-19}]\n"
    )
    assert first_days(text + NONE) == (day, day)


def test_a_long_absence_whose_reason_was_not_asked_asks_for_it():
    found = today(EU, away("{from: 2022-02-10, to: 2022-10-11}"))
    assert found.open == {"absences.reason"}
    assert today(EU, away("{from: 2022-02-10, to: 2022-04-11}")) == YES


@pytest.mark.parametrize(
    ("until", "certain"),
    [
        ("2023-12-04", "2025-01-10"),
        ("2023-12-03", "2029-02-02"),
        ("2023-12", "2029-02-02"),
        ("unknown", "2029-02-02"),
    ],
)
def test_who_came_back_within_60_days_of_the_service_lost_no_years(until, certain):
    served = "from: 2022-02-01, to: 2024-02-02, reason: military"
    found = first_days(away(f"{{{served}, service_until: {until}}}"))
    assert found == (date(2025, 1, 10), date.fromisoformat(certain))


def test_a_long_service_of_which_the_end_was_not_asked_asks_for_it():
    found = today(EU, away("{from: 2022-02-01, to: 2024-02-02, reason: military}"))
    assert found.open == {"absences.service_until"}
    assert (
        today(EU, away("{from: 2022-02-01, to: 2022-04-02, reason: military}")) == YES
    )


@pytest.mark.parametrize(
    ("rest", "possible", "certain"),
    [
        ("{from: 2022-03-01, to: 2022-09-01, reason: holiday}", "2025-01-10", "2025-01-10"),
        ("{from: 2022-03-01, to: 2022-09-02, reason: holiday}", "2027-09-02", "2027-09-02"),
        ("{from: 2022-03-31, to: 2022-09-30, reason: holiday}", "2025-01-10", "2025-01-10"),
        ("{from: 2022-03-31, to: 2022-10-01, reason: holiday}", "2025-01-10", "2027-10-01"),
        ("{from: 2022-03-31, to: 2022-10-02, reason: holiday}", "2027-10-02", "2027-10-02"),
        ("{from: 2021-10-10, to: 2022-05-10, reason: holiday}", "2025-01-10", "2027-05-10"),
        ("{from: 2022-02-01, to: 2022-10-01, reason: work}", "2025-01-10", "2027-10-01"),
        ("{from: 2022-02-01, to: 2023-02-01, reason: study}", "2025-01-10", "2025-01-10"),
        ("{from: 2022-02-01, to: 2023-02-02, reason: study}", "2028-02-02", "2028-02-02"),
        ("{from: 2020-02-29, to: 2021-02-28, reason: study}", "2025-01-10", "2025-01-10"),
        ("{from: 2020-02-29, to: 2021-03-01, reason: study}", "2025-01-10", "2026-03-01"),
        ("{from: 2020-02-29, to: 2021-03-02, reason: study}", "2026-03-02", "2026-03-02"),
        ("{from: 2022-02-01, to: 2023-02-02, reason: posting}", "2025-01-10", "2028-02-02"),
    ],
)  # fmt: skip
def test_long_absences_by_length_and_reason(rest, possible, certain):
    days = (date.fromisoformat(possible), date.fromisoformat(certain))
    assert first_days(away(rest)) == days


def test_who_is_still_away_gives_no_sure_day():
    kind, sure = first_days(away("{from: 2023-06-01, reason: holiday}"))
    assert sure is None
    assert kind is not None


def test_prison_begins_new_years_on_the_day_after_it():
    text = stay() + "absences: []\ndetention: [{from: 2022-01-01, to: 2022-01-01}]\n"
    assert first_days(text) == (date(2027, 1, 2), date(2027, 1, 2))
    before = text.replace("2022", "2019")
    assert first_days(before) == (date(2025, 1, 10), date(2025, 1, 10))


def test_of_a_release_known_by_its_month_the_years_begin_within_a_range():
    text = stay() + "absences: []\ndetention: [{from: 2022-01-01, to: 2022-05}]\n"
    assert first_days(text) == (date(2027, 5, 2), date(2027, 6, 1))


def test_of_a_release_nobody_knows_the_years_begin_after_the_first_day_at_best():
    text = stay() + "absences: []\ndetention: [{from: 2022-01-01, to: unknown}]\n"
    assert first_days(text)[0] == date(2027, 1, 2)


def test_who_is_in_prison_has_no_sure_day_and_is_released_today_at_the_earliest():
    text = stay() + "absences: []\ndetention: [{from: 2022-01-01}]\n"
    assert first_days(text) == (date(2030, 6, 2), None)
    later = text.replace("2022", "2025")
    assert first_days(later)[0] == date(2030, 6, 2)


def test_an_absence_of_which_one_end_is_unknown_breaks_no_years_for_sure():
    possible = date(2025, 1, 10)
    for rest in ("from: unknown, to: 2022-10-11", "from: 2022-02-10, to: unknown"):
        kind, sure = first_days(away(f"{{{rest}, reason: holiday}}"))
        assert kind == possible < sure


def test_a_second_long_absence_for_study_is_a_doubt():
    """The law permits "one absence" of up to twelve months for an important reason."""
    once = "{from: 2021-02-01, to: 2021-10-01, reason: study}"
    assert first_days(away(once)) == (date(2025, 1, 10), date(2025, 1, 10))
    twice = f"{once}, {{from: 2022-02-01, to: 2022-10-01, reason: study}}"
    assert first_days(away(twice)) == (date(2025, 1, 10), date(2027, 10, 1))


def test_struck_off_the_registers_is_a_doubt():
    gap = "unregistered: {from: 2022-01-01, to: 2022-06-30}\n"
    assert first_days(stay() + NONE + gap) == (date(2025, 1, 10), date(2027, 7, 1))
    open_gap = "unregistered: {from: 2022-01-01}\n"
    assert first_days(stay() + NONE + open_gap) == (date(2025, 1, 10), None)


def test_more_than_two_years_away_lose_the_right_and_new_years_begin():
    text = stay(first="2010-01-10") + "detention: []\nabsences: "
    found = judged(EU, text + "[{from: 2016-01-01, to: 2018-06-01, reason: holiday}]\n")
    days = ("2017-12-31", "2018-01-01", "2018-01-02", "2023-05-31", "2023-06-01")
    told = [found.at(date.fromisoformat(day)).certain for day in days]
    assert told == [True, True, False, False, True]


def test_two_years_from_29_february_end_on_the_day_that_is_surely_in_time():
    text = stay(first="2013-03-03") + "detention: []\nabsences: "
    for back, kept in (("2022-02-28", True), ("2022-03-01", False)):
        away_then = f"[{{from: 2020-02-29, to: {back}, reason: work}}]\n"
        found = judged(EU, text + away_then).at(date(2025, 1, 1))
        assert (found.possible, found.certain) == (True, kept)


def test_a_british_status_lost_by_absence_does_not_come_back():
    text = (
        "stays: [{ground: wa-beneficiary, from: 2013-01-01, proof: annex-19}]\n"
        "detention: []\nabsences: [{from: 2019-06-01, to: 2024-06-02, reason: work}]\n"
    )
    assert not judged(M, text).at(date(2040, 1, 1)).possible
    kept = text.replace("2024-06-02", "2024-06-01")
    assert judged(M, kept).at(date(2025, 1, 1)).certain


def test_british_years_that_an_absence_broke_begin_anew():
    text = (
        "stays: [{ground: wa-beneficiary, from: 2020-05-02, proof: annex-19}]\n"
        "detention: []\nabsences: [{from: 2022-05-15, to: 2022-12-15, reason: %s}]\n"
    )
    anew = date(2027, 12, 15)
    assert first_days(text % "holiday", M) == (anew, anew)
    assert first_days(text % "family", M) == (date(2025, 5, 2), anew)


@pytest.mark.parametrize(
    ("before", "possible"),
    [
        (
            "ground: eu-citizen, from: 2019, to: 2020-12-31, proof: annex-19",
            "2026-03-23",
        ),
        (
            "ground: eu-citizen, from: 2019, to: 2020-11-30, proof: annex-19",
            "2026-01-01",
        ),
        ("ground: eu-citizen, from: 2019, to: 2020-12-31, proof: none", "2026-01-01"),
    ],
)
def test_a_stay_that_only_goes_on_begins_no_years_of_its_own(before, possible):
    text = (
        f"stays: [{{{before}}}, {{ground: wa-beneficiary, from: 2021-01-01}}]\n"
        "detention: []\nabsences: [{from: 2020-03-21, to: 2021-03-23, reason: family}]\n"
    )
    assert first_days(text, M)[0] == date.fromisoformat(possible)


def test_the_paper_of_the_first_stay_that_counts_for_sure_is_asked():
    text = (
        "stays: [{ground: unknown, from: 2012-01-01, to: 2017-11-26, proof: annex-19},"
        " {ground: eu-citizen, from: 2017-12-02}]\n"
    )
    assert today(EU, text + NONE) == unanswered("stays.proof")
    sure = text.replace("2017-12-02", "2017-12-02, proof: annex-19")
    assert today(EU, sure + NONE) == YES


def test_the_paper_of_every_stay_on_which_years_begin_is_asked():
    text = (
        "stays: [{ground: eu-citizen, from: 2015-01-01, to: 2017-11-26, proof: annex-19},"
        " {ground: eu-citizen, from: %s}]\n"
    )
    assert today(EU, text % "2017-12-02" + NONE) == unanswered("stays.proof")
    assert today(EU, text % "2017-11-27" + NONE) == YES


def test_a_journey_that_may_join_another_clears_only_what_it_surely_lasted():
    text = stay(first="2012-03-18") + "detention: []\nabsences: [%s]\n"
    first = "{from: 2012-06-24, to: 2013-07-26, reason: coercion}, "
    posting = "{from: 2017-12-22, to: 2018-06-23, reason: posting}"
    for departure in ("2015-02-03", "unknown"):
        second = f"{{from: {departure}, to: 2015-08-23, reason: coercion}}, "
        sure = first_days(text % (first + second + posting))[1]
        assert sure == date(2023, 6, 23)


@pytest.mark.parametrize("first", ["from: unknown, ", ""])
def test_years_of_which_nobody_knows_the_first_day_may_have_been_broken(first):
    text = (
        f"stays: [{{ground: eu-citizen, {first}to: 2019-12-31, proof: annex-19}},"
        " {ground: eu-family, from: 2020-01-01, proof: annex-19}]\ndetention: []\n"
    )
    care = "absences: [{from: 2019-03-21, to: 2020-03-23, reason: family}]\n"
    assert first_days(text + care)[1] == date(2025, 3, 23)
    assert not today(EU, text + "absences: []\n").open
    trips = (
        "absences: [{from: 2019-07-01, to: 2019-11-01, reason: holiday},"
        " {from: 2020-01-10, to: 2020-04-10, reason: holiday}]\n"
    )
    assert first_days(text + trips)[1] == date(2025, 4, 10)


def test_an_unknown_ground_may_be_one_that_counts():
    unknown = stay().replace("eu-citizen", "unknown") + NONE
    assert first_days(unknown) == (date(2025, 1, 10), None)
    later = (
        "stays: [{ground: unknown, from: 2020-01-10, to: 2021-12-31, proof: annex-19},"
        " {ground: eu-citizen, from: 2022-01-01, proof: annex-19}]\n"
    )
    assert first_days(later + NONE) == (date(2025, 1, 10), date(2027, 1, 1))


def test_a_ground_that_was_not_asked_is_asked():
    text = stay().replace("ground: eu-citizen, ", "") + NONE
    assert today(EU, text) == unanswered("stays.ground")


def test_a_stay_written_for_another_capacity_is_not_sure():
    written = stay().replace("eu-citizen", "wa-beneficiary") + NONE
    assert first_days(written) == (date(2025, 1, 10), None)


def test_for_family_from_outside_the_union_the_register_starts_nothing():
    family = stay("proof: annex-19ter, registered_on: 2020-03-01").replace(
        "eu-citizen", "eu-family"
    )
    days = first_days(family + NONE, "f-plus-five-years.residence")
    assert days == (date(2025, 1, 10), date(2025, 1, 10))


@pytest.mark.parametrize("reason", ["", ", reason: unknown"])
def test_fourteen_months_for_a_reason_nobody_told_may_have_been_military_service(
    reason,
):
    away = f"absences: [{{from: 2022-01-20, to: 2023-03-20{reason}}}]\ndetention: []\n"
    found = today(EU, stay() + away)
    assert found.possible
    assert (found.open == {"absences.reason"}) == (not reason)
    holiday = away.replace("2023-03-20", "2023-03-20, reason: holiday").replace(
        ", reason: unknown", ""
    )
    if not reason:
        assert today(EU, stay() + holiday) == NO


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        (stay(first="2021-01-10") + NONE, ""),
        (stay(first="2021-01") + NONE, "range"),
        (stay("proof: other", first="2021-01-10") + NONE, "perhaps"),
        (
            stay()
            + "absences: [{from: 2022-01-01, to: 2022-09-01, reason: holiday}]\n"
            + "detention: []\n",
            "absence",
        ),
    ],
)
def test_a_day_to_come_is_told_as_sure_as_it_is(text, wording):
    assert judgement(EU, text).wording == wording


def test_only_who_had_the_right_of_residence_may_have_lost_it():
    never = "stays: [{ground: single-permit, from: 2020-01-10, proof: first-card}]\n"
    had = "stays: [{ground: wa-beneficiary, from: 2010-01-10, proof: first-card}]\n"
    away = "absences: [{from: 2016-01-01, to: 2024-09-01, reason: work}]\n"
    assert judgement(M, never + NONE).wording == ""
    assert judgement(M, had + away + "detention: []\n").wording == "lost"


def test_a_prison_of_days_that_nobody_knows_is_one_prison():
    """It came again with every new year, from the year 1000 until no day was left."""
    text = stay("proof: annex-19", "unknown") + "absences: []\n"
    unknown = "detention: [{from: unknown, to: unknown}]\n"
    possible, certain = first_days(text + unknown)
    assert possible == first_days(text + "detention: []\n")[0]
    assert certain is None or certain > possible


TERMS = (
    ("{from: unknown, to: 2021-03-04}", "2021-01-10"),
    ("{from: unknown, to: 2021-01-09}", "2026-01-10"),
    ("{from: unknown, to: unknown}", "2021-01-10"),
    ("{from: unknown}", "2021-01-10"),
    ("{from: 2021, to: unknown}", "2021-01-10"),
    ("{from: 2020, to: unknown}", "2025-01-02"),
    ("{from: 2020, to: 2020-04}", "2025-04-02"),
    ("{from: 2020-04, to: 2020}", "2025-04-02"),
)


@pytest.mark.parametrize(("term", "possible"), TERMS)
def test_a_term_known_in_part_may_be_any_term_of_its_days(term, possible):
    """It may be one day; where nobody knows any day, it may lie before the residence."""
    text = stay(first="2016-01-10") + f"absences: []\ndetention: [{term}]\n"
    assert first_days(text)[0] == date.fromisoformat(possible)


def test_the_first_possible_day_is_that_of_the_kindest_term():
    """Every term of two months known in part is tried by itself."""
    months = [date(2021, 1, day) for day in range(1, 32)]
    months += [date(2021, 2, day) for day in range(1, 29)]
    text = stay(first="2016-01-20") + "absences: []\n"
    for first, last in (("2021-01", "2021-02"), ("2021-01", "2021-01")):
        begun = [day for day in months if str(day).startswith(first)]
        ended = [day for day in months if str(day).startswith(last)]
        exact = {
            first_days(text + f"detention: [{{from: {one}, to: {other}}}]\n")
            for one in begun[::5]
            for other in (*ended[::5], ended[-1])
            if one <= other
        }
        part = first_days(text + f"detention: [{{from: {first}, to: {last}}}]\n")
        assert part[0] == min(possible for possible, _ in exact)
        assert part[1] == max(certain for _, certain in exact)
