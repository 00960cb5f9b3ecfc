"""Who has applied already is not told to apply, nor of a last day and a fine."""

import pytest

from permres_gui.presentation.applied import (
    applied_notices,
    asked_card,
    paper_meanwhile,
)
from permres_gui.presentation.kiosk.taken_warnings import warnings_taken
from permres_gui.presentation.not_to_miss import notices
from permres_gui.presentation.papers.steps_view import step_notices, steps_view
from permres_gui.presentation.until_view import until_view
from tests.answers_in_common import AT_WORK
from tests.presentation.lives_told import plain
from tests.presentation.told import case_of, told, worked

SPOUSE = f"""\
as_of: %s
person: {{nationality: [MA], born: 1990-02-01, municipality: "44021"}}
card: {{kind: F, valid_until: 2026-11-30}}
stays: [{{ground: eu-family, from: 2021-11-15, proof: annex-19ter}}]
sponsor: {{nationality: [IT], relation: spouse, lives_together: yes, together_since: 2018-01-01}}
conditions_still_met: yes
{AT_WORK}"""
APPLIED = "application: {receipt: %s, day: %s, card: %s}\n"


def spouse(on="2026-11-23", receipt="annex-22", day="2026-11-20", card="F+"):
    asked = APPLIED % (receipt, day, card) if receipt else ""
    return told(case_of(SPOUSE % on + asked))


def said(found) -> str:
    return plain(" ".join(f"{each.title} {each.text}" for each in found))


def test_an_application_that_runs_is_told_with_the_last_day_to_decide():
    text = said(notices(spouse()))
    assert "You have applied for the F+ card" in text
    assert "The last day to decide is 20 April 2027." in text
    assert "You do not have to apply again while you wait." in text


def test_who_applied_reads_of_no_duty_no_last_day_and_no_fine():
    context = spouse()
    assert "You must apply" not in said(notices(context))
    assert "fine of" not in said(notices(context))
    assert not {"duty", "late", "fine"} & {key for key, _ in warnings_taken(context)}
    told_with_steps = said(step_notices(context, "F+"))
    assert "You must apply for the F+ card" not in told_with_steps
    assert steps_view(context, "F+").steps[0].when == "already done"
    assert not any("Apply for the F+" in what for _, what in until_view(context).lines)


def test_without_an_application_all_of_these_are_told():
    context = spouse(receipt="")
    assert "You must apply for the F+ card" in said(notices(context))
    assert {"duty", "fine"} <= {key for key, _ in warnings_taken(context)}
    assert steps_view(context, "F+").steps[0].when == "from today"
    assert any("Apply for the F+" in what for _, what in until_view(context).lines)
    assert asked_card(context) is None
    assert list(applied_notices(context)) == []


def test_an_application_that_nobody_looked_at_is_none():
    """Annex 23: the application is declared inadmissible (source: proc.annex23)."""
    context = spouse(receipt="annex-23")
    assert asked_card(context) is None
    assert "You must apply for the F+ card" in said(notices(context))


def test_an_application_for_another_card_leaves_the_duty():
    context = spouse(receipt="annex-16bis", card="L")
    text = said(notices(context))
    assert "You have applied for the L card" in text
    assert "You must apply for the F+ card" in text
    assert "apply again" not in text


def test_after_the_term_what_no_answer_means_is_told():
    text = said(applied_notices(spouse(on="2027-04-21")))
    assert "The last day to decide was 20 April 2027." in text
    assert "go back to your municipality and get advice" in text


def test_of_an_application_known_by_its_month_the_term_ends_between_two_days():
    text = said(applied_notices(spouse(day="2026-11")))
    assert "between 1 April 2027 and 30 April 2027" in text


def test_an_application_of_an_unknown_day_has_no_last_day():
    text = said(applied_notices(spouse(day="unknown")))
    assert "last day" not in text
    assert "Keep the paper" in text


def test_no_sure_term_is_known_for_m():
    british = "person: {nationality: [GB]}\n" + APPLIED % (
        "annex-22",
        "2026-11-01",
        "M",
    )
    text = said(applied_notices(told(case_of("as_of: 2026-11-23\n" + british))))
    assert "We know no sure term for this card." in text


def test_a_card_that_is_held_is_not_waited_for():
    held = worked("f-plus-away-two-years")
    assert asked_card(told(held)) is None


def test_an_expired_card_while_waiting_is_bridged_and_not_renewed():
    """Source: proc.annex15-family."""
    text = said(notices(spouse(on="2026-12-05")))
    assert "Your card expired on 30 November 2026 Go to your municipality now." in text
    assert "your municipality gives you an Annex 15" in text
    assert "ask for a new card" not in text


@pytest.mark.parametrize("card", ["L", "B"])
def test_a_limited_stay_is_renewed_all_the_same(card):
    """An application does not extend an A card (source: gen.keep-renewing)."""
    text = (SPOUSE % "2026-12-05").replace("kind: F", "kind: A")
    context = told(case_of(text + APPLIED % ("annex-16bis", "2026-11-01", card)))
    assert paper_meanwhile(context) == ""
    assert "ask for a new card" in said(notices(context))


@pytest.mark.parametrize(
    ("on", "day"), [("2026-11-10", "2026-11-01"), ("2026-11-23", "2026-11-14")]
)
def test_an_application_before_the_first_day_leaves_the_duty_and_its_last_day(on, day):
    """The five years are complete on 15 November; before that the answer can be no."""
    context = spouse(on=on, day=day)
    text = said(notices(context))
    assert "You applied before the first day that we found." in text
    assert "apply again while you wait" not in text
    assert "You must apply for the F+ card" in text
    assert steps_view(context, "F+").steps[0].when != "already done"
    assert "The last day to decide is" in text


@pytest.mark.parametrize("day", ["2026-11-15", "2026-11", "unknown"])
def test_an_application_that_may_have_been_in_time_is_one(day):
    context = spouse(day=day)
    assert steps_view(context, "F+").steps[0].when == "already done"
    assert "You must apply" not in said(notices(context))


def test_an_application_of_an_unknown_day_came_before_today_in_any_case():
    assert "You applied before" in said(notices(spouse(on="2026-11-10", day="unknown")))
