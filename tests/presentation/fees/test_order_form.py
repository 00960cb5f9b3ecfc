"""What is counted for a bill, each with its two buttons."""

from __future__ import annotations

import pytest

from permres_gui.presentation.fees.order_form import counters
from permres_gui.presentation.translator import LANGUAGES, translator_for
from permres_gui.rules.card_order import Order


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_button_says_of_what_it_counts_one_more_or_less(language):
    found = list(counters(Order((30, 8)), None, translator_for(language)))
    assert len(found) > 1
    for each in found:
        assert each.label in each.less
        assert each.label in each.more
    spoken = [name for each in found for name in (each.less, each.more)]
    assert len(set(spoken)) == len(spoken)
