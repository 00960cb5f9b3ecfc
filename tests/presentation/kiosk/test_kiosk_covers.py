"""What lies over the pages of a kiosk says what happens to the answers."""

from __future__ import annotations

import pytest

from permres_gui.presentation.kiosk import kiosk_covers
from permres_gui.presentation.translator import translator_for

ENGLISH = translator_for("en")


@pytest.mark.parametrize(("seconds", "word"), [(1, "second."), (30, "seconds.")])
def test_the_count_down_is_a_sentence(seconds, word):
    (line,) = kiosk_covers.still_there_view(ENGLISH, seconds).lines
    assert line.endswith(word)
    assert str(seconds) in line


def test_the_other_words_are_there():
    assert kiosk_covers.done_view(ENGLISH).main == "Yes, I am done"
    assert kiosk_covers.code_view(ENGLISH).leave == "Close the program"
    assert kiosk_covers.keys_view(ENGLISH).space == "Space"
