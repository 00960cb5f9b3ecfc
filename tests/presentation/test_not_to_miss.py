"""What must not be missed, and what is said only once."""

from permres_gui.presentation.not_to_miss import notices
from permres_gui.rules.assessment import Status
from tests.presentation.lives_told import plain, with_statuses
from tests.presentation.told import told, worked


def test_a_lost_right_is_said_also_when_another_card_is_possible():
    context = told(worked("refugee-16-months"))
    found = notices(with_statuses(context, K=Status.LOST))
    assert [notice.kind for notice in found] == ["err"]
    assert "no longer have the right of your K card" in found[0].title


def test_a_late_f_plus_card_is_one_warning():
    context = told(worked("f-late"))
    titles = [plain(each.title) for each in notices(context)]
    assert [title for title in titles if "expired" in title] == [
        "Your card expired on 15 October 2025"
    ]
    text = next(plain(e.text) for e in notices(context) if "expired" in plain(e.title))
    assert text.startswith("Apply for the F+ card at your municipality now.")
    assert not any("before your F card expires" in title for title in titles)
