"""After an absence that ended the stay, nothing is said to stay as it is."""

from __future__ import annotations

from permres_gui.presentation.cards.card_rows import card_rows
from permres_gui.presentation.cards.headline import headline
from permres_gui.presentation.holders.stay_kept import stay_is_safe, stay_kept
from permres_gui.presentation.until_view import until_view
from permres_gui.rules.assessment import Status
from tests.presentation.lives_told import STUDENT
from tests.presentation.told import case_of, told, worked

AWAY = STUDENT.replace("student", "single-permit").replace(
    "absences: []",
    "absences: [{from: 2024-01-10, to: 2025-03-20, reason: family, commune_told: no,"
    " centre_kept: no}]",
)


def test_a_stay_that_ended_is_not_renewed_but_shown_to_a_lawyer():
    context = told(case_of(AWAY))
    assert not stay_kept(context)
    assert "stays valid" not in f"{headline(context).lines} {card_rows(context)}"
    view = until_view(context)
    assert view is not None
    assert view.lines[0][0] == "Now"
    assert view.lines[0][1].startswith("See a lawyer or an adviser")
    assert "Renew" not in str(view)


def test_a_stay_that_nothing_ended_stays_as_it_is():
    context = told(worked("student-six-years"))
    assert stay_kept(context)
    assert "This does not change your stay." in str(headline(context).lines)


def test_a_stay_that_can_end_is_not_said_to_stay_as_it_is():
    """Beside the warning, "this does not change your stay" would be false comfort."""
    text = STUDENT.replace("ground: student", "ground: family-art10")
    apart = f"{text}\nsponsor: {{relation: spouse, lives_together: no}}\n"
    context = told(case_of(apart.replace("from: 2020", "from: 2024")))
    assert not stay_is_safe(context)
    assert "does not change your stay" not in f"{card_rows(context)}"


def test_a_right_in_doubt_is_not_said_to_stay_as_it_is():
    text = (
        STUDENT.replace("kind: A", "kind: F+")
        .replace("ground: student", "ground: belgian-family")
        .replace("absences: []", "absences: [{from: 2023-01-10, reason: family}]")
    )
    context = told(case_of(text))
    assert context.of("F+").status not in {Status.HELD, Status.ELIGIBLE}
    assert not stay_is_safe(context)
