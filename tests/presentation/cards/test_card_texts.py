"""What is said of the card in the hand beside a card that is not possible yet."""

import pytest

from permres_gui.presentation.cards.card_texts import still_valid
from tests.presentation.lives_told import REFUGEE, plain
from tests.presentation.told import case_of, told

UNCHANGED = "This does not change your stay. "


def said(until: str, on: str, language: str = "en") -> list[str]:
    text = REFUGEE.replace("2026-11-16", on).replace("2027-09-12", until)
    return [plain(each) for each in still_valid(told(case_of(text), language))]


def test_a_card_stays_valid_up_to_the_day_that_is_printed_on_it():
    sentence = UNCHANGED + "Your present card stays valid until 16 November 2026."
    assert said("2026-11-16", "2026-11-16") == [sentence]
    assert said("2026-11-16", "2026-11-17") == []


@pytest.mark.parametrize("until", ["2026-11", "2026"])
def test_nobody_reads_of_a_card_that_stays_valid_while_it_may_have_expired(until):
    assert said(until, "2026-11-16") == []


@pytest.mark.parametrize(
    ("language", "ends"),
    [
        ("en", "It expires in December 2026."),
        ("nl", "Ze vervalt in december 2026."),
        ("fr", "Elle expire en d\u00e9cembre 2026."),
    ],
)
def test_a_card_known_by_its_month_is_valid_before_it(language, ends):
    (found,) = said("2026-12", "2026-11-30", language)
    assert found.endswith(ends)
