"""What the person can do about a result: a day, a paper; never a mere reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.domain.unknown import UNKNOWN
from permres_gui.presentation.changes_view import changes_view
from tests.presentation.lives_told import REFUGEE, plain
from tests.presentation.told import case_of, told, worked


@pytest.mark.parametrize("name", ["b-card-conviction", "refugee-status-review"])
def test_what_an_authority_judges_is_no_change(name):
    assert changes_view(told(worked(name))) is None


def test_a_day_known_in_part_is_asked_for():
    view = changes_view(told(case_of(REFUGEE.replace("2022-10-01", "2022-10"))))
    assert view is not None
    assert "You gave only a part of this date: October 2022." in plain(view.lines[0][1])


def test_a_first_paper_that_is_not_known_is_looked_for():
    case = case_of(REFUGEE)
    first, *others = case.stays
    stays = (replace(first, proof=UNKNOWN), *others)
    view = changes_view(told(replace(case, stays=stays)))
    assert view is not None
    assert "Look for the first paper" in view.lines[0][1]
    assert "1 October 2022" in plain(view.lines[0][1])
