"""The days on which the years of a third-country national are complete."""

import pytest

from permres_gui.domain.verdict import unanswered
from tests.rules.reading import today
from tests.rules.years_told import NONE, WORK, K, L, first_days, stay, stays


@pytest.mark.parametrize(
    ("back", "days"),
    [
        ("2022-08-31", ("2024-03-01", "2024-03-01")),
        ("2022-09-01", ("2024-03-01", "2024-03-01")),
    ],
)
def test_six_months_away_interrupt_l_on_the_day(back, days):
    text = WORK + f"absences: [{{from: 2022-03-01, to: {back}, reason: family}}]\n"
    later = ("2027-09-01", "2027-09-01")
    assert first_days(text) == (days if back < "2022-09" else later)


def test_three_months_away_are_short_for_k_and_longer_is_a_doubt():
    text = WORK + "absences: [{{from: 2022-01-10, to: {}, reason: family}}]\n".format(
        "2022-04-10"
    )
    assert first_days(text, K) == ("2024-03-01", "2024-03-01")
    longer = text.replace("2022-04-10", "2022-04-11")
    assert first_days(longer, K) == ("2024-03-01", "2027-04-11")


def test_struck_off_the_registers_is_a_doubt():
    gap = "unregistered: {from: 2021-01-01, to: 2021-06-30}\n"
    assert first_days(WORK + NONE + gap) == ("2024-03-01", "2026-07-01")
    assert first_days(WORK + NONE + "unregistered: {from: 2021}\n") == (
        "2024-03-01",
        None,
    )


BLUE = stays(
    stay("blue-card", "2019-01-01", "2022-09-30", "proof: first-card, country: DE"),
    stay("blue-card", "2022-10-01"),
)


def test_blue_card_years_elsewhere_count_with_two_years_here():
    assert first_days(BLUE + NONE) == ("2024-10-01", "2024-10-01")
    other = BLUE.replace("blue-card, from: 2019", "single-permit, from: 2019")
    assert first_days(other + NONE) == ("2027-10-01", "2027-10-01")
    now = BLUE.replace("blue-card, from: 2022", "single-permit, from: 2022")
    assert first_days(now + NONE) == ("2027-10-01", "2027-10-01")


def test_blue_card_back_in_another_state_has_not_lived_here():
    text = BLUE.replace("country: DE", "country: BE").replace(
        "from: 2022-10-01, proof: first-card",
        "from: 2022-10-01, proof: first-card, country: DE",
    )
    assert first_days(text + NONE) == (None, None)


@pytest.mark.parametrize(
    ("rest", "days"),
    [
        ("to: 2023-01-10, eu_visits: []", ("2024-06-01", "2024-06-01")),
        ("to: 2023-01-11, eu_visits: []", ("2028-01-11", "2028-01-11")),
        (
            "to: 2023-01-11, eu_visits: [{from: 2022-07-01, to: 2022-07-02}]",
            ("2024-06-01", "2024-06-01"),
        ),
        ("to: 2023-01-11, eu_visits: unknown", ("2024-06-01", "2028-01-11")),
        ("to: 2022-07-09, place: eu", ("2024-06-01", "2024-06-01")),
        ("to: 2022-07-10, place: eu", ("2024-06-01", "2027-07-10")),
        ("to: 2023-01-10, place: eu", ("2024-06-01", "2028-01-10")),
        ("to: 2023-01-11, place: eu", ("2028-01-11", "2028-01-11")),
        ("to: 2022-07-10, place: unknown", ("2024-06-01", "2027-07-10")),
        (
            "to: 2022-10-01, eu_visits: [{from: 2022-02-01, to: 2022-08-01}]",
            ("2024-06-01", "2027-08-01"),
        ),
        ("to: 2023-01-11", ("2024-06-01", "2028-01-11")),
    ],
)
def test_blue_card_limits_are_for_absences_from_the_union(rest, days):
    text = stays(stay("blue-card", "2019-06-01"))
    text += f"absences: [{{from: 2022-01-10, {rest}, reason: work}}]\n"
    assert first_days(text) == days


def test_blue_card_days_in_other_states_are_held_to_the_total_of_everybody():
    """300 days there, apart from 540 outside the Union; 301 are unsure."""
    for last, sure in (("2022-06-01", "2024-06-01"), ("2022-06-02", "2027-06-02")):
        text = stays(stay("blue-card", "2019-06-01")) + (
            "absences: [{from: 2021-01-01, to: 2021-06-01, place: eu},"
            f" {{from: 2022-01-01, to: {last}, place: eu}},"
            " {from: 2022-08-01, to: 2023-07-31, eu_visits: []}]\n"
        )
        assert first_days(text) == ("2024-06-01", sure)


def blue_card_here(*papers: str) -> str:
    """Four years with a Blue Card in Germany, then a month on each of the papers."""
    told = [stay("blue-card", "2018-10-01", "2022-09-30", ABROAD)]
    months = [("2022-10-01", "2022-10-31"), ("2022-11-01", "2022-11-30")]
    for paper, (first, last) in zip(papers[:-1], months, strict=False):
        told.append(stay("blue-card", first, last, paper))
    now = ("2022-10-01", "2022-11-01", "2022-12-01")[len(papers) - 1]
    told.append(stay("blue-card", now, rest=papers[-1]))
    return stays(*told) + NONE


ABROAD = "proof: first-card, country: DE"
CARD, ANNEX, VISA = "proof: first-card", "proof: annex-15", "proof: visa-d"


@pytest.mark.parametrize(
    ("papers", "days"),
    [
        ((CARD,), ("2024-10-01", "2024-10-01")),
        ((VISA, CARD), ("2024-11-01", "2024-11-01")),
        ((ANNEX, CARD), ("2024-10-01", "2024-11-01")),
        ((VISA, ANNEX, CARD), ("2024-11-01", "2024-12-01")),
        ((ANNEX,), ("2024-10-01", None)),
        ((VISA,), ("2024-10-01", None)),
    ],
)
def test_the_two_years_here_begin_with_the_paper_of_a_stay_here(papers, days):
    assert first_days(blue_card_here(*papers)) == days


def test_the_paper_of_each_state_is_asked_for():
    untold = blue_card_here("country: BE")
    assert today(L, untold) == unanswered("stays.proof")
    assert today(L, blue_card_here(CARD, "country: BE")).settled
    abroad = untold.replace("proof: first-card, ", "").replace(
        "country: BE", "proof: first-card"
    )
    assert today(L, abroad) == unanswered("stays.proof")


@pytest.mark.parametrize(
    ("last", "days"),
    [
        ("2022-06-01", ("2024-03-01", "2024-03-01")),
        ("2022-06-02", ("2024-03-01", "2027-06-02")),
        ("2022-06-11", ("2024-03-01", "2027-06-11")),
        ("2022-06-12", ("2026-01-03", "2027-06-12")),
    ],
)
def test_three_hundred_days_are_within_and_above_310_beyond(last, days):
    text = WORK + (
        "absences: [{from: 2021-01-01, to: 2021-06-01, reason: family},"
        f" {{from: 2022-01-01, to: {last}, reason: family}}]\n"
    )
    assert first_days(text) == days


def test_a_stay_of_which_the_first_day_is_unknown_began_today_at_the_latest():
    text = stays(stay("single-permit", "unknown"))
    text += "absences: [{from: 2025-05-01, to: 2025-07-01, reason: family}]\n"
    assert first_days(text)[1] == "2030-06-01"


def test_who_is_still_away_in_the_year_of_the_stay_has_no_sure_day():
    """The stay begins on some day of the year, perhaps after today: so may the return."""
    text = stays(
        stay("single-permit", "2021-01-01", "2025"), stay("researcher", "2025")
    )
    away = "absences: [{from: 2024-11, reason: family}]\n"
    assert first_days(text + away)[1] is None
