"""What to do until the day, sorted by day."""

import pytest

from permres_gui.presentation.until_view import until_view
from tests.presentation.lives_told import LOST, REFUGEE, STUDENT, plain
from tests.presentation.told import case_of, told


def test_what_to_do_stands_by_day():
    view = until_view(told(case_of(REFUGEE)))
    assert view is not None
    assert plain(view.title) == "Until 1 October 2027"
    assert plain(view.lines[0][0]) == "29 July 2027 to 13 August 2027"
    assert plain(view.lines[1][0]) == "1 October 2027"
    assert any("6 months" in plain(what) for _, what in view.lines)


@pytest.mark.parametrize(
    ("day", "words"),
    [("2026-11-20", "expires on 20 November 2026"), ("2026-10-01", "has expired")],
)
def test_a_card_that_ends_soon_or_has_ended_comes_first(day, words):
    context = told(case_of(REFUGEE.replace("2027-09-12", day)))
    view = until_view(context)
    assert view is not None
    assert view.lines[0][0] == "now"
    assert words in plain(view.lines[0][1])


def tasks(context) -> list[tuple[str, str]]:
    view = until_view(context)
    return [(plain(when), plain(what)) for when, what in view.lines] if view else []


def test_a_card_that_is_possible_now_is_the_first_thing_to_do():
    since = STUDENT.replace("student", "refugee") + "status_under_review: no\n"
    assert tasks(told(case_of(since)))[0] == ("now", "Apply for the B card.")


def test_who_lost_the_right_is_sent_for_advice_and_not_to_renew_the_card():
    found = tasks(told(case_of(LOST)))
    assert found[0] == ("now", "See a lawyer or an adviser before you travel or apply.")
    assert not any("Renew" in what for _, what in found)
