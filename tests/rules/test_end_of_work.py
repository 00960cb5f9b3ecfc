"""What the end of work gives before five years, and from which day."""

from datetime import date

import pytest

from permres_gui.domain.verdict import NO, UNSURE, YES, unanswered
from tests.rules.reading import judged, judgement, requirement, today
from tests.rules.work_told import (
    FAMILY,
    OWN,
    SHARED,
    STAY,
    SURVIVOR,
    relative,
    stopped,
)


def test_the_right_comes_on_the_day_work_stopped():
    found = judged(OWN, stopped("stopped: {day: 2025-02-01, reason: incapacity}"))
    assert found.at(date(2025, 1, 31)) == NO
    assert found.at(date(2025, 2, 1)) == YES


def test_a_day_that_was_not_told_dates_nothing():
    assert today(OWN, stopped("stopped: {reason: incapacity}")) == unanswered(
        "work.stopped.day"
    )
    assert today(OWN, stopped("stopped: {day: unknown, reason: incapacity}")) == UNSURE


def test_work_that_stopped_on_a_day_nobody_knows_gives_a_right_in_the_stay_at_best():
    text = stopped("stopped: {day: unknown, reason: pension}, spouse_belgian: yes")
    found = judged(OWN, text)
    assert found.at(date(2023, 1, 4)) == NO
    assert found.at(date(2023, 1, 5)) == UNSURE
    nowhere = text.replace("2023-01-05", "unknown")
    assert judged(OWN, nowhere).at(date(2020, 1, 1)) == UNSURE


def test_a_day_known_by_the_month_is_unsure_within_it():
    found = judged(OWN, stopped("stopped: {day: 2025-02, reason: incapacity}"))
    assert found.at(date(2025, 2, 1)) == UNSURE
    assert found.at(date(2025, 2, 28)) == YES


@pytest.mark.parametrize("field", ["absences", "detention"])
def test_two_years_of_residence_wait_for_what_may_have_broken_them(field):
    ended = stopped("stopped: {day: 2025-02-01, reason: incapacity}")
    assert today(OWN, ended.replace(f"{field}: []\n", "")).open >= {field}
    unknown = ended.replace(f"{field}: []", f"{field}: unknown")
    assert today(
        OWN, unknown.replace("works: no,", "works: no, spouse_belgian: no,")
    ) == (UNSURE)


def test_a_long_absence_before_the_end_of_work_asks_for_its_reason():
    away = "absences: [{from: 2023-06-01, to: 2024-01-15}]"
    ended = stopped(
        "stopped: {day: 2025-02-01, reason: incapacity}, spouse_belgian: no"
    )
    found = today(OWN, ended.replace("absences: []", away))
    assert found == unanswered("absences.reason")
    holiday = away.replace("}", ", reason: holiday}")
    assert today(OWN, ended.replace("absences: []", holiday)) == NO


LONG_HERE = STAY.replace("2023-01-05", "2021-01-05")


def ended_in(absences: str = "", detention: str = "") -> str:
    """Incapacity after four years, with time abroad or in prison."""
    stay = LONG_HERE.replace("absences: []", f"absences: [{absences}]")
    stay = stay.replace("detention: []", f"detention: [{detention}]")
    return stopped(
        "stopped: {day: 2025-02-01, reason: incapacity}, spouse_belgian: no", stay
    )


@pytest.mark.parametrize(
    "term", ["from: 2023-05-01", "from: 2024-05-01, to: 2025-03-01"]
)
def test_who_is_in_prison_when_work_ends_has_no_years_of_residence(term):
    assert today(OWN, ended_in(detention=f"{{{term}}}")) == NO


@pytest.mark.parametrize(
    "term", ["from: 2022-06-01", "from: 2022-12-01, to: 2025-05-01"]
)
def test_who_is_abroad_too_long_when_work_ends_has_no_years_of_residence(term):
    assert today(OWN, ended_in(f"{{{term}, reason: holiday}}")) == NO


def test_what_comes_after_the_end_of_work_breaks_no_years_before_it():
    assert today(OWN, ended_in(detention="{from: 2025-03-01, to: 2025-04-01}")) == YES
    leaving = "{from: 2024-12-01, to: 2025-07-01, reason: holiday}"
    assert today(OWN, ended_in(leaving)) == YES


def test_a_return_known_by_its_month_may_leave_the_years_whole():
    back = "{from: 2024-01-10, to: 2024-07, reason: holiday}"
    assert today(OWN, ended_in(back)) == UNSURE


def test_in_the_month_work_ended_the_right_waits_for_the_years():
    month = "stopped: {day: 2025-01, reason: incapacity}, spouse_belgian: no"
    found = judged(OWN, stopped(month))
    assert found.at(date(2025, 1, 4)) == NO
    assert found.at(date(2025, 1, 5)) == UNSURE


def test_a_right_without_years_of_residence_waits_only_when_it_may_be_lost():
    accident = "stopped: {day: 2023-02-01, reason: work-accident}, belgian_benefit: yes"
    found = judged(OWN, stopped(accident).replace("absences: []\n", ""))
    assert found.at(date(2025, 2, 1)) == YES
    assert found.at(date(2025, 2, 2)) == unanswered("absences")


def test_a_reason_that_is_not_known_is_unsure_where_it_could_matter():
    assert today(OWN, stopped("stopped: {day: 2025-02-01, reason: unknown}")).doubt
    found = today(OWN, stopped("stopped: {day: 2025-02-01}"))
    assert found == unanswered("work.stopped.reason")


@pytest.mark.parametrize(
    ("months", "verdict"), [("36", UNSURE), ("35", NO), ("unknown", UNSURE)]
)
def test_frontier_work_asks_for_three_years_of_work(months, verdict):
    stay = STAY.replace("2023-01-05", "2021-01-05")
    text = (
        "stopped: {day: 2025-02-01, reason: frontier-work}, spouse_belgian: no, "
        f"months_worked: {months}"
    )
    assert today(OWN, stopped(text, stay)) == verdict


def test_months_of_work_that_were_not_asked_are_asked():
    stay = STAY.replace("2023-01-05", "2021-01-05")
    text = "stopped: {day: 2025-02-01, reason: frontier-work}, spouse_belgian: no"
    assert "work.months_worked" in today(OWN, stopped(text, stay)).open


def test_the_family_shares_the_right_of_the_worker():
    work = "stopped_work: {day: 2025-03-01, reason: incapacity}"
    assert today(SHARED, relative(f"residence_since: 2022-01-01, {work}")) == YES
    assert today(SHARED, relative(f"residence_since: 2024-01-01, {work}")) == NO
    assert today(SHARED, relative(f"residence_since: unknown, {work}")) == UNSURE
    assert today(SHARED, relative(work)) == unanswered("sponsor.residence_since")
    assert today(SHARED, FAMILY) == NO


SHARES = (
    "stopped_work: {day: 2025-02-01, reason: incapacity}, residence_since: 2022-01-01"
)


def sponsor(rest: str, stay: str = FAMILY) -> str:
    return stay + f"sponsor: {{relation: spouse, {SHARES}, {rest}}}\n"


def test_work_that_ended_before_the_residence_gives_no_right():
    before = stopped(
        "stopped: {day: 2022-12-01, reason: work-accident}, belgian_benefit: yes"
    )
    assert today(OWN, before) == NO
    first = before.replace("2022-12-01", "2023-01-05")
    assert today(OWN, first) == YES
    month = before.replace("2022-12-01", "2023-01")
    assert today(OWN, month) == UNSURE
    assert (
        today(
            SHARED, sponsor("lives_together: yes").replace("2022-01-01", "2025-02-02")
        )
        == NO
    )


@pytest.mark.parametrize(
    ("rest", "verdict"),
    [
        ("lives_together: yes", YES),
        ("lives_together: no", UNSURE),
        ("lives_together: unknown", UNSURE),
        ("nationality: [FR]", unanswered("sponsor.lives_together")),
        ("ended: divorce, ended_on: 2025-01-31", NO),
        ("ended: divorce, ended_on: 2025-02-01", YES),
        ("ended: divorce, ended_on: 2025", UNSURE),
        ("ended: divorce, ended_on: unknown", UNSURE),
        ("ended: divorce", unanswered("sponsor.ended_on")),
        ("ended: separation, ended_on: 2024-01-01", UNSURE),
        ("ended: unknown", UNSURE),
    ],
)
def test_the_family_shares_the_right_while_the_tie_lasts(rest, verdict):
    assert today(SHARED, sponsor(rest)) == verdict


def test_who_joins_a_worker_later_shares_the_right_on_arriving():
    late = FAMILY.replace("2023-01-05", "2025-04-01")
    found = judged(SHARED, sponsor("lives_together: yes", late))
    assert (found.at(date(2025, 3, 31)), found.at(date(2025, 4, 1))) == (NO, YES)


def test_a_worker_who_had_the_right_already_shares_no_early_one_for_sure():
    old = sponsor("lives_together: yes").replace("2022-01-01", "2020-02-01")
    assert today(SHARED, old) == UNSURE
    assert today(SHARED, old.replace("2020-02-01", "2020-02-02")) == YES
    assert today(SHARED, old.replace("2020-02-01", "2020-02")) == UNSURE


def test_the_reason_of_the_relative_is_asked_of_the_relative():
    text = sponsor("lives_together: yes").replace(", reason: incapacity", "")
    assert today(SHARED, text) == unanswered("sponsor.stopped_work.reason")


ENDED = "stopped: {day: 2025-02-01, reason: incapacity}, spouse_belgian: no"


@pytest.mark.parametrize(
    "then",
    [
        "",
        ", {ground: eu-citizen, from: 2025-05-20, proof: annex-19}",
        ", {ground: diplomatic, from: 2025-05-01}",
    ],
)
def test_a_stay_that_ends_takes_no_right_that_was_had(then):
    """Nothing but an absence of more than two years does (loss.two-years)."""
    stays = f"from: 2023-01-05, to: 2025-04-30, proof: annex-19}}{then}]"
    gone = STAY.replace("from: 2023-01-05, proof: annex-19}]", stays)
    assert judged(OWN, stopped(ENDED, gone)).at(date(2025, 6, 1)) == YES


def test_work_that_ended_between_two_stays_gives_no_right():
    stays = "to: 2024-12-31, proof: annex-19}, {ground: eu-citizen, from: 2025-03-01"
    gap = STAY.replace("proof: annex-19", stays + ", proof: annex-19")
    assert today(OWN, stopped(ENDED, gap)) == NO
    month = ENDED.replace("2025-02-01", "2025-03").replace("incapacity", "pension")
    month = month.replace("spouse_belgian: no", "spouse_belgian: yes")
    assert today(OWN, stopped(month, gap)) == YES
    within = month.replace("2025-03,", "2025,")
    assert today(OWN, stopped(within, gap)) == UNSURE


@pytest.mark.parametrize(
    ("proof", "verdict"),
    [
        ("proof: first-card", YES),
        ("proof: none", UNSURE),
        ("proof: visa-d", UNSURE),
        ("proof: unknown", UNSURE),
        ("", unanswered("stays.proof")),
    ],
)
def test_the_paper_of_the_first_day_decides_where_years_are_asked(proof, verdict):
    stay = STAY.replace("proof: annex-19", proof)
    assert today(OWN, stopped(ENDED, stay)) == verdict
    accident = "stopped: {day: 2025-02-01, reason: work-accident}, belgian_benefit: yes"
    assert today(OWN, stopped(accident, stay)) == YES


AWAY = "absences: [{from: 2022-02-01, to: 2024-05-01, reason: holiday}]"


def long_gone(reason: str) -> str:
    """A right of 2022, and twenty-seven months abroad after it."""
    early = STAY.replace("2023-01-05", "2019-01-05").replace("absences: []", AWAY)
    ended = stopped(ENDED.replace("2025-02-01", "2022-01-10"), early)
    return ended.replace(", reason: holiday", reason)


@pytest.mark.parametrize(
    ("reason", "verdict"),
    [
        (", reason: holiday", NO),
        (", reason: health", UNSURE),
        (", reason: coercion", UNSURE),
        (", reason: unknown", UNSURE),
        ("", unanswered("absences.reason")),
    ],
)
def test_a_right_lost_for_a_reason_beyond_control_is_for_advice(reason, verdict):
    assert today(OWN, long_gone(reason)) == verdict


def test_the_missing_day_of_an_absence_that_may_take_the_right_is_asked():
    text = long_gone(", reason: study").replace("from: 2022-02-01, ", "")
    assert "absences.from" in today(OWN, text).open


def test_who_joins_the_worker_again_after_losing_the_right_has_it_again():
    gone = FAMILY.replace("proof: annex-19", "to: 2025-01-31, proof: annex-19")
    again = gone.replace("}]", "}, {ground: eu-family, from: 2028-06-01}]")
    away = again.replace(
        "absences: []", "absences: [{from: 2025-02-10, to: 2028-06-01}]"
    )
    told = sponsor("lives_together: yes", away).replace("2025-02-01", "2025-01-10")
    found = judged(SHARED, told, as_of=date(2029, 1, 1))
    days = (date(2027, 2, 9), date(2028, 1, 1), date(2028, 6, 1))
    assert [found.at(day).possible for day in days] == [True, True, True]
    holiday = told.replace("to: 2028-06-01}", "to: 2028-06-01, reason: holiday}")
    found = judged(SHARED, holiday, as_of=date(2029, 1, 1))
    assert [found.at(day) for day in days] == [YES, NO, YES]


def test_a_stay_as_family_of_which_the_first_day_is_unknown_gives_no_sure_right():
    """The right may have come years ago, and may have been lost since."""
    away = "absences: [{from: 2022-02-01, to: 2024-05-01, reason: holiday}]"
    text = sponsor("lives_together: yes").replace("2025-02-01", "2022-01-10")
    text = text.replace("residence_since: 2022-01-01", "residence_since: 2018-01-01")
    text = text.replace("absences: []", away).replace("2023-01-05", "unknown")
    assert today(SHARED, text) == UNSURE


def test_family_that_is_registered_as_a_worker_shares_the_right_perhaps():
    worker = FAMILY.replace("eu-family", "eu-citizen")
    assert (
        today(SHARED, sponsor("nationality: [FR], lives_together: yes", worker))
        == UNSURE
    )


def test_a_stay_that_may_have_been_abroad_gives_the_right_perhaps():
    ended = stopped(
        "stopped: {day: 2025-02-01, reason: incapacity}, spouse_belgian: no"
    )
    elsewhere = ended.replace("proof:", "country: unknown, proof:")
    assert today(OWN, elsewhere) == UNSURE
    assert today(OWN, elsewhere.replace("country: unknown", "country: FR")) == NO


@pytest.mark.parametrize(
    ("rest", "wording"),
    [
        ("{day: 2025-04-01, reason: incapacity}", ""),
        ("{day: 2025-04, reason: incapacity}", "month"),
        ("{day: 2025, reason: incapacity}", "years-month"),
        ("{day: 2025-09-01, reason: incapacity}", ""),
        ("{day: 2025-09, reason: incapacity}", "month"),
        ("{day: 2026-09-01, reason: pension}, months_worked: 30", "perhaps"),
        ("{day: 2026-09, reason: pension}, months_worked: 30", "perhaps-month"),
    ],
)
def test_the_sentence_knows_a_month_from_a_day_and_what_is_still_to_be_judged(
    rest, wording
):
    found = judgement(OWN, stopped(f"spouse_belgian: no, stopped: {rest}"))
    assert found.wording == wording
    assert str(found.figures["stopped"]) == rest[6:].partition(",")[0]


@pytest.mark.parametrize("name", [OWN, SHARED, SURVIVOR])
def test_a_sentence_that_names_a_day_has_another_for_a_month(name):
    texts = requirement(name).texts
    named = [key for key, text in texts.items() if "on %(" in text]
    assert named
    for key in named:
        outcome, _, wording = key.partition(".")
        month = f"{outcome}.{wording + '-' if wording else ''}month"
        assert texts[month] != texts[key]
        assert "in %(" in texts[month]


@pytest.mark.parametrize(
    ("day", "wording"), [("2025-04-01", "argued"), ("2025-04", "argued-month")]
)
def test_a_way_that_only_the_directive_has_is_told_so(day, wording):
    rest = f"months_worked: 30, stopped: {{day: {day}, reason: pension}}"
    stay = STAY.replace("2023", "2021")
    found = judgement(OWN, stopped(f"spouse_belgian: no, {rest}", stay))
    assert found.wording == wording
    told = requirement(OWN).texts[f"unsure.{wording}"]
    assert "directive" in told
    unknown = judgement(OWN, stopped(f"spouse_belgian: unknown, {rest}", stay))
    assert "argued" not in unknown.wording


@pytest.mark.parametrize(
    ("rest", "point"),
    [
        (
            "spouse_belgian: unknown, stopped: {day: 2024-04, reason: incapacity}",
            "spouse",
        ),
        ("stopped: {day: 2024-04-01, reason: work-accident}", "benefit"),
        ("spouse_belgian: no, stopped: {day: 2025-01-05, reason: incapacity}", "years"),
    ],
)
def test_a_doubt_about_the_end_of_work_names_its_point(rest, point):
    benefit = (
        "" if "incapacity" in rest else "spouse_belgian: no, belgian_benefit: unknown, "
    )
    assert judgement(OWN, stopped(benefit + rest)).wording == point


@pytest.mark.parametrize(
    ("inactive", "verdict"),
    [
        ("inactive_years: no", YES),
        ("inactive_years: yes", UNSURE),
        ("inactive_years: unknown", UNSURE),
    ],
)
def test_years_that_met_no_condition_are_perhaps_no_years_of_residence(
    inactive, verdict
):
    rest = "spouse_belgian: no, stopped: {day: 2025-02-01, reason: incapacity}"
    assert today(OWN, stopped(f"{inactive}, {rest}")) == verdict
    asks_no_years = rest.replace("spouse_belgian: no", "spouse_belgian: yes")
    assert today(OWN, stopped(f"{inactive}, {asks_no_years}")) == YES


def test_whether_the_years_met_the_conditions_is_asked():
    rest = "spouse_belgian: no, stopped: {day: 2025-02-01, reason: incapacity}"
    found = today(OWN, STAY + f"work: {{works: no, {rest}}}\n")
    assert found == unanswered("work.inactive_years")
