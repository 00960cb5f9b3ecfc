"""Which point makes it unsure that the years of residence are complete."""

import pytest

from tests.rules.reading import judgement

EU, F, M = (
    "eu-plus-five-years.residence",
    "f-plus-five-years.residence",
    "m-british.residence",
)


def told(absences: str = "[]", detention: str = "[]", more: str = "") -> str:
    stay = "stays: [{ground: eu-citizen, from: 2020-01-10, proof: annex-19}]\n"
    return stay + f"absences: {absences}\ndetention: {detention}\n" + more


def away(*trips: tuple[str, str, str]) -> str:
    parts = [f"{{from: {a}, to: {b}, reason: {why}}}" for a, b, why in trips]
    return f"[{', '.join(parts)}]"


def wording(text: str, name: str = EU) -> str:
    found = judgement(name, text)
    assert any(each.doubt for _, each in found.verdict.steps)
    return found.wording


def test_what_nobody_knows_is_named():
    assert wording("stays: unknown\n") == "stays-unknown"
    assert wording(told("unknown")) == "absences-unknown"
    assert wording(told(detention="unknown")) == "prison-unknown"
    assert wording(told("unknown", "unknown")) == "untold"


@pytest.mark.parametrize(
    ("trips", "point"),
    [
        ([("2022-03-10", "2022-11-10", "family")], "reason"),
        ([("2022-03-10", "2022-11-10", "unknown")], "reason"),
        ([("2022-03-10", "2023-04-10", "posting")], "twelve"),
        ([("2024-03-10", "2025-04-10", "study")], "twelve"),
        ([("2022-03-31", "2022-10-01", "holiday")], "year"),
        (
            [
                ("2021-02-01", "2021-05-20", "other"),
                ("2021-07-01", "2021-11-01", "other"),
            ],
            "reason",
        ),
        (
            [
                ("2020-09-10", "2021-06-10", "study"),
                ("2022-09-10", "2023-06-10", "study"),
            ],
            "second",
        ),
        ([("2021-10-10", "2022-05-10", "holiday")], "year"),
        (
            [
                ("2022-02-01", "2022-05-03", "holiday"),
                ("2022-06-01", "2022-09-01", "holiday"),
            ],
            "year",
        ),
        ([("2022-03", "2022-09", "holiday")], "days"),
        ([("2022-03-10", "2023-04-10", "military")], "military"),
        ([("2022-03-10", "2022-04-10", "detention")], "prison-abroad"),
    ],
)
def test_an_absence_in_doubt_names_its_point(trips, point):
    served = ", service_until: 2023-01-10"
    text = away(*trips).replace("military", "military" + served)
    assert wording(told(text)) == point


def test_a_strike_off_and_a_release_nobody_knows_are_named():
    gap = "unregistered: {from: 2021-03-01, to: 2021-07-31}\n"
    assert wording(told(more=gap)) == "struck-off"
    stay = told(detention="[{from: 2020-01-20, to: unknown}]")
    assert wording(stay) == "prison"


@pytest.mark.parametrize(
    ("told_stay", "point"),
    [
        ("from: 2020-01-10, proof: visa-d", "visa-d"),
        ("from: 2020-01-10, proof: unknown", "paper"),
        ("from: 2020, proof: annex-19ter", "start"),
    ],
)
def test_a_stay_in_doubt_names_its_paper_or_its_day(told_stay, point):
    stay = f"stays: [{{ground: eu-family, {told_stay}}}]\nabsences: []\ndetention: []\n"
    assert wording(stay, F) == point


def test_a_ground_and_the_register_are_named():
    unknown = told().replace("eu-citizen", "unknown")
    assert wording(unknown) == "ground"
    later = told().replace("annex-19", "annex-19, registered_on: 2020-07-10")
    assert wording(later) == "register"
    belgian = told().replace("eu-citizen", "belgian-family")
    assert wording(belgian, M) == "ground"


def test_a_long_absence_after_the_years_may_have_ended_the_right():
    stay = told(away(("2021-02-10", "2023-02-20", "health")))
    assert wording(stay.replace("2020-01-10", "2014-01-10")) == "lost"
