from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.domain.case import Application, Case, Person, ResidenceCard
from permres_gui.domain.dated import Dated
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.domain.verdict import YES
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.held_card import HeldCards
from permres_gui.rules.own_procedure import (
    Procedure,
    decision_term,
    late_notices,
    local_procedure,
    procedure_for,
)
from permres_gui.rules.renewal import end_of
from tests.rules.procedures import GENERAL, GENT, ON, on_ground, read
from tests.strategies import days

DAY = timedelta(1)


LAYOUTS = read("held_card.yaml", HeldCards).old_layouts


def found(card, possible=ON, sure=ON, status=Status.ELIGIBLE):
    return Assessment(card, ON, status, possible, sure, Dated.always(YES), (), (), ())


def in_ghent(case, card, answer=None):
    local = local_procedure(GENT.procedures, card, case, ON)
    ends = end_of(case.card, LAYOUTS)
    return procedure_for(GENERAL.of(card), local, case, answer or found(card), ends)


def day(text):
    return PartialDay.parse(text)


def test_a_refugee_asks_for_b_online_and_waits_about_two_months():
    assert in_ghent(on_ground("refugee"), "B") == Procedure(
        form=None,
        channel="online",
        decision_months=2,
        apply_from=ON,
        apply_until=None,
        decide_by=None,
    )


@pytest.mark.parametrize(
    ("card", "form", "channel", "months"),
    [
        ("B", None, "ask", 2),
        ("K", "annex-16", "online", 5),
        ("L", "annex-16", "online", 5),
        ("EU+", "annex-22", "appointment", 5),
        ("F+", "annex-22", "online", 5),
        ("M", "annex-22", "appointment", None),
    ],
)
def test_each_card_has_its_form_and_its_way_in_ghent(card, form, channel, months):
    way = in_ghent(on_ground("single-permit"), card)
    assert (way.form, way.channel, way.decision_months) == (form, channel, months)


@pytest.mark.parametrize(
    ("countries", "kind", "channel"),
    [
        (("IN",), "M", "online"),
        (("GB",), "M", "appointment"),
        (("IN", "GB"), "M", "appointment"),
        (None, "M", "appointment"),
        (("IN",), "annex-15", "appointment"),
    ],
)
def test_the_form_of_ghent_takes_family_of_british_citizens_with_an_m_card(
    countries, kind, channel
):
    """Source: gent.eform-m-family."""
    person = Person(nationality=countries)
    case = on_ground("wa-family", person=person, card=ResidenceCard(kind=kind))
    assert in_ghent(case, "M").channel == channel


def test_stays_that_were_not_asked_yet_do_not_open_the_online_form_for_b():
    assert in_ghent(Case(), "B").channel == "ask"


def test_where_nothing_is_known_of_the_place_one_asks_there_and_the_legal_term_holds():
    local = local_procedure((), "L", Case(), ON)
    way = procedure_for(GENERAL.of("L"), local, Case())
    assert (way.channel, way.decision_months, way.apply_from) == ("ask", 5, None)


@pytest.mark.parametrize(
    ("card", "kind", "valid_until", "last_day"),
    [
        ("F+", "F", "2025-12-20", date(2025, 12, 19)),
        ("F+", "F", "2025-12", date(2025, 11, 30)),
        ("F+", "F", None, None),
        ("F+", "annex-15", "2025-12-20", None),
        ("L", "F", "2025-12-20", None),
    ],
)
def test_f_plus_must_be_asked_before_the_f_card_expires(
    card, kind, valid_until, last_day
):
    held = ResidenceCard(kind=kind, valid_until=valid_until and day(valid_until))
    assert in_ghent(Case(card=held), card).apply_until == last_day


F_UNTIL_OCTOBER = Case(card=ResidenceCard(kind="F", valid_until=day("2026-10-15")))
LAST = date(2026, 10, 14)


@pytest.mark.parametrize(
    ("possible", "sure", "window"),
    [
        (date(2025, 4, 1), date(2025, 4, 1), (date(2025, 4, 1), LAST)),
        (date(2025, 4, 1), LAST, (LAST, LAST)),
        (date(2025, 4, 1), LAST + DAY, (date(2025, 4, 1), LAST)),
        (LAST, LAST + DAY, (LAST, LAST)),
        (LAST + DAY, LAST + DAY, (LAST + DAY, None)),
        (LAST + DAY, None, (LAST + DAY, None)),
        (date(2025, 4, 1), None, (date(2025, 4, 1), LAST)),
        (None, None, (None, LAST)),
    ],
)
def test_the_first_day_to_apply_for_f_plus_never_lies_after_the_last(
    possible, sure, window
):
    way = in_ghent(F_UNTIL_OCTOBER, "F+", found("F+", possible, sure))
    assert (way.apply_from, way.apply_until) == window


def test_a_card_that_cannot_come_has_no_days_to_apply():
    answer = found("F+", None, None, Status.NOT_ELIGIBLE)
    way = in_ghent(F_UNTIL_OCTOBER, "F+", answer)
    assert (way.apply_from, way.apply_until) == (None, None)


@pytest.mark.parametrize(
    ("old", "printed", "last_day"),
    [
        (True, "2027-02-01", date(2026, 8, 2)),
        (UNKNOWN, "2027-02-01", date(2026, 8, 2)),
        (False, "2027-02-01", date(2027, 1, 31)),
        (None, "2027-02-01", date(2027, 1, 31)),
        (True, "2026-08-03", date(2026, 8, 2)),
        (True, "2026-08-02", date(2026, 8, 1)),
    ],
)
def test_an_f_card_in_the_old_layout_ends_in_august_2026(old, printed, last_day):
    """Source: validity.f-old-layout."""
    card = ResidenceCard(kind="F", valid_until=day(printed), old_layout=old)
    assert in_ghent(Case(card=card), "F+").apply_until == last_day


@pytest.mark.parametrize(
    ("card", "on", "told"),
    [("F+", LAST, set()), ("F+", LAST + DAY, {"fine"}), ("L", LAST + DAY, set())],
)
def test_the_fine_is_told_from_the_day_after_the_last(card, on, told):
    way = in_ghent(F_UNTIL_OCTOBER, card)
    late = late_notices(GENERAL.notices, card, way, F_UNTIL_OCTOBER, on)
    assert {each.id for each in late} == told


@pytest.mark.parametrize(
    ("asked", "card", "on", "last_day"),
    [
        ("L", "L", "2025-01-10", date(2025, 6, 10)),
        ("L", "L", "2025-09-30", date(2026, 2, 28)),
        ("L", "L", "2025-01", date(2025, 6, 30)),
        ("L", "K", "2025-01-10", None),
        ("B", "B", "2025-01-10", None),
        ("M", "M", "2025-01-10", None),
    ],
)
def test_the_legal_term_runs_five_months_date_to_date(asked, card, on, last_day):
    case = Case(application=Application("annex-16bis", day(on), asked))
    assert in_ghent(case, card).decide_by == last_day


@pytest.mark.parametrize("card", ["K", "L"])
def test_no_term_runs_for_a_request_that_is_not_considered(card):
    case = Case(application=Application("annex-16ter", day("2025-01-10"), card))
    assert in_ghent(case, card).decide_by is None


@pytest.mark.parametrize("card", ["EU+", "F+", "M"])
def test_an_application_that_is_declared_inadmissible_is_none(card):
    """Source: proc.annex23. No term runs, and the duty to apply is not done by it."""
    case = Case(application=Application("annex-23", day("2025-01-10"), card))
    assert not in_ghent(case, card).asked
    assert in_ghent(case, card).decide_by is None


def test_who_is_too_late_stays_so_after_an_application_that_nobody_looked_at():
    for receipt, told in (("annex-23", {"fine"}), ("annex-22", set())):
        applied = Application(receipt, day("2026-09-01"), "F+")
        case = replace(F_UNTIL_OCTOBER, application=applied)
        way = in_ghent(case, "F+")
        late = late_notices(GENERAL.notices, "F+", way, case, LAST + DAY)
        assert {each.id for each in late} == told


def test_an_application_of_an_unknown_day_has_no_last_day():
    case = Case(application=Application("annex-16bis", UNKNOWN, "L"))
    assert in_ghent(case, "L").decide_by is None


# --- the term to decide ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("applied", "last"),
    [
        ("2025-01-10", date(2025, 6, 10)),
        ("2025-08-31", date(2026, 1, 31)),  # over the end of a year
        ("2025-09-28", date(2026, 2, 28)),
        ("2025-09-30", date(2026, 2, 28)),  # no such day: the last of the month
        ("2023-09-29", date(2024, 2, 29)),  # a leap day
        ("2024-02-29", date(2024, 7, 29)),
        ("2026-01-31", date(2026, 6, 30)),
        ("2026-07-01", date(2026, 12, 1)),
        ("2026-02-15", date(2026, 7, 15)),
        ("2025-12-15", date(2026, 5, 15)),
        ("2026-11-01", date(2027, 4, 1)),
        ("2025-07-25", date(2025, 12, 25)),  # a holiday does not move it
    ],
)
def test_the_last_day_to_decide_is_the_same_day_of_the_fifth_month(applied, last):
    term = decision_term(day(applied), 5)
    assert term == PartialDay.of(last)


def test_of_a_month_the_term_is_a_range():
    assert decision_term(day("2025-02"), 5) == PartialDay(
        date(2025, 7, 1), date(2025, 7, 28)
    )


@given(days(), st.integers(1, 24))
def test_the_term_ends_in_its_month_on_the_same_day_or_on_its_last(applied, months):
    last = decision_term(PartialDay.of(applied), months).latest
    assert (last.year * 12 + last.month) - (applied.year * 12 + applied.month) == months
    assert last.day == applied.day or (last + timedelta(1)).day == 1
    assert last.day <= applied.day


@given(days(), days(), st.integers(1, 24))
def test_a_later_application_is_never_decided_earlier(one, other, months):
    first, second = sorted((one, other))
    early = decision_term(PartialDay.of(first), months).latest
    assert early <= decision_term(PartialDay.of(second), months).latest
