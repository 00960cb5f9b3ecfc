"""What must not be missed, as a person takes it home."""

from __future__ import annotations

import pytest

from permres_gui.presentation.kiosk.taken_warnings import warnings_taken
from tests.presentation.lives_told import BACK_TOO_LATE, LOST, REFUGEE, WIFE, plain
from tests.presentation.told import case_of, told

FIVE_YEARS = WIFE.replace("from: 2023", "from: 2021")


def taken(text: str) -> dict[str, str]:
    found = warnings_taken(told(case_of(text)))
    return {key: plain(sentence) for key, sentence in found}


def test_a_person_whose_life_is_in_order_is_told_of_the_duty_alone():
    assert list(taken(WIFE)) == ["duty", "fine"]


def test_who_must_ask_for_no_card_takes_none():
    assert taken(REFUGEE) == {}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (WIFE.replace("together: yes", "together: no"), ["stay", "duty", "fine"]),
        (LOST, ["lost"]),
        (FIVE_YEARS.replace("2028-06-30", "2026-10-05"), ["late", "fine"]),
        (WIFE.replace("F, valid_until: 2028-06-30", "A, valid_until: 2026-10-05"), ["expired"]),
    ],
)  # fmt: skip
def test_what_must_not_be_missed_is_told_by_its_key(text, keys):
    assert list(taken(text)) == keys


def test_a_stay_that_can_end_sends_to_somebody_who_knows_the_law():
    apart = WIFE.replace("together: yes", "together: no")
    title = "Your present stay can be ended"
    assert taken(apart)["stay"] == f"{title}. Talk to an adviser or a lawyer now."


def test_whose_right_is_lost_is_not_sent_for_a_new_card_of_it():
    assert list(taken(BACK_TOO_LATE)) == ["lost"]


def test_no_day_is_told_since_a_day_may_be_an_answer():
    late = taken(FIVE_YEARS.replace("2028-06-30", "2026-10-05"))
    assert late["late"] == "Apply for the F+ card at your municipality now."
