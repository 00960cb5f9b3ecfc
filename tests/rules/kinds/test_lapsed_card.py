"""Cards that ended with 31 March 2022 for British citizens and their family."""

from datetime import date

import pytest

from permres_gui.domain.verdict import NO, UNSURE, YES, unanswered
from tests.rules.reading import judged, today

E, F = "eu-plus.british-ended", "f-plus.british-ended"
LAST, AFTER = date(2022, 3, 31), date(2022, 4, 1)


def person(countries: str, more: str = "") -> str:
    return f"person: {{nationality: {countries}}}\n{more}"


def on(ground: str) -> str:
    return f"stays: [{{ground: {ground}, from: 2021-01-01, proof: first-card}}]\n"


def test_the_last_day_is_included():
    found = judged(E, person('["GB"]'))
    assert (found.at(LAST), found.at(AFTER)) == (YES, NO)


@pytest.mark.parametrize(
    ("countries", "verdict"),
    [
        ('["GB"]', NO),
        ('["GB", "IE"]', YES),
        ('["FR"]', YES),
        ("unknown", YES),
    ],
)
def test_only_people_told_to_be_british_and_nothing_else_lose_the_eu_card(
    countries, verdict
):
    assert today(E, person(countries)) == verdict


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        ("withdrawal_agreement: yes\n", NO),
        ("withdrawal_agreement: no\n", YES),
        ("withdrawal_agreement: unknown\n", UNSURE),
        ("", unanswered("withdrawal_agreement")),
        (on("eu-family"), YES),
        (on("belgian-family"), YES),
        (on("wa-family"), NO),
        (on("unlimited"), unanswered("withdrawal_agreement")),
    ],
)
def test_a_british_relative_of_an_eu_citizen_keeps_the_family_card(more, verdict):
    assert today(F, person('["GB"]', more)) == verdict


@pytest.mark.parametrize(("ground", "verdict"), [("wa-family", NO), ("eu-family", YES)])
def test_family_of_a_beneficiary_loses_it_whatever_the_nationality(ground, verdict):
    assert today(F, person('["IN"]', on(ground))) == verdict
