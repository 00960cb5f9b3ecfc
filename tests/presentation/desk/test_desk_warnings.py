"""What an adviser sees before the answers."""

from __future__ import annotations

import pytest

from permres_gui.presentation.desk.desk_view import Desk, desk_view
from tests.presentation.lives_told import WIFE, plain
from tests.presentation.told import case_of, told


def seen(text: str) -> list[str]:
    view = desk_view(told(case_of(text)), Desk())
    return [plain(each) for each in view.not_to_miss]


def test_a_client_whose_life_is_in_order_has_none():
    assert seen(WIFE) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            ("lives_together: yes", "lives_together: no"),
            "The present stay of your client can be ended:"
            " Act of 15 December 1980 art. 42ter §1, 42quater §1.",
        ),
        (
            ("kind: F, valid_until: 2028-06-30", "kind: A, valid_until: 2026-10-05"),
            "The card in hand expired on 5 October 2026.",
        ),
        (
            ("kind: F, valid_until: 2028-06-30", "kind: A, valid_until: 2026-11"),
            "Perhaps the card in hand has expired.",
        ),
        (
            ("kind: F, valid_until: 2028-06-30", "kind: A, valid_until: 2026-10"),
            "The card in hand has expired.",
        ),
        (
            ("2028-06-30}\nstays: [{ground: belgian-family, from: 2023",
             "2026-10-05}\nstays: [{ground: belgian-family, from: 2021"),
            "The last day to apply for the F+ card was 4 October 2026.",
        ),
    ],
)  # fmt: skip
def test_what_must_not_be_missed_is_a_sentence(change, sentence):
    assert seen(WIFE.replace(*change)) == [sentence]
