"""The rows of the cards: words begin at the same place, letters beside the first line."""

from __future__ import annotations

from itertools import pairwise

import pytest

from permres_gui.gui.look import Look
from permres_gui.gui.paint import plain, text_width
from permres_gui.gui.widgets.row_places import Columns, RowPlaces, columns_for
from permres_gui.presentation.views import CardRowView

LONG = "You may have lost your right, and a part of your stay must be judged. " * 3


def card(*letters, reason="Not for you.", day=""):
    word = "Not yet" if day else "No"
    status = "not_yet" if day else "not_eligible"
    return CardRowView(letters, status, word, day, reason, reason)


@pytest.fixture(autouse=True)
def look(shell):
    Look("light", 17).apply()


ROWS = (
    card("B", day="from 4 March 2025"),
    card("L", reason=LONG),
    card("EU+", "F+", "M"),
)


def places(row: CardRowView, columns: Columns) -> RowPlaces:
    return RowPlaces(row, columns, 1000, folded=True)


def columns(*, narrow: bool) -> Columns:
    return columns_for(ROWS, narrow=narrow, piled=True)


def test_status_and_reason_of_every_row_begin_at_the_same_place():
    found = [places(row, columns(narrow=False)) for row in ROWS]
    assert len({each.status.left() for each in found}) == 1
    assert len({each.reason.left() for each in found}) == 1


@pytest.mark.parametrize("narrow", [False, True])
def test_a_letter_stands_beside_the_first_line_of_its_words(narrow):
    long = places(ROWS[1], columns(narrow=narrow))
    (box,) = long.letters(long.height())
    assert abs(box.center().y() - long.status.center().y()) <= 1
    assert box.top() >= 0


@pytest.mark.parametrize("narrow", [False, True])
def test_the_letters_of_one_row_lie_below_each_other_and_inside_it(narrow):
    several = places(ROWS[2], columns(narrow=narrow))
    high = several.height()
    boxes = several.letters(high)
    assert len({box.left() for box in boxes}) == 1
    assert boxes[0].top() >= 0
    assert boxes[-1].bottom() < high
    assert all(a.bottom() < b.top() for a, b in pairwise(boxes))


@pytest.mark.parametrize(
    "day", ["from 4 March 2025", "perhaps since 1\N{NO-BREAK SPACE}May"]
)
def test_a_day_goes_below_its_status_rather_than_onto_more_lines(day):
    """At large text it stood there word by word, each on a line of its own."""
    row = card("L", day=day)
    least = min(range(200, 900), key=lambda wide: not _one_line(row, wide))
    below = RowPlaces(row, columns(narrow=True), least, folded=True)
    beside = RowPlaces(row, columns(narrow=True), 900, folded=True)
    assert below.day.top() > below.status.bottom()
    assert below.day.left() == below.status.left()
    assert beside.day.top() == beside.status.top()
    assert below.day.height() == beside.day.height()


def _one_line(row: CardRowView, wide: int) -> bool:
    needed = text_width(plain(row.day), Look.current.font(1.06, 700))
    return (
        RowPlaces(row, columns(narrow=True), wide, folded=True).reason.width() > needed
    )
