"""For whom a sentence on journeys is: holders of a card, those who wait for one, or both."""

import pytest

from permres_gui.rules.journey_advice import Advice, for_holder

ALL = Advice("all", "", ())
SOME = Advice("some", "", (), ("B", "K"))
BOTH = Advice("both", "", (), ("B", "K"), "both")
WAITING = Advice("waiting", "", (), whose="waiting")


@pytest.mark.parametrize(
    ("card", "told"),
    [
        ("B", {"all", "some", "both"}),
        ("L", {"all"}),
        ("", {"all", "both", "waiting"}),
    ],
)
def test_holders_and_those_who_wait_read_what_is_for_them(card, told):
    assert {e.id for e in for_holder((ALL, SOME, BOTH, WAITING), card)} == told
