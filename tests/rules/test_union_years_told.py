"""Which sentence tells how far the years of residence are, and its days."""

from datetime import date

import pytest

from tests.rules.reading import judgement

EU, M = "eu-plus-five-years.residence", "m-british.residence"


def told(
    first: str = "2021-01-10",
    absences: str = "[]",
    detention: str = "[]",
    more: str = "",
) -> str:
    stay = f"stays: [{{ground: eu-citizen, from: {first}, proof: annex-19{more}}}]\n"
    return stay + f"absences: {absences}\ndetention: {detention}\n"


def away(first: str, last: str, reason: str = "holiday") -> str:
    back = f", to: {last}" if last else ""
    return f"[{{from: {first}{back}, reason: {reason}}}]"


@pytest.mark.parametrize("first", ["2021-01-10", "2016-01-10"])
def test_years_that_nothing_broke_are_told_with_their_day_alone(first):
    found = judgement(EU, told(first))
    assert found.wording == ""
    assert {"perhaps", "again"} & set(found.figures) == set()


@pytest.mark.parametrize(
    ("first", "paper", "wording"),
    [
        ("2021-01-10", "first-card", "card"),
        ("2021-01-10", "register", ""),
        (
            "2016-01-10",
            "first-card",
            "",
        ),  # complete already: an older paper is not needed
    ],
)
def test_who_counts_from_the_card_reads_of_the_application_before_it(
    first, paper, wording
):
    found = judgement(EU, told(first).replace("annex-19", paper))
    assert found.wording == wording


def test_after_an_absence_that_broke_the_years_no_older_paper_helps():
    broken = told("2020-01-10", absences=away("2022-02-01", "2022-09-01"))
    assert judgement(EU, broken.replace("annex-19", "first-card")).wording == "absence"


@pytest.mark.parametrize("first", [2020, 2013])
@pytest.mark.parametrize(("broken", "again"), [("absence", 1), ("prison", 2)])
def test_what_broke_the_years_is_told_and_when_they_began_again(first, broken, again):
    left, back = f"{first + 2}-02-01", f"{first + 2}-09-01"
    text = told(f"{first}-01-10", absences=away(left, back))
    if broken == "prison":
        text = told(f"{first}-01-10", detention=f"[{{from: {left}, to: {back}}}]")
    found = judgement(EU, text)
    assert found.wording == broken
    assert found.figures["again"] == date(first + 2, 9, again)
    assert found.figures["day"] == date(first + 7, 9, again)


def test_a_right_that_was_lost_abroad_is_told_as_an_absence():
    found = judgement(EU, told("2015-01-10", away("2021-02-01", "2024-02-01")))
    assert found.wording == "absence"
    assert found.figures["again"] == date(2024, 2, 1)


def test_days_that_are_not_known_exactly_are_the_last_or_the_first_that_they_may_be():
    assert judgement(EU, told("2019-03")).wording == "latest"
    ahead = judgement(EU, told("2021-03"))
    assert ahead.wording == "range"
    assert ahead.figures["perhaps"] == date(2026, 3, 1)
    assert ahead.figures["day"] == date(2026, 3, 31)


def test_while_nothing_is_sure_only_the_earliest_day_is_told():
    untold = told().replace("absences: []\n", "")
    assert judgement(EU, untold).wording == "untold"
    paper = judgement(EU, told().replace("annex-19", "unknown"))
    assert paper.wording == "perhaps"
    assert paper.figures["perhaps"] == date(2026, 1, 10)


def test_who_is_away_for_too_long_reads_of_the_return_and_of_no_day():
    assert judgement(EU, told(absences=away("2023-05-01", ""))).wording == "abroad"
    short = judgement(EU, told(absences=away("2025-03-01", "")))
    assert short.wording != "abroad"


def test_who_is_in_prison_reads_of_the_release():
    found = judgement(EU, told(detention="[{from: 2024-05-01}]"))
    assert found.wording == "in-prison"


@pytest.mark.parametrize(
    ("absences", "wording"),
    [
        ("[]", ""),
        (away("2022-02-01", "2022-12-01", "study"), "allowed"),
        (away("2022-02-01", "2022-05-01", "study"), ""),
        (away("2022-02-01", "2022-12-01"), "rights-ended"),
        (away("2020-02-01", "2020-10-01"), "absence"),
    ],
)
def test_a_british_citizen_reads_of_lost_rights_only_after_a_long_absence(
    absences, wording
):
    stays = (
        "{ground: eu-citizen, from: 2019-11-15, to: 2020-12-31, proof: annex-19}",
        "{ground: wa-beneficiary, from: 2021-01-01}",
    )
    text = f"stays: [{', '.join(stays)}]\nabsences: {absences}\ndetention: []\n"
    assert judgement(M, text).wording == wording
