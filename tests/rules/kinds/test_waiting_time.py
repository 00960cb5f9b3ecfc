"""Years since one first day, after which a stay becomes unlimited."""

from datetime import date, timedelta

import pytest

from permres_gui.domain.day import PartialDay
from permres_gui.domain.verdict import AUTHORITY, NO, UNSURE, YES, Verdict, unanswered
from tests.rules.reading import judged, judgement, today

REFUGEE, FAMILY = "b-refugee.five-years", "b-family10.five-years"
WORK, STATELESS = "b-single-permit.five-years", "b-stateless.five-years"
ANY = "b-discretion.five-years"
MINOR = "b-unaccompanied-minor.three-years"


def stays(*each: str) -> str:
    return "stays:\n" + "".join(f"  - {{{one}}}\n" for one in each)


def up_to_the_card(ground: str, paper: str, since: str, card: str) -> str:
    """A stay that a paper proves up to the first card."""
    before = date.fromisoformat(card) - timedelta(days=1)
    return stays(
        f"ground: {ground}, from: {since}, to: {before}, proof: {paper}",
        f"ground: {ground}, from: {card}, proof: first-card",
    )


def finds(name: str, text: str, expected: dict[str, Verdict]) -> None:
    """What the requirement says of these stays, day by day."""
    found = judged(name, text)
    assert {day: found.at(date.fromisoformat(day)) for day in expected} == expected


def test_what_was_not_asked_is_asked_and_what_is_unknown_unsure():
    assert today(REFUGEE, "") == unanswered("stays")
    assert today(REFUGEE, "stays: unknown\n") == UNSURE


def test_the_application_for_asylum_starts_the_years():
    text = stays(
        "ground: asylum-procedure, from: 2020-02-29, to: 2021-01-01",
        "ground: refugee, from: 2021-01-02",
    )
    finds(REFUGEE, text, {"2025-02-28": NO, "2025-03-01": YES})


def test_without_a_procedure_the_stay_itself_starts_them():
    assert today(REFUGEE, stays("ground: refugee, from: 2020-06-01")) == YES


def test_another_or_an_ended_stay_leads_nowhere():
    assert today(REFUGEE, stays("ground: student, from: 2010")) == NO
    ended = stays("ground: refugee, from: 2010, to: 2020-01-01")
    assert today(REFUGEE, ended) == NO


def test_a_paper_that_only_may_start_the_years_is_unsure():
    text = up_to_the_card("family-art10", "register", "2020-01-01", "2020-07-01")
    finds(FAMILY, text, {"2025-01-01": UNSURE, "2025-07-01": YES})


def test_a_visa_starts_nothing():
    text = up_to_the_card("family-art10", "visa-d", "2020-01-01", "2020-07-01")
    assert judged(FAMILY, text).at(date(2025, 6, 30)) == NO


def test_a_paper_or_first_day_that_was_not_asked_is_asked():
    assert today(FAMILY, stays("ground: family-art10, from: 2020-01-01")) == unanswered(
        "stays.proof"
    )
    asked = today(FAMILY, stays("ground: family-art10, proof: first-card"))
    assert asked == unanswered("stays.from")


@pytest.mark.parametrize(
    ("decided", "day"),
    [("2024-11-30", "2029-11-30"), ("unknown", "2029-12-16")],
)
def test_the_decision_starts_the_years_where_it_is_known(decided, day):
    text = stays(
        f"ground: stateless, from: 2024-12-16, proof: first-card, decided: {decided}"
    )
    assert judged(STATELESS, text).at(date.fromisoformat(day)) == YES


def test_the_authority_decides_from_five_years_after_the_first_card():
    text = up_to_the_card("single-permit", "annex-15", "2020-01-15", "2020-04-01")
    finds(WORK, text, {"2025-03-31": NO, "2025-04-01": AUTHORITY})


def test_a_first_card_known_by_the_month_may_open_on_its_first_day():
    found = judged(
        WORK, stays("ground: single-permit, from: 2020-03, proof: first-card")
    )
    assert not found.at(date(2025, 2, 28)).possible
    assert found.at(date(2025, 3, 1)).possible


def test_where_any_ground_counts_the_first_card_of_the_whole_stay_does():
    text = stays(
        "ground: student, from: 2018-01-01, to: 2022-12-31, proof: first-card",
        "ground: researcher, from: 2023-01-01, proof: first-card",
    )
    assert judged(ANY, text).at(date(2023, 1, 1)) == AUTHORITY


def test_a_card_of_another_state_starts_nothing_here():
    text = stays(
        "ground: blue-card, from: 2018-01-01, to: 2022-12-31, proof: first-card,"
        " country: DE",
        "ground: blue-card, from: 2023-01-01, proof: first-card",
    )
    finds(ANY, text, {"2027-12-31": NO, "2028-01-01": AUTHORITY})


def test_an_application_before_another_stay_starts_nothing_for_sure():
    text = stays(
        "ground: asylum-procedure, from: 2012-01-01, to: 2013-01-01",
        "ground: student, from: 2017-01-01, to: 2019-12-31",
        "ground: refugee, from: 2021-01-01",
    )
    finds(REFUGEE, text, {"2025-12-31": UNSURE, "2026-01-01": YES})


def test_an_application_that_only_a_gap_parts_from_the_status_is_the_one():
    text = stays(
        "ground: asylum-procedure, from: 2020-03-01, to: 2020-12-31",
        "ground: refugee, from: 2021-02-01",
    )
    finds(REFUGEE, text, {"2025-02-28": NO, "2025-03-01": YES})


def test_a_stay_on_another_ground_had_a_first_card_of_its_own():
    text = stays(
        "ground: student, from: 2020-03-01, to: 2022-12-31, proof: visa-d",
        "ground: researcher, from: 2023-01-01, proof: first-card",
    )
    finds(ANY, text, {"2025-02-28": NO, "2025-03-01": AUTHORITY})


def test_a_procedure_that_ended_long_before_may_not_be_the_one():
    text = stays(
        "ground: asylum-procedure, from: 2020-03-01, to: 2020-12-31",
        "ground: refugee, from: 2021-05-01",
    )
    finds(REFUGEE, text, {"2025-02-28": NO, "2025-03-01": UNSURE, "2026-05-01": YES})


def test_only_the_paper_of_an_application_surely_begins_another_procedure():
    told = "ground: asylum-procedure, from: 2020-03-01, to: 2020-12-31, proof: annex-26"
    then = "ground: asylum-procedure, from: 2021-01-01, to: 2021-04-30, proof: %s"
    granted = "ground: refugee, from: 2021-05-01"
    same, again = {"2025-03-01": UNSURE, "2026-01-01": YES}, {"2025-12-31": NO}
    finds(REFUGEE, stays(told, then % "register", granted), same)
    finds(REFUGEE, stays(told, then % "annex-26", granted), again)


MINOR_FIRST = "ground: unaccompanied-minor, from: 2021-09-01, to: 2022-02-28"


@pytest.mark.parametrize(
    ("decided", "day"),
    [
        ("", "2025-03-01"),
        (", decided: 2022-02-20", "2025-02-20"),
        (", decided: 2022", "2025-01-01"),
    ],
)
def test_what_lies_before_the_grant_of_a_stay_is_no_part_of_the_years(decided, day):
    text = stays(
        MINOR_FIRST + ", proof: none",
        f"ground: unaccompanied-minor, from: 2022-03-01, proof: first-card{decided}",
    )
    found, first = judged(MINOR, text), date.fromisoformat(day)
    assert found.at(date.fromordinal(first.toordinal() - 1)) == NO
    assert found.at(first) == AUTHORITY


def test_a_decision_that_renewed_a_stay_did_not_grant_it():
    text = stays(
        "ground: stateless, from: 2024-10-01, to: 2025-12-31, proof: first-card",
        "ground: stateless, from: 2026-01-01, decided: 2025-12-20",
    )
    assert judged(STATELESS, text).at(date(2029, 10, 1)) == YES


def test_before_the_first_card_a_stay_may_have_been_granted_already():
    text = up_to_the_card("stateless", "annex-15", "2024-09-20", "2024-10-15")
    finds(STATELESS, text, {"2029-09-20": UNSURE, "2029-10-15": YES})


def test_a_diplomat_has_no_residence_card():
    text = stays(
        "ground: diplomatic, from: 2015-01-01, to: 2020-01-31, proof: first-card",
        "ground: researcher, from: 2020-02-01, proof: first-card",
    )
    finds(ANY, text, {"2025-01-31": NO, "2025-02-01": AUTHORITY})


def test_a_later_paper_that_was_not_asked_is_asked_where_it_may_be_the_first_card():
    text = stays(
        "ground: stateless, from: 2024-09-20, to: 2024-10-14, proof: annex-15",
        "ground: stateless, from: 2024-10-15",
    )
    found = judged(STATELESS, text)
    assert found.at(date(2029, 9, 20)) == unanswered("stays.proof")
    assert found.at(date(2029, 10, 15)) == YES


def test_a_decision_known_by_the_year_came_before_the_first_card():
    text = stays(
        "ground: stateless, from: 2024-10-15, proof: first-card, decided: 2024"
    )
    assert judged(STATELESS, text).at(date(2029, 10, 15)) == YES


def test_an_application_that_nobody_told_came_before_the_card_on_a_day_unknown():
    text = stays("ground: refugee, from: 2021-03-01")
    finds(
        REFUGEE, text, {"2021-03-01": UNSURE, "2026-02-28": UNSURE, "2026-03-01": YES}
    )


@pytest.mark.parametrize(
    ("decided", "day"), [("2021-02-10", date(2026, 2, 10)), ("2021-04", None)]
)
def test_an_application_that_nobody_told_came_before_the_decision(decided, day):
    text = stays(f"ground: refugee, from: 2021-03-01, decided: {decided}")
    assert judged(REFUGEE, text).steps[-1] == (day or date(2026, 3, 1), YES)


@pytest.mark.parametrize("paper", ["annex-25", "annex-26"])
def test_the_paper_of_the_application_proves_its_day(paper):
    text = stays(f"ground: refugee, from: 2021-03-01, proof: {paper}")
    finds(REFUGEE, text, {"2026-02-28": NO, "2026-03-01": YES})


def test_an_application_in_another_state_starts_nothing_here():
    text = stays(
        "ground: asylum-procedure, from: 2015-01-01, to: 2021-02-28, country: DE",
        "ground: refugee, from: 2021-03-01, proof: first-card",
    )
    assert today(REFUGEE, text) == UNSURE


@pytest.mark.parametrize(
    ("begun", "wording"), [("2019-03-04", ""), ("2019-03", "latest")]
)
def test_a_first_day_that_is_known_only_as_the_latest_is_told_so(begun, wording):
    text = stays(
        f"ground: asylum-procedure, from: {begun}, to: 2020-06-30",
        "ground: refugee, from: 2020-07-01, proof: first-card",
    )
    assert judgement(REFUGEE, text).wording == wording


def test_a_stay_on_a_ground_that_nobody_knows_may_have_been_the_same():
    text = stays(
        "ground: unknown, from: 2019-03-01, to: 2020-02-29, proof: annex-15",
        "ground: family-art10, from: 2020-03-01, proof: first-card",
    )
    finds(FAMILY, text, {"2024-02-29": NO, "2024-03-01": UNSURE, "2025-03-01": YES})


def test_a_paper_that_nobody_knows_may_have_been_the_first_card():
    text = up_to_the_card("single-permit", "unknown", "2018-03-01", "2020-03-01")
    finds(WORK, text, {"2023-02-28": NO, "2023-03-01": AUTHORITY})


@pytest.mark.parametrize(
    ("name", "ground"), [(WORK, "single-permit"), (ANY, "blue-card")]
)
def test_an_earlier_paper_that_was_not_asked_is_asked_by_the_authority_too(
    name, ground
):
    text = stays(
        f"ground: {ground}, from: 2018-03-01, to: 2020-02-29",
        f"ground: {ground}, from: 2020-03-01, proof: first-card",
    )
    found = judged(name, text)
    assert found.at(date(2023, 2, 28)) == NO
    assert found.at(date(2023, 3, 1)) == unanswered("stays.proof")
    assert found.at(date(2025, 3, 1)) == AUTHORITY


def test_a_later_paper_that_was_not_asked_may_be_the_first_card():
    text = stays(
        "ground: single-permit, from: 2018-03-01, to: 2020-02-29, proof: register",
        "ground: single-permit, from: 2020-03-01",
    )
    assert judged(WORK, text).at(date(2023, 3, 1)) == unanswered("stays.proof")


def test_the_only_paper_need_not_be_asked_where_the_authority_takes_any():
    text = stays("ground: single-permit, from: 2020-03-01")
    assert today(WORK, text) == AUTHORITY


def test_an_earlier_ground_that_was_not_asked_is_asked():
    medical = stays(
        "from: 2019-03-01, to: 2021-02-28, proof: registered-mail",
        "ground: medical-9ter, from: 2021-03-01, proof: first-card",
    )
    assert today("b-9ter.five-years", medical) == unanswered("stays.ground")
    work = stays(
        "from: 2019-03-01, to: 2021-02-28, proof: first-card",
        "ground: single-permit, from: 2021-03-01, proof: first-card",
    )
    assert today(WORK, work) == unanswered("stays.ground")
    assert judged(WORK, work).at(date(2026, 3, 1)) == AUTHORITY


def test_a_stay_of_which_nobody_asked_the_ground_may_have_been_without_a_card():
    text = stays(
        "from: 2019-03-01, to: 2021-02-28, proof: first-card",
        "ground: researcher, from: 2021-03-01, proof: first-card",
    )
    found = judged(ANY, text)
    assert found.at(date(2024, 3, 1)) == unanswered("stays.ground")
    assert found.at(date(2026, 3, 1)) == AUTHORITY


def test_a_first_day_that_was_not_asked_is_asked_by_the_authority_too():
    text = stays("ground: single-permit, proof: first-card")
    assert today(WORK, text) == unanswered("stays.from")


def test_a_decision_of_which_nobody_knows_the_day_came_before_the_card():
    text = stays(
        "ground: stateless, from: 2020-03-01, proof: first-card, decided: unknown"
    )
    finds(STATELESS, text, {"2025-02-28": UNSURE, "2025-03-01": YES})


@pytest.mark.parametrize(
    ("name", "begun", "wording", "figures"),
    [
        (WORK, "2022-03-04", "", {"day": date(2027, 3, 4)}),
        (
            WORK,
            "2022-03",
            "range",
            {"perhaps": date(2027, 3, 1), "day": date(2027, 3, 31)},
        ),
    ],
)
def test_a_day_to_come_is_told_with_the_day_on_which_it_may_come(
    name, begun, wording, figures
):
    text = stays(f"ground: single-permit, from: {begun}, proof: first-card")
    found = judgement(name, text)
    assert found.wording == wording
    days = {key: found.figures.get(key) for key in ("day", "perhaps")}
    assert {key: day for key, day in days.items() if day} == figures


def test_a_paper_that_starts_nothing_for_sure_gives_no_sure_day():
    text = stays("ground: single-permit, from: 2022-03-04, proof: annex-15")
    found = judgement(WORK, text)
    assert (found.wording, "day" in found.figures) == ("perhaps", False)
    assert found.figures["perhaps"] == date(2027, 3, 4)
    passed = stays("ground: single-permit, from: 2019-03-04, proof: annex-15")
    assert judgement(WORK, passed).wording == "perhaps"


def test_a_doubt_about_a_day_is_told_apart_from_one_about_a_paper():
    paper = up_to_the_card("family-art10", "register", "2020-01-01", "2020-07-01")
    day = stays("ground: family-art10, from: 2020, proof: first-card")
    assert judgement(FAMILY, day).wording == "day"
    assert judgement(FAMILY, paper).wording != "day"


def test_a_last_day_that_is_to_come_ends_nothing_today():
    text = stays(
        "ground: family-art10, from: 2020-01-01, to: 2025-06-30, proof: first-card"
    )
    finds(
        FAMILY,
        text,
        {"2024-12-31": NO, "2025-01-01": YES, "2025-06-30": YES, "2025-07-01": NO},
    )


def test_a_last_month_that_is_to_come_may_be_over_on_each_of_its_days():
    text = stays(
        "ground: family-art10, from: 2020-01-01, to: 2025-06, proof: first-card"
    )
    finds(FAMILY, text, {"2025-05-31": YES, "2025-06-15": UNSURE, "2025-07-01": NO})


def test_years_that_are_not_complete_on_the_last_day_are_told_so():
    text = stays(
        "ground: single-permit, from: 2020-08-01, to: 2025-06-30, proof: first-card"
    )
    found = judgement(WORK, text)
    assert found.wording == "ends"
    assert found.figures["last"] == date(2025, 6, 30)
    assert not found.verdict.at(date(2025, 8, 1)).possible


@pytest.mark.parametrize("last", ["2025-06", "2025"])
def test_a_last_day_known_in_part_is_told_as_the_month_or_the_year_that_it_is(last):
    text = stays(f"ground: single-permit, from: 2022, to: {last}, proof: first-card")
    found = judgement(WORK, text)
    assert found.wording == "ends-month"
    assert found.figures["last_in"] == PartialDay.parse(last)
    assert "last" not in found.figures


def test_a_stay_that_is_to_come_counts_from_its_first_day():
    text = stays(
        "ground: student, from: 2019-09-01, to: 2025-08-31, proof: first-card",
        "ground: single-permit, from: 2025-09-01, proof: first-card",
    )
    finds(WORK, text, {"2025-06-01": NO, "2030-08-31": NO, "2030-09-01": AUTHORITY})
    assert judgement(WORK, text).figures["day"] == date(2030, 9, 1)


def test_the_stay_of_the_day_asked_about_decides_whatever_followed_it():
    text = stays(
        "ground: asylum-procedure, from: 2019-03-04, to: 2020-06-30",
        "ground: refugee, from: 2020-07-01, to: 2025-06-15",
        "ground: single-permit, from: 2025-06-16, proof: first-card",
    )
    finds(REFUGEE, text, {"2025-06-01": YES, "2025-06-15": YES, "2025-06-16": NO})


@pytest.mark.parametrize(
    ("name", "ground"), [(FAMILY, "family-art10"), (WORK, "single-permit")]
)
def test_a_last_day_that_nobody_knows_may_be_still_to_come(name, ground):
    text = stays(f"ground: {ground}, from: 2019-01-01, to: unknown, proof: first-card")
    assert judgement(name, text).wording == "until"
    assert today(name, text).possible
    assert not today(name, text).certain


@pytest.mark.parametrize("paper", [", proof: unknown", ""])
def test_a_first_paper_that_nobody_told_may_be_a_card_older_than_the_decision(paper):
    text = stays(
        f"ground: unaccompanied-minor, from: 2021-09-01, to: 2022-02-28{paper}",
        "ground: unaccompanied-minor, from: 2022-03-01, proof: first-card,"
        " decided: 2022-02-20",
    )
    found = judged(MINOR, text)
    assert found.at(date(2024, 8, 31)) == NO
    assert found.at(date(2024, 9, 1)).possible
    assert found.at(date(2025, 2, 20)).possible


def test_a_diplomats_card_takes_nothing_from_the_paper_after_it():
    text = stays(
        "ground: diplomatic, from: 2014-01-01, to: 2019-12-31, proof: first-card",
        "ground: doctorate, from: 2020-01-01, proof: annex-15",
    )
    finds(ANY, text, {"2024-12-31": NO, "2025-01-01": AUTHORITY})
