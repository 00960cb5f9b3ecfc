"""What to do until the day, sorted by day."""

import pytest

from permres_gui.presentation.holders.on_journeys import on_journeys
from permres_gui.presentation.translator import LANGUAGES
from permres_gui.presentation.until_view import until_view
from permres_gui.rules.assessment import Status
from tests.answers_in_common import AT_WORK
from tests.presentation.lives_told import LOST, REFUGEE, STUDENT, plain
from tests.presentation.told import case_of, told, worked


def test_what_to_do_stands_by_day():
    view = until_view(told(case_of(REFUGEE)))
    assert view is not None
    assert plain(view.lines[0][0]) == "From 29 July to 13 August 2027"
    assert plain(view.lines[1][0]) == "1 October 2027"
    assert any("6 months" in plain(what) for _, what in view.lines)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-20", "expires on 20 November 2026"),
        ("2026-10-01", "Your card has expired"),
        ("2026-12", "It expires in December 2026."),
        ("2026-11", "Perhaps your card has expired"),
        ("2026-10", "Your card has expired"),
    ],
)
def test_a_card_that_ends_soon_or_has_ended_comes_first(day, words):
    context = told(case_of(REFUGEE.replace("2027-09-12", day)))
    view = until_view(context)
    assert view is not None
    assert view.lines[0][0] == "Now"
    assert words in plain(view.lines[0][1])


def test_a_card_known_by_its_month_is_renewed_now_and_ends_on_no_day():
    text = REFUGEE.replace("2027-09-12", "2026-12")
    text = text.replace("kind: A", "kind: H")  # no days to renew are known for it
    found = tasks(told(case_of(text)))
    late = "Renew your present card now, at your municipality."
    assert found[0] == ("Now", f"{late} It expires in December 2026.")


def tasks(context) -> list[tuple[str, str]]:
    view = until_view(context)
    return [(plain(when), plain(what)) for when, what in view.lines] if view else []


def test_a_card_that_is_possible_now_is_the_first_thing_to_do():
    since = STUDENT.replace("student", "refugee") + "status_under_review: no\n"
    assert tasks(told(case_of(since)))[0] == ("Now", "Apply for the B card.")


def test_who_lost_the_right_is_sent_for_advice_and_not_to_renew_the_card():
    found = tasks(told(case_of(LOST)))
    assert found[0] == ("Now", "See a lawyer or an adviser before you travel or apply.")
    assert not any("Renew" in what for _, what in found)


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("2026-12-01", "Your present card expires on 1 December 2026. Renew it"),
        ("2026-12", "Your present card expires in December 2026. Renew it"),
    ],
)
def test_who_can_apply_now_reads_when_a_card_that_ends_soon_expires(until, said):
    since = STUDENT.replace("student", "refugee") + "status_under_review: no\n"
    found = tasks(told(case_of(since.replace("2027-10-31", until))))
    assert found[1][1].startswith(said)


def test_who_can_apply_now_renews_only_while_the_new_card_has_not_come():
    since = STUDENT.replace("student", "refugee") + "status_under_review: no\n"
    found = tasks(told(case_of(since)))
    assert found[1] == (
        "From 16 September to 1 October 2027",
        "Renew your present card at your municipality, unless you have a new card by then.",
    )
    soon = tasks(told(case_of(since.replace("2027-10-31", "2026-11-20"))))
    assert soon[1][0] == "Now"
    assert "unless you have a new card by then" in soon[1][1]


SPOUSE = f"""
as_of: 2026-11-16
person: {{nationality: [MA], municipality: "44021"}}
card: {{kind: F, valid_until: %s}}
stays: [{{ground: eu-family, from: %s, proof: annex-19ter}}]
sponsor: {{nationality: [IT], relation: spouse, lives_together: yes, together_since: 2018-01-01}}
conditions_still_met: yes
{AT_WORK}"""


@pytest.mark.parametrize(
    ("until", "since"),
    [
        ("2026-12-20", "2021-12-10"),
        ("2027-09-01", "2021-12-10"),
        ("2027-03-01", "2020"),
    ],
)
def test_who_must_ask_for_f_plus_in_time_is_not_told_to_renew_the_f_card(until, since):
    """It is renewed only where F+ was refused (f-plus.f-renewal)."""
    found = tasks(told(case_of(SPOUSE % (until, since))))
    assert not any("renew" in what.lower() for _, what in found)
    assert any(
        what.startswith("This is the last day to apply for the F+") for _, what in found
    )


def test_whose_f_card_ends_before_the_years_are_complete_renews_it():
    found = tasks(told(case_of(SPOUSE % ("2026-12-20", "2022-12-10"))))
    assert any("Renew your present card" in what for _, what in found)


@pytest.mark.parametrize(
    ("source", "papers"),
    [("work", "your payslips"), ("pension", "the proof of your income")],
)
def test_what_to_keep_follows_where_the_income_comes_from(source, papers):
    context = told(case_of(REFUGEE.replace("source: work", f"source: {source}")))
    kept = [what for _, what in tasks(context) if what.startswith("Keep")]
    said = f"Keep {papers} and the certificate of your health insurance fund."
    assert kept == [said]


def test_two_cards_that_are_possible_now_are_both_named():
    found = tasks(told(worked("refugee-16-months")))
    assert found[0] == ("Now", "Apply for the B card or the L card.")


def test_the_limits_of_all_journeys_are_one_line():
    when = [first for first, _ in tasks(told(case_of(REFUGEE)))]
    assert when.count("On every journey") == 1


def test_a_title_with_a_day_holds_no_later_line():
    view = until_view(told(case_of(REFUGEE)))
    assert view is not None
    assert view.title == "What to do now"  # the L card comes after the B card
    only = until_view(told(worked("eu-one-day-short")))
    assert only is not None
    assert plain(only.title) == "Until 4 March 2026"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("life", [REFUGEE, LOST, "refugee-16-months"])
def test_each_label_begins_with_a_capital_in_every_language(life, language):
    case = case_of(life) if "\n" in life else worked(life)
    view = until_view(told(case, language))
    assert view is not None
    first = [when[0] for when, _ in view.lines]
    assert all(each.isdigit() or each.isupper() for each in first)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "come back to Belgium within 6 years."),
        ("nl", "Kom binnen 6 jaar terug naar België"),
        ("fr", "revenez en Belgique dans un délai de 6 ans."),
    ],
)
def test_six_years_away_are_not_told_as_72_months(language, said):
    context = told(worked("l-away-twelve-months"), language)
    held = [e for e in context.assessments if e.status is Status.HELD]
    limits = plain(on_journeys(context, held))
    assert said in limits
    assert "12 m" in limits
