"""The days on which the years of a third-country national are complete."""

import pytest

from tests.rules.years_told import NONE, WORK, K, first_days, stay, stays


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
        ("to: 2023-01-11, place: eu", ("2024-06-01", "2024-06-01")),
        ("to: 2023-01-11", ("2024-06-01", "2028-01-11")),
    ],
)
def test_blue_card_absences_are_those_from_the_union(rest, days):
    text = stays(stay("blue-card", "2019-06-01"))
    text += f"absences: [{{from: 2022-01-10, {rest}, reason: work}}]\n"
    assert first_days(text) == days


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
