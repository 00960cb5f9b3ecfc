"""Which stays follow each other, and what each counts, on the two readings."""

from datetime import date, timedelta

import pytest

from permres_gui.domain.verdict import unanswered
from tests.rules.reading import today
from tests.rules.years_told import NONE, K, L, first_days, stay, stays


@pytest.mark.parametrize(
    ("ground", "possible", "certain"),
    [
        ("single-permit", "2020-01-01", "2020-01-01"),
        ("search-year", "2020-01-01", "2020-01-01"),
        ("student", "2020-07-03", "2020-07-03"),
        ("doctorate", "2020-01-01", "2020-07-03"),
        ("temporary-protection", "2020-01-01", "2021-01-01"),
        ("ict", "2020-01-01", "2021-01-01"),
        ("unknown", "2020-01-01", "2021-01-01"),
        ("au-pair", "2021-01-01", "2021-01-01"),
        ("seasonal", "2021-01-01", "2021-01-01"),
        ("posted", "2021-01-01", "2021-01-01"),
        ("diplomatic", "2021-01-01", "2021-01-01"),
    ],
)
def test_a_year_on_a_ground_counts_whole_half_or_not(ground, possible, certain):
    text = stays(
        stay(ground, "2015-01-01", "2015-12-31"), stay("single-permit", "2016-01-01")
    )
    assert first_days(text + NONE) == (possible, certain)


def test_a_day_without_a_stay_begins_new_years():
    text = stays(
        stay("single-permit", "2015-01-01", "2016-12-30"),
        stay("single-permit", "2017-01-01"),
    )
    assert first_days(text + NONE) == ("2022-01-01", "2022-01-01")


def test_only_the_first_card_is_sure_and_a_visa_starts_nothing():
    papers = {"annex-15": "2020-01-01", "visa-d": "2020-03-01"}
    for paper, possible in papers.items():
        text = stays(
            stay("single-permit", "2015-01-01", "2015-02-28", f"proof: {paper}"),
            stay("single-permit", "2015-03-01"),
        )
        assert first_days(text + NONE) == (possible, "2020-03-01")


def test_a_visa_before_another_ground_was_followed_by_a_card_that_is_not_told():
    text = stays(
        stay("researcher", "2015-01-01", "2015-02-28", "proof: visa-d"),
        stay("self-employed", "2015-03-01"),
    )
    assert first_days(text + NONE) == ("2020-01-01", "2020-03-01")


@pytest.mark.parametrize(
    ("title", "day"), [("2016-07-01", "2020-10-02"), ("2016-07-02", "2020-01-01")]
)
def test_asylum_counts_half_up_to_eighteen_months_and_whole_above(title, day):
    last = date.fromordinal(date.fromisoformat(title).toordinal() - 1)
    text = stays(
        stay("asylum-procedure", "2015-01-01", str(last), "proof: annex-26"),
        stay("refugee", title),
    )
    assert first_days(text + NONE) == (day, day)


def test_eighteen_months_that_end_on_no_day_are_longer_for_sure_a_day_later():
    """31 December and eighteen months: the end of 30 June or, as no such day is, a day more."""
    text = stays(
        stay("asylum-procedure", "2019-12-31", "2021-06-30", "proof: annex-26"),
        stay("refugee", "2021-07-01"),
    )
    assert first_days(text + NONE) == ("2024-12-31", "2025-09-30")


def test_asylum_that_led_to_no_protection_counts_nothing():
    text = stays(
        stay("asylum-procedure", "2015-01-01", "2015-12-31", "proof: annex-26"),
        stay("single-permit", "2016-01-01"),
    )
    assert first_days(text + NONE) == ("2021-01-01", "2021-01-01")
    pending = stays(stay("asylum-procedure", "2015-01-01", rest="proof: annex-26"))
    assert first_days(pending + NONE) == (None, None)


def test_from_june_2026_all_of_the_procedure_may_count():
    text = stays(
        stay("asylum-procedure", "2021-10-01", "2022-10-02", "proof: annex-26"),
        stay("refugee", "2022-10-03"),
    )
    assert first_days(text + NONE) == ("2026-10-01", "2027-04-03")


def protected(annex: str, card: str) -> str:
    """Applied on 10 January 2019; recognised, then the first card."""
    return stays(
        stay("asylum-procedure", "2019-01-10", annex, "proof: annex-26"),
        f"ground: refugee, from: {_next(annex)}, to: {_before(card)}, proof: annex-15",
        stay("refugee", card),
    )


def _next(day: str) -> str:
    return str(date.fromisoformat(day) + timedelta(1))


def _before(day: str) -> str:
    return str(date.fromisoformat(day) - timedelta(1))


def test_half_of_the_time_counts_until_the_residence_title():
    half = (date(2020, 2, 10) - date(2019, 1, 10)).days // 2
    virtual = date(2020, 2, 10) - timedelta(half)
    text = protected("2019-12-31", "2020-02-10") + NONE
    assert first_days(text)[1] == str(virtual.replace(year=virtual.year + 5))


@pytest.mark.parametrize(
    ("card", "whole"), [("2020-07-10", False), ("2020-07-11", True)]
)
def test_eighteen_months_are_tested_up_to_the_residence_title(card, whole):
    sure = first_days(protected("2020-05-31", card) + NONE)[1]
    assert (sure == "2024-01-10") == whole


def test_without_a_first_card_nothing_of_the_annex_is_sure():
    text = stays(
        stay("asylum-procedure", "2019-01-10", "2019-12-31", "proof: annex-26"),
        "ground: refugee, from: 2020-01-01, proof: annex-15",
    )
    assert first_days(text + NONE)[1] is None


def recognised(more: str = "", first: str = "2020-01-20") -> str:
    return stays(
        stay("asylum-procedure", "2019-01-10", "2019-12-31", "proof: annex-26"),
        f"ground: refugee, from: {first}, proof: first-card{more}",
    )


def test_days_between_the_decision_and_the_card_are_no_gap():
    half = (date(2020, 1, 20) - date(2019, 1, 10)).days // 2
    virtual = date(2020, 1, 20) - timedelta(half)
    told = recognised(", decided: 2019-12-31") + NONE
    assert first_days(told)[1] == str(virtual.replace(year=virtual.year + 5))
    assert first_days(told, K) == ("2024-01-10", "2024-01-10")


def test_where_the_decision_is_not_told_only_the_kindest_reading_takes_them_in():
    kind, sure = first_days(recognised() + NONE)
    assert kind is not None
    assert kind < "2025-01-20" == sure


def test_a_decision_after_the_procedure_ended_bridges_nothing():
    later = recognised(", decided: 2020-01-15") + NONE
    assert first_days(later) == ("2025-01-20", "2025-01-20")


@pytest.mark.parametrize("name", [K, L])
def test_a_medical_procedure_in_between_breaks_the_years_for_sure(name):
    text = stays(
        stay("single-permit", "2018-01-01", "2020-12-31"),
        stay("medical-procedure", "2021-01-01", "2021-06-30", "proof: registered-mail"),
        stay("single-permit", "2021-07-01"),
    )
    kind, sure = first_days(text + NONE, name)
    assert (kind, sure) == ("2023-01-01", "2026-07-01")


def test_two_stays_of_which_only_the_month_is_told_may_touch():
    text = stays(
        stay("single-permit", "2018-01-01", "2020-12"),
        stay("single-permit", "2020-12"),
    )
    kind, sure = first_days(text + NONE)
    assert (kind, sure) == ("2023-01-01", "2025-12-31")


def card(kind: str, since: str = "") -> str:
    since = f", right_since: {since}" if since else ""
    return f"card: {{kind: {kind}, valid_until: 2030-01-01{since}}}\n"


@pytest.mark.parametrize(
    ("told", "days"),
    [
        (card("B", "2018-01-01"), ("2023-01-01", "2023-01-01")),
        (card("C", "2015-01-01"), ("2020-01-01", "2020-01-01")),
        (card("K", "2010-01-01"), ("2020-01-01", "2020-01-01")),
        (card("B", "2018"), ("2023-01-01", "2023-12-31")),
        (card("B", "unknown"), ("2020-01-01", "2030-06-01")),
        (card("B", "2025"), ("2030-01-01", "2030-06-01")),
        (card("A"), (None, None)),
    ],
)
def test_since_the_right_of_the_card_in_the_hand_a_stay_counts_whole(told, days):
    text = told + stays(stay("au-pair", "2015-01-01", rest="proof: visa-d"))
    assert first_days(text + NONE) == days


def test_the_right_of_a_card_leaves_a_stay_that_is_over_as_it_was():
    over = stays(stay("au-pair", "2015-01-01", "2020-12-31"))
    assert first_days(card("B", "2015-01-01") + over + NONE) == (None, None)
    elsewhere = stays(stay("student", "2015-01-01", rest="country: DE"))
    assert first_days(card("B", "2015-01-01") + elsewhere + NONE) == (None, None)


def test_since_when_the_right_is_had_is_asked_where_it_decides():
    study = stays(stay("student", "2018-01-01")) + NONE
    assert today(L, card("B") + study) == unanswered("card.right_since")
    assert today(L, card("B") + study.replace("2018", "2010")).settled
    unknown = study.replace("student", "unknown")
    assert today(L, card("B") + unknown) == unanswered("card.right_since")
    assert today(L, card("B") + unknown.replace("unknown", "single-permit")).settled


@pytest.mark.parametrize("after", ["single-permit", "unlimited"])
def test_a_procedure_before_an_unknown_ground_may_have_led_to_it(after):
    text = stays(
        stay("asylum-procedure", "2018-01-01", "2018-12-31", "proof: annex-26"),
        stay("unknown", "2019-01-01", "2021-12-31"),
        stay(after, "2022-01-01"),
    )
    assert first_days(text + NONE) == ("2023-07-03", "2027-01-01")


def test_the_days_before_an_unknown_ground_may_be_no_gap():
    text = stays(
        stay("asylum-procedure", "2018-01-01", "2018-12-31", "proof: annex-26"),
        stay("unknown", "2019-01-15", "2021-12-31"),
        stay("single-permit", "2022-01-01"),
    )
    assert first_days(text + NONE)[0] < "2024-01-01"
    assert first_days(text + NONE, K) == ("2023-01-01", "2027-01-01")


GERMANY = "proof: first-card, country: DE"


@pytest.mark.parametrize("ground", ["ground: unknown, ", ""])
def test_years_elsewhere_on_an_unknown_ground_may_count(ground):
    there = f"{ground}from: 2018-01-01, to: 2021-12-31, {GERMANY}"
    text = stays(there, stay("blue-card", "2022-01-01"))
    assert first_days(text + NONE) == ("2024-01-01", "2027-01-01")
    open_yet = unanswered("stays.ground")
    assert ground or today(L, text + NONE) == open_yet


def test_years_elsewhere_may_count_for_a_present_ground_that_nobody_knows():
    there = stay("blue-card", "2018-01-01", "2021-12-31", GERMANY)
    text = stays(there, stay("unknown", "2022-01-01"))
    assert first_days(text + NONE) == ("2024-01-01", None)
    home = text.replace("ground: blue-card", "ground: single-permit")
    assert first_days(home + NONE) == ("2027-01-01", None)


@pytest.mark.parametrize(
    ("kind", "ground"),
    [("B", "unlimited"), ("K", "settled"), ("F+", "belgian-family")],
)
@pytest.mark.parametrize("paper", ["annex-15", "none", "unknown"])
def test_a_card_of_unlimited_stay_is_the_paper_of_the_stay_since_its_right(
    kind, ground, paper
):
    present = stays(stay(ground, "2012-01-01", rest=f"proof: {paper}"))
    text = card(kind, "2017-06-01") + present + NONE
    assert first_days(text) == ("2017-01-01", "2022-06-01")
    assert first_days(text.replace("kind: " + kind, "kind: A")) == ("2017-01-01", None)


def test_with_that_card_its_right_is_asked_for_before_a_paper_is_in_doubt():
    worker = stays(stay("unlimited", "2012-01-01", rest="proof: annex-15")) + NONE
    assert today(L, card("B") + worker) == unanswered("card.right_since")
    untold = worker.replace(", proof: annex-15", "").replace("proof: annex-15", "")
    assert today(L, card("B") + untold) == unanswered("card.right_since", "stays.proof")
    before = stay("single-permit", "2010-01-01", "2011-12-31")
    assert today(
        L, card("B") + worker.replace("stays:", f"stays:\n  - {{{before}}}")
    ) == (today(L, card("B", "2012-01-01") + worker))


def away(left: str, back: str) -> str:
    return f"absences: [{{from: {left}, to: {back}, place: outside-eu}}]\n"


@pytest.mark.parametrize("end", ["2021-08-31", "2021-08-15", "2021-06-01"])
def test_a_long_absence_is_long_also_where_the_stay_that_was_left_ended(end):
    text = stays(
        stay("single-permit", "2018-09-01", end), stay("single-permit", "2021-09-01")
    )
    days = first_days(text + away("2021-06-01", "2021-12-01"))
    assert days == ("2026-12-01", "2026-12-01")


def test_before_the_oldest_stay_nobody_was_absent():
    text = stays(stay("single-permit", "2021-09-01"))
    days = first_days(text + away("2021-06-01", "2021-12-01"))
    assert days == ("2026-09-01", "2026-09-01")


@pytest.mark.parametrize(
    ("ground", "end"), [("unknown", "2020-01-09"), ("student", "2020-01")]
)
def test_what_only_perhaps_parts_two_stays_clears_no_absence_before_it(ground, end):
    trips = [("2018-11-01", "2019-03-01"), ("2021-01-01", "2021-05-16"),
             ("2022-01-01", "2022-05-17")]  # fmt: skip
    gone = "".join(f"  - {{from: {a}, to: {b}, place: outside-eu}}\n" for a, b in trips)
    text = stays(stay(ground, "2018-01-10", end), stay("single-permit", "2020-01-10"))
    assert first_days(text + "absences:\n" + gone)[1] == "2027-05-17"


def test_a_present_ground_that_nobody_knows_may_have_wider_limits():
    text = stays(stay("unknown", "2018-01-01")) + away("2020-01-01", "2020-11-01")
    assert first_days(text) == ("2023-01-01", None)
    worker = text.replace("unknown", "single-permit")
    assert first_days(worker)[0] == "2025-11-01"


@pytest.mark.parametrize("unknown", [1, 2])
def test_the_title_may_come_with_a_stay_of_unknown_ground(unknown):
    told = ["asylum-procedure", "refugee", "refugee"]
    told[unknown] = "unknown"
    text = stays(
        stay(told[0], "2019-01-10", "2020-05-31", "proof: annex-26"),
        stay(told[1], "2020-06-01", "2020-07-10", "proof: annex-15"),
        stay(told[2], "2020-07-11"),
    )
    assert first_days(text + NONE)[0] == "2024-01-10"


def test_a_paper_is_asked_for_after_a_gap_or_a_ground_that_nobody_knows():
    unknown = stays(
        stay("unknown", "2015-01-01", "2019-12-31"),
        "ground: single-permit, from: 2020-01-01",
    )
    assert today(L, unknown + NONE) == unanswered("stays.proof")
    gap = unknown.replace("unknown", "single-permit").replace("12-31", "12-01")
    assert today(L, gap + NONE) == unanswered("stays.proof")


def test_the_card_proves_every_stay_since_its_right_whatever_came_after_it():
    text = "card: {kind: K, right_since: 2020-04-24}\n" + stays(
        stay("family-art10", "2017-11-23", "2020-06-14", "proof: annex-15bis"),
        stay("single-permit", "2020-06-15"),
    )
    assert first_days(text + NONE) == ("2022-11-23", "2025-04-24")


@pytest.mark.parametrize(
    ("ground", "possible"), [("student", "2021-01-02"), ("diplomatic", "2021-01-02")]
)
def test_what_counts_more_may_have_lasted_as_long_as_the_next_began_later(
    ground, possible
):
    text = stays(
        stay("single-permit", "2016-01-01", "2020"),
        stay(ground, "2020", "2020-12-31"),
        stay("single-permit", "2021-01-01"),
    )
    assert first_days(text + NONE) == (possible, "2026-01-01")


@pytest.mark.parametrize("paper", ["none", "visa-d", "unknown"])
def test_time_without_a_paper_until_the_title_counts_as_the_procedure_does(paper):
    told = protected("2019-12-31", "2020-02-10") + NONE
    kind, sure = first_days(told.replace("proof: annex-15", f"proof: {paper}"))
    assert sure == first_days(told)[1]
    assert kind is not None
    assert kind <= sure


def test_a_first_card_of_an_unknown_day_may_have_come_after_eighteen_months():
    text = stays(
        stay("asylum-procedure", "2019-01-30", "2020-04-18", "proof: annex-26"),
        stay("refugee", "unknown"),
    )
    assert first_days(text + NONE)[0] == "2024-01-30"


def test_two_grounds_that_nobody_knows_may_each_have_had_a_card():
    text = stays(
        stay("unknown", "2015-01-01", "2015-05-31", "proof: visa-d"),
        stay("unknown", "2015-06-01"),
    )
    assert first_days(text + NONE) == ("2020-01-01", None)


def test_a_ground_that_nobody_knows_may_be_the_procedure_before_the_card():
    text = stays(
        stay("unknown", "2019-01-10", "2019-12-31", ""),
        stay("refugee", "2020-01-20"),
    )
    assert first_days(text + NONE, K) == ("2024-01-10", "2025-01-20")
    assert first_days(text + NONE)[0] == "2024-01-10"
    work = text.replace("refugee", "single-permit")
    assert first_days(work + NONE) == ("2025-01-20", "2025-01-20")


def test_a_ground_that_was_not_asked_after_an_unknown_one_is_asked():
    text = stays(
        stay("unknown", "2019-01-10", "2019-12-31", ""),
        "from: 2020-01-20, proof: first-card",
    )
    assert first_days(text + NONE)[0] == "2024-01-10"
    assert "stays.ground" in today(L, text + NONE).open
